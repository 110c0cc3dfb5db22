internal import Files
internal import Scenarios

/// What a report is about: the name of its page, and what it was made from.
public struct ReportTitle: Sendable, Equatable {
  /// What it is called, e.g. `Plan: Support line`.
  public let heading: String
  /// What it covers, e.g. `Mon 08:00–18:00, 20 intervals of 30m`. If empty, the answer is its own opening, and only a
  /// page that needs a name shows the heading.
  public let circumstances: [String]
  /// What was changed in the scenario before it was used.
  public let changes: [String]
  /// What it is based on where that is no scenario file, a sentence each.
  public let basis: [String]

  /// A title.
  public init(_ heading: String, _ circumstances: [String] = [], changes: [String] = [], basis: [String] = []) {
    self.heading = heading
    self.circumstances = circumstances
    self.changes = changes
    self.basis = basis
  }

  /// The title of a report on a scenario.
  /// - Parameter kind: What the report is, e.g. `Plan`; nil if its name is enough.
  init(_ kind: String? = nil, of scenario: Scenario, _ circumstances: [String], source: ScenarioSource) {
    self.init(
      (kind.map { "\($0): " } ?? "") + PlainText.line(scenario.name), circumstances, changes: source.changes,
      basis: source.basis)
  }

  /// When a scenario takes place, e.g. `Mon 08:00–18:00, 20 intervals of 30m`.
  static func time(of scenario: Scenario) -> String { time(of: scenario.horizon) }

  /// From when to when a horizon lasts, in the same words.
  static func time(of horizon: Horizon) -> String {
    "\(ClockLabels(horizon).horizonText), \(Wording.count(horizon.intervalCount, "interval")) of "
      + Wording.duration(horizon.interval)
  }

  /// The title as a section.
  var section: ReportSection {
    guard !circumstances.isEmpty else { return ReportSection([]) }
    return ReportSection(
      [.heading(heading), .paragraph(circumstances.joined(separator: "; "))]
        + changes.map { .paragraph(PlainText.line("changed: \($0)")) }
        + basis.map { .paragraph(PlainText.line($0)) })
  }
}
