internal import Files
internal import Measures
internal import Scenarios
public import Simulation
internal import Statistics

/// The results for a terminal: what a planner wants to know first comes first.
///
/// Verdicts on the goals and where it hurts; then contacts and waits by type; then journeys and channels, where there are
/// any; then the intervals; then the agents; then how sure all that is. Lines fit into 100 columns unless a name or a number makes them longer.
public struct TextReport: Sendable {
  static let width = 100

  let summary: Summary
  let style: Style
  let labels: IntervalLabels
  private let changes: [String]

  /// A report on a summary.
  /// - Parameter changes: What was changed in the scenario before it was simulated.
  public init(_ summary: Summary, style: Style = .plain, changes: [String] = []) {
    self.summary = summary
    self.style = style
    self.changes = changes
    labels = IntervalLabels(summary.scenario.horizon)
  }

  /// The report, with a line break at the end.
  public var text: String {
    let sections = [
      title, demandWarning, verdicts, journeySentences, contactsTable, waitsTable, flowTable, issuesTable, stepsTable,
      channelTables, intervalTables, agentsTable, leftOut, footer,
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var title: [String] {
    let scenario = summary.scenario
    let horizon = scenario.horizon
    return [
      style(PlainText.line(scenario.name), .heading),
      [
        "\(labels.horizonText), \(Wording.count(horizon.intervalCount, "interval")) of "
          + Wording.duration(horizon.interval),
        Wording.count(scenario.contacts.count, "contact type"),
        Wording.count(scenario.agents.count, "agent group"),
        Wording.count(summary.replications, "replication"),
      ].joined(separator: "; "),
    ] + changes.map { PlainText.line("changed: \($0)") }
  }

  /// What of the file only plans use.
  private var leftOut: [String] {
    guard let sentence = PlanningKeyWords(summary.scenario).sentence else { return [] }
    return Wording.wrapped(sentence.split(separator: " ").map(String.init), indent: 0, width: Self.width)
      .split(separator: "\n").map(String.init)
  }

  /// What one replication is called, e.g. `day`.
  var replicationNoun: String { Wording.replicationNoun(summary.scenario.horizon) }

  /// An estimate as a cell of a table.
  func cell(_ measure: Measure, _ values: MeasureValues, _ tone: Style.Tone? = nil) -> Table.Cell {
    guard let estimate = values[measure], estimate.mean.isFinite else { return .none }
    return .estimate(estimate, measure.unit, tone)
  }
}
