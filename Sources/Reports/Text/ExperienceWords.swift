internal import Files
internal import Scenarios

/// What results about experience rest on: each number, how good the evidence for it is, where it comes from, and who set
/// it.
struct ExperienceWords {
  private let experience: Experience
  private let currency: String?

  init(_ experience: Experience, currency: String?) {
    self.experience = experience
    self.currency = currency
  }

  var assumptions: Table {
    var table = Table([
      Table.Column(title: "assumption", isText: true), Table.Column(title: "value", isText: true),
      Table.Column(title: "grade", isText: true), Table.Column(title: "source", isText: true, isShortened: true),
    ])
    for assumption in experience.assumptions {
      table.append([
        .text(assumption.key.rawValue), .text(value(assumption)),
        .text(assumption.preset?.grade.rawValue ?? "–"),
        .text(assumption.preset.map { "preset \($0.rawValue): \($0.source)" } ?? "the file"),
      ])
    }
    return table
  }

  /// The same for programs, by key.
  var json: JSONValue {
    .array(
      experience.assumptions.map { assumption in
        var members: JSONMembers = [
          ("key", .string(assumption.key.rawValue)), ("value", .number(assumption.value)),
        ]
        if let preset = assumption.preset {
          members += [
            ("preset", .string(preset.rawValue)), ("grade", .string(preset.grade.rawValue)),
            ("source", .string(preset.source)),
          ]
        }
        return .line(members)
      })
  }

  /// The table and the warnings as a section; empty where nothing is assumed.
  var section: ReportSection {
    guard !experience.assumptions.isEmpty else { return ReportSection([]) }
    return ReportSection([.table(assumptions)] + warnings.map { .finding($0, .doubtful) })
  }

  /// What is said of presets that no study bears out.
  var warnings: [String] {
    experience.presets.filter { preset in
      preset.grade == .d && experience.assumptions.contains { $0.preset == preset }
    }.map { preset in
      "The preset \(preset.rawValue) is folklore (grade D): \(preset.source). Do not defend a decision with it."
    }
  }

  private func value(_ assumption: Experience.Assumption) -> String {
    let number = assumption.value
    switch assumption.key.kind {
    case .points: return "\(Decimal.short(number)) points"
    case .pointsPerMinute: return "\(Decimal.short(number)) points a minute"
    case .share: return "\(Decimal.short((number * 1e6).rounded() / 1e4)) %"
    case .duration: return Wording.duration(number)
    case .people: return Decimal.short(number)
    case .money: return Decimal.short(number) + (currency.map { " \(Printable.short($0, width: 8))" } ?? "")
    }
  }
}
