import Measures
import Planning
import Scenarios
import Simulation
import Statistics
import Testing

/// Goals over the whole day, and goals on most days.
struct PlanScopeTests {
  private static let day = Result { try PlanExample.supportLine.scenario().planned(PlanRequest(scope: .day)) }

  private func simulate(_ scenario: Scenario, seed: UInt64, replications: Int) throws -> Summary {
    Simulator(threads: 2).run(
      try scenario.changing { draft in
        draft.run.seed = seed
        draft.run.replications = replications
      })
  }

  @Test("A goal for the day needs fewer agents than one for every interval, and holds")
  func day() throws {
    let plan = try Self.day.get()
    let byInterval = try PlanExample.supportLine.plan()
    func agents(_ plan: Plan) -> Int { plan.groups[0].intervals.reduce(0) { $0 + $1.agents } }
    #expect(plan.meetsGoals)
    #expect(agents(plan) < agents(byInterval))
    let values = try simulate(plan.planned, seed: 99, replications: 2000).contacts[0].values
    #expect(try #require(values[.serviceLevel]).mean >= 0.8)
    #expect(try #require(values[.abandonRate]).mean <= 0.05)
  }

  @Test("Over the day, too, one agent less breaks a goal or leaves one in doubt")
  func nobodyIsTooMany() throws {
    let plan = try PlanExample.supportLine.scenario().planned(PlanRequest(scope: .day, replications: 200))
    for (interval, planned) in plan.groups[0].intervals.enumerated() where planned.removal != .isForbidden {
      let less = try plan.planned.changing { draft in
        guard case .perInterval(var counts) = draft.agents[0].staffing else { return }
        counts[interval] -= 1
        draft.agents[0].staffing = .perInterval(counts)
      }
      let values = try simulate(less, seed: 1, replications: 200).contacts[0].values
      let level = try #require(values[.serviceLevel]?.lower)
      let abandoned = try #require(values[.abandonRate]?.upper)
      #expect(level < 0.8 || abandoned > 0.05, "interval \(interval)")
    }
  }

  @Test("Over a day of many intervals few staffings are tried on all days, and still nobody is too many")
  func manyIntervals() throws {
    let scenario = try PlanExample.supportLine.scenario().changing { draft in
      draft.horizon = Horizon(length: 32 * 900, interval: 900)
      let counts = (0..<32).map { Double(20 + 3 * min($0, 31 - $0)) }
      draft.contacts[0].arrivals = Arrivals(.counts(counts, per: 900, shape: .step))
      draft.contacts[0].goal = Goal(answer: 0.8, within: 20)
    }
    let plan = try scenario.planned(PlanRequest(scope: .day, replications: 400))
    #expect(plan.meetsGoals)
    // One for each interval alone would be 32.
    #expect(plan.trials < 20 && plan.looks > 0 && plan.looks < 120)
    func level(_ agents: [Int]) throws -> Double {
      let less = try scenario.changing { $0.agents[0].staffing = .perInterval(agents) }
      return try #require(try simulate(less, seed: 1, replications: 400).contacts[0].values[.serviceLevel]?.lower)
    }
    let found = plan.groups[0].intervals.map(\.agents)
    #expect(try level(found) >= 0.8)
    for interval in found.indices {
      var agents = found
      agents[interval] -= 1
      #expect(try level(agents) < 0.8, "interval \(interval)")
    }
  }

  @Test("Over the day the last one for those who come stays, and is not called a minimum of the file")
  func lastAgent() throws {
    let scenario = try PlanExample.supportLine.scenario().changing { draft in
      draft.contacts[0].arrivals = Arrivals(.counts([2, 90, 90, 2, 90, 90, 90, 2], per: 1800, shape: .step))
    }
    let plan = try scenario.planned(PlanRequest(scope: .day, replications: 100))
    let kept = plan.groups[0].intervals.filter { $0.removal == .isForbidden }
    #expect(!kept.isEmpty)
    for interval in kept {
      #expect(interval.agents == 1)
      #expect(interval.binding?.isLast == true && interval.binding?.key == "contacts.support")
    }
    let limited = try scenario.changing { $0.agents[0].minStaff = .constant(3) }
    let bound = try limited.planned(PlanRequest(scope: .day, replications: 100)).groups[0].intervals
    let atLeast = bound.filter { $0.removal == .isForbidden }
    #expect(!atLeast.isEmpty && atLeast.allSatisfy { $0.binding?.key == "agents.desk.min" })
  }

  @Test("A plan for nine days in ten meets its goals on nine days in ten, and takes more people")
  func mostDays() throws {
    let scenario = try PlanExample.supportLine.scenario()
    let plan = try scenario.planned(PlanRequest(scope: .day, days: 0.9))
    let average = try Self.day.get()
    func agents(_ plan: Plan) -> Int { plan.groups[0].intervals.reduce(0) { $0 + $1.agents } }
    #expect(agents(plan) > agents(average))
    let values = try simulate(plan.planned, seed: 99, replications: 2000).contacts[0].values
    #expect(try #require(values[.serviceLevelMet]).mean >= 0.9)
  }
}

extension Scenario {
  fileprivate func planned(_ request: PlanRequest) throws -> Plan {
    try Planner(threads: 2, explains: false).plan(self, request)
  }
}
