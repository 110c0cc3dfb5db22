import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import TestSupport
import Testing

/// Handle time and patience by interval, numbers that are fixed, and busy days that types share.
@Suite struct IntervalLawTests {
  @Test func `a contact takes the time of the interval in which it came`() throws {
    var type = try calls(at: [10, 1799, 1800, 3000], talk: 1)
    type.handle.talk = try .byInterval([.constant(100), .constant(300)])
    let summary = simulate(try scenario([type], [desk(.constant(5))], warmup: 600))
    #expect(summary.contact(.aht, interval: 0) == 100)
    #expect(summary.contact(.aht, interval: 1) == 300)
    #expect(summary.contact(.aht) == 200)
  }

  @Test func `a contact waits as long as the interval in which it joins the queue says`() throws {
    var type = try calls(at: [0, 60, 1800, 1860], talk: 1700)
    type.patience = try .byInterval([.constant(20), .never])
    let summary = simulate(try scenario([type], [desk(.constant(1))]))
    #expect(summary.contact(.abandoned, interval: 0) == 1)
    #expect(summary.contact(.waitAbandoned, interval: 0) == 20)
    #expect(summary.contact(.answered, interval: 1) == 2)
  }

  @Test func `the laws are those of the interval in every replication, whatever went before`() throws {
    var type = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: 0.02)), handle: .init(talk: try .constant(1)))
    type.handle.talk = try .byInterval([.constant(10), .constant(30)])
    let summary = simulate(try scenario([type], [desk(.constant(9))], run: RunSettings(replications: 20)))
    let cells = summary.contacts[0].intervals
    #expect(cells.map { $0[.aht]?.mean } == [10, 30])
  }

  @Test(arguments: [Arrivals.Shape.step, .linear])
  func `as many come every day, at random times`(shape: Arrivals.Shape) throws {
    let replications = 400
    let arrivals = Arrivals(.counts([30, 90], per: 1800, shape: shape), isFixed: true)
    let type = ContactType(name: "calls", arrivals: arrivals, handle: .init(talk: try .constant(1)))
    let summary = simulate(
      try scenario([type], [desk(.constant(200))], warmup: 900, run: RunSettings(replications: replications)))
    #expect(summary.contact(.offered) == 120)
    // In the first half hour a binomial number of 120 with share ¼.
    let first = try #require(summary.contacts[0].intervals[0][.offered])
    let error = (120 * 0.25 * 0.75 / Double(replications)).squareRoot()
    #expect(ZTest.standard.accepts(first.mean, expected: 30, standardError: error), "\(first.mean)")
    let halfWidth = try #require(first.halfWidth)
    #expect(halfWidth > 1.5 * error && halfWidth < 2.5 * error)
  }

  @Test func `types with the same busy day are busy together`() throws {
    func types(_ days: [String?]) throws -> [ContactType] {
      try days.enumerated().map { index, day in
        ContactType(
          name: "t\(index)",
          arrivals: Arrivals(.rate(perSecond: 2), busyness: 0.4, busyDay: day),
          handle: .init(talk: try .constant(1)))
      }
    }
    func counts(_ days: [String?], seed: UInt64) throws -> [Double] {
      let types = try types(days)
      let summary = simulate(
        try scenario(
          types, [desk(.constant(900), Skill("t0"), Skill("t1"), Skill("t2"))],
          run: RunSettings(seed: seed, replications: 1)))
      return summary.contacts.map { $0.values[.offered]?.mean ?? 0 }
    }
    var apart = 0
    for seed in 1...20 as ClosedRange<UInt64> {
      let together = try counts(["snow", "snow", nil], seed: seed)
      // Poisson noise of some 7200 contacts is 1.2 %.
      #expect(abs(together[0] / together[1] - 1) < 0.1)
      if abs(together[0] / together[2] - 1) > 0.1 { apart += 1 }
    }
    #expect(apart > 10)
  }

  /// 60 contacts an hour of five minutes, five agents, an exponential patience of ten minutes that is cut at two: M/M/5+G
  /// gives 54.5 % within 20 s, a mean wait of 22.7 s and 19.0 % that are not answered.
  @Test func `a patience that is cut is another one than a patience that is drawn again`() throws {
    let type = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: 1.0 / 60)), handle: .init(talk: try .exponential(mean: 300)),
      patience: try .exponential(mean: 600).capped(at: 120),
      goal: Goal(answer: 0.8, within: 20, definition: .ofOffered))
    let summary = simulate(
      try scenario(
        [type], [desk(.constant(5))], length: 72_000, interval: 3600, warmup: 7200, atEnd: .continue,
        run: RunSettings(replications: 400)))
    for (measure, truth, digits) in [
      (Measure.serviceLevel, 0.545, 0.0005), (.asa, 22.7, 0.05), (.abandonRate, 0.190, 0.0005),
    ] {
      let estimate = try #require(summary.contacts[0].values[measure])
      let error = try #require(estimate.halfWidth) / 1.96
      // The truth is known to so many digits.
      #expect(
        [-digits, 0, digits].contains { shift in
          ZTest.standard.accepts(estimate.mean, expected: truth + shift, standardError: error)
        }, "\(measure): \(estimate.mean)")
    }
  }
}
