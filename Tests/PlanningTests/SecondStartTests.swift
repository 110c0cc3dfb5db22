import Planning
import Randomness
import ScenarioFiles
import Scenarios
import Testing

/// A plan is for the contacts that come: who is there today and what chance leaves open buy no hours.
@Suite struct SecondStartTests {
  private static func hours(_ plan: Plan) -> Double {
    plan.outcomes.first { $0.method == .simulation }?.hours ?? 0
  }

  /// Two groups take the larger type, and one of them takes another as well.
  private static func shared(_ staff: (Int, Int)) throws -> Plan {
    func type(_ name: String, _ counts: [Double]) throws -> ContactType {
      ContactType(
        name: name, arrivals: Arrivals(.counts(counts, per: 1800, shape: .step)),
        handle: .init(talk: try .exponential(mean: 240)), patience: try .exponential(mean: 180),
        goal: Goal(answer: 0.8, within: 20))
    }
    let draft = ScenarioDraft(
      name: "two", horizon: Horizon(length: 7200),
      contacts: [try type("x", [30, 40, 40, 30]), try type("y", [10, 12, 12, 10])],
      agents: [
        AgentGroup(name: "a", staffing: .constant(staff.0), skills: [Skill("x")]),
        AgentGroup(name: "b", staffing: .constant(staff.1), skills: [Skill("x"), Skill("y")]),
      ])
    return try Planner(threads: 2, explains: false).plan(Scenario(checking: draft))
  }

  @Test func `where groups share a type the present staff hardly changes what is planned`() throws {
    let plans = try [(8, 1), (1, 8), (4, 4), (0, 1)].map(Self.shared)
    #expect(plans.allSatisfy { $0.meetsGoals && $0.groupsShareTypes })
    let hours = plans.map(Self.hours)
    #expect((hours.max() ?? 0) - (hours.min() ?? 0) <= 1, "\(hours)")
  }

  @Test func `a type so rare that no staff can show its goal buys no hours, and that is said`() throws {
    let folder = "\(#filePath)".split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
    let practice = try ScenarioFile.read(path: "\(folder)/Scenarios/practice-phone.yaml").scenario
    let planner = Planner(threads: 2, explains: false)
    let (few, many) = try (
      planner.plan(practice, PlanRequest(replications: 100)), planner.plan(practice, PlanRequest(replications: 400))
    )
    #expect(Self.hours(few) <= Self.hours(many) + 3)
    #expect(few.standing == .open)
    #expect(few.conflicts.allSatisfy { $0.isUnproven && $0.subject == .contact("messages") })
    #expect(many.standing == .met)
  }
}
