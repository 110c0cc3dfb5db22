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
    var preset: (name: String, grade: String, source: String)?
    /// What is known of the user's own number.
    var known: (grade: String, source: String)?
  }

  private let rows: [Row]

  init(_ scenario: Scenario) {
    rows = scenario.agents.flatMap { Self.fatigue($0) + Self.tenure($0) }
  }

  var isEmpty: Bool { rows.isEmpty }

  /// A table as that of the assumptions about experience; empty where no preset is used and nobody learns.
  var section: ReportSection {
    guard !isEmpty else { return ReportSection([]) }
    var table = Table([
      Table.Column(title: "assumption", isText: true), Table.Column(title: "value", isText: true),
      Table.Column(title: "grade", isText: true), Table.Column(title: "source", isText: true, isShortened: true),
    ])
    for row in rows {
      table.append([
        .text(row.name), .text(row.text),
        .text(row.preset?.grade ?? row.known?.grade ?? "–"),
        .text(row.preset.map { "preset \($0.name): \($0.source)" } ?? row.known?.source ?? "the file"),
      ])
    }
    return ReportSection([.table(table)])
  }

  /// The same for programs.
  var json: [JSONValue] {
    rows.map { row in
      var members: JSONMembers = [("key", .string(row.key)), ("value", .number(row.value))]
      if let preset = row.preset {
        members += [
          ("preset", .string(preset.name)), ("grade", .string(preset.grade)), ("source", .string(preset.source)),
        ]
      }
      return .line(members)
    }
  }

  private static func evidence(_ preset: (some StaffPreset)?) -> (name: String, grade: String, source: String)? {
    preset.map { ($0.rawValue, $0.grade.rawValue, $0.source) }
  }

  private static func fatigue(_ group: AgentGroup) -> [Row] {
    guard let fatigue = group.fatigue, let preset = fatigue.preset else { return [] }
    let (key, desk) = ("agents.\(group.name).fatigue", Printable.short(group.name, width: 16))
    return [
      Row(
        key: key + ".onset", name: "fatigue in \(desk), onset", value: fatigue.onset,
        text: Wording.duration(fatigue.onset),
        preset: fatigue.onset == preset.onset ? evidence(preset) : nil),
      Row(
        key: key + ".slope", name: "fatigue in \(desk)", value: fatigue.slope,
        text: "\(Decimal.short(fatigue.slope * 100)) % an hour",
        preset: fatigue.slope == preset.slope ? evidence(preset) : nil),
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
        text: Decimal.short(tenure.learning.exponent),
        known: ("A (shape)", "Gans and others 2010; exponents found: 0.12–0.26")),
    ]
    guard let assistant = tenure.assistant else { return rows }
    rows.append(
      Row(
        key: key + ".assistant.tenure_multiplier", name: "assistant in \(desk)", value: assistant.tenureMultiplier,
        text: "tenure × \(Decimal.short(assistant.tenureMultiplier))", preset: evidence(assistant.preset)))
    rows.append(
      Row(
        key: key + ".assistant.resolve", name: "assistant in \(desk), resolve", value: assistant.resolve,
        text: "× \(Decimal.short(assistant.resolve))"))
    return rows
  }
}
