import Measures
import Planning
import Randomness
import Scenarios
import Simulation
import Statistics
import Testing

/// Plans for people who go on breaks that no schedule knows.
@Suite struct ShortBreakPlanTests {
  private static func scenario(
    isPaid: Bool = true, _ change: (inout ScenarioDraft) throws -> Void = { _ in }
  ) throws -> Scenario {
    let calls = ContactType(
      name: "calls", arrivals: Arrivals(.counts([60, 90, 90, 60], per: 1800, shape: .step)),
      handle: .init(talk: try .exponential(mean: 240)), patience: try .exponential(mean: 180),
      goal: Goal(answer: 0.8, within: 20))
    let breaks = ShortBreaks(
      every: try .exponential(mean: 1800), length: try .exponential(mean: 450), isPaid: isPaid)
    var draft = ScenarioDraft(
      name: "breaks", horizon: Horizon(length: 7200), contacts: [calls],
      agents: [
        AgentGroup(
          name: "desk", staffing: .constant(14), skills: [Skill("calls")], cost: 10, shortBreaks: breaks)
      ])
    try change(&draft)
    return try Scenario(checking: draft)
  }

  @Test func `a plan has people for those on a break, and keeps its goals on other days`() throws {
    let planner = Planner(threads: 2, explains: false)
    let with = try planner.plan(Self.scenario())
    let without = try planner.plan(Self.scenario { $0.agents[0].shortBreaks = nil })
    #expect(with.meetsGoals)
    func hours(_ plan: Plan) -> Double { plan.outcomes.first { $0.method == .simulation }?.hours ?? 0 }
    // A fifth of the time is not there.
    #expect(hours(with) > 1.1 * hours(without))
    #expect(hours(with) < 1.4 * hours(without))
    let other = try with.planned.changing { draft in
      draft.run.seed = 4711
      draft.run.replications = 1000
    }
    let calls = Simulator(threads: 2).run(other).contacts[0]
    for values in calls.intervals { #expect(values[.serviceLevel]?.mean ?? 0 >= 0.8) }
  }

  @Test func `breaks are named where a limit would be enough without them`() throws {
    let plan = try Planner(threads: 2).plan(Self.scenario { $0.agents[0].maxStaff = .constant(15) })
    #expect(!plan.conflicts.isEmpty)
    for conflict in plan.conflicts {
      #expect(conflict.rules == [.most(group: "desk"), .shortBreaks(group: "desk")])
    }
  }

  @Test func `unpaid breaks and unpaid absence are paid neither by a run nor by a plan`() throws {
    for (isPaid, absence, isAbsencePaid) in [
      (true, 0.0, false), (false, 0, false), (true, 0.2, false), (true, 0.2, true),
    ] {
      let scenario = try Self.scenario(isPaid: isPaid) { draft in
        draft.agents[0].absence = absence
        draft.agents[0].isAbsencePaid = isAbsencePaid
      }
      let plan = try Planner(threads: 2, explains: false).plan(scenario, PlanRequest(replications: 200))
      let outcome = try #require(plan.outcomes.first { $0.method == .simulation })
      let paid = try #require(plan.check.agents[0].values[.paid]?.mean)
      let overtime = try #require(plan.check.agents[0].values[.overtime]?.mean)
      #expect(abs(outcome.paidHours - (paid - overtime)) < 1e-9)
      #expect(outcome.cost.map { abs($0 - 10 * outcome.paidHours) < 1e-6 } == true)
      #expect((abs(outcome.paidHours - outcome.hours) < 1e-9) == (isPaid && (absence == 0 || isAbsencePaid)))
      #expect(outcome.scheduledHours == outcome.hours)
      // Of people who are there all the time the share is known beforehand.
      if isPaid { #expect(abs(outcome.paidHours / outcome.hours - scenario.agents[0].paidShare) < 0.02) }
    }
  }
}
