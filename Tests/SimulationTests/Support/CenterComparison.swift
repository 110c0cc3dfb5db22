import Measures
import NaiveSimulation
import Scenarios
import Simulation
import Statistics

/// What the engine and the naive center say differently of a scenario.
struct CenterComparison {
  private(set) var differences: [String] = []
  let summary: Summary

  init(_ scenario: Scenario) {
    var naive = NaiveCenter(scenario)
    naive.run()
    summary = simulate(scenario)
    compare(summary.overall, [.queueLengthMax: naive.longestOfAll], "overall")
    for cell in (0..<scenario.horizon.intervalCount).map({ Optional($0) }) + [nil] {
      let when = cell.map { "at \($0)" } ?? "in all"
      for (index, contact) in summary.contacts.enumerated() {
        compare(
          cell.map { contact.intervals[$0] } ?? contact.values, naive.measures(type: index, cell),
          "\(contact.type.name) \(when)")
      }
      for (index, group) in summary.agents.enumerated() {
        compare(
          cell.map { group.intervals[$0] } ?? group.values, naive.measures(group: index, cell),
          "\(group.group.name) \(when)")
      }
      for (index, step) in summary.steps.enumerated() {
        compare(
          cell.map { step.intervals[$0] } ?? step.values, naive.measures(step: index, cell),
          "\(step.step.name) \(when)")
      }
    }
  }

  private mutating func compare(
    _ values: MeasureValues, _ expected: [Measure: Double?],
    _ place: String
  ) {
    for (measure, expectation) in expected.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let value = values[measure]?.mean
      let agrees =
        switch (value, expectation) {
        case (nil, nil): true
        case (let value?, let expectation?):
          abs(value - expectation) <= 1e-6 * max(1, abs(expectation))
        default: false
        }
      if !agrees {
        differences.append("\(place) \(measure): \(text(value)), naively \(text(expectation))")
      }
    }
  }

  private func text(_ value: Double?) -> String { value.map { "\($0)" } ?? "none" }
}
