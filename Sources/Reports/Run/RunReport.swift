internal import Files
internal import Measures
internal import Scenarios
public import Simulation
internal import Statistics

/// The results of a simulation: what a planner wants to know first comes first.
///
/// Verdicts on the goals and where it hurts; then contacts and waits by type; then journeys and channels, where there are
/// any; then the intervals; then the agents; then how sure all that is.
public struct RunReport: TabularReport {
  let summary: Summary
  let source: ScenarioSource
  let labels: ClockLabels

  /// A report on the results of the scenario in a file.
  public init(_ summary: Summary, source: ScenarioSource) {
    self.summary = summary
    self.source = source
    labels = ClockLabels(summary.scenario.horizon)
  }

  /// `report` for people, `results` for programs.
  public static func fileName(of format: OutputFormat) -> String {
    [.json, .csv].contains(format) ? "results" : "report"
  }

  /// The scenario, when it takes place, and how large it is.
  public var title: ReportTitle {
    let scenario = summary.scenario
    return ReportTitle(
      of: scenario,
      [
        ReportTitle.time(of: scenario),
        Wording.count(scenario.contacts.count, "contact type"),
        Wording.count(scenario.agents.count, "agent group"),
        Wording.count(summary.replications, "replication"),
      ], source: source)
  }

  /// Verdicts first, then waits, journeys, channels, intervals and agents.
  public var sections: [ReportSection] {
    [
      demandWarning, verdicts, ruleVerdicts, incidents, journeySentences, contactsTable, waitsTable, flowTable,
      issuesTable,
      stepsTable,
    ]
      + profileTables + experienceTables + channelTables + intervals + agents + [
        leftOut, assumptions, StaffAssumptions(summary.scenario).section,
      ]
  }

  /// How the days were simulated, and what ± means.
  public var footer: ReportSection {
    let hasTransfers = summary.scenario.contacts.contains { !($0.outcome?.transfers.isEmpty ?? true) }
    return ReportFooter(
      summary.scenario, replications: summary.replications,
      "\(Wording.count(summary.replications, "independent \(replicationNoun)")) simulated",
      with: ": \(Wording.count(summary.contactsSimulated, "contact"))"
        + (hasTransfers ? " (transfers not counted again), " : ", ") + Wording.count(summary.events, "event")
    ).inFull(precision: summary.precision.map(precision))
  }

  /// Whether a precision that was asked for was reached.
  private func precision(_ outcome: Summary.PrecisionOutcome) -> String {
    let unit = outcome.asked.measure.unit
    let factor = unit == .share ? 100.0 : 1
    let sign = unit == .share ? " points" : unit == .seconds ? " s" : ""
    func text(_ halfWidth: Double) -> String {
      halfWidth.isFinite ? "± \(Decimal.short(halfWidth * factor))\(sign)" : "no ± at all"
    }
    let asked = "Precision: \(outcome.asked.measure.rawValue) within \(text(outcome.asked.halfWidth)) everywhere:"
    let after = "after \(Wording.count(summary.replications, "replication"))"
    guard let place = outcome.place else {
      return "\(asked) NOT reached; this measure is reported nowhere, so more replications would not help."
    }
    return "\(asked) \(outcome.isReached ? "reached" : "NOT reached") \(after); the widest is \(text(outcome.widest)), "
      + "\(PlainText.line(place))."
  }

  /// Says so where contacts bring back contacts almost without end, because no other number means much then.
  private var demandWarning: ReportSection {
    guard let warning = summary.demandWarning else { return ReportSection([]) }
    let given =
      "\(Decimal.short(warning.overflowed)) issues per \(replicationNoun) were given up, having come back too often or found too "
      + "many others open; they are counted as lost."
    return ReportSection(
      [
        .finding(
          "DEMAND EXPLODES: each issue makes \(Decimal.fixed(warning.contactsPerIssue, 1)) contacts, because those who come "
            + "back come back again.", .bad)
      ] + (warning.overflowed > 0 ? [.paragraph(given)] : []) + [
        .paragraph("Look at the `return`, `redial` and `transfer` probabilities; `sira lint` names the types.")
      ])
  }

  /// What brings more contacts than usual.
  private var incidents: ReportSection {
    ReportSection(IncidentWords(summary.scenario).sentences.map { .paragraph($0) })
  }

  /// What only plans use of the file.
  private var leftOut: ReportSection {
    ReportSection(PlanningKeyWords(summary.scenario).sentence.map { [.paragraph($0)] } ?? [])
  }

  /// What one replication is called, e.g. `day`.
  var replicationNoun: String { Wording.replicationNoun(summary.scenario.horizon) }

  /// An estimate as a cell of a table.
  func cell(_ measure: Measure, _ values: MeasureValues, _ tone: Tone? = nil) -> Table.Cell {
    guard let estimate = values[measure], estimate.mean.isFinite else { return .none }
    return .estimate(estimate, measure.unit, tone)
  }
}
