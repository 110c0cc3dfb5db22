import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import TestSupport
import Testing

@Suite struct SpeedSpreadTests {
  @Test func `agents' own factors have mean one and the given coefficient of variation`() throws {
    var group = desk(.constant(1))
    group.speedSpread = 0.3
    let summary = simulate(
      try scenario([calls(at: [0], talk: 100)], [group], run: RunSettings(replications: 4000)))
    let estimate = try #require(summary.contacts[0].values[.aht])
    let error = 30 / 4000.0.squareRoot()
    #expect(ZTest.standard.accepts(estimate.mean, expected: 100, standardError: error))
    #expect(abs((estimate.halfWidth ?? 0) / (1.96 * error) - 1) < 0.1)
  }

  @Test func `an agent keeps its factor all day`() throws {
    var group = desk(.constant(1))
    group.speedSpread = 0.5
    let types = try [calls(at: [0], talk: 10), calls("later", at: [2000], talk: 10)]
    group.skills = [Skill("calls"), Skill("later")]
    let summary = simulate(try scenario(types, [group]))
    #expect(summary.contact(.aht) == summary.contact(.aht, "later"))
    #expect(summary.contact(.aht) != 10)
  }

  @Test func `the fastest rule finds the fastest person`() throws {
    var group = desk(.constant(20))
    group.speedSpread = 0.5
    let times = (0..<30).map { Double($0) * 100 }
    let fastest = simulate(try scenario([calls(at: times, talk: 10)], [group], routing: Routing(agent: .fastest)))
    let random = simulate(try scenario([calls(at: times, talk: 10)], [group], routing: Routing(agent: .random)))
    let first = simulate(try scenario([calls(at: [0], talk: 10)], [group], routing: Routing(agent: .fastest)))
    #expect((fastest.contact(.aht) ?? 99) < (random.contact(.aht) ?? 0))
    #expect(abs((fastest.contact(.aht) ?? 0) - (first.contact(.aht) ?? 1)) < 1e-9)
  }
}
