import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import TestSupport
import Testing

/// On how many days a goal was met.
@Suite struct GoalTests {
  /// So many of 100 are answered at once, the others never.
  private func met(_ answered: Int, _ goal: Goal, patience: Double? = nil) throws -> Double? {
    let times = [Double](repeating: 0, count: 100)
    return simulate(
      try scenario(
        [calls(at: times, talk: 9000, patience: patience, goal: goal)], [desk(.constant(answered))], atEnd: .cut)
    ).contact(.serviceLevelMet)
  }

  @Test(arguments: 1...99)
  func `a promise that is kept exactly is kept, whatever the rounding`(count: Int) throws {
    // 0.07 · 100 is a rounding above 7.
    let share = Double(count) / 100
    #expect(try met(count, Goal(answer: share, definition: .ofOffered)) == 1)
    #expect(try met(count - 1, Goal(answer: share, definition: .ofOffered)) == 0)
    #expect(try met(count, Goal(abandon: Double(100 - count) / 100), patience: 60) == 1)
    #expect(try met(count - 1, Goal(abandon: Double(100 - count) / 100), patience: 60) == 0)
  }

  @Test func `without a promise nothing is met`() throws {
    #expect(try met(100, Goal(within: 5)) == nil)
  }

  @Test func `a mean wait is judged over the answered`() throws {
    for (limit, met) in [(50.0, 1.0), (49, 0)] {
      let summary = simulate(
        try scenario([calls(at: [0, 0], talk: 100, goal: Goal(asa: limit))], [desk(.constant(1))]))
      #expect(summary.contact(.serviceLevelMet) == met)
    }
  }

  @Test func `all promises of a goal must be kept, and overall all goals`() throws {
    let both = Goal(answer: 0.5, within: 20, definition: .ofOffered, abandon: 0.4)
    #expect(try met(50, both, patience: 60) == 0)
    #expect(try met(60, both, patience: 60) == 1)
    let types = try [
      calls("kept", at: [0], talk: 1, goal: Goal(answer: 0.8)),
      calls("broken", at: [0], talk: 1, patience: 90, goal: Goal(answer: 0.8)),
    ]
    let groups = [desk(.constant(1), Skill("kept"), name: "a"), desk(.constant(0), Skill("broken"), name: "b")]
    let summary = simulate(try scenario(types, groups))
    #expect(summary.contact(.serviceLevelMet, "kept") == 1)
    #expect(summary.contact(.serviceLevelMet, "broken") == 0)
    #expect(summary.all(.serviceLevelMet) == 0)
  }

  @Test func `an interval without contacts keeps no promise and breaks none`() throws {
    let summary = simulate(try scenario([calls(at: [0], talk: 1, goal: Goal(answer: 0.8))], [desk(.constant(1))]))
    #expect(summary.contact(.serviceLevelMet, interval: 0) == 1)
    #expect(summary.contact(.serviceLevelMet, interval: 1) == nil)
    #expect(summary.contact(.serviceLevelMet) == 1)
  }

  @Test func `the share of good days is a share of replications`() throws {
    // On a day the only contact finds the only agent busy with probability ½: talk of 10 s or 1000 s.
    var first = try calls("first", at: [0], talk: 1)
    first.handle.talk = try .empirical(values: [10, 1000])
    let summary = simulate(
      try scenario(
        [first, calls(at: [100], talk: 1, goal: Goal(answer: 0.8))],
        [desk(.constant(1), Skill("first"), Skill("calls"))],
        run: RunSettings(replications: 400)))
    let met = try #require(summary.contacts[1].values[.serviceLevelMet])
    #expect(ZTest.standard.accepts(met.mean * 400, expected: 200, standardError: binomialDeviation(400, 0.5)))
    #expect(met.mean == summary.contact(.serviceLevel))
    #expect((met.halfWidth ?? 0) > 0.04 && (met.halfWidth ?? 1) < 0.06)
  }
}
