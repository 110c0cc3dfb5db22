import Measures
import Planning
import Randomness
import Scenarios
import Simulation
import Statistics
import Testing

/// Until plans are made in shifts: nobody is planned outside them or in their breaks.
@Suite struct ShiftPlanTests {
  /// A night line from eight to ten in the morning: three shifts, and a break of the one in the middle at two.
  private static func night(_ change: (inout ScenarioDraft) -> Void = { _ in }) throws -> Scenario {
    func group(_ name: String, _ count: Int, _ start: Int, _ breaks: [Shift.Break] = []) -> AgentGroup {
      AgentGroup(
        name: name,
        staffing: .shifts([
          Shift(count: count, start: ClockTime(secondOfDay: start * 3600), length: 8 * 3600, breaks: breaks)
        ]),
        skills: [Skill("calls")])
    }
    let calls = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: 20.0 / 3600)),
      handle: .init(talk: try .exponential(mean: 360)), patience: try .exponential(mean: 300),
      goal: Goal(answer: 0.8, within: 20))
    var draft = ScenarioDraft(
      name: "night",
      horizon: Horizon(
        start: ClockTime(day: .weekday(.friday), secondOfDay: 20 * 3600), length: 14 * 3600, interval: 1800),
      contacts: [calls],
      agents: [
        group("evening", 4, 16), group("night", 3, 22, [.init(.offset(4 * 3600), length: 1800, isPaid: false)]),
        group("early", 4, 6),
      ])
    change(&draft)
    return try Scenario(checking: draft)
  }

  /// 02:00 is the thirteenth half-hour.
  private static let pause = 12

  @Test func `formulas share a type among those on duty, and it needs four at any time`() throws {
    let need = FormulaRequirement.all(of: try Self.night()).map { $0.intervals.map { $0.erlangC ?? -1 } }
    for interval in 0..<28 {
      #expect(need.reduce(0) { $0 + $1[interval] } == 4, "interval \(interval)")
    }
    #expect(need[0][..<8].allSatisfy { $0 >= 2 } && need[0][8...].allSatisfy { $0 == 0 })
    #expect(need[1][..<4].allSatisfy { $0 == 0 } && need[1][8..<20].allSatisfy { $0 == 4 })
    #expect(need[2][..<20].allSatisfy { $0 == 0 } && need[2][20...].allSatisfy { $0 == 4 })
    #expect(need.map { $0[Self.pause] } == [0, 4, 0], "who has a break is who is missed")
  }

  @Test func `nobody is planned in a break or before a shift, and the gap is named`() throws {
    let scenario = try Self.night()
    let plan = try Planner(threads: 2, explains: false).plan(scenario, PlanRequest(replications: 200))
    for group in plan.groups {
      let attendance = group.group.attendance(by: scenario.horizon)
      for (interval, planned) in group.intervals.enumerated() where !attendance[interval].isOnDuty {
        #expect(planned.agents == 0, "\(group.group.name), interval \(interval)")
      }
    }
    let conflict = try #require(plan.conflicts.first)
    #expect(plan.conflicts.count == 1)
    #expect(conflict.subject == .contact("calls"))
    #expect(conflict.places == [Self.pause])
    #expect(conflict.rules == ["evening", "night", "early"].map { .shifts(group: $0) })
  }

  @Test func `a cap is not judged by those who stay to finish before their break`() throws {
    let plan = try Planner(threads: 2, explains: false).plan(
      Self.night { $0.agents[1].maxOccupancy = 0.9 }, PlanRequest(replications: 200))
    #expect(plan.conflicts.map(\.subject) == [.contact("calls")])
    let pause = try #require(plan.check.agents[1].intervals[Self.pause][.occupancy])
    #expect(pause.mean > 0.9, "those who finish a call are busy throughout")
  }

  @Test func `where another shift covers the break, every goal is met`() throws {
    let plan = try Planner(threads: 2, explains: false).plan(
      Self.night { draft in
        draft.agents[2].staffing = .shifts([
          Shift(count: 4, start: ClockTime(secondOfDay: 2 * 3600), length: 12 * 3600)
        ])
      }, PlanRequest(replications: 200))
    #expect(plan.meetsGoals)
    #expect(plan.groups[1].intervals[Self.pause].agents == 0)
    #expect(plan.groups[2].intervals[Self.pause].agents >= 3)
  }

  @Test func `a minimum holds while the shift lasts, and no longer`() throws {
    let plan = try Planner(threads: 2, explains: false).plan(
      Self.night { $0.agents[0].minStaff = .constant(6) }, PlanRequest(replications: 200))
    #expect(plan.groups[0].intervals[..<8].allSatisfy { $0.agents >= 6 })
    #expect(plan.groups[0].intervals[8...].allSatisfy { $0.agents == 0 })
  }

  @Test func `an interval that a shift only touches may be planned`() throws {
    let plan = try Planner(threads: 2, explains: false).plan(
      Self.night { draft in
        draft.agents[1].staffing = .shifts([
          Shift(
            count: 3, start: ClockTime(secondOfDay: 22 * 3600), length: 8 * 3600,
            breaks: [.init(.offset(4 * 3600), length: 900)])
        ])
      }, PlanRequest(replications: 200))
    #expect(plan.meetsGoals)
    #expect(plan.groups[1].intervals[Self.pause].agents > 0)
  }

  @Test func `over the whole day, too, nobody is planned in a break`() throws {
    let plan = try Planner(threads: 2, explains: false).plan(Self.night(), PlanRequest(scope: .day, replications: 100))
    #expect(plan.groups.allSatisfy { $0.intervals[Self.pause].agents == 0 })
  }
}
