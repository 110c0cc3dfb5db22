import Planning
import Randomness
import Scenarios
import Testing

/// Small centers to plan for, each with another difficulty.
struct PlanExample: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let request: PlanRequest
  private let draft: @Sendable () throws -> ScenarioDraft

  func scenario() throws -> Scenario { try Scenario(checking: draft()) }

  /// The example's plan, which is made once for all tests.
  func plan() throws -> Plan { try (Self.plans[testDescription] ?? made()).get() }

  private func made() -> Result<Plan, any Error> { Result { try Planner(threads: 2).plan(scenario(), request) } }

  static let all = [supportLine, twoLanguages, absentPeople]

  private static let plans = Dictionary(uniqueKeysWithValues: all.map { ($0.testDescription, $0.made()) })

  /// One type, one group, a morning peak.
  static let supportLine = PlanExample(testDescription: "a support line", request: PlanRequest()) {
    let talk = try Distribution.lognormal(mean: 240, cv: 0.9)
    let support = ContactType(
      name: "support",
      arrivals: Arrivals(.counts([60, 95, 140, 150, 120, 90, 60, 30], per: 1800, shape: .step)),
      handle: ContactType.Handle(talk: talk, wrap: try .constant(30)), patience: try .exponential(mean: 180),
      goal: Goal(answer: 0.8, within: 20, abandon: 0.05))
    return ScenarioDraft(
      name: "support", horizon: Horizon(length: 8 * 1800), contacts: [support],
      agents: [AgentGroup(name: "desk", staffing: .constant(24), skills: [Skill("support")])])
  }

  /// Two types, a team for each and dear people who speak both; one team has limits.
  static let twoLanguages = PlanExample(testDescription: "two languages", request: PlanRequest(replications: 300)) {
    func type(_ name: String, _ counts: [Double], asa: Double?) throws -> ContactType {
      ContactType(
        name: name, arrivals: Arrivals(.counts(counts, per: 1800, shape: .step), intervalNoise: .init(cv: 0.1)),
        handle: ContactType.Handle(talk: try .exponential(mean: 300)), patience: try .exponential(mean: 150),
        goal: Goal(answer: 0.8, within: 30, asa: asa))
    }
    return ScenarioDraft(
      name: "languages", horizon: Horizon(length: 6 * 1800),
      contacts: [
        try type("turkish", [30, 50, 60, 50, 40, 30], asa: nil),
        try type("german", [8, 12, 15, 12, 10, 8], asa: 25),
      ],
      agents: [
        AgentGroup(
          name: "turkish_team", staffing: .constant(8), skills: [Skill("turkish")], cost: 20, maxStaff: .constant(11)),
        AgentGroup(
          name: "german_team", staffing: .constant(3), skills: [Skill("german")], cost: 22, minStaff: .constant(1)),
        AgentGroup(
          name: "both", staffing: .constant(1), skills: [Skill("german", level: 2), Skill("turkish", level: 2)],
          cost: 27),
      ])
  }

  /// People who miss days, intervals of a quarter of an hour, and a limit on how busy they are.
  static let absentPeople = PlanExample(testDescription: "absent people", request: PlanRequest()) {
    let orders = ContactType(
      name: "orders", arrivals: Arrivals(.counts([20, 40, 50, 40, 20, 10], per: 900, shape: .linear), busyness: 0.1),
      handle: ContactType.Handle(talk: try .gamma(mean: 200, cv: 0.7)), patience: try .exponential(mean: 240),
      goal: Goal(answer: 0.75, within: 30))
    return ScenarioDraft(
      name: "orders", horizon: Horizon(length: 6 * 900, interval: 900), contacts: [orders],
      agents: [
        AgentGroup(
          name: "team", staffing: .constant(12), skills: [Skill("orders")], absence: 0.08, shrinkage: 0.3,
          maxOccupancy: 0.9)
      ])
  }
}
