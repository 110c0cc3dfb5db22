import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import Testing

/// More load never makes waiting better.
@Suite struct LoadTests {
  @Test(arguments: 0..<100)
  func `the same contacts in less time wait no less, where nobody abandons`(seed: Int) throws {
    // Kiefer and Wolfowitz 1955: every wait grows when the gaps between arrivals shrink.
    var chance = Chance(seed: 700_000 + seed)
    let times = (0..<chance.whole(50...400)).map { _ in chance.real(0...7000) }.sorted()
    let talk = try Distribution.gamma(mean: chance.real(30...400), cv: chance.real(0.2...2))
    let agents = chance.whole(1...12)
    func waits(_ squeeze: Double) throws -> Double {
      let type = ContactType(
        name: "calls", arrivals: Arrivals(.times(times.map { $0 * squeeze })), handle: ContactType.Handle(talk: talk))
      return try #require(
        simulate(
          try scenario(
            [type], [desk(.constant(agents))], length: 7200, run: RunSettings(seed: UInt64(seed), replications: 2))
        ).contact(.waitMean))
    }
    // A tiny allowance for service ends, which are rounded up to the grid of the clock.
    #expect(try waits(0.7) >= waits(1) - 1e-6)
    #expect(try waits(0.3) >= waits(0.7) - 1e-6)
  }

  @Test(arguments: 0..<60)
  func `a fifth more volume costs service and drives more away`(seed: Int) throws {
    var chance = Chance(seed: 800_000 + seed)
    let agents = chance.whole(3...30)
    let talk = try Distribution.lognormal(mean: chance.real(60...400), cv: chance.real(0.3...1.5))
    let patience = try Distribution.exponential(mean: chance.real(30...400))
    let rate = Double(agents) / talk.mean * chance.real(0.8...1.2)
    func run(_ scale: Double) throws -> Summary {
      let type = ContactType(
        name: "calls", arrivals: Arrivals(.rate(perSecond: rate), scale: scale),
        handle: ContactType.Handle(talk: talk), patience: patience)
      return simulate(
        try scenario(
          [type], [desk(.constant(agents))], length: 14_400,
          run: RunSettings(seed: UInt64(seed), replications: 40)))
    }
    let (base, more) = (try run(1).overall, try run(1.2).overall)
    func mean(_ values: MeasureValues, _ measure: Measure) throws -> Double { try #require(values[measure]).mean }
    #expect(try mean(more, .serviceLevel) < mean(base, .serviceLevel))
    #expect(try mean(more, .abandonRate) > mean(base, .abandonRate))
    #expect(try mean(more, .occupancy) > mean(base, .occupancy))
    #expect(try mean(more, .waitMean) > mean(base, .waitMean))
  }
}
