import Planning
import Randomness
import Scenarios
import Testing

/// What plans make of profiles.
@Suite struct ProfilePlanTests {
  private func draft(_ profile: Profile, _ outcome: Outcome? = nil, knows: [Knowledge] = []) throws -> ScenarioDraft {
    ScenarioDraft(
      name: "profiles", horizon: Horizon(length: 7200, interval: 1800),
      contacts: [
        ContactType(
          name: "calls", arrivals: Arrivals(.counts([60, 61, 47, 60], per: 1800, shape: .step)),
          handle: .init(talk: try .exponential(mean: 240)), patience: try .exponential(mean: 300),
          goal: Goal(answer: 0.9, within: 20), outcome: outcome, knows: knows,
          profiles: [ProfileShare(profile.name, 0.1)])
      ], agents: [AgentGroup(name: "desk", staffing: .constant(12), skills: [Skill("calls")])], profiles: [profile],
      run: RunSettings(replications: 100))
  }

  @Test func `formulas get the load of those who come back`() throws {
    let outcome = Outcome(resolve: 0.7, return: Return(probability: 0.9, after: try .constant(60)))
    let scenario = try Scenario(checking: draft(Profile(name: "hopeless", handle: 5, resolve: 0.2), outcome))
    let queue = scenario.expectedQueue()
    let load = queue.contacts[0][1] * 240 * queue.handleFactors[0] / 1800
    let formula = try #require(FormulaRequirement.all(of: scenario).first).intervals[1]
    #expect(abs(formula.offeredLoad - load) < 1e-9 * load)
    #expect(queue.handleFactors[0] > 1.2)
    // The model of the day takes it as well, as it is the same all day.
    #expect(formula.transient != nil)
  }

  @Test func `where customers differ the plan says so`() throws {
    let scenario = try Scenario(checking: draft(Profile(name: "talkative", handle: 30)))
    let plan = try Planner(threads: 2).plan(scenario)
    let difference = try #require(plan.differences.first { $0.to == .simulation })
    #expect(abs(difference.hours) >= 2)
    #expect(difference.reason?.cause == .profiles, "\(difference)")
    let left = try #require(difference.reason?.hoursWithout)
    #expect(abs(left) < abs(difference.hours) / 2)
  }
}
