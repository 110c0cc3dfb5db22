import Foundation
import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import TestSupport
import Testing

/// All calls together, as rules of the land count them.
@Suite struct CallRuleTests {
  /// The scenario with laws that ask for every measure of calls.
  private func lawful(_ scenario: Scenario) throws -> Scenario {
    try scenario.changing { $0.regulations = [.bddk2020, .btk2012] }
  }

  private func line(within: Double, definition: ServiceLevelDefinition = .ofOffered) throws -> Scenario {
    let type = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: 0.05)), handle: .init(talk: try .exponential(mean: 200)),
      patience: try .exponential(mean: 120), goal: Goal(answer: 0.8, within: within, definition: definition))
    return try scenario(
      [type], [desk(.constant(9))], length: 7200, run: RunSettings(seed: 7, replications: 30))
  }

  @Test(arguments: [(20.0, Measure.callsWithin20), (30, .callsWithin30)])
  func `of one plain type the share is the service level of all offered, bit by bit`(within: Double, measure: Measure)
    throws
  {
    let summary = simulate(try lawful(line(within: within)))
    let level = try #require(summary.overall[.serviceLevel])
    #expect(summary.overall[measure] == level)
    #expect((0.5...0.98).contains(level.mean))
    #expect(summary.contacts[0].values[measure] == level)
    #expect(
      summary.contacts[0].intervals.map { $0[measure] } == summary.contacts[0].intervals.map { $0[.serviceLevel] })
    let abandoned = try #require(summary.all(.abandonRate))
    #expect(isNear(summary.all(.callAnswerRate), 1 - abandoned))
    // Whatever the goal says, the law has its own threshold and its own way to count.
    let other = simulate(try lawful(line(within: 5, definition: .lessShort)))
    #expect(other.overall[measure] == level)
  }

  @Test func `a law changes nothing else, and without one calls are not counted`() throws {
    let plain = try line(within: 20).changing { draft in
      draft.contacts[0].goal.furtherAnswers = [.init(share: 0.9, within: 60)]
      draft.contacts[0].goal[percentile: .waitP90] = 45
    }
    let (before, after) = (simulate(plain), simulate(try lawful(plain)))
    let calls: [Measure] = [.callAnswerRate, .callsWithin20, .callsWithin30]
    for measure in Measure.allCases where !calls.contains(measure) {
      #expect(before.overall[measure] == after.overall[measure], "\(measure)")
      #expect(before.contacts[0].intervals.map { $0[measure] } == after.contacts[0].intervals.map { $0[measure] })
    }
    for measure in calls {
      #expect(before.overall[measure] == nil)
      #expect(after.overall[measure] != nil)
    }
    let bank = simulate(try plain.changing { $0.regulations = [.bddk2020] })
    #expect(bank.overall[.callsWithin20] == nil && bank.overall[.callsWithin30] == after.overall[.callsWithin30])
  }

  @Test func `with endless patience the share is that of Erlang C`() throws {
    let (agents, load, handle) = (8, 6.5, 180.0)
    let type = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: load / handle)),
      handle: .init(talk: try .exponential(mean: handle)))
    let summary = simulate(
      try lawful(
        scenario(
          [type], [desk(.constant(agents))], length: 12 * 3600, interval: 3600, warmup: 4 * 3600, atEnd: .continue,
          run: RunSettings(seed: 3, replications: 200))))
    var blocking = 1.0
    for count in 1...agents { blocking = load * blocking / (Double(count) + load * blocking) }
    let free = Double(agents) - load
    let waiting = Double(agents) * blocking / (Double(agents) - load * (1 - blocking))
    for (measure, within) in [(Measure.callsWithin20, 20.0), (.callsWithin30, 30)] {
      let expected = 1 - waiting * exp(-free * within / handle)
      let estimate = try #require(summary.overall[measure])
      // Half the width of a 95 % interval is about two standard errors.
      let error = try #require(estimate.halfWidth) / 1.97
      let text = "\(estimate.mean) of \(expected), ± \(error)"
      #expect(error < 0.01, "\(text)")
      #expect(ZTest.standard.accepts(estimate.mean, expected: expected, standardError: error), "\(text)")
    }
    #expect(summary.all(.callAnswerRate) == 1)
  }

  @Test func `exactly the threshold is in time, and half a second more is not`() throws {
    for (at, within20, within30) in [(1770.0, 0.0, 1.0), (1769.5, 0, 0), (1780, 1, 1), (1779.5, 0, 1)] {
      let summary = simulate(try lawful(scenario([calls(at: [at], talk: 1)], [desk(.perInterval([0, 1]))])))
      #expect(summary.all(.callsWithin20) == within20)
      #expect(summary.all(.callsWithin30) == within30)
      #expect(summary.all(.callAnswerRate) == 1)
    }
  }

  @Test func `whoever asked for an agent and did not get one is a call that was not answered`() throws {
    // One in hand; one waits for 60 s and is answered; one abandons shortly, one balks, one is blocked.
    let types = try [
      calls("answered", at: [0, 1], talk: 60), calls("short", at: [2], talk: 60, patience: 1),
      calls("balking", at: [2], talk: 60, balk: .probability(1)),
      calls("blocked", at: [2], talk: 60, queueLimit: 0),
    ]
    let everything = try scenario(
      types + [calls("late", at: [0], talk: 1)],
      [
        desk(.constant(1), Skill("answered"), Skill("short"), Skill("balking"), Skill("blocked")),
        desk(.constant(1), Skill("late"), name: "other"),
      ])
    let summary = simulate(try lawful(everything))
    #expect(summary.all(.abandonedShort) == 1)
    let outcomes = [summary.all(.balked), summary.all(.blocked)].compactMap(\.self)
    let lost = 1 + outcomes.reduce(0, +)
    let calls = try #require(summary.all(.entered))
    #expect(calls == 6)
    #expect(isNear(summary.all(.callAnswerRate), (calls - lost) / calls))
    #expect(summary.contact(.callAnswerRate, "blocked") == 0 && summary.contact(.callAnswerRate, "short") == 0)
    #expect(summary.contact(.callsWithin30, "answered") == 0.5)
  }

  @Test func `where all are blocked no call is answered`() throws {
    let type = try calls(at: [0, 10, 20], talk: 60, queueLimit: 0)
    let summary = simulate(try lawful(scenario([type], [desk(.constant(0))])))
    #expect(summary.all(.blocked) == 3)
    for measure in [Measure.callAnswerRate, .callsWithin20, .callsWithin30] { #expect(summary.all(measure) == 0) }
  }

  @Test func `chats are no calls, and all called types count together`() throws {
    var chat = try calls("chat", at: [0, 0, 0, 0], talk: 60)
    chat.channel = .chat
    let types = try [calls("good", at: [0, 1], talk: 1), calls("bad", at: [0, 0, 0], talk: 60, patience: 40), chat]
    let summary = simulate(
      try lawful(
        scenario(
          types,
          [
            desk(.constant(1), Skill("good"), name: "a"), desk(.constant(1), Skill("bad"), name: "b"),
            desk(.constant(0), Skill("chat"), name: "c"),
          ])))
    #expect(isNear(summary.all(.callAnswerRate), 3.0 / 5))
    #expect(isNear(summary.all(.callsWithin30), 3.0 / 5))
    #expect(summary.contact(.callAnswerRate, "chat") == nil)
  }

  @Test func `who ends in self-service asked for nobody`() throws {
    let type = try calls(at: (0..<40).map { Double($0) * 60 }, talk: 10, journey: ["menu"])
    let menu = Step(name: "menu", duration: try .constant(20), contain: 0.5)
    let summary = simulate(try lawful(scenario([type], [desk(.constant(3))], steps: [menu])))
    #expect((5...35).contains(summary.all(.contained) ?? 0))
    #expect(summary.all(.callAnswerRate) == 1 && summary.all(.callsWithin30) == 1)
    let none = try lawful(
      scenario([type], [desk(.constant(3))], steps: [Step(name: "menu", duration: try .constant(20), contain: 1)]))
    #expect(simulate(none).all(.callAnswerRate) == nil)
  }
}
