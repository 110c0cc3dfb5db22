import Planning
import Statistics

/// Accepted results that are made up.
enum BaselineExample {
  /// Three replications of a service level and a volume.
  static let small = Baseline(
    scenario: "Support line", hash: "9f86d081",
    settings: [
      Baseline.Setting(key: "agents.desk.staff", value: "20"),
      Baseline.Setting(key: "contacts.support.goal.answer", value: "80%"),
    ],
    engine: "sira 0.1.0", seed: 18_446_744_073_709_551_615, replications: 3,
    records: [
      Baseline.Record(
        key: "contacts.support.service_level",
        pairs: [RatioPair(70, 100), RatioPair(88, 110), RatioPair(0.1 + 0.2, 0)]),
      Baseline.Record(
        key: "contacts.support.offered", pairs: [RatioPair(100, 1), RatioPair(110, 1), RatioPair(0, 1)]),
    ])

  /// As many measures and replications as a check of a few contact types has, with awkward numbers.
  static func large(measures: Int, replications: Int) -> Baseline {
    let records = (0..<measures).map { measure in
      let pairs = (0..<replications).map { replication in
        let x = Double(replication + 1) * 1.1 + Double(measure) / 3
        return measure % 2 == 0 ? RatioPair(x, 1) : RatioPair(x, Double(100 + replication))
      }
      return Baseline.Record(key: "contacts.type\(measure).asa", pairs: pairs)
    }
    return Baseline(
      scenario: "large", hash: "00", settings: [], engine: "sira 0.1.0", seed: 1, replications: replications,
      records: records)
  }
}
