import Measures
import Scenarios
import Simulation
import Statistics
import TestSupport
import Testing

@Suite struct AbsenceTests {
  private func staffed(
    _ staffing: Staffing, absence: Double, days: Int = 1, perDay: Int = 1,
    run: RunSettings = RunSettings(replications: 1)
  ) throws -> Summary {
    simulate(
      try scenario(
        [calls(at: [], talk: 1)], [desk(staffing, absence: absence)], length: Double(days) * 86_400,
        interval: 86_400 / Double(perDay), run: run))
  }

  /// People present by interval.
  private func present(_ summary: Summary) -> [Double] {
    let horizon = summary.scenario.horizon
    return (0..<horizon.intervalCount).map {
      ((summary.group(.staffed, interval: $0) ?? -1) * 3600 / horizon.interval).rounded()
    }
  }

  @Test func `each person misses the day with the given probability`() throws {
    let shift = Shift(count: 100, start: ClockTime(secondOfDay: 0), length: 86_400)
    for staffing in [Staffing.constant(100), .perInterval([100]), .shifts([shift])] {
      let summary = try staffed(staffing, absence: 0.1, run: RunSettings(replications: 400))
      let estimate = try #require(summary.agents[0].values[.staffed])
      let error = binomialDeviation(100, 0.9) / 400.0.squareRoot()
      #expect(ZTest.standard.accepts(estimate.mean / 24, expected: 90, standardError: error))
      let deviation = (estimate.halfWidth ?? 0) / 24 * 20 / 1.966
      #expect((2.6...3.4).contains(deviation))
    }
  }

  @Test func `the same people are missing all day`() throws {
    for seed in 1...20 {
      let run = RunSettings(seed: UInt64(seed), replications: 1)
      let counts = present(
        try staffed(.perInterval([10, 20, 10, 5, 20]), absence: 0.3, perDay: 5, run: run))
      #expect(counts[0] == counts[2])
      #expect(counts[1] == counts[4])
      #expect(counts[1] >= counts[0] && counts[1] - counts[0] <= 10)
    }
  }

  @Test func `days are independent`() throws {
    let shift = Shift(count: 50, start: ClockTime(secondOfDay: 0), length: 86_400)
    for staffing in [Staffing.constant(50), .shifts([shift])] {
      let summary = try staffed(staffing, absence: 0.5, days: 100)
      let counts = present(summary)
      let pairs = zip(counts, counts.dropFirst()).map { ($0 - 25) * ($1 - 25) }
      // A product of two independent days has the product of their variances.
      let error = 50 * 0.5 * 0.5 / 99.0.squareRoot()
      #expect(ZTest.standard.accepts(pairs.reduce(0, +) / 99, expected: 0, standardError: error))
      #expect(Set(counts).count > 5)
    }
  }

  @Test func `in a roster of one line per person days are independent for everyone`() throws {
    // The 257th line once shared its chance with the first line of the next day.
    let start = ClockTime(secondOfDay: 0)
    let lines = (0..<300).map { Shift(count: $0 == 256 ? 1 : 0, start: start, length: 86_400) }
    let counts = present(try staffed(.shifts(lines), absence: 0.5, days: 60))
    let changes = zip(counts, counts.dropFirst()).count { $0 != $1 }
    let error = binomialDeviation(59, 0.5)
    #expect(ZTest.standard.accepts(Double(changes), expected: 59 * 0.5, standardError: error))
  }

  @Test func `who is missing may be paid, which changes paid hours, cost and utilisation and nothing else`() throws {
    let rest = Shift.Break(.offset(7200), length: 1800, isPaid: false)
    let shift = Shift(count: 20, start: ClockTime(secondOfDay: 0), length: 28_800, breaks: [rest])
    for staffing in [Staffing.constant(20), .perInterval([10, 20, 5]), .shifts([shift])] {
      let hours = [160.0, 280.0 / 3, 150][staffing == .constant(20) ? 0 : staffing == .shifts([shift]) ? 2 : 1]
      let times = (0..<200).map { Double($0 * 140) }
      func summary(_ absence: Double, isPaid: Bool) throws -> Summary {
        var group = desk(staffing, absence: absence, cost: 10)
        group.isAbsencePaid = isPaid
        return simulate(
          try scenario(
            [calls(at: times, talk: 1200)], [group], length: 28_800, interval: 9600, warmup: 600,
            run: RunSettings(replications: 30)))
      }
      let (unpaid, paid) = (try summary(0.3, isPaid: false), try summary(0.3, isPaid: true))
      #expect(unpaid.contacts == paid.contacts)
      for measure in Measure.allCases where ![.paid, .cost, .utilisation].contains(measure) {
        #expect(unpaid.agents[0].values[measure] == paid.agents[0].values[measure], "\(measure)")
      }
      // All are paid as if they had come, and overtime.
      let overtime = try #require(paid.group(.overtime))
      #expect(isNear(paid.group(.paid), hours + overtime))
      #expect(isNear(paid.group(.cost), 10 * (hours + overtime)))
      #expect(try #require(unpaid.group(.paid)) < 0.9 * hours)
      #expect(try summary(0, isPaid: true).agents[0].values == summary(0, isPaid: false).agents[0].values)
    }
  }

  @Test func `nobody is missing without absence and everybody with certainty`() throws {
    #expect(present(try staffed(.constant(7), absence: 0)) == [7])
    #expect(present(try staffed(.constant(7), absence: 1)) == [0])
  }
}
