import Measures
import Scenarios
import Simulation
import TestSupport
import Testing

@Suite struct AgentRuleTests {
  private func answered(_ contacts: [ContactType], _ groups: [AgentGroup], _ rule: Routing.AgentRule) throws -> [Double]
  {
    let summary = simulate(try scenario(contacts, groups, routing: Routing(agent: rule)))
    return groups.map { summary.group(.answered, $0.name) ?? -1 }
  }

  @Test func `longest idle: who became free first, and the first group of the file when both never worked`() throws {
    // 10: first (tie), free at 20. 30: second, free at 40. 40: first, idle for 20 s.
    let groups = [desk(.constant(1), name: "first"), desk(.constant(1), name: "second")]
    #expect(try answered([calls(at: [10], talk: 10)], groups, .longestIdle) == [1, 0])
    #expect(try answered([calls(at: [10, 30], talk: 10)], groups, .longestIdle) == [1, 1])
    #expect(try answered([calls(at: [10, 30, 40], talk: 10)], groups, .longestIdle) == [2, 1])
  }

  @Test func `least occupied: who has spent the smallest share on contacts, though idle for less long`() throws {
    let contacts = try [calls("long", at: [0], talk: 100), calls(at: [200, 300], talk: 10)]
    let groups = ["first", "second"].map { desk(.constant(1), Skill("calls"), Skill("long"), name: $0) }
    #expect(try answered(contacts, groups, .leastOccupied) == [1, 2])
    #expect(try answered(contacts, groups, .longestIdle) == [2, 1])
  }

  @Test func `least occupied counts logged-in time only`() throws {
    // At 2000 the first has worked 100 of 2000 s, the second 20 of 200 s since it came at 1800.
    let contacts = try [
      calls("long", at: [0], talk: 100), calls("late", at: [1800], talk: 20), calls(at: [2000], talk: 1),
    ]
    let groups = [
      desk(.constant(1), Skill("calls"), Skill("long"), name: "first"),
      desk(.perInterval([0, 1]), Skill("calls"), Skill("late"), name: "second"),
    ]
    #expect(try answered(contacts, groups, .leastOccupied) == [2, 1])
  }

  @Test func `fastest: who is quickest with the type, and who is next when that one is busy`() throws {
    let groups = [
      desk(.constant(1), Skill("calls", speed: 0.5), name: "slow"),
      desk(.constant(1), Skill("calls", speed: 2), name: "quick"),
    ]
    #expect(try answered([calls(at: [0, 100, 200], talk: 100)], groups, .fastest) == [0, 3])
    #expect(try answered([calls(at: [0, 10], talk: 100)], groups, .fastest) == [1, 1])
  }

  @Test func `random: any idle agent is as likely as any other`() throws {
    let times = (0..<3000).map { Double($0) }
    let groups = [desk(.constant(3), name: "three"), desk(.constant(1), name: "one")]
    let counts = try answered([calls(at: times, talk: 0.5)], groups, .random)
    #expect(ZTest.standard.accepts(counts[0], expected: 2250, standardError: binomialDeviation(3000, 0.75)))
    #expect(counts[0] + counts[1] == 3000)
  }

  @Test(arguments: Routing.AgentRule.allCases)
  func `a better level goes before every agent rule`(rule: Routing.AgentRule) throws {
    let groups = [
      desk(.constant(1), Skill("calls", level: 2, speed: 2), name: "second"),
      desk(.constant(1), Skill("calls", level: 1), name: "primary"),
    ]
    #expect(try answered([calls(at: [10, 110, 210], talk: 100)], groups, rule) == [0, 3])
    #expect(try answered([calls(at: [10, 20], talk: 100)], groups, rule) == [1, 1])
  }
}
