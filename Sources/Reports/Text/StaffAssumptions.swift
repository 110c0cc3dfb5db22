internal import Files
internal import Scenarios

/// What handle times of agents who tire or learn rest on: each number, how good the evidence for it is, where it comes
/// from, and who set it.
struct StaffAssumptions {
  private struct Row {
    var key: String
    /// What people call it.
    var name: String
    var value: Double
    var text: String
    var evidence: Assumption.Evidence?
  }

  private let rows: [Row]

  init(_ scenario: Scenario) {
    rows = scenario.agents.flatMap { Self.fatigue($0) + Self.tenure($0) }
  }

  var isEmpty: Bool { rows.isEmpty }

  /// A table as that of the assumptions about experience; empty where no preset is used and nobody learns.
  var section: ReportSection {
    guard !isEmpty else { return ReportSection([]) }
    return ReportSection([
      .table(Assumption.table(rows.map { Assumption(name: $0.name, value: $0.text, evidence: $0.evidence) }))
    ])
  }

  /// The same for programs.
  var json: [JSONValue] {
    rows.map { .line(Assumption.json($0.key, .number($0.value), $0.evidence)) }
  }

  private static func fatigue(_ group: AgentGroup) -> [Row] {
    guard let fatigue = group.fatigue, let preset = fatigue.preset else { return [] }
    let (key, desk) = ("agents.\(group.name).fatigue", Printable.short(group.name, width: 16))
    return [
      Row(
        key: key + ".onset", name: "fatigue in \(desk), onset", value: fatigue.onset,
        text: Wording.duration(fatigue.onset),
        evidence: fatigue.onset == preset.onset ? .init(preset) : nil),
      Row(
        key: key + ".slope", name: "fatigue in \(desk)", value: fatigue.slope,
        text: "\(Decimal.short(fatigue.slope * 100)) % an hour",
        evidence: fatigue.slope == preset.slope ? .init(preset) : nil),
    ]
  }

  private static func tenure(_ group: AgentGroup) -> [Row] {
    guard let tenure = group.tenure else { return [] }
    let (key, desk) = ("agents.\(group.name).tenure", Printable.short(group.name, width: 16))
    var rows = [
      Row(
        key: key + ".learning.full_at", name: "learning in \(desk), full at", value: tenure.learning.fullAt,
        text: "month \(Decimal.short(tenure.learning.fullAt))"),
      Row(
        key: key + ".learning.exponent", name: "learning in \(desk), exponent", value: tenure.learning.exponent,
        text: Decimal.short(tenure.learning.exponent), evidence: .learningShape),
    ]
    guard let assistant = tenure.assistant else { return rows }
    rows.append(
      Row(
        key: key + ".assistant.tenure_multiplier", name: "assistant in \(desk)", value: assistant.tenureMultiplier,
        text: "tenure × \(Decimal.short(assistant.tenureMultiplier))", evidence: assistant.preset.map { .init($0) }))
    rows.append(
      Row(
        key: key + ".assistant.resolve", name: "assistant in \(desk), resolve", value: assistant.resolve,
        text: "× \(Decimal.short(assistant.resolve))"))
    return rows
  }
}
