import Measures
import Scenarios
import Simulation
import Statistics
import Testing

/// No percentile lies above the longest wait.
@Suite struct LongestWaitTests {
  @Test(arguments: [7.0, 60, 61, 333, 600, 601.5, 1023, 1025, 1999])
  func `percentiles of a few waits do not exceed the longest of them`(talk: Double) throws {
    for count in 2...4 {
      let summary = simulate(
        try scenario([calls(at: Array(repeating: 0, count: count), talk: talk)], [desk(.constant(1))]))
      let values = summary.contacts[0].values
      for cell in [values, summary.contacts[0].intervals[0], summary.overall] {
        let longest = try #require(cell[.waitMax]?.mean)
        #expect(longest == talk * Double(count - 1))
        for measure in Measure.allCases where measure.percentile != nil {
          let value = try #require(cell[measure]?.mean)
          #expect(value <= longest)
        }
      }
      #expect((values[.waitP99]?.mean ?? 0) > 0.99 * talk * Double(count - 1))
    }
  }
}
