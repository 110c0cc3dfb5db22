internal import Files
internal import Measures
internal import Scenarios

/// What results about experience rest on: each number, how good the evidence for it is, where it comes from, and who set
/// it.
struct ExperienceWords {
  private let scenario: Scenario
  private let experience: Experience

  /// The assumptions of a scenario; nil where no result is about what customers go through.
  init?(_ scenario: Scenario) {
    guard scenario.reports(.waitedTooLong) else { return nil }
    self.scenario = scenario
    experience = scenario.experience ?? Experience()
  }

  // MARK: - How long a wait may be

  /// A time that customers tolerate, and whose.
  private struct Tolerance {
    /// s; nil where nobody says one.
    let time: Double?
    /// The types by name; empty for all of them.
    var types: [String]
    let isOwn: Bool
  }

  private var tolerances: [Tolerance] {
    if let own = experience.tolerance { return [Tolerance(time: own, types: [], isOwn: true)] }
    var found: [Tolerance] = []
    for type in scenario.contacts where !type.isUnlimited {
      let time = scenario.tolerance(of: type)
      if let index = found.firstIndex(where: { $0.time == time }) {
        found[index].types.append(type.name)
      } else {
        found.append(Tolerance(time: time, types: [type.name], isOwn: false))
      }
    }
    return found
  }

  private func assumption(_ tolerance: Tolerance, isOnly: Bool) -> Assumption {
    let names = Wording.list(tolerance.types.map { Printable.short($0, width: 16) }, most: 3)
    let source = tolerance.time == nil ? "nobody says one, so no wait is judged" : "the 'within' of the goal"
    return Assumption(
      name: isOnly ? "tolerance" : "tolerance of \(names)", value: tolerance.time.map(Wording.duration) ?? "none",
      evidence: tolerance.isOwn ? nil : .init(grade: "–", source: source))
  }

  // MARK: - The table

  private var table: Table {
    let tolerances = tolerances
    return Assumption.table(
      tolerances.map { assumption($0, isOnly: tolerances.count == 1) }
        + experience.assumptions.map {
          Assumption(name: $0.key.rawValue, value: value($0), evidence: $0.preset.map { .init($0) })
        })
  }

  /// The same for programs, by key.
  var json: JSONValue {
    .array(
      tolerances.flatMap(json)
        + experience.assumptions.map {
          .line(Assumption.json($0.key.rawValue, .number($0.value), $0.preset.map { .init($0) }))
        })
  }

  /// An entry for all types together, or for each of them.
  private func json(_ tolerance: Tolerance) -> [JSONValue] {
    let members = Assumption.json("tolerance", tolerance.time.map { .number($0) } ?? .null, nil)
    return tolerance.isOwn
      ? [.line(members)]
      : tolerance.types.map { .line(members + [("whom", .string("contacts.\($0)"))]) }
  }

  /// The table and the warnings as a section.
  /// - Parameter name: Whose assumptions they are, where there are others beside them.
  func section(of name: String? = nil) -> ReportSection {
    ReportSection(
      (name.map { [.paragraph("Assumed in \($0).")] } ?? []) + [.table(table)] + uncounted
        + warnings.map { .finding($0, .doubtful) })
  }

  /// What no number of experience knows of.
  private var uncounted: [ReportSection.Block] {
    guard !scenario.steps.isEmpty, scenario.usesJourneys else { return [] }
    return [
      .note([
        "waits are those for an agent: time in self-service, and in line for it, is in time_to_human and "
          + "time_to_resolution alone"
      ])
    ]
  }

  /// What is said of presets that no study bears out.
  private var warnings: [String] {
    experience.presets.filter { preset in
      preset.grade == .d && experience.assumptions.contains { $0.preset == preset }
    }.map { preset in
      "The preset \(preset.rawValue) is folklore (grade D): \(preset.source). Do not defend a decision with it."
    }
  }

  private func value(_ assumption: Experience.Assumption) -> String {
    Self.text(assumption.value, assumption.key.kind, currency: scenario.currency)
  }

  /// A number of a kind, as people read it.
  static func text(_ number: Double, _ kind: ExperienceKey.Kind, currency: String?) -> String {
    switch kind {
    case .points: return "\(Decimal.short(number)) points"
    case .pointsPerMinute: return "\(Decimal.short(number)) points a minute"
    case .share: return "\(Decimal.short((number * 1e6).rounded() / 1e4)) %"
    case .duration: return Wording.duration(number)
    case .people: return Decimal.short(number)
    case .money: return Decimal.short(number) + (currency.map { " \(Printable.short($0, width: 8))" } ?? "")
    }
  }
}

extension ExperienceWords: Equatable {
  /// Whether the same is assumed.
  static func == (one: ExperienceWords, other: ExperienceWords) -> Bool {
    one.experience == other.experience && one.scenario.currency == other.scenario.currency
      && one.tolerances.map(\.time) == other.tolerances.map(\.time)
      && one.tolerances.map(\.types) == other.tolerances.map(\.types)
  }
}
