import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import Testing

/// What happens to one contact changes no other, to the last bit.
@Suite struct JourneyChanceTests {
  /// One contact in every interval, agents for all of them, and a day that is long enough for all that follows.
  private func scenario(contain: Double, _ channel: Channel = .voice) throws -> Scenario {
    let count = 1500
    let steps = [
      Step(
        name: "menu", duration: try .lognormal(mean: 40, cv: 1), contain: contain, unresolved: 0.4,
        return: Return(probability: 0.7, after: try .exponential(mean: 900)), hangUp: 0.1),
      Step(
        name: "bot", kind: .chatbot, duration: try .exponential(mean: 90), contain: 0.2,
        escape: Step.Escape(after: 50, probability: 0.3), handoff: Handoff(context: 0.5, saves: 20, repeats: 30)),
    ]
    let calls = ContactType(
      name: "calls", arrivals: Arrivals(.times((0..<count).map { Double($0) * 60 + 1 })),
      handle: .init(talk: try .lognormal(mean: 200, cv: 1), wrap: try .exponential(mean: 20)),
      patience: try .exponential(mean: 60), channel: channel, journey: ["menu", "bot"],
      outcome: Outcome(
        resolve: 0.7, transfer: Transfer(to: "experts", probability: 0.3, handoff: Handoff(context: 0.5, repeats: 60)),
        return: Return(probability: 0.8, after: try .exponential(mean: 1200), handle: 1.2)))
    let experts = ContactType(
      name: "experts", arrivals: Arrivals(.rate(perSecond: 0.001)),
      handle: .init(talk: try .exponential(mean: 300)), channel: channel, outcome: Outcome(resolve: 0.9))
    let other = ContactType(
      name: "other", arrivals: Arrivals(.rate(perSecond: 0.05)), handle: .init(talk: try .exponential(mean: 300)),
      patience: try .exponential(mean: 60), journey: ["menu"])
    let concurrency = channel == .chat ? [Concurrency(.chat, limit: 3, slowdown: [1, 1.2, 1.5])] : []
    return try Scenario(
      checking: ScenarioDraft(
        name: "chance", horizon: Horizon(length: Double(count + 500) * 60, interval: 60),
        contacts: [calls, experts, other],
        agents: [
          AgentGroup(
            name: "desk", staffing: .constant(500), skills: [Skill("calls"), Skill("experts")],
            concurrency: concurrency),
          AgentGroup(name: "others", staffing: .constant(12), skills: [Skill("other")]),
        ], steps: steps, run: RunSettings(seed: 7, replications: 1)))
  }

  /// What is told of the issue that came up in an interval.
  private static let ofIssue: [Measure] = [
    .fresh, .resolved, .lost, .pending, .reachedHuman, .timeToHuman, .contactsPerIssue, .timeToResolution, .fcr,
  ]

  @Test(arguments: [Channel.voice, .chat, .email])
  func `a point more of containment touches only the contacts that it contains`(channel: Channel) throws {
    let before = simulate(try scenario(contain: 0.30, channel))
    let after = simulate(try scenario(contain: 0.35, channel))
    var (same, changed) = (0, 0)
    for (old, new) in zip(before.contacts[0].intervals, after.contacts[0].intervals) {
      guard old[.fresh]?.mean == 1 else { continue }
      if Self.ofIssue.allSatisfy({ old[$0]?.mean == new[$0]?.mean }) {
        same += 1
      } else {
        changed += 1
      }
    }
    #expect(same + changed == 1500)
    // Whose first contact, or one of its returns, lies between the two shares: about one in twenty or a little more.
    #expect(changed > 40 && changed < 200, "\(changed)")
    // A type with other agents that passes the same step loses exactly those that are contained now.
    let (old, new) = (before.contacts[2].values, after.contacts[2].values)
    #expect(old[.fresh]?.mean == new[.fresh]?.mean)
    #expect((old[.contained]?.mean ?? 0) < (new[.contained]?.mean ?? 0))
  }

  @Test func `a change that touches nobody changes nothing`() throws {
    let plain = try scenario(contain: 0.30)
    let extended = try plain.changing { draft in
      draft.steps.append(Step(name: "unused", duration: draft.steps[0].duration, contain: 0.5))
      draft.steps.reverse()
      draft.contacts.append(
        ContactType(
          name: "late", arrivals: Arrivals(.rate(perSecond: 0.01)), handle: draft.contacts[0].handle,
          journey: ["unused"], outcome: Outcome(resolve: 0.5, return: Return(after: draft.steps[0].duration))))
      draft.agents.append(AgentGroup(name: "late", staffing: .constant(3), skills: [Skill("late")]))
    }
    let (one, two) = (simulate(plain), simulate(extended))
    for index in 0..<3 {
      #expect(one.contacts[index].values == two.contacts[index].values)
      #expect(one.contacts[index].intervals == two.contacts[index].intervals)
    }
    #expect(one.steps[0].values == two.steps[2].values)
  }

  @Test func `a journey without effect leaves every contact its talk and patience`() throws {
    func run(_ journey: [String]) throws -> ContactSummary {
      let steps = [Step(name: "menu", duration: try .constant(0))]
      let type = ContactType(
        name: "calls", arrivals: Arrivals(.rate(perSecond: 0.05)), handle: .init(talk: try .exponential(mean: 200)),
        patience: try .exponential(mean: 60), journey: journey)
      return simulate(
        try SimulationTests.scenario([type], [desk(.constant(10))], steps: steps, run: RunSettings(replications: 20))
      ).contacts[0]
    }
    let (plain, journey) = (try run([]), try run(["menu"]))
    for measure in Measure.ofContacts where measure != .queueLengthMax {
      // A step could block, so nothing is certain any more; the numbers are the same.
      #expect(plain.values[measure]?.mean == journey.values[measure]?.mean, "\(measure)")
    }
  }
}
