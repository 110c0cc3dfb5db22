import Randomness
import Scenarios

/// Journeys through a voice menu and a bot to a hundred agents; in the second workload some contacts are passed on or
/// come back.
enum JourneyWorkload: String, CaseIterable {
  /// Each contact passes the menu, the bot and the agents once.
  case through = "J1"
  /// Containment, false containment, escapes, transfers, returns and redials.
  case everything = "J2"

  var description: String {
    switch self {
    case .through: "menu exp(60 s) → bot exp(120 s), a quarter contained → 100 agents, patience exp(180 s)"
    case .everything: "the same with hang-ups, escapes, false containment, transfers, returns and redials"
    }
  }

  /// About four million contacts in half-hour intervals, cut at the end.
  func scenario() throws -> Scenario {
    let talk = try Distribution.exponential(mean: 300)
    let patience = try Distribution.exponential(mean: 180)
    var menu = Step(name: "menu", duration: try .exponential(mean: 60))
    var bot = Step(name: "bot", kind: .chatbot, capacity: 200, duration: try .exponential(mean: 120), contain: 0.25)
    var calls = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: 0.4)), handle: ContactType.Handle(talk: talk),
      patience: patience, journey: ["menu", "bot"])
    var types = [calls]
    var groups = [AgentGroup(name: "desk", staffing: .constant(100), skills: [Skill("calls")])]
    if self == .everything {
      menu.hangUp = 0.05
      bot.unresolved = 0.3
      bot.escape = Step.Escape(after: 60, probability: 0.2)
      bot.handoff = Handoff(context: 0.8, saves: 30, repeats: 30)
      bot.return = Return(probability: 0.5, after: try .exponential(mean: 3600))
      calls.arrivals = Arrivals(.rate(perSecond: 0.3))
      calls.outcome = Outcome(
        resolve: 0.85, transfer: Transfer(to: "experts", probability: 0.1),
        return: Return(probability: 0.6, after: try .exponential(mean: 7200)))
      calls.redial = Redial(afterAbandon: 0.5, delay: try .exponential(mean: 300))
      types = [
        calls,
        ContactType(
          name: "experts", arrivals: Arrivals(.rate(perSecond: 0)), handle: ContactType.Handle(talk: talk),
          patience: patience),
      ]
      groups.append(AgentGroup(name: "experts", staffing: .constant(12), skills: [Skill("experts")]))
    }
    return try Scenario(
      checking: ScenarioDraft(
        name: rawValue, horizon: Horizon(length: 360_000, interval: 1800, atEnd: .cut), contacts: types,
        agents: groups, steps: [menu, bot], run: RunSettings(replications: self == .through ? 28 : 37)))
  }
}
