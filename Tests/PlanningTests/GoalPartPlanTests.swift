import Measures
import Planning
import Randomness
import Scenarios
import Simulation
import Testing

/// Every part of a goal is kept by a plan, and asked of the formulas.
@Suite struct GoalPartPlanTests {
  private static func center(_ goal: Goal, staff: Int = 5, length: Double = 7200) throws -> Scenario {
    try Scenario(
      checking: ScenarioDraft(
        name: "parts", horizon: Horizon(length: length),
        contacts: [
          ContactType(
            name: "support", arrivals: Arrivals(.rate(perSecond: 120.0 / 3600)),
            handle: .init(talk: try .exponential(mean: 240)), patience: try .exponential(mean: 150), goal: goal)
        ], agents: [AgentGroup(name: "desk", staffing: .constant(staff), skills: [Skill("support")])]))
  }

  private static let parts: [Goal] = [
    Goal(answer: 0.8, within: 20), Goal(answer: 0.5, within: 5), Goal(answer: 0.95, within: 60), Goal(answered: 0.97),
    Goal(waitPercentiles: [.waitP90: 45]), Goal(waitPercentiles: [.waitP50: 3]),
  ]

  private static let all = Goal(
    answer: 0.8, within: 20, furtherAnswers: [.init(share: 0.5, within: 5), .init(share: 0.95, within: 60)],
    answered: 0.97, waitPercentiles: [.waitP90: 45, .waitP50: 3])

  @Test func `the formulas ask for what the hardest part needs`() throws {
    func needs(_ goal: Goal) throws -> FormulaRequirement.Interval {
      try #require(FormulaRequirement.all(of: try Self.center(goal)).first?.intervals.last)
    }
    let whole = try needs(Self.all)
    let single = try Self.parts.map(needs)
    #expect(whole.erlangA == single.compactMap(\.erlangA).max())
    #expect(whole.erlangC == single.compactMap(\.erlangC).max())
    #expect(whole.transient == single.compactMap(\.transient).max())
    #expect(Set(single.compactMap(\.erlangA)).count > 2, "the parts must differ to tell anything")
  }

  @Test func `of the answered a percentile asks as a service level does`() throws {
    func agents(_ goal: Goal) throws -> Int? {
      FormulaRequirement.all(of: try Self.center(goal)).first?.intervals.first?.erlangA
    }
    for (measure, limit) in [(Measure.waitP90, 45.0), (.waitP99, 20), (.waitP50, 1)] {
      let share = try #require(measure.percentile)
      #expect(
        try agents(Goal(waitPercentiles: [measure: limit]))
          == agents(Goal(answer: share, within: limit, definition: .ofAnswered)))
    }
    #expect(try agents(Goal(answered: 0.97)) == agents(Goal(abandon: 0.03)))
  }

  @Test(arguments: parts + [all])
  func `a plan keeps each part, and with one agent less some part is missed or in doubt`(goal: Goal) throws {
    let scenario = try Self.center(goal)
    let plan = try Planner(threads: 2, explains: false).plan(scenario, PlanRequest(replications: 200))
    #expect(plan.standing == .met)
    let agents = try #require(plan.groups.first?.intervals.map(\.agents))
    func misses(_ staff: [Int]) throws -> Int {
      let trial = try scenario.changing { draft in
        draft.agents[0].staffing = .perInterval(staff)
        draft.run = RunSettings(seed: 99, replications: 1000)
      }
      let calls = Simulator(threads: 2).run(trial).contacts[0]
      return calls.intervals.count { calls.type.meetsGoal($0) == false }
    }
    #expect(try misses(agents) == 0)
    #expect(try misses(agents.map { $0 - 2 }) > 0)
  }

  @Test(arguments: [GoalScope.interval, .day, .horizon])
  func `every scope judges every part`(scope: GoalScope) throws {
    // Two days, of which the second has too few agents.
    let scenario = try Self.center(Self.all, length: 2 * 86_400).changing { draft in
      draft.horizon = Horizon(length: 2 * 86_400, interval: 6 * 3600)
      draft.agents[0].staffing = .perInterval([14, 14, 14, 14, 7, 7, 7, 7])
      draft.run.replications = 20
    }
    let places = scope.places(of: scenario.horizon)
    let question = WhatIf.Question(name: "same", changes: [], scenario: scenario)
    let whatIf = try WhatIf.ask(scenario, [question], per: scope, threads: 2)
    let found = try #require(whatIf.answers.first)
    #expect(found.goals.judged == places.count)
    #expect(found.goals.missed == (scope == .interval ? 4 : 1))
  }
}
