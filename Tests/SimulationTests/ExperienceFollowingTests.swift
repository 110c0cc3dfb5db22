import Foundation
import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import TestSupport
import Testing

/// What customers go through with an issue, and what that means, against what can be computed by hand.
@Suite struct ExperienceFollowingTests {
  private func draft(
    _ contacts: [ContactType], _ experience: Experience?, steps: [Step] = [], staff: Int = 500, replications: Int = 20,
    atEnd: Horizon.AtEnd = .drain, length: Double = 3600
  ) -> ScenarioDraft {
    ScenarioDraft(
      name: "experience", horizon: Horizon(length: 10 * length, interval: length, atEnd: atEnd), contacts: contacts,
      agents: [
        AgentGroup(name: "desk", staffing: .constant(staff), skills: contacts.map { Skill($0.name) }, cost: 30)
      ], steps: steps, experience: experience, run: RunSettings(replications: replications))
  }

  /// Issues come up in the first hour of ten, so that all of them end within the horizon.
  private func calls(
    _ outcome: Outcome? = nil, rate: Double = 0.3, talk: Distribution? = nil, journey: [String] = [],
    knows: [Knowledge] = [], length: Double = 3600
  ) throws -> ContactType {
    ContactType(
      name: "calls",
      arrivals: Arrivals(.counts([3600 * rate] + Array(repeating: 0, count: 9), per: length, shape: .step)),
      handle: .init(talk: try talk ?? .constant(60)),
      goal: Goal(answer: 0.8, within: 20), journey: journey, outcome: outcome, knows: knows)
  }

  private func agrees(_ estimate: Estimate?, _ expected: Double) -> Bool {
    guard let estimate, let halfWidth = estimate.halfWidth else { return estimate?.mean == expected }
    return ZTest.standard.accepts(
      estimate.mean, expected: expected, standardError: halfWidth / Confidence.ninetyFive.studentT(degreesOfFreedom: 19)
    )
  }

  /// Everybody whom an agent does not help comes back at once.
  private func untilSolved(_ resolve: Double) throws -> Outcome {
    Outcome(resolve: resolve, return: Return(probability: 1, after: try .constant(0)))
  }

  @Test func `intervals of contacts per issue and of one-contact issues hold the closed form as often as they say`()
    throws
  {
    let (resolve, seeds) = (0.7, 200)
    var base = draft([try calls(try untilSolved(resolve), rate: 0.1, length: 900)], nil, replications: 10, length: 900)
    var covered = (contacts: 0, first: 0)
    for seed in 1...seeds {
      base.run.seed = UInt64(seed)
      let values = simulate(try Scenario(checking: base)).contacts[0].values
      covered.contacts += values[.contactsPerIssue]?.contains(1 / resolve) == true ? 1 : 0
      covered.first += values[.fcr]?.contains(resolve) == true ? 1 : 0
    }
    for hits in [covered.contacts, covered.first] {
      #expect(
        ZTest.standard.accepts(
          Double(hits), expected: 0.95 * Double(seeds), standardError: binomialDeviation(seeds, 0.95)), "\(hits)")
    }
  }

  @Test func `points, scores and cut points follow from the number of contacts`() throws {
    let experience = Experience(
      presets: [.sqm], own: [.base: 90, .satisfied: 60, .promoter: 80, .detractor: 50, .highEffort: 30])
    let summary = simulate(try Scenario(checking: draft([calls(untilSolved(0.7))], experience)))
    let values = summary.contacts[0].values
    // n contacts with the probability 0.7 · 0.3^(n − 1), and 15 points for each after the first.
    func chance(_ n: Int) -> Double { 0.7 * pow(0.3, Double(n - 1)) }
    let scores = (1...60).map { (score: max(0, 90 - 15 * Double($0 - 1)), chance: chance($0)) }
    #expect(agrees(values[.effort], 15 * (1 / 0.7 - 1)))
    #expect(agrees(values[.satisfaction], scores.reduce(0) { $0 + $1.score * $1.chance }))
    #expect(agrees(values[.csat], chance(1) + chance(2) + chance(3)))
    #expect(agrees(values[.promoters], chance(1)))
    #expect(agrees(values[.detractors], 1 - chance(1) - chance(2) - chance(3)))
    #expect(agrees(values[.nps], 100 * (2 * chance(1) + chance(2) + chance(3) - 1)))
    #expect(agrees(values[.highEffort], 1 - chance(1) - chance(2)))
    #expect(summary.overall[.effort] == values[.effort])
  }

  @Test func `the factor of a profile keeps the mean of effort points`() throws {
    var plan = draft([try calls(try untilSolved(0.7))], Experience(own: [.perContact: 10]))
    plan.profiles = [Profile(name: "angry", effort: 3)]
    plan.contacts[0].profiles = [ProfileShare("angry", 0.25)]
    let summary = simulate(try Scenario(checking: plan))
    #expect(agrees(summary.contacts[0].values[.effort], 10 * (1 / 0.7 - 1)))
    let angry = summary.contacts[0].profiles.first { $0.name == "angry" }
    #expect(agrees(angry?.values[.effort], 10 * (1 / 0.7 - 1) * 3 / 1.5))
  }

  @Test func `the factor of a profile is that of the type with which an issue began, wherever it ends`() throws {
    let passing = Outcome(transfer: Transfer(to: "second", probability: 1))
    let second = ContactType(
      name: "second", arrivals: Arrivals(.rate(perSecond: 0)), handle: .init(talk: try .constant(60)))
    var plan = draft([try calls(passing), second], Experience(own: [.perTransfer: 10]))
    plan.profiles = [Profile(name: "angry", effort: 3)]
    plan.contacts[0].profiles = [ProfileShare("angry", 0.25)]
    let calls = simulate(try Scenario(checking: plan)).contacts[0]
    #expect(calls.profiles.first { $0.name == "angry" }?.values[.effort]?.mean == 20)
    #expect(agrees(calls.values[.effort], 10))
  }

  @Test func `a bad event is half forgotten after the time of memory`() throws {
    // Every issue takes two contacts: the second begins an hour before it is solved.
    let first = try calls(
      Outcome(resolve: 0, return: Return(probability: 1, after: try .constant(0), as: "second")), rate: 0.05)
    let second = ContactType(
      name: "second", arrivals: Arrivals(.rate(perSecond: 0)), handle: .init(talk: try .constant(3600)))
    let own: [ExperienceKey: Double] = [.churnBase: 0.1, .churnSecondContact: 0.36]
    for (memory, expected) in [(nil, 1 - 0.9 * 0.64), (3600.0, 1 - 0.9 * 0.8)] as [(Double?, Double)] {
      var own = own
      own[.churnMemory] = memory
      let summary = simulate(try Scenario(checking: draft([first, second], Experience(own: own), replications: 3)))
      #expect(isNear(summary.contact(.churn), expected), "\(memory ?? 0)")
      let issues = try #require(summary.contact(.resolved))
      #expect(isNear(summary.contact(.customersLost), expected * issues))
    }
  }

  @Test func `the value of those who leave, whom they tell, and what a contact costs are arithmetic`() throws {
    let outcome = Outcome(resolve: 0.6)
    let experience = Experience(
      own: [
        .churnUnresolved: 0.5, .margin: 120, .churn: 0.2, .acquisition: 40, .reach: 4, .convert: 0.25,
      ])
    let summary = simulate(try Scenario(checking: draft([calls(outcome)], experience, replications: 5)))
    let lost = try #require(summary.contact(.lost))
    #expect(lost > 0)
    #expect(isNear(summary.contact(.customersLost), lost * 0.5))
    #expect(isNear(summary.contact(.valueLost), lost * 0.5 * 600))
    #expect(isNear(summary.contact(.acquisition), lost * 0.5 * 40))
    #expect(isNear(summary.contact(.told), lost * 4))
    #expect(isNear(summary.contact(.turnedAgainst), lost))
    let (cost, resolved) = (try #require(summary.all(.cost)), try #require(summary.contact(.resolved)))
    #expect(isNear(summary.all(.costPerContact), cost / (lost + resolved)))
    #expect(isNear(summary.all(.costPerResolution), cost / resolved))
    #expect(isNear(summary.all(.costPerCustomerKept), cost / (resolved + lost / 2)))
  }

  @Test func `waits beyond the tolerance cost by the minute, up to the most`() throws {
    // One agent, two calls at a time: the second waits for exactly 100 s.
    let type = ContactType(
      name: "calls", arrivals: Arrivals(.times([0, 0, 1000, 1000])), handle: .init(talk: try .constant(100)))
    func points(_ own: [ExperienceKey: Double], tolerance: Double) throws -> Double? {
      simulate(
        try Scenario(
          checking: draft(
            [type], Experience(tolerance: tolerance, own: own), staff: 1, replications: 1, atEnd: .drain))
      )
      .contact(.effort)
    }
    #expect(isNear(try points([.waitSlope: 6], tolerance: 40), 6.0 / 2))
    #expect(isNear(try points([.waitSlope: 6, .waitMost: 4], tolerance: 40), 4.0 / 2))
    #expect(isNear(try points([.waitSlope: 6], tolerance: 100), 0))
  }

  @Test(arguments: [Horizon.AtEnd.drain, .cut, .continue])
  func `who waits at the end beyond what is tolerated has waited too long, and nobody knows of the others`(
    atEnd: Horizon.AtEnd
  ) throws {
    // Nobody is there: of three who never give up, one comes 10 s before the end.
    let calls = ContactType(
      name: "calls", arrivals: Arrivals(.times([0, 35_000, 35_990])), handle: .init(talk: try .constant(60)))
    let own: [ExperienceKey: Double] = [.waitSlope: 6, .waitMost: 40, .base: 90, .promoter: 80, .detractor: 60]
    func summary(_ own: [ExperienceKey: Double]) throws -> Summary {
      simulate(
        try Scenario(
          checking: draft([calls], Experience(tolerance: 20, own: own), staff: 0, replications: 1, atEnd: atEnd)))
    }
    let summary = try summary(own)
    #expect(summary.contact(.waitingAtEnd) == 3)
    #expect(summary.contact(.waitedTooLong) == 1)
    #expect(summary.contact(.effort) == 40)
    #expect(summary.contact(.satisfaction) == 50)
    #expect(summary.contact(.nps) == -100)
    #expect(summary.contact(.neverSolved) == nil)
    // Where waits cost nothing, a customer who was never served is no promoter either.
    let free = self.draft([calls], Experience(tolerance: 20, own: [.unresolved: 30, .base: 90]), staff: 0)
    #expect(simulate(try Scenario(checking: free)).contact(.satisfaction) == nil)
  }

  @Test func `a design that serves nobody does not look well beside one that serves some`() throws {
    let calls = ContactType(
      name: "calls", arrivals: Arrivals(.times((0..<10).map { Double($0) })),
      handle: .init(talk: try .constant(4000)), goal: Goal(answer: 0.8, within: 20))
    func values(_ staff: Int) throws -> Summary {
      simulate(
        try Scenario(
          checking: draft(
            [calls], Experience(own: [.waitSlope: 1, .waitMost: 50]), staff: staff, replications: 1, atEnd: .cut)))
    }
    let (none, one) = (try values(0), try values(1))
    #expect(none.contact(.waitedTooLong) == 1)
    #expect(one.contact(.waitedTooLong) == 0.9)
    #expect(none.contact(.effort) == 50)
    #expect(one.contact(.effort).map { $0 < 50 } == true)
  }

  @Test func `who waits to be called back has waited too long, which costs no points`() throws {
    var calls = ContactType(
      name: "calls", arrivals: Arrivals(.times([0])), handle: .init(talk: try .constant(60)))
    calls.callback = Callback(offer: .queue(0), accept: 1)
    let summary = simulate(
      try Scenario(
        checking: draft([calls], Experience(tolerance: 20, own: [.waitSlope: 6]), staff: 0, replications: 1)))
    #expect(summary.contact(.waitedTooLong) == 1)
    #expect(summary.contact(.effort) == nil)
  }

  @Test func `whoever leaves self-service that leads to no human unsolved was trapped, however it ended`() throws {
    func traps(_ leadsToHuman: Bool) throws -> Summary {
      let step = Step(
        name: "web", duration: try .constant(10), contain: 0.5, unresolved: 0.4, hangUp: 0.2, leadsToHuman: leadsToHuman
      )
      return simulate(
        try Scenario(checking: draft([calls(journey: ["web"])], Experience(own: [.trapped: 40]), steps: [step])))
    }
    let trapped = try traps(false).contacts[0].values
    #expect(agrees(trapped[.trapsPerIssue], 0.5 * 0.4 + 0.5))
    #expect(agrees(trapped[.neverSolved], 0.5 * 0.4 + 0.5))
    #expect(agrees(trapped[.effort], 40 * (0.5 * 0.4 + 0.5)))
    #expect(try traps(true).contact(.trapsPerIssue) == 0)
  }

  @Test func `a trap, giving up and being turned away are counted for each issue`() throws {
    let trap = Step(name: "trap", duration: try .constant(10), contain: 0.25, leadsToHuman: false)
    let web = try calls(journey: ["trap"])
    let trapped = simulate(
      try Scenario(checking: draft([web], Experience(own: [.trapped: 40]), steps: [trap])))
    #expect(agrees(trapped.contacts[0].values[.trapsPerIssue], 0.75))
    #expect(agrees(trapped.contacts[0].values[.effort], 30))
    #expect(agrees(trapped.contacts[0].values[.neverSolved], 0.75))

    // Nobody is there: each gives up after 30 s, and redials once.
    var hopeless = ContactType(
      name: "calls", arrivals: Arrivals(.times([0, 10])), handle: .init(talk: try .constant(60)),
      patience: try .constant(30), redial: Redial(afterAbandon: 1, delay: try .constant(60), attempts: 1))
    let gone = simulate(
      try Scenario(
        checking: draft([hopeless], Experience(own: [.abandoned: 5, .perContact: 2]), staff: 0, replications: 1)))
    #expect(gone.contact(.givenUpPerIssue) == 2)
    #expect(gone.contact(.effort) == 12)
    #expect(gone.contact(.neverSolved) == 1)

    hopeless.queueLimit = 0
    hopeless.redial = nil
    let away = simulate(
      try Scenario(
        checking: draft([hopeless], Experience(own: [.blocked: 7]), staff: 0, replications: 1, atEnd: .drain)))
    #expect(away.contact(.turnedAwayPerIssue) == 1)
    #expect(away.contact(.effort) == 7)
  }

  @Test func `what agents know of an issue changes the talk of its further contacts`() throws {
    let knows = Knowledge(Handoff(context: 0.3, saves: 20, repeats: 40))
    let type = try calls(try untilSolved(0.5), talk: .constant(100), knows: [knows])
    let values = simulate(try Scenario(checking: draft([type], Experience(own: [.perRepeat: 10])))).contacts[0].values
    // Half of all contacts are a second or later one of their issue.
    #expect(agrees(values[.aht], 100 + 0.5 * (0.7 * 40 - 0.3 * 20)))
    #expect(agrees(values[.explainedAgain], 0.7))
    #expect(agrees(values[.effort], 7))
  }

  @Test func `only the channel of the contact before decides what is known`() throws {
    let first = try calls(
      Outcome(resolve: 0, return: Return(probability: 1, after: try .constant(0), as: "second")))
    func second(_ channel: Channel?) throws -> Double? {
      var type = ContactType(
        name: "second", arrivals: Arrivals(.rate(perSecond: 0)), handle: .init(talk: try .constant(100)))
      type.knows = [Knowledge(from: channel, Handoff(context: 0, repeats: 50))]
      return simulate(try Scenario(checking: draft([first, type], nil, replications: 2))).contact(.aht, "second")
    }
    #expect(isNear(try second(.voice), 150))
    #expect(isNear(try second(nil), 150))
    #expect(isNear(try second(.chat), 100))
  }

  @Test func `following issues changes none of the other numbers`() throws {
    var plain = draft(
      [try calls(try untilSolved(0.7), rate: 0.2, talk: .exponential(mean: 100))], nil, staff: 30, replications: 5)
    let before = simulate(try Scenario(checking: plain))
    plain.experience = Experience(presets: [.sqm, .sqmIntent, .tarp], own: [.base: 90])
    let after = simulate(try Scenario(checking: plain))
    for measure in Indicator.Subject.contacts("").measures where before.contacts[0].values[measure] != nil {
      #expect(before.contacts[0].values[measure] == after.contacts[0].values[measure], "\(measure)")
    }
    #expect(after.contacts[0].values[.effort] != nil && before.contacts[0].values[.effort] == nil)
  }
}
