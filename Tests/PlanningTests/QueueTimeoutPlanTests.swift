import Measures
import Planning
import Randomness
import Scenarios
import Simulation
import Testing

/// What formulas and plans make of queues that time out and of closing time.
@Suite struct QueueTimeoutPlanTests {
  /// 60 contacts an hour of five minutes, with an exponential patience of ten minutes.
  private static func need(
    _ goal: Goal, after: Double? = 120, _ change: (inout ScenarioDraft) -> Void = { _ in }
  ) throws -> FormulaRequirement.Interval {
    var type = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: 1.0 / 60)), handle: .init(talk: try .exponential(mean: 300)),
      patience: try .exponential(mean: 600), goal: goal)
    type.queueTimeout = after.map { QueueTimeout(after: $0) }
    var draft = ScenarioDraft(
      name: "voicemail", horizon: Horizon(length: 3600, interval: 3600), contacts: [type],
      agents: [AgentGroup(name: "desk", staffing: .constant(5), skills: [Skill("calls")])])
    change(&draft)
    return try #require(FormulaRequirement.all(of: Scenario(checking: draft)).first?.intervals.first)
  }

  /// By M/M/n+G with five agents 54.37 % of the offered are answered within 20 s, after 22.75 s on average; 6.152 % hang up
  /// and 13.007 % leave a message. With four they are 38.8 %, 31.5 s, 8.77 % and 22.1 %.
  @Test(arguments: [
    (Goal(answer: 0.5436, within: 20, definition: .ofOffered), 5),
    (Goal(answer: 0.5437, within: 20, definition: .ofOffered), 6),
    (Goal(asa: 22.76), 5), (Goal(asa: 22.74), 6), (Goal(abandon: 0.0616), 5), (Goal(abandon: 0.0615), 6),
    (Goal(answered: 0.8084), 5), (Goal(answered: 0.8085), 6), (Goal(answered: 0.8, abandon: 0.05), 6),
    (Goal(abandon: 0.09), 4),
  ])
  func `Erlang A cuts the patience and counts apart who hangs up before`(goal: Goal, agents: Int) throws {
    #expect(try Self.need(goal).erlangA == agents)
  }

  @Test func `Erlang C knows no timeout, and the chain of a day does not answer`() throws {
    let goal = Goal(answer: 0.8, within: 20)
    let (with, without) = try (Self.need(goal), Self.need(goal, after: nil))
    #expect(with.erlangC == without.erlangC)
    #expect(with.transient == nil && without.transient != nil)
  }

  @Test func `a timeout that never comes changes nothing`() throws {
    for goal in [Goal(answer: 0.8, within: 20), Goal(asa: 10), Goal(abandon: 0.02), Goal(answered: 0.95)] {
      #expect(try Self.need(goal, after: 36_000).erlangA == Self.need(goal, after: nil).erlangA)
    }
  }

  @Test func `types that share agents are one queue with the patience of each`() throws {
    func need(_ change: (inout ContactType) -> Void) throws -> Int? {
      try Self.need(Goal(answered: 0.9)) { draft in
        draft.contacts[0].arrivals = Arrivals(.rate(perSecond: 0.5 / 60))
        var other = draft.contacts[0]
        other.name = "other"
        change(&other)
        draft.contacts.append(other)
        draft.agents[0].skills.append(Skill("other"))
      }.erlangA
    }
    // Two halves of the same kind are the whole.
    #expect(try need { _ in } == Self.need(Goal(answered: 0.9)).erlangA)
    #expect(try need { $0.queueTimeout = nil } != nil)
  }

  @Test func `nobody is planned where it is closed, and no goal is judged there`() throws {
    let calls = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: 100.0 / 1800)),
      handle: .init(talk: try .exponential(mean: 180)),
      patience: try .exponential(mean: 180), goal: Goal(answer: 0.8, within: 20))
    var desk = AgentGroup(name: "desk", staffing: .perInterval([14, 0, 0, 14]), skills: [Skill("calls")])
    desk.closed = [false, true, false, false]
    desk.minStaff = .constant(2)
    let scenario = try Scenario(
      checking: ScenarioDraft(
        name: "noon", horizon: Horizon(length: 7200), contacts: [calls], agents: [desk]))
    let formulas = try #require(FormulaRequirement.all(of: scenario).first)
    #expect(formulas.intervals.map { $0.erlangA == 0 } == [false, true, false, false])
    for scope in GoalScope.allCases {
      let plan = try Planner(threads: 2).plan(scenario, PlanRequest(scope: scope, replications: 100))
      #expect(plan.groups[0].intervals.map { $0.agents > 0 } == [true, false, true, true])
      #expect(plan.planned.agents[0].closed == desk.closed)
      #expect(plan.conflicts.isEmpty)
    }
  }
}
