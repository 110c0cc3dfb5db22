import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import TestSupport
import Testing

/// Customers differ by profile, and together are what their type is.
@Suite struct ProfileTests {
  private func draft(
    _ profiles: [Profile], _ shares: [ProfileShare], steps: [Step] = [], outcome: Outcome? = nil,
    patience: Distribution = .never, staff: Int = 400, replications: Int = 40, atEnd: Horizon.AtEnd = .drain
  ) throws -> ScenarioDraft {
    ScenarioDraft(
      name: "profiles", horizon: Horizon(length: 3600, interval: 1800, atEnd: atEnd),
      contacts: [
        ContactType(
          name: "calls", arrivals: Arrivals(.rate(perSecond: 0.5)), handle: .init(talk: try .exponential(mean: 120)),
          patience: patience, goal: Goal(answer: 0.8, within: 20), journey: steps.map(\.name), outcome: outcome,
          profiles: shares)
      ], agents: [desk(.constant(staff))], steps: steps, profiles: profiles,
      run: RunSettings(replications: replications))
  }

  private func summary(_ draft: ScenarioDraft) throws -> Summary { simulate(try Scenario(checking: draft)) }

  private func profile(_ summary: Summary, _ name: String) throws -> MeasureValues {
    try #require(summary.contacts[0].profiles.first { $0.name == name }).values
  }

  /// Whether an estimate agrees with what is expected.
  private func agrees(_ estimate: Estimate?, _ expected: Double) -> Bool {
    guard let estimate, let halfWidth = estimate.halfWidth else { return false }
    return ZTest.standard.accepts(
      estimate.mean, expected: expected, standardError: halfWidth / Confidence.ninetyFive.studentT(degreesOfFreedom: 39)
    )
  }

  @Test(arguments: [true, false])
  func `factors of 1 change no result`(_ hasSteps: Bool) throws {
    let menu = Step(
      name: "menu", duration: try .exponential(mean: 30), contain: 0.2, unresolved: 0.5,
      return: Return(probability: 0.5, after: try .constant(60)), hangUp: 0.1)
    let outcome = Outcome(resolve: 0.7, return: Return(probability: 0.5, after: try .exponential(mean: 300)))
    let plain = try draft(
      [], [], steps: hasSteps ? [menu] : [], outcome: hasSteps ? outcome : nil,
      patience: try .exponential(mean: 60), staff: 60, replications: 10)
    var mixed = plain
    mixed.profiles = [Profile(name: "new"), Profile(name: "loyal")]
    mixed.contacts[0].profiles = [ProfileShare("new", 0.3), ProfileShare("loyal", 0.5)]
    let (before, after) = (try summary(plain), try summary(mixed))
    #expect(before.overall == after.overall)
    #expect(before.contacts[0].values == after.contacts[0].values)
    #expect(before.contacts[0].intervals == after.contacts[0].intervals)
    #expect(after.contacts[0].profiles.isEmpty)
  }

  @Test func `a mix keeps the mean handle time, and each profile has its own`() throws {
    let mix = try summary(
      draft(
        [Profile(name: "quick", handle: 0.5), Profile(name: "slow", handle: 2)],
        [ProfileShare("quick", 0.25), ProfileShare("slow", 0.35)]))
    let mean = 0.25 * 0.5 + 0.35 * 2 + 0.4
    #expect(agrees(mix.contacts[0].values[.aht], 120))
    for (name, factor) in [("quick", 0.5), ("slow", 2), ("others", 1)] {
      #expect(agrees(try profile(mix, name)[.aht], 120 * factor / mean), "\(name)")
    }
    for (name, share) in [("quick", 0.25), ("slow", 0.35), ("others", 0.4)] {
      #expect(agrees(try profile(mix, name)[.offered], 1800 * share), "\(name)")
    }
  }

  @Test func `profiles add up to their type, contact by contact`() throws {
    let menu = Step(
      name: "menu", duration: try .exponential(mean: 30), contain: 0.2, unresolved: 0.5,
      return: Return(probability: 0.5, after: try .constant(60)), hangUp: 0.1,
      escape: Step.Escape(after: 20, probability: 0.3))
    let mix = try summary(
      draft(
        [Profile(name: "hasty", patience: 0.4, escape: 2), Profile(name: "old", handle: 1.5, skipsSteps: true)],
        [ProfileShare("hasty", 0.3), ProfileShare("old", 0.7)], steps: [menu],
        outcome: Outcome(resolve: 0.7, return: Return(probability: 0.5, after: try .exponential(mean: 300))),
        patience: try .exponential(mean: 60), staff: 60, replications: 10))
    let counts: [Measure] = [
      .entered, .offered, .answered, .abandoned, .fresh, .returns, .contained, .hungUp, .escapes, .resolved, .lost,
    ]
    for measure in counts {
      let parts = try ["hasty", "old"].compactMap { try profile(mix, $0)[measure]?.mean }
      #expect(isNear(mix.contact(measure), parts.reduce(0, +)), "\(measure)")
    }
    #expect(mix.contacts[0].profiles.map(\.name) == ["hasty", "old"])
  }

  @Test func `who skips self-service is contained by none, and the others are by as many as before`() throws {
    let menu = Step(name: "menu", duration: try .constant(30), contain: 0.4)
    let mix = try summary(
      draft(
        [Profile(name: "old", skipsSteps: true), Profile(name: "keen", contain: 1.5)],
        [ProfileShare("old", 0.25), ProfileShare("keen", 0.25)], steps: [menu]))
    #expect(try profile(mix, "old")[.contained]?.mean == 0)
    #expect(try profile(mix, "old")[.timeToHuman]?.mean == 0)
    #expect(isNear(try profile(mix, "keen")[.timeToHuman]?.mean, 30))
    // Of those who pass it, a third is keen: 0.4 = c · 0.4 · (1.5 + 2) / 3.
    #expect(agrees(mix.steps[0].values[.contained], 0.4 * 1800 * 0.75))
    #expect(agrees(try profile(mix, "keen")[.contained], 0.4 * 1.5 * 3 / 3.5 * 1800 * 0.25))
  }

  @Test func `a customer keeps a profile for all contacts of an issue`() throws {
    // The hopeless are never helped and come back twice at most on average: contacts per issue 1 ÷ (1 − 0.5).
    let mix = try summary(
      draft(
        [Profile(name: "hopeless", resolve: 0), Profile(name: "easy")],
        [ProfileShare("hopeless", 0.4), ProfileShare("easy", 0.6)],
        outcome: Outcome(resolve: 0.6, return: Return(probability: 0.5, after: try .constant(0))),
        atEnd: .continue))
    #expect(agrees(try profile(mix, "hopeless")[.contactsPerIssue], 2))
    #expect(try profile(mix, "easy")[.contactsPerIssue]?.mean == 1)
    #expect(try profile(mix, "hopeless")[.resolved]?.mean == 0)
  }

  @Test func `the patience of a mix keeps its mean, and the hasty give up first`() throws {
    // With nobody there everybody gives up; the mean wait of those who do is their patience.
    var plan = try draft(
      [Profile(name: "hasty", patience: 0.5)], [ProfileShare("hasty", 0.5)], patience: try .exponential(mean: 90))
    plan.agents = [desk(.constant(0))]
    let mix = try summary(plan)
    #expect(agrees(mix.contacts[0].values[.waitAbandoned], 90))
    #expect(agrees(try profile(mix, "hasty")[.waitAbandoned], 90 * 0.5 / 0.75))
    #expect(agrees(try profile(mix, "others")[.waitAbandoned], 90 / 0.75))
  }

  @Test func `results by profile do not depend on threads`() throws {
    let scenario = try Scenario(
      checking: draft(
        [Profile(name: "hasty", patience: 0.5)], [ProfileShare("hasty", 0.5)], patience: try .exponential(mean: 90),
        staff: 55, replications: 8))
    #expect(Simulator(threads: 1).run(scenario) == Simulator(threads: 2).run(scenario))
  }
}
