import Files
import Measures
import Planning
import Randomness
import Reports
import Scenarios
import Statistics

/// A small support line that is checked against made-up promises and baselines.
enum CheckExample {
  /// Three half hours from 08:00; the middle one is busy.
  static func scenario(
    name: String = "Support line", type: String = "support", replications: Int = 40, seed: UInt64 = 1,
    _ promises: [Promise] = []
  ) throws -> Scenario {
    let support = ContactType(
      name: type, arrivals: Arrivals(.counts([60, 150, 40], per: 1800, shape: .step)),
      handle: ContactType.Handle(talk: try .exponential(mean: 240)), patience: try .exponential(mean: 180),
      goal: Goal(answer: 0.8, within: 20, abandon: 0.05))
    let start = ClockTime(day: .weekday(.monday), secondOfDay: 8 * 3600)
    var draft = ScenarioDraft(
      name: name, horizon: Horizon(start: start, length: 5400), contacts: [support],
      agents: [AgentGroup(name: "desk", staffing: .constant(20), skills: [Skill(type)])])
    draft.run.replications = replications
    draft.run.seed = seed
    draft.promises = promises
    return try Scenario(checking: draft)
  }

  /// Something promised of the type `support`.
  static func promise(
    _ measure: Measure, _ bound: Promise.Bound, span: Promise.Span = .horizon, key: String? = nil
  ) -> Promise {
    Promise(
      key: key ?? "contacts.support.\(measure.rawValue)", subject: .contacts("support"), span: span, measure: measure,
      bound: bound)
  }

  /// One promise of each fate.
  static let promises = [
    promise(.serviceLevel, .atLeast(0.9)), promise(.asa, .atMost(20)),
    promise(.abandonRate, .between(0.05, 0.0815)),
    Promise(
      key: "intervals.worst.service_level", subject: .overall, span: .worstInterval, measure: .serviceLevel,
      bound: .atLeast(0.6)),
  ]

  /// What a check of the scenario says.
  static func check(
    _ scenario: Scenario, against baseline: Baseline? = nil, mostReplications: Int? = nil
  ) throws -> Check {
    try Checker(threads: 2).check(scenario, CheckRequest(mostReplications: mostReplications), against: baseline)
  }

  /// The accepted results of a scenario, each record changed in its own way; nil drops it.
  static func baseline(
    of scenario: Scenario, engine: String = SiraVersion.engine, seed: UInt64 = 1, settings: [Baseline.Setting] = [],
    _ change: (Baseline.Record) -> Baseline.Record? = { $0 }
  ) throws -> Baseline {
    let records = try check(scenario).records.compactMap(change)
    return Baseline(
      scenario: scenario.name, hash: "9f86d081", settings: settings, engine: engine, seed: seed,
      replications: scenario.run.replications, interval: scenario.horizon.interval, records: records,
      commitments: scenario.commitments)
  }

  /// A baseline in which every measure has another fate: one regressed, one improved, one is undecided, one is gone.
  static func mixed(_ record: Baseline.Record) -> Baseline.Record? {
    let pairs: [RatioPair]
    switch record.key {
    case "contacts.support.service_level":
      pairs = record.pairs.enumerated().map {
        RatioPair($0.element.x + 0.023 * $0.element.y + Double($0.offset % 3 - 1), $0.element.y)
      }
    case "contacts.support.abandon_rate": pairs = record.pairs.map { RatioPair($0.x * 1.5, $0.y) }
    case "contacts.support.asa":
      pairs = record.pairs.enumerated().map { RatioPair($0.element.x * ($0.offset % 2 == 0 ? 0.7 : 1.2), $0.element.y) }
    case "overall.paid": return nil
    case "agents.desk.occupancy": return Baseline.Record(key: "agents.night.occupancy", pairs: record.pairs)
    default: return record
    }
    return Baseline.Record(key: record.key, pairs: pairs)
  }

  /// Four types that share a desk.
  static func manyTypes() throws -> Scenario {
    let types = try (1...4).map { index in
      ContactType(
        name: "type \(index)", arrivals: Arrivals(.counts([20, 30], per: 1800, shape: .step)),
        handle: ContactType.Handle(talk: try .exponential(mean: 240)))
    }
    var draft = ScenarioDraft(
      name: "many", horizon: Horizon(length: 3600), contacts: types,
      agents: [AgentGroup(name: "desk", staffing: .constant(18), skills: types.map { Skill($0.name) })])
    draft.run.replications = 20
    return try Scenario(checking: draft)
  }

  /// A checked scenario whose promises are on lines 20 and following, and everything else on line 3.
  static func checked(
    _ check: Check, file: String = "support.yaml", baselineFile: String? = nil, isAccepted: Bool = false,
    changes: [SettingChange] = []
  ) -> CheckedScenario {
    CheckedScenario(
      check, source: ScenarioSource(file: file, sha256: "ab12"), baselineFile: baselineFile, isAccepted: isAccepted,
      changes: changes
    ) { path in
      guard path.first == "expect" else {
        return FilePlace(file: file, line: path.isEmpty ? 1 : 3, column: path.isEmpty ? 1 : 3)
      }
      let index = check.promises.firstIndex { $0.promise.key == path.last } ?? 0
      return FilePlace(file: file, line: 20 + index, column: 3)
    }
  }

  /// A scenario in which every verdict comes up.
  static func everything() throws -> CheckReport {
    let scenario = try scenario(promises)
    let baseline = try baseline(of: scenario, engine: "sira 0.0.9", seed: 1, mixed)
    let check = try check(scenario, against: baseline, mostReplications: 80)
    return CheckReport([
      checked(
        check, baselineFile: "Results/support.json",
        changes: [
          SettingChange(key: "agents.desk.staff", old: "21", new: "20"),
          SettingChange(key: "contacts.support.patience", old: nil, new: "3m"),
          SettingChange(key: "contacts.support.redial.delay", old: "1m", new: nil),
        ])
    ])
  }
}
