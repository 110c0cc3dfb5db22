import Measures
import Planning
import Randomness
import ScenarioFiles
import Scenarios
import Simulation
import Statistics
import Testing

/// What sweeps and what-ifs count: places at which goals and caps on occupancy are missed.
@Suite struct ScorecardTests {
  /// A morning whose shifts all break at 11:30.
  private func lunch(_ change: (inout ScenarioDraft) -> Void = { _ in }) throws -> Scenario {
    func shift(_ count: Int, _ hour: Int, _ hours: Double, lunch: Double) -> Shift {
      Shift(
        count: count, start: ClockTime(secondOfDay: hour * 3600), length: hours * 3600,
        breaks: [Shift.Break(.offset(lunch * 3600), length: 1800, isPaid: false)])
    }
    let calls = ContactType(
      name: "calls",
      arrivals: Arrivals(
        .counts(
          [60, 120, 200, 250, 262, 258, 250, 245, 240, 235, 230, 220, 200, 150, 100, 60], per: 1800, shape: .step)),
      handle: .init(talk: try .lognormal(mean: 290, cv: 0.8), wrap: try .constant(30)),
      patience: try .exponential(mean: 180), goal: Goal(answer: 0.8, within: 20))
    return try Scenario(
      checking: ScenarioDraft(
        name: "lunch", horizon: Horizon(start: ClockTime(secondOfDay: 7 * 3600), length: 8 * 3600), contacts: [calls],
        agents: [
          AgentGroup(
            name: "desk", staffing: .shifts([shift(34, 7, 8, lunch: 4.5), shift(22, 8, 7, lunch: 3.5)]),
            skills: [Skill("calls")], maxOccupancy: 0.88)
        ], run: RunSettings(replications: 40))
    ).changing(change)
  }

  private func sweep(_ scope: GoalScope, _ counts: [Int] = [30, 40, 50]) throws -> Sweep {
    let points = try counts.map { count in
      (
        values: ["\(count)"],
        scenario: try lunch { draft in
          guard case .shifts(var shifts) = draft.agents[0].staffing else { return }
          shifts[0].count = count
          draft.agents[0].staffing = .shifts(shifts)
        }
      )
    }
    let axis = Sweep.Axis(path: "agents.desk.shifts.0.count", values: counts.map(String.init))
    return try Sweeper(threads: 2).sweep(lunch(), [axis], points, per: scope) { _ in }
  }

  @Test func `no staffing of the day makes up for a lunch that nobody covers`() throws {
    for point in try sweep(.interval).points {
      #expect(point.meetsGoals == false)
      #expect(point.goals.judged == 16)
      let worst = try #require(point.goals.worst)
      #expect(worst.subject == .contacts("calls"))
      #expect(worst.part.key == "answer")
      #expect(worst.intervals == 9..<10)
      #expect(try #require(worst.value) < 0.05)
    }
  }

  @Test func `over the day alone the same staffings meet the goal, as was asked`() throws {
    for scope in [GoalScope.day, .horizon] {
      let points = try sweep(scope).points
      #expect(points.allSatisfy { $0.meetsGoals == true && $0.goals.judged == 1 && $0.goals.worst == nil })
    }
  }

  @Test func `a cap on occupancy is missed like a goal`() throws {
    let busy = try lunch { draft in
      draft.contacts[0].goal = Goal(answer: 0.1, within: 600)
      draft.agents[0].staffing = .constant(36)
    }
    let summary = Simulator(threads: 2).run(busy)
    let point = Sweeper(threads: 2).sweep(
      busy, [Sweep.Axis(path: "x", values: ["1"])], [(values: ["1"], scenario: busy)]
    ) { _ in }.points[0]
    let over = summary.agents[0].intervals.count { ($0[.occupancy]?.mean ?? 0) > 0.88 }
    #expect(over > 3)
    #expect(point.goals.missed == over)
    #expect(point.goals.worst?.subject == .agents("desk"))
    #expect(point.goals.worst?.part.key == "max_occupancy")
    let without = try busy.changing { $0.agents[0].maxOccupancy = nil }
    let free = Sweeper(threads: 2).sweep(
      without, [Sweep.Axis(path: "x", values: ["1"])], [(values: ["1"], scenario: without)]
    ) { _ in }.points[0]
    #expect(free.meetsGoals == true)
  }

  @Test func `where nobody is served every part is missed, and nobody is the value`() throws {
    let nobody = try lunch { $0.agents[0].staffing = .constant(0) }
    let whatIf = try WhatIf.ask(lunch(), [.init(name: "nobody", changes: [], scenario: nobody)], threads: 2)
    #expect(whatIf.baseGoals.missed < 16)
    #expect(whatIf.answers[0].goals.missed == 16)
    #expect(whatIf.answers[0].goals.isMet == false)
  }

  @Test func `without goals and caps there is nothing to judge`() throws {
    let free = try lunch { draft in
      draft.contacts[0].goal = Goal()
      draft.agents[0].maxOccupancy = nil
    }
    #expect(try WhatIf.ask(free, [], threads: 2).baseGoals == Scorecard(judged: 0, missed: 0, worst: nil))
  }

  /// Two days, the second with twice the calls.
  private func twoDays() throws -> Scenario {
    let calls = ContactType(
      name: "calls",
      arrivals: Arrivals(
        .counts(Array(repeating: 20, count: 24) + Array(repeating: 40, count: 24), per: 3600, shape: .step)),
      handle: .init(talk: try .exponential(mean: 240)), patience: try .exponential(mean: 120),
      goal: Goal(answer: 0.8, within: 20, definition: .ofOffered, abandon: 0.1))
    return try Scenario(
      checking: ScenarioDraft(
        name: "two days", horizon: Horizon(length: 2 * 86_400, interval: 3600), contacts: [calls],
        agents: [AgentGroup(name: "desk", staffing: .constant(4), skills: [Skill("calls")])],
        run: RunSettings(replications: 30)))
  }

  @Test func `of several days each is judged by its own sums`() throws {
    let scenario = try twoDays()
    let found = try WhatIf.ask(scenario, [], per: .day, threads: 2)
    #expect(found.baseGoals.judged == 2)
    #expect(found.baseGoals.missed == 1)
    let worst = try #require(found.baseGoals.worst)
    #expect(worst.intervals == 24..<48)
    // Of offered, so that intervals add up.
    let intervals = Simulator(threads: 2).run(scenario).contacts[0].intervals[24...]
    let offered = intervals.compactMap { $0[.offered]?.mean }
    let levels = intervals.compactMap { $0[.serviceLevel]?.mean }
    let rates = intervals.compactMap { $0[.abandonRate]?.mean }
    let values = worst.part.key == "answer" ? levels : rates
    let expected = zip(offered, values).reduce(0) { $0 + $1.0 * $1.1 } / offered.reduce(0, +)
    #expect(abs(try #require(worst.value) - expected) < 1e-9)
    #expect(try WhatIf.ask(scenario, [], per: .horizon, threads: 2).baseGoals.judged == 1)
  }

  @Test func `a plan for every day keeps its goals on each, and takes fewer than one for every hour`() throws {
    let scenario = try twoDays()
    func plan(_ scope: GoalScope) throws -> Plan {
      try Planner(threads: 2, explains: false).plan(scenario, PlanRequest(scope: scope, replications: 60))
    }
    func agents(_ plan: Plan) -> Int { plan.groups[0].intervals.reduce(0) { $0 + $1.agents } }
    let (hours, days, whole) = try (plan(.interval), plan(.day), plan(.horizon))
    #expect(days.meetsGoals)
    #expect(days.found.places == [0..<24, 24..<48])
    #expect(agents(hours) > agents(days))
    #expect(agents(days) >= agents(whole))
    let other = try days.planned.changing { draft in
      draft.run.seed = 99
      draft.run.replications = 300
    }
    #expect(try WhatIf.ask(other, [], per: .day, threads: 2).baseGoals.isMet == true)
  }
}
