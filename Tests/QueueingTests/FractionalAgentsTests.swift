import Measures
import Queueing
import Testing

/// 12.4 agents are 12 for 60 % of the time and 13 for the rest.
@Suite struct FractionalAgentsTests {
  private static let load = try? Workload(contacts: 100, per: 1800, handleTime: 180)

  @Test func `every measure lies between those of the whole numbers, a fraction of the way`() throws {
    let load = try #require(Self.load)
    let (few, many) = (try ErlangA(load, agents: 9, patience: 120), try ErlangA(load, agents: 10, patience: 120))
    let (low, high) = (few.measures(), many.measures())
    let mixed = FractionalAgents(few, many, share: 0.25).measures()
    #expect(mixed.agents == 9.25)
    func isBetween(_ value: (QueueMeasures) -> Double?) throws {
      let (a, b, c) = try (#require(value(low)), #require(value(mixed)), #require(value(high)))
      #expect(min(a, c) < b && b < max(a, c), "\(a) \(b) \(c)")
    }
    try isBetween(\.asa)
    try isBetween(\.occupancy)
    try isBetween { $0.percentiles?.p90 }
    try isBetween { $0.percentiles?.p99 }
    // Of all who come three quarters meet nine agents.
    let lost = 0.75 * low.outcomes.abandoned + 0.25 * high.outcomes.abandoned
    #expect(abs(try #require(mixed.abandonRate) - lost) < 1e-15)
    // The mean wait of the answered weighs each number of agents by how many it answers.
    let (fewAnswered, manyAnswered) = (0.75 * low.outcomes.answered, 0.25 * high.outcomes.answered)
    let waits = try fewAnswered * #require(low.asa) + manyAnswered * #require(high.asa)
    #expect(abs(try #require(mixed.asa) - waits / (fewAnswered + manyAnswered)) < 1e-12)
    // So many are busy, and so many are there.
    let busy = 0.75 * low.carried + 0.25 * high.carried
    #expect(abs(try #require(mixed.occupancy) - busy / 9.25) < 1e-12)
  }

  @Test func `a percentile splits the answered of both parts of the time`() throws {
    let load = try #require(Self.load)
    let (few, many) = (try ErlangC(load, agents: 11), try ErlangC(load, agents: 12))
    let mixed = FractionalAgents(few, many, share: 0.5)
    for p in [0.6, 0.9, 0.99] {
      let wait = try #require(mixed.waitQuantile(p))
      #expect(abs((few.waitTail(wait) + many.waitTail(wait)) / 2 - (1 - p)) < 1e-12)
    }
    #expect(mixed.waitQuantile(0.1) == 0)
  }

  @Test func `where nobody is there for a part of the time, the other part has all the answered`() throws {
    let load = try #require(Self.load)
    let one = try ErlangA(load, agents: 1, patience: 120)
    let mixed = FractionalAgents(try ErlangA(load, agents: 0, patience: 120), one, share: 0.4)
    #expect(mixed.measures().percentiles?.p90 == one.measures().percentiles?.p90)
    #expect(mixed.waitQuantile(0.9) == one.waitQuantile(0.9))
    #expect(mixed.waitQuantile(0.9) != nil)
  }

  @Test func `it does not settle where the smaller number does not`() throws {
    let load = try #require(Self.load)
    let mixed = FractionalAgents(try ErlangC(load, agents: 10), try ErlangC(load, agents: 11), share: 0.9).measures()
    #expect(mixed.stability == .unstable(needs: 11, orBelow: 10))
    #expect(mixed.asa == nil && mixed.percentiles == nil)
  }
}
