import Planning
import Randomness
import Scenarios
import Testing

/// People and hours to schedule after shrinkage.
@Suite struct ScheduledHoursTests {
  private static func group(_ shrinkage: Double, cost: Double? = nil) -> AgentGroup {
    AgentGroup(
      name: "night", staffing: .constant(1), skills: [Skill("calls")], cost: cost, shrinkage: shrinkage)
  }

  @Test(arguments: [(1, 2), (7, 10), (14, 20), (15, 22), (0, 0)])
  func `heads are rounded up`(onDuty: Int, scheduled: Int) {
    #expect(Self.group(0.3).scheduled(for: onDuty) == scheduled)
  }

  @Test func `one person all night at 30 % is 11.4 hours, not 16`() throws {
    let calls = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: 2.0 / 3600)),
      handle: .init(talk: try .exponential(mean: 240)), patience: try .exponential(mean: 180),
      goal: Goal(answer: 0.8, within: 20))
    let plan = try Planner(threads: 2).plan(
      Scenario(
        checking: ScenarioDraft(
          name: "night", horizon: Horizon(length: 8 * 3600, interval: 1800), contacts: [calls],
          agents: [Self.group(0.3, cost: 20)])))
    #expect(plan.groups[0].intervals.allSatisfy { $0.agents == 1 && $0.scheduled == 2 })
    for outcome in plan.outcomes {
      #expect(outcome.hours == 8, "\(outcome.method)")
      #expect(abs(outcome.paidHours - 8 / 0.7) < 1e-9, "\(outcome.method)")
      #expect(outcome.cost.map { abs($0 - 160 / 0.7) < 1e-9 } == true, "\(outcome.method)")
    }
  }
}
