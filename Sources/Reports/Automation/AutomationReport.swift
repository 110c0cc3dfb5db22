internal import Measures
public import Planning
internal import Scenarios
internal import Simulation
internal import Statistics

/// How far containment is worth pushing, step by step: what it saves net, what it does to customers, and how they get to a
/// person.
public struct AutomationReport: TabularReport {
  let automation: Automation
  let source: ScenarioSource
  /// The time within which a center counts contacts again, s.
  let window: Double

  /// A report on the steps of the scenario in a file.
  /// - Parameter window: The recontact window, s.
  public init(_ automation: Automation, window: Double, source: ScenarioSource) {
    (self.automation, self.window, self.source) = (automation, window, source)
  }

  /// `automation`, in every form.
  public static func fileName(of format: OutputFormat) -> String { "automation" }

  /// The scenario, and what is varied.
  public var title: ReportTitle {
    ReportTitle(
      "Automation", of: scenario,
      [
        ReportTitle.time(of: scenario),
        "containment of \(Wording.count(automation.curves.count, "step")), one at a time",
        "\(Wording.count(automation.base.replications, noun)) each",
      ], source: source)
  }

  /// Each step with its answer, hours, customers and picture, and the way to a person.
  public var sections: [ReportSection] { automation.curves.flatMap(sections) + ways }

  /// How points were simulated, what is left out, and what ± means.
  public var footer: ReportSection {
    ReportFooter(
      scenario, replications: automation.base.replications,
      "Every point saw the same \(Wording.count(automation.base.replications, noun)), simulated"
    ).section(
      "Every number covers the whole horizon of \(Wording.duration(scenario.horizon.length)) and, except for the shares of "
        + "sessions, all contact types. Net saved is automation_saved less automation_returned of all steps: agent-hours at "
        + "normal speed. It leaves out what self-service costs, contacts that come back after hanging up or after the end of "
        + "the horizon, redials, and customers who leave. One step is varied at a time. \(difficulty)",
      leftOut: PlanningKeyWords(scenario).sentence)
  }

  private var difficulty: String {
    switch automation.difficulty {
    case .alike:
      "'unresolved' stays the same share of the contained, as if each further contact were as easy as those before; "
        + "--easy-first assumes that the easy ones are solved first."
    case .easyFirst:
      "Assumed: the easy ones are solved first, s × (1 − exp(−contain ÷ s)) of the sessions, where s follows from the "
        + "step's own 'contain' and 'unresolved'."
    }
  }

  private func sections(_ curve: AutomationCurve) -> [ReportSection] {
    let answer = AutomationAnswer(curve, of: automation)
    let tables = AutomationTables(curve, window: window, passedBy: types(curve.step))
    return [
      ReportSection(
        [.heading(Printable.short(curve.step.name)), .finding(answer.hours, answer.tone)]
          + [answer.customers, answer.impossible].compactMap { $0 }.map { ReportSection.Block.paragraph($0) }),
      ReportSection([.table(tables.hours), .note(tables.hoursLegend)]),
      ReportSection([.table(tables.customers), .note(tables.customersLegend)]),
      ReportSection([.chart(answer.chart)]),
    ]
  }

  /// The types that come to a step.
  private func types(_ step: Step) -> [String] {
    scenario.contacts.filter { $0.journey.contains(step.name) || scenario.timeoutTarget(of: $0) == .step(step.name) }
      .map(\.name)
  }

  private var ways: [ReportSection] {
    let table = WayTable(scenario.waysToPerson)
    return [ReportSection([.paragraph("The way to a person"), .table(table.table), .note(table.legend)])]
  }

  var scenario: Scenario { automation.base.scenario }
  private var noun: String { Wording.replicationNoun(scenario.horizon) }
}
