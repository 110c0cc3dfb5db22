import Measures
import NaiveSimulation
import Scenarios
import Simulation
import Statistics
import Testing

/// The engine against the same rules in plain words, on scenarios full of ties.
@Suite struct NaiveSimulatorTests {
  @Test(arguments: 0..<10)
  func `the engine and a naive simulator agree on every measure of every cell`(batch: Int) throws {
    for seed in batch * 200..<(batch + 1) * 200 {
      var random = RandomReplay(seed: seed)
      try compare(random.scenario(), seed: seed)
    }
  }

  @Test func `they agree on crowds, whose abandonments are announced`() throws {
    for seed in 0..<12 {
      var random = RandomReplay(seed: seed, loads: [400, 700], ends: [.drain, .cut])
      try compare(random.scenario(), seed: seed)
    }
  }

  private func compare(_ scenario: Scenario, seed: Int) {
    var naive = NaiveSimulator(scenario)
    naive.run()
    let summary = simulate(scenario)
    let intervals = [nil] + (0..<scenario.horizon.intervalCount).map { Optional($0) }
    for interval in intervals {
      for (index, contact) in summary.contacts.enumerated() {
        compare(
          interval.map { contact.intervals[$0] } ?? contact.values,
          naive.measures(types: [index], interval: interval), "seed \(seed) \(contact.type.name) \(interval ?? -1)")
      }
      for (index, group) in summary.agents.enumerated() {
        compare(
          interval.map { group.intervals[$0] } ?? group.values,
          naive.measures(groups: [index], interval: interval), "seed \(seed) \(group.group.name) \(interval ?? -1)")
      }
    }
    compare(
      summary.overall, naive.measures(types: Array(scenario.contacts.indices), interval: nil), "seed \(seed) overall",
      without: [.serviceLevel, .abandonedShort, .abandonRateLessShort])
    compare(
      summary.overall, naive.measures(groups: Array(scenario.agents.indices), interval: nil),
      "seed \(seed) overall", without: [.answered, .aht])
  }

  private func compare(
    _ values: MeasureValues, _ expected: [Measure: Double?], _ place: String, without left: [Measure] = []
  ) {
    for (measure, expectation) in expected where !left.contains(measure) {
      let value = values[measure]?.mean
      let agrees =
        switch (value, expectation) {
        case (nil, nil): true
        case (let value?, let expectation?): abs(value - expectation) <= 1e-9 * max(1, abs(expectation))
        default: false
        }
      #expect(agrees, "\(place) \(measure): \(text(value)), naively \(text(expectation))")
    }
  }

  private func text(_ value: Double?) -> String { value.map { "\($0)" } ?? "none" }
}
