import Measures
import Queueing
import Testing

@Suite("Inverses invert")
struct InverseTests {
  private func randomGoals(_ chance: inout Chance) throws -> Goals {
    let pick = Int.random(in: 0..<6, using: &chance)
    return try Goals(
      answer: pick == 0 || pick == 5 ? Double.random(in: 0.5...0.99, using: &chance) : nil,
      within: chance.spread(1, 120),
      definition: ServiceLevelDefinition.allCases.randomElement(using: &chance) ?? .lessShort,
      virtualAnswer: pick == 1 ? Double.random(in: 0.5...0.99, using: &chance) : nil,
      asa: pick == 2 || pick == 5 ? chance.spread(0.5, 120) : nil,
      abandon: pick == 3 || pick == 5 ? chance.spread(0.001, 0.3) : nil,
      occupancy: pick == 4 || pick == 5 ? Double.random(in: 0.5...0.98, using: &chance) : nil)
  }

  @Test("n meets the goals and n − 1 does not: Erlang C, both ways of searching")
  func erlangC() throws {
    var chance = Chance(21)
    for _ in 0..<400 {
      let load = try Workload(erlangs: chance.spread(0.01, 1e5), handleTime: chance.spread(10, 3600))
      let goals = try randomGoals(&chance)
      let agents = try #require(ErlangC.fewestAgents(load, goals))
      #expect(goals.areMet(by: try ErlangC(load, agents: agents).means(goals.thresholds)), "\(load), \(goals)")
      #expect(!goals.areMet(by: try ErlangC(load, agents: agents - 1).means(goals.thresholds)), "\(load), \(goals)")
      #expect(try ErlangA.requirement(load, patience: .infinity, goals).agents == agents)
    }
  }

  @Test("n meets the goals and n − 1 does not: Erlang A, X and finite lines")
  func others() throws {
    var chance = Chance(22)
    for _ in 0..<60 {
      let load = try Workload(erlangs: chance.spread(0.05, 2000), handleTime: chance.spread(10, 3600))
      let patience = chance.spread(0.5, 86_400)
      let goals = try randomGoals(&chance)
      func check(_ answer: Requirement, _ model: (Int) throws -> any QueueingModel) throws {
        #expect(answer.isMet, "\(load), \(goals)")
        #expect(goals.areMet(by: try model(answer.agents).means(goals.thresholds)))
        guard answer.agents > 0 else { return }
        let fewer = try model(answer.agents - 1).means(goals.thresholds)
        #expect(!goals.areMet(by: fewer), "\(answer.agents - 1) do as well: \(load), \(patience), \(goals)")
      }
      try check(try ErlangA.requirement(load, patience: patience, goals)) {
        try ErlangA(load, agents: $0, patience: patience)
      }
      try check(try ErlangX.requirement(load, patience: patience, redialAfterAbandon: 0.6, goals)) {
        try ErlangX(load, agents: $0, patience: patience, redialAfterAbandon: 0.6)
      }
      let lines = 10 + Int(load.erlangs * 4)
      try check(try FiniteLines.requirement(load, lines: lines, patience: patience, goals)) {
        try FiniteLines(load, agents: $0, lines: lines, patience: patience)
      }
    }
  }

  @Test("goals out of reach name themselves, with the best that can be had")
  func outOfReach() throws {
    let load = try Workload(erlangs: 20, handleTime: 240)
    let goals = try Goals(answer: 0.8, within: 20, blocking: 0.01)
    let answer = try FiniteLines.requirement(load, lines: 15, patience: 600, goals)
    #expect(!answer.isMet && answer.agents == 15 && answer.missed == [.blocking])
    // The impatient free their lines sooner when fewer answer: more agents would only block more.
    let strict = try Goals(answer: 0.8, within: 20, blocking: 1e-6)
    let hasty = try FiniteLines.requirement(load, lines: 26, patience: 20, strict)
    #expect(hasty.missed == [.blocking] && hasty.agents < 26)
    let others = try FiniteLines.requirement(load, lines: 26, patience: 20, Goals(answer: 0.8, within: 20))
    #expect(others.agents == hasty.agents && others.isMet)
    let idle = try Goals(occupancy: 0)
    #expect(ErlangC.fewestAgents(load, idle) == nil)
    #expect(ErlangC.requirement(load, idle).missed == [.occupancy])
  }

  @Test("goals that are met to the last bit are met")
  func edges() throws {
    let load = try Workload(contacts: 1200, per: 3600, handleTime: 240)
    #expect(ErlangC.fewestAgents(load, try Goals(occupancy: 0.8)) == 100)
    #expect(try ErlangA.requirement(load, patience: .infinity, Goals(occupancy: 0.8)).agents == 100)
    let one = try Workload(contacts: 200, per: 3600, handleTime: 180)
    #expect(ErlangC.fewestAgents(one, try Goals()) == 11)
    #expect(try ErlangA.requirement(one, patience: 60, Goals()).agents == 0)
  }

  @Test("the fewest lines")
  func lines() throws {
    var chance = Chance(23)
    for _ in 0..<40 {
      let (load, agents) = try chance.center(0.5, 500)
      let patience = chance.spread(5, 600)
      let goal = chance.spread(0.0001, 0.2)
      let lines = try #require(try FiniteLines.fewestLines(load, agents: agents, patience: patience, blocking: goal))
      #expect(try FiniteLines(load, agents: agents, lines: lines, patience: patience).means(.usual).blocked <= goal)
      if lines > 0 {
        let fewer = try FiniteLines(load, agents: agents, lines: lines - 1, patience: patience)
        #expect(fewer.means(.usual).blocked > goal)
      }
    }
    let heavy = try Workload(erlangs: 20, handleTime: 60)
    #expect(try FiniteLines.fewestLines(heavy, agents: 10, blocking: 0.3) == nil)
  }

  @Test("the largest load needs these agents, and a little more needs another")
  func largestLoad() throws {
    var chance = Chance(24)
    for _ in 0..<30 {
      let agents = Int(chance.spread(1, 1000))
      let (handleTime, patience) = (chance.spread(30, 900), chance.spread(10, 1800))
      let goals = try Goals(answer: 0.8, within: 20, definition: .ofOffered, abandon: 0.05)
      let rate = try #require(
        try ErlangA.largestArrivalRate(agents: agents, handleTime: handleTime, patience: patience, goals))
      let below = try Workload(arrivalRate: rate * (1 - 1e-9), handleTime: handleTime)
      let above = try Workload(arrivalRate: rate * (1 + 1e-9), handleTime: handleTime)
      #expect(try ErlangA.requirement(below, patience: patience, goals).agents <= agents)
      #expect(try ErlangA.requirement(above, patience: patience, goals).agents == agents + 1)
    }
    #expect(try ErlangA.largestArrivalRate(agents: 0, handleTime: 60, patience: 60, Goals(asa: 5)) == 0)
    #expect(try ErlangA.largestArrivalRate(agents: 3, handleTime: 60, patience: 60, Goals()) == nil)
  }

  @Test("patience is found again from the abandonment it causes")
  func patience() throws {
    var chance = Chance(25)
    for _ in 0..<60 {
      let (load, agents) = try chance.center(1, 2000)
      let truth = chance.spread(0.5, 7200)
      let rate = try #require(try ErlangA(load, agents: agents, patience: truth).means(.usual).abandonRate)
      let found = try #require(try ErlangA.patience(abandonRate: rate, load, agents: agents))
      let again = try #require(try ErlangA(load, agents: agents, patience: found).means(.usual).abandonRate)
      expect(again, rate, within: 1e-10, "abandonment at \(found) s for \(truth) s")
    }
    let load = try Workload(erlangs: 20, handleTime: 240)
    #expect(try ErlangA.patience(abandonRate: 0.4, load, agents: 10) == nil, "overload loses at least half")
    #expect(try ErlangA.patience(abandonRate: 0.9, load, agents: 20) == nil, "more than Erlang B loses")
    #expect(try ErlangA.patience(abandonRate: 0, load, agents: 20) == nil)
  }
}
