import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import Testing

@Suite struct PercentileTests {
  private static let measures: [Measure] = [.waitP50, .waitP80, .waitP90, .waitP95, .waitP99]

  /// A hundred contacts that wait 10, 20, … 1000 s.
  @Test func `percentiles of waits are those of the answered, within one percent`() throws {
    let times = (1...100).map { 1800 - 10 * Double($0) }.sorted()
    let summary = simulate(try scenario([calls(at: times, talk: 1)], [desk(.perInterval([0, 100]))]))
    for measure in Self.measures {
      let exact = 1000 * (measure.percentile ?? 0)
      let value = try #require(summary.contact(measure))
      #expect(abs(value - exact) <= 0.01 * exact)
      #expect(summary.all(measure) == value)
      #expect(summary.contact(measure, interval: 0) == value)
    }
    #expect(summary.contact(.waitMax) == 1000)
  }

  @Test func `who does not wait counts with a wait of exactly nothing`() throws {
    // Nine of ten start at once; the tenth waits 100 s.
    let times = [Double](repeating: 0, count: 10)
    let summary = simulate(try scenario([calls(at: times, talk: 100)], [desk(.constant(9))]))
    #expect(summary.contact(.waitP50) == 0)
    #expect(summary.contact(.waitP90) == 0)
    #expect(abs((summary.contact(.waitP95) ?? 0) - 100) <= 1)
  }

  @Test func `who abandons is not among the answered`() throws {
    let types = try [calls(at: [0, 1], talk: 1000, patience: 500)]
    let summary = simulate(try scenario(types, [desk(.constant(1))]))
    #expect(summary.contact(.waitP99) == 0)
    #expect(summary.contact(.waitMax) == 0)
    #expect(summary.contact(.waitAbandoned) == 500)
  }

  @Test func `percentiles day by day are those of each day alone`() throws {
    let busy = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: 100 / 3600.0)),
      handle: .init(talk: try .exponential(mean: 120)),
      patience: try .exponential(mean: 300))
    let center = try scenario([busy], [desk(.constant(3))], length: 3600, run: RunSettings(replications: 5))
    let wanted = Self.measures.flatMap { measure in
      [
        Indicator(.contacts("calls"), measure), Indicator(.contacts("calls"), measure, .interval(1)),
        Indicator(.overall, measure),
      ]
    }
    let one = Simulator(threads: 1).observe(center, [], daily: wanted)
    let two = Simulator(threads: 2).observe(center, [], daily: wanted)
    let first = Simulator(threads: 1).observe(
      try center.changing { $0.run.replications = 1 }, wanted, daily: wanted)
    for indicator in wanted {
      let days = try #require(one.dailyPairs(indicator))
      #expect(days.count == 5)
      #expect(days == two.dailyPairs(indicator))
      #expect(first.dailyPairs(indicator) == Array(days.prefix(1)))
      // Of all waits the longest is known exactly, of a day only its bucket.
      let pooled = try #require(first.waits(indicator)?.pooled.quantile(indicator.measure.percentile ?? 0))
      #expect(days[0].x == pooled)
    }
    #expect(one.dailyPairs(Indicator(.contacts("other"), .waitP90)) == nil)
    #expect(Simulator(threads: 1).observe(center, []).dailyPairs(wanted[0]) == nil)
  }
}
