import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import TestSupport
import Testing

@Suite struct ArrivalTests {
  /// What comes, by interval, of arrivals over an hour.
  private func counts(
    _ arrivals: Arrivals, length: Double = 3600, interval: Double = 1800, replications: Int = 1000,
    _ measure: Measure = .entered
  ) throws -> (total: Estimate, intervals: [Estimate]) {
    let type = ContactType(name: "calls", arrivals: arrivals, handle: .init(talk: try .constant(0)))
    let summary = simulate(
      try scenario(
        [type], [desk(.constant(1))], length: length, interval: interval, run: RunSettings(replications: replications)))
    let values = summary.contacts[0]
    return (try #require(values.values[measure]), try values.intervals.map { try #require($0[measure]) })
  }

  /// The variance of one replication's number.
  private func variance(_ estimate: Estimate, _ replications: Int) -> Double {
    let critical = Confidence.ninetyFive.studentT(degreesOfFreedom: replications - 1)
    let error = (estimate.halfWidth ?? .nan) / critical
    return error * error * Double(replications)
  }

  private func isClose(_ value: Double, _ expected: Double, deviation: Double) -> Bool {
    ZTest.amongHundreds.accepts(value, expected: expected, standardError: deviation)
  }

  @Test func `counts are Poisson with their own means`() throws {
    let found = try counts(Arrivals(.counts([100, 40], per: 1800, shape: .step)))
    #expect(isClose(found.intervals[0].mean, 100, deviation: 10 / 1000.0.squareRoot()))
    #expect(isClose(found.intervals[1].mean, 40, deviation: 6.3 / 1000.0.squareRoot()))
    // The relative standard deviation of a variance of 1000 is √(2 ÷ 999).
    #expect(isClose(variance(found.total, 1000) / 140, 1, deviation: 0.045))
  }

  @Test func `a rate is the same all the time, and a scale multiplies it`() throws {
    let found = try counts(Arrivals(.rate(perSecond: 0.01), scale: 3), interval: 600)
    for interval in found.intervals { #expect(isClose(interval.mean, 18, deviation: 4.25 / 1000.0.squareRoot())) }
    #expect(try counts(Arrivals(.rate(perSecond: 0.01), scale: 0), replications: 10).total.mean == 0)
  }

  @Test func `a linear shape keeps the counts and is straight where they allow it`() throws {
    // From 0 to 400 per half-hour, so quarters of the intervals hold these counts.
    let found = try counts(
      Arrivals(.counts([100, 300], per: 1800, shape: .linear)), interval: 450, replications: 4000)
    let expected = [6.25, 18.75, 31.25, 43.75, 56.25, 68.75, 81.25, 93.75]
    for (interval, mean) in zip(found.intervals, expected) {
      #expect(isClose(interval.mean, mean, deviation: (mean / 4000).squareRoot()))
    }
    #expect(isClose(variance(found.total, 4000) / 400, 1, deviation: 0.0224))
  }

  @Test(arguments: [[0.0, 100, 0, 0, 200], [5, 0, 5, 500, 5], [1, 1, 1, 1, 1], [0, 0, 0, 0, 0]])
  func `a linear shape keeps even counts beside empty intervals`(expected: [Double]) throws {
    let found = try counts(
      Arrivals(.counts(expected, per: 720, shape: .linear)), interval: 720, replications: 1000)
    for (interval, mean) in zip(found.intervals, expected) {
      #expect(isClose(interval.mean, mean, deviation: max((mean / 1000).squareRoot(), 1e-9)))
    }
  }

  @Test func `recorded times are replayed as they are, every day`() throws {
    let found = try counts(Arrivals(.times([0, 0, 10, 1800, 3599])), replications: 7)
    #expect(found.intervals.map(\.mean) == [3, 2])
    #expect(found.total.isConstant)
  }

  @Test func `a renewal process comes at its gaps, and a scale divides them`() throws {
    let found = try counts(Arrivals(.between(try .constant(100))), replications: 2)
    #expect(found.intervals.map(\.mean) == [17, 18])
    let double = try counts(Arrivals(.between(try .constant(100)), scale: 2), replications: 2)
    #expect(double.intervals.map(\.mean) == [35, 36])
    #expect(try counts(Arrivals(.between(try .constant(100)), scale: 0), replications: 2).total.mean == 0)
  }

  @Test func `a renewal process of exponential gaps is Poisson`() throws {
    let found = try counts(Arrivals(.between(try .exponential(mean: 36))))
    #expect(isClose(found.total.mean, 100, deviation: 10 / 1000.0.squareRoot()))
    #expect(isClose(variance(found.total, 1000) / 100, 1, deviation: 0.045))
  }

  @Test func `a busy day is busy all day, and days have the mean volume`() throws {
    let found = try counts(
      Arrivals(.counts([100, 100], per: 1800, shape: .step), busyness: 0.5), replications: 4000)
    #expect(isClose(found.total.mean, 200, deviation: (200 + 10_000.0).squareRoot() / 4000.0.squareRoot()))
    // Poisson and gamma: λ + λ²·cv². A gamma factor's kurtosis makes variances vary more.
    #expect(isClose(variance(found.total, 4000) / (200 + 10_000), 1, deviation: 0.035))
    #expect(isClose(variance(found.intervals[0], 4000) / (100 + 2500), 1, deviation: 0.035))
  }

  @Test(arguments: [0, 0.5, 0.9])
  func `noise of intervals has mean one, its size and its memory`(correlation: Double) throws {
    let noise = Arrivals.IntervalNoise(cv: 0.4, correlation: correlation)
    for pattern in [Arrivals.Pattern.counts([200, 200], per: 1800, shape: .step), .rate(perSecond: 200 / 1800)] {
      let found = try counts(Arrivals(pattern, intervalNoise: noise), replications: 4000)
      let one = 200 + 40_000 * 0.16
      for interval in found.intervals {
        #expect(isClose(interval.mean, 200, deviation: one.squareRoot() / 4000.0.squareRoot()))
        #expect(isClose(variance(interval, 4000) / one, 1, deviation: 0.035))
      }
      let both = 2 * one + 2 * correlation * 40_000 * 0.16
      #expect(isClose(variance(found.total, 4000) / both, 1, deviation: 0.035))
    }
  }
}
