import Planning
import Randomness
import Scenarios
import Testing

/// Limits and balking are tried as causes of a difference like all others.
@Suite struct LossCauseTests {
  /// Endless patience: without the limit nobody is ever lost, and what the simulation asks for falls below Erlang A.
  private static func simulated(
    _ goal: Goal, _ change: (inout ContactType) -> Void
  ) throws -> MethodDifference {
    var calls = ContactType(
      name: "calls", arrivals: Arrivals(.counts([60, 80, 80, 60], per: 1800, shape: .step)),
      handle: .init(talk: try .exponential(mean: 240)), goal: goal)
    change(&calls)
    let draft = ScenarioDraft(
      name: "calls", horizon: Horizon(length: 4 * 1800), contacts: [calls],
      agents: [AgentGroup(name: "desk", staffing: .constant(14), skills: [Skill("calls")])])
    let plan = try Planner(threads: 2).plan(Scenario(checking: draft), PlanRequest(replications: 200))
    return try #require(plan.differences.first { $0.to == .simulation })
  }

  @Test func `balking alone makes the difference, and is named though without it less is needed than by the formula`()
    throws
  {
    for balk in [ContactType.Balk.probability(0.5), .probability(1), .queue(1)] {
      let difference = try Self.simulated(Goal(abandon: 0.05)) { $0.balk = balk }
      #expect(difference.hours > 2)
      #expect(difference.reason?.cause == .places, "\(balk)")
    }
  }

  @Test func `a queue limit alone makes the difference, whatever the goal`() throws {
    for goal in [Goal(abandon: 0.05), Goal(abandon: 0.05, blocked: 0.03), Goal(answer: 0.8), Goal(asa: 20)] {
      let difference = try Self.simulated(goal) { $0.queueLimit = 2 }
      #expect(abs(difference.hours) > 1)
      #expect(difference.reason?.cause == .places, "\(goal)")
    }
  }
}
