import Measures
import Planning
import Randomness
import Scenarios
import Simulation
import Statistics
import Synchronization
import Testing

/// A plan that is cut short is the best so far, and says what is not proven.
@Suite struct PlanCutTests {
  private func plan(after most: Int) throws -> Plan {
    let example = PlanExample.twoLanguages
    let count = Mutex(0)
    return try Planner(threads: 2).plan(example.scenario(), example.request) {
      count.withLock { $0 >= most }
    } progress: { number in
      count.withLock { $0 = number }
    }
  }

  @Test func `wherever it is stopped, every stage after that is left open, and the plan is written`() throws {
    let whole = try PlanExample.twoLanguages.plan()
    #expect(whole.cut == nil)
    var stages: [PlanCut.Stage] = []
    for most in [0, 3, 10, 20, 40, 60, 80, 120, 160] {
      let cut = try plan(after: most)
      // What is told at the end is simulated whatever the limit: the plan, three formulas and the staff there now.
      #expect(cut.trials <= max(most, 1) + 5)
      #expect(cut.groups.count == 3)
      #expect(!cut.outcomes.isEmpty)
      guard let found = cut.cut else { continue }
      #expect(found.limit == .time)
      stages.append(found.stage)
      #expect((cut.standing == .open) == (found.stage == .reaching))
      if found.stage != .reaching { #expect(cut.meetsGoals) }
    }
    #expect(stages.first == .reaching)
    #expect(stages.contains(.saving))
    #expect(Set(stages).count >= 3)
  }

  @Test func `the staff of a plan cut short while it saves meets every goal, though fewer might`() throws {
    let whole = try PlanExample.twoLanguages.plan()
    var saving: Plan?
    for trials in 4...60 where saving == nil {
      let cut = try plan(after: trials)
      if cut.cut?.stage == .saving { saving = cut }
    }
    let cut = try #require(saving)
    func agents(_ plan: Plan) -> Int { plan.groups.flatMap(\.intervals).reduce(0) { $0 + $1.agents } }
    #expect(agents(cut) >= agents(whole))
    let summary = Simulator(threads: 2).run(
      try cut.planned.changing { $0.run.replications = cut.replications })
    for contact in summary.contacts {
      #expect(contact.intervals.allSatisfy { contact.type.meetsGoal($0) != false })
    }
  }

  /// One promised type that never comes, beside one that comes without a promise, and hardly anybody who is not absent.
  @Test func `a search that leads nowhere ends by its work, the same on any number of threads`() throws {
    let calls = ContactType(
      name: "t0", arrivals: Arrivals(.rate(perSecond: 1)), handle: .init(talk: try .constant(60)),
      patience: try .exponential(mean: 60))
    let chats = ContactType(
      name: "t1", arrivals: Arrivals(.rate(perSecond: 0)), handle: .init(talk: try .constant(300)),
      patience: try .exponential(mean: 60), goal: Goal(answer: 0.01, within: 17), channel: .chat)
    let scenario = try Scenario(
      checking: ScenarioDraft(
        name: "few", horizon: Horizon(length: 4 * 3600, interval: 7200, atEnd: .cut), contacts: [calls, chats],
        agents: [
          AgentGroup(name: "g0", staffing: .perInterval([0, 1]), skills: [Skill("t0"), Skill("t1")], absence: 0.99)
        ]))
    let plans = try [1, 3].map { threads in
      try Planner(threads: threads).plan(scenario, PlanRequest(scope: .day, replications: 5))
    }
    #expect(plans[0].trials == plans[1].trials && plans[0].planned == plans[1].planned)
    #expect(plans[0].trials < 400)
    #expect(plans[0].cut == nil || plans[0].cut?.limit == .work)
  }

  @Test(arguments: PlanExample.all) func `what binds is what fails first with one agent less`(_ example: PlanExample)
    throws
  {
    let plan = try example.plan()
    var parts: Set<String> = []
    for group in plan.groups {
      for (index, interval) in group.intervals.enumerated() {
        guard let binding = interval.binding, interval.removal == .breaks, let part = binding.part else { continue }
        parts.insert(part.key)
        let less = try plan.planned.changing { draft in
          draft.run.replications = plan.replications
          for agents in draft.agents.indices where draft.agents[agents].name == group.group.name {
            guard case .perInterval(var counts) = draft.agents[agents].staffing else { continue }
            counts[index] -= 1
            draft.agents[agents].staffing = .perInterval(counts)
          }
        }
        let summary = Simulator(threads: 2).run(less)
        // There or in an interval after it, to which a queue is carried.
        let places = index..<plan.scenario.horizon.intervalCount
        let isMissed = places.contains { place in
          let indicator = Indicator(binding.subject, part.measure, .interval(place))
          guard let estimate = summary.estimate(indicator) else { return false }
          return part.shortfall((part.isAtLeast ? estimate.lower : estimate.upper) ?? estimate.mean) > 0
        }
        #expect(isMissed, "\(binding.key) at \(index)")
      }
    }
    #expect(!parts.isEmpty)
  }

  @Test func `people who are missing are counted against the need without the limit`() throws {
    let scenario = try PlanExample.supportLine.scenario()
    let free = try PlanExample.supportLine.plan()
    let capped = try Planner(threads: 2, explains: false).plan(
      scenario.changing { $0.agents[0].maxStaff = .perInterval([30, 30, 20, 20, 30, 30, 30, 30]) })
    let needed = capped.groups[0].intervals.map(\.needed)
    // The same days, so the need is what a plan without the limit asks for, but for its confirmation on other days.
    for interval in [2, 3] { #expect(abs(needed[interval] - free.groups[0].intervals[interval].agents) <= 1) }
    #expect(needed[2] > 20)
  }

  @Test func `a cap on occupancy is a cause, and taken out it is none`() throws {
    // Many calls and a long threshold: the goal is kept far beyond the cap.
    let calls = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: 0.4)), handle: .init(talk: try .exponential(mean: 240)),
      patience: try .exponential(mean: 600), goal: Goal(answer: 0.5, within: 60))
    let scenario = try Scenario(
      checking: ScenarioDraft(
        name: "cap", horizon: Horizon(length: 4 * 1800, warmup: 1800), contacts: [calls],
        agents: [AgentGroup(name: "desk", staffing: .constant(110), skills: [Skill("calls")], maxOccupancy: 0.8)]))
    let plan = try Planner(threads: 2, explains: false).plan(scenario, PlanRequest(replications: 50))
    #expect(plan.meetsGoals)
    let bindings = Set(plan.groups[0].intervals.compactMap { $0.binding?.key })
    #expect(bindings == ["agents.desk.max_occupancy"])
    for interval in plan.groups[0].intervals { #expect(try #require(interval.occupancy).mean <= 0.8) }
  }
}
