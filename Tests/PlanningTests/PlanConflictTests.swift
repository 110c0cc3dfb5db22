import Planning
import Randomness
import Scenarios
import Testing

/// Where no staffing meets the goals, the plan says where and which rule stands in the way.
struct PlanConflictTests {
  private func plan(_ change: (inout ScenarioDraft) throws -> Void) throws -> Plan {
    var draft = try PlanExample.supportLine.scenario()[dynamicMember: \.self]
    try change(&draft)
    return try Planner(threads: 2, explains: false).plan(Scenario(checking: draft))
  }

  @Test("Too low a limit is named with the intervals it hurts, and the plan goes as far as it allows")
  func limit() throws {
    let plan = try plan { $0.agents[0].maxStaff = .perInterval([30, 30, 20, 20, 30, 30, 30, 30]) }
    let conflict = try #require(plan.conflicts.first)
    #expect(plan.conflicts.count == 1)
    #expect(conflict.subject == .contact("support"))
    #expect(conflict.places == [2, 3])
    #expect(conflict.rules == [.most(group: "desk")])
    #expect(plan.groups[0].intervals[2].agents == 20)
    #expect(plan.groups[0].intervals[3].agents == 20)
    #expect(!plan.meetsGoals)
    let unlimited = try PlanExample.supportLine.plan().groups[0].intervals
    for (index, interval) in plan.groups[0].intervals.enumerated() {
      let isShort = conflict.places.contains(index)
      #expect(conflict.missing?["desk"]?[index] == interval.needed - interval.agents)
      #expect((interval.needed > interval.agents) == isShort)
      if isShort { #expect(abs(interval.needed - unlimited[index].agents) <= 1) }
      #expect(interval.gap == Double(interval.needed) - interval.current)
    }
  }

  @Test("Where next to nobody is answered in time, the plan has as many as the limit allows", arguments: [5, 10])
  func overload(limit: Int) throws {
    let plan = try plan { draft in
      draft.contacts[0].arrivals = Arrivals(.rate(perSecond: 400.0 / 3600))
      draft.contacts[0].handle.talk = try .exponential(mean: 240)
      draft.agents[0].maxStaff = .constant(limit)
    }
    for interval in plan.groups[0].intervals { #expect(interval.agents == limit) }
    let conflict = try #require(plan.conflicts.first)
    #expect(conflict.rules == [.most(group: "desk")])
    #expect(conflict.missing?["desk"]?.allSatisfy { $0 > 26 - limit } == true)
  }

  @Test("What holds on average and is not shown by so few days is no conflict with any rule")
  func unproven() throws {
    let plan = try plan { draft in
      draft.contacts.append(
        ContactType(
          name: "rare", arrivals: Arrivals(.rate(perSecond: 1.0 / 86_400)),
          handle: .init(talk: try .exponential(mean: 240)), patience: try .exponential(mean: 180),
          goal: Goal(answer: 0.8, within: 20, abandon: 0.05)))
      draft.agents.append(AgentGroup(name: "special", staffing: .constant(1), skills: [Skill("rare")]))
      draft.lines = [LinePool(name: "trunks", capacity: 500, contacts: ["rare"])]
    }
    #expect(!plan.conflicts.isEmpty)
    for conflict in plan.conflicts {
      #expect(conflict.isUnproven && conflict.rules == [.goal] && conflict.missing == nil)
    }
    #expect(plan.standing == .open && !plan.meetsGoals && !plan.isCutShort)
  }

  @Test("Where shifts leave nobody on duty, the people who are missing are those it would take")
  func shift() throws {
    let plan = try plan { draft in
      let (start, half) = (ClockTime(secondOfDay: 1800), 1800.0)
      draft.agents[0].staffing = .shifts([Shift(count: 24, start: start, length: 7 * half)])
    }
    let conflict = try #require(plan.conflicts.first)
    #expect(conflict.places == [0] && conflict.rules == [.shifts(group: "desk")])
    let first = plan.groups[0].intervals[0]
    let unlimited = try PlanExample.supportLine.plan().groups[0].intervals[0].agents
    #expect(first.agents == 0 && abs(first.needed - unlimited) <= 1 && first.gap == Double(first.needed))
    #expect(plan.groups[0].intervals.dropFirst().allSatisfy { $0.needed == $0.agents })
  }

  @Test("Of two groups that could each help, together so many are missing as the goal takes")
  func twoLimits() throws {
    let plan = try plan { draft in
      draft.agents[0].maxStaff = .constant(9)
      draft.agents.append(
        AgentGroup(name: "help", staffing: .constant(4), skills: [Skill("support")], maxStaff: .constant(9)))
    }
    let conflict = try #require(plan.conflicts.first)
    #expect(Set(conflict.rules) == [.most(group: "desk"), .most(group: "help")])
    let unlimited = try PlanExample.supportLine.plan().groups[0].intervals
    for index in conflict.places {
      let needed = plan.groups.reduce(0) { $0 + $1.intervals[index].needed }
      #expect(abs(needed - unlimited[index].agents) <= 1, "interval \(index)")
    }
  }

  @Test("A skill that opens too late is named")
  func delay() throws {
    let plan = try plan { $0.agents[0].skills[0].after = 30 }
    let conflict = try #require(plan.conflicts.first)
    #expect(conflict.places == Array(0..<8))
    #expect(conflict.rules == [.after(group: "desk")])
  }

  @Test("A goal that chance does not allow is blamed itself")
  func goal() throws {
    let plan = try plan { draft in
      draft.contacts[0].goal = Goal(answer: 1, within: 0)
      draft.agents[0].maxOccupancy = 0.001
    }
    #expect(plan.conflicts.contains { $0.subject == .group("desk") && $0.rules == [.goal] })
  }

  @Test("Without any goal there is nothing to plan")
  func noGoal() throws {
    let error = #expect(throws: ScenarioErrors.self) { try plan { $0.contacts[0].goal = Goal() } }
    #expect(error?.problems.first?.message.contains("add e.g. goal: {answer: 80%, within: 20s}") == true)
  }
}
