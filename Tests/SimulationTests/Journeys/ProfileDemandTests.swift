import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import TestSupport
import Testing

/// How many contacts join queues, and how long they take, follows from traffic equations in which customers keep their
/// profiles.
@Suite struct ProfileDemandTests {
  private func calls(_ handle: Double, _ outcome: Outcome, _ shares: [ProfileShare]) throws -> ContactType {
    ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: 0.02)), handle: .init(talk: try .exponential(mean: handle)),
      outcome: outcome, profiles: shares)
  }

  /// With a profile of share q and factors h and r, each customer i calls 1 ÷ (1 − (1 − rᵢ) b) times.
  @Test func `who is seldom helped and takes long weighs more than the average says`() throws {
    let (resolve, back) = (0.7, 0.9)
    let draft = ScenarioDraft(
      name: "load", horizon: Horizon(length: 3600, interval: 1800),
      contacts: [
        try calls(
          200, Outcome(resolve: resolve, return: Return(probability: back, after: try .constant(60))),
          [ProfileShare("hopeless", 0.25)])
      ], agents: [desk(.constant(6))], profiles: [Profile(name: "hopeless", handle: 5, resolve: 0.2)])
    let scenario = try Scenario(checking: draft)
    let scale = resolve / (0.25 * 0.2 * resolve + 0.75 * resolve)
    let (hopeless, others) = (1 - (1 - scale * 0.2 * resolve) * back, 1 - (1 - scale * resolve) * back)
    let contacts = 36 * (0.25 / hopeless + 0.75 / others)
    let work = 36 * (0.25 * 2.5 / hopeless + 0.75 * 0.5 / others)
    let queue = scenario.expectedQueue()
    for interval in 0..<2 {
      #expect(abs(queue.contacts[0][interval] - contacts) < 1e-4)
      #expect(abs(queue.handleFactorsByInterval[0][interval] - work / contacts) < 1e-5)
    }
    #expect(queue.handleFactorsByInterval[0] == Array(repeating: queue.handleFactors[0], count: 2))
    // Lint says what agents will have to do.
    let load = work * 200 / 1800
    let warning = try #require(scenario.warnings.first { $0.message.hasPrefix("offered load is above staff") })
    let rounded = (load * 10).rounded() / 10
    #expect(warning.message.contains(": \(rounded) agents of work"), "\(load): \(warning.message)")
    // Without the profile it would be far less.
    var plain = draft
    plain.contacts[0].profiles = []
    let average = try Scenario(checking: plain).expectedQueue().contacts[0][0] * 200 / 1800
    #expect(load > 1.5 * average)
  }

  @Test func `factors of profiles that make no difference make none to the load`() throws {
    let outcome = Outcome(resolve: 0.7, return: Return(probability: 0.5, after: try .constant(60)))
    var draft = ScenarioDraft(
      name: "load", horizon: Horizon(length: 3600, interval: 1800), contacts: [try calls(200, outcome, [])],
      agents: [desk(.constant(6))])
    let plain = try Scenario(checking: draft).expectedQueue()
    draft.profiles = [Profile(name: "hasty", patience: 0.5)]
    draft.contacts[0].profiles = [ProfileShare("hasty", 0.5)]
    let mixed = try Scenario(checking: draft).expectedQueue()
    #expect(plain.handleFactors == [1] && plain.handleFactorsByInterval == [[1, 1]])
    #expect(isNear(mixed.contacts[0][0], plain.contacts[0][0]) && isNear(mixed.handleFactors[0], 1))
  }

  @Test func `a profile without end is named`() throws {
    let draft = ScenarioDraft(
      name: "load", horizon: Horizon(length: 3600, interval: 1800),
      contacts: [
        try calls(
          20, Outcome(resolve: 0.95, return: Return(probability: 1, after: try .constant(60))),
          [ProfileShare("hopeless", 0.01)])
      ], agents: [desk(.constant(600))], profiles: [Profile(name: "hopeless", resolve: 0)])
    let warnings = try Scenario(checking: draft).warnings.map(\.message)
    #expect(
      warnings.contains {
        $0.hasPrefix(
          "demand explodes: each contact of customers with the profile 'hopeless' brings back at least one more")
      }, "\(warnings)")
  }

  /// Two types with menus, transfers and returns into each other, one profile that only one of them names, and volumes
  /// that differ by interval. Everything follows within seconds, so each interval agrees by itself.
  @Test func `a simulation has the contacts and the handle times of the equations, interval by interval`() throws {
    func type(_ name: String, _ counts: [Double], handle: Double, _ outcome: Outcome, _ shares: [ProfileShare]) throws
      -> ContactType
    {
      ContactType(
        name: name, arrivals: Arrivals(.counts(counts, per: 1800, shape: .step)),
        handle: .init(talk: try .exponential(mean: handle)), journey: ["menu"], outcome: outcome, profiles: shares)
    }
    let now = try Distribution.constant(0)
    let menu = Step(
      name: "menu", duration: try .constant(0.01), contain: 0.3, unresolved: 0.4,
      return: Return(probability: 0.6, after: now, as: "help"), hangUp: 0.05)
    let scenario = try Scenario(
      checking: ScenarioDraft(
        name: "load", horizon: Horizon(length: 5400, interval: 1800),
        contacts: [
          type(
            "calls", [300, 900, 150], handle: 0.03,
            Outcome(
              resolve: 0.6, transfer: Transfer(to: "help", probability: 0.2),
              return: Return(probability: 0.8, after: now)),
            [ProfileShare("hopeless", 0.2), ProfileShare("old", 0.3), ProfileShare("keen", 0.5)]),
          type(
            "help", [400, 100, 0], handle: 0.02,
            Outcome(resolve: 0.8, return: Return(probability: 0.9, after: now, as: "calls")),
            [ProfileShare("hopeless", 0.1)]),
        ],
        agents: [desk(.constant(300), Skill("calls"), Skill("help"))], steps: [menu],
        profiles: [
          Profile(name: "hopeless", handle: 5, resolve: 0.2, contain: 0.5),
          Profile(name: "old", handle: 0.5, returning: 0.5, skipsSteps: true),
          Profile(name: "keen", resolve: 1.2, contain: 1.6, returning: 0.7),
        ], run: RunSettings(seed: 3, replications: 60)))
    let summary = Simulator(threads: 2).run(scenario)
    let expected = scenario.expectedQueue()
    func check(_ estimate: Estimate?, _ exact: Double, _ what: String) throws {
      let estimate = try #require(estimate)
      let half = try #require(estimate.halfWidth)
      #expect(
        ZTest.standard.accepts(
          estimate.mean, expected: exact,
          standardError: half / Confidence.ninetyFive.studentT(degreesOfFreedom: 59)),
        "\(what): \(estimate.mean) ± \(half) for \(exact)")
      #expect(half < 0.1 * exact, "\(what)")
    }
    for (index, mean) in [0.03, 0.02].enumerated() {
      let factors = expected.handleFactorsByInterval[index]
      #expect(Set(factors).count == 3)
      for interval in 0..<3 {
        let values = summary.contacts[index].intervals[interval]
        try check(values[.offered], expected.contacts[index][interval], "offered \(index) \(interval)")
        try check(values[.aht], mean * factors[interval], "aht \(index) \(interval)")
      }
    }
    // The mean of the type, as if customers of all profiles came as often, is another one.
    #expect(expected.handleFactors[0] > 1.15)
  }
}
