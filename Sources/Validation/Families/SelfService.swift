import Measures
import Randomness
import Scenarios

/// A voice menu before the agents, all on a limited number of trunks: M/M/n+M behind a first stage, with N trunks.
enum MenuAndAgents: ReferenceFamily {
  static let notes = [
    "The menu is a step that contains all who do not ask for an agent; the trunks are a pool of `lines`, held from entry to "
      + "the end of talk.",
    "`ivr_occupancy_erlangs` is the step's `sessions`; the shares are of those who ask for an agent, Sira's offered.",
  ]

  static func read(_ id: String, _ params: Record, _ expected: Record) throws -> ReferenceCase {
    let rate = try params.number("arrivals_per_hour")
    let asked = try expected.number("to_agents_per_hour")
    let handle = try Distribution.exponential(mean: try params.number("aht_s"))
    let queue = SingleQueue(
      arrivalsPerHour: asked, handle: handle, agents: try params.integer("agents"),
      patience: try params.optional("mean_patience_s").map { try .exponential(mean: $0) } ?? .never)
    let menuTime = try params.number("mean_ivr_s")
    var draft = queue.draft
    draft.contacts[0].arrivals = Arrivals(.rate(perSecond: rate / 3600))
    draft.contacts[0].journey = ["menu"]
    draft.steps = [
      Step(
        name: "menu", duration: try .exponential(mean: menuTime), contain: 1 - (try params.number("p_request_agent")))
    ]
    draft.lines = [LinePool(name: "trunk", capacity: try params.integer("trunks"), contacts: ["calls"])]

    let waits = try expected.number("p_wait_given_agent_requested")
    var claims = SingleQueueClaims(queue)
    claims.share(.waited, waits, .queueing)
    claims.mean(.waitMean, try expected.number("mean_wait_given_agent_requested_s"), of: waits, .wait)
    claims.share(.abandonRate, try expected.number("p_abandon_given_agent_requested"), .abandonment)
    claims.mean(.queueLength, try expected.number("mean_queue_length"), of: waits, .queueLength)
    claims.occupancy(try expected.number("agent_occupancy"), foundIdle: 1 - waits)
    let arrivals = rate / 3600
    let blocked = try expected.number("p_block")
    let served = try expected.number("self_served_per_hour") / 3600
    return ReferenceCase(
      id, draft, queue.regime.slower(by: menuTime),
      claims.all + [
        Claim(SummaryNumber(.contact(0), .entered), arrivals, witnesses: arrivals, isCount: true),
        Claim(
          SummaryNumber(.contact(0), .blocked), arrivals * blocked, witnesses: blocked < 1e-13 ? 0 : arrivals * blocked,
          pool: .blocking, isCount: true),
        Claim(SummaryNumber(.contact(0), .offered), asked / 3600, witnesses: asked / 3600, isCount: true),
        Claim(SummaryNumber(.contact(0), .contained), served, witnesses: served, isCount: true),
        Claim(SummaryNumber(.step(0), .sessions), try expected.number("ivr_occupancy_erlangs"), witnesses: arrivals),
        Claim(SummaryNumber(.step(0), .sessionTime), menuTime, witnesses: arrivals),
      ])
  }
}

/// A bot with a limited number of sessions that hands over to agents.
enum BotHandoff: ReferenceFamily {
  static let notes = [
    "`when_bot_full` is the step's `when_full`: agent is skip, reject is busy.",
    "Not compared, as Sira does not report it: the waits of those handed over and of those who skipped the bot apart. The limit "
      + "of the agents' queue is left out, as it is never reached.",
  ]

  static func read(_ id: String, _ params: Record, _ expected: Record) throws -> ReferenceCase {
    let arrivals = try params.number("arrivals_per_hour") / 3600
    let handedOver = try expected.number("handoffs_per_hour") / 3600
    let skipped = try expected.number("overflow_to_agents_per_hour") / 3600
    let turnedAway = try expected.number("turned_away_per_hour") / 3600
    let handle = try Distribution.exponential(mean: try params.number("aht_s"))
    let queue = SingleQueue(
      arrivalsPerHour: (handedOver + skipped) * 3600, handle: handle, agents: try params.integer("agents"),
      patience: try .exponential(mean: try params.number("mean_patience_s")))
    let session = try params.number("mean_bot_session_s")
    var draft = queue.draft
    draft.contacts[0].arrivals = Arrivals(.rate(perSecond: arrivals))
    draft.contacts[0].journey = ["bot"]
    draft.steps = [
      Step(
        name: "bot", kind: .chatbot, capacity: try params.integer("bot_max_sessions"),
        whenFull: try params.text("when_bot_full") == "agent" ? .skip : .busy,
        duration: try .exponential(mean: session), contain: try params.number("p_contained"))
    ]
    // Both ways into the queue together, by how many take each.
    let direct = expected.optional("p_wait_overflow") ?? 0
    let waits =
      (handedOver * (try expected.number("p_wait_handoff")) + skipped * direct) / (handedOver + skipped)
    var claims = SingleQueueClaims(queue)
    claims.share(.waited, waits, .queueing)
    claims.mean(.waitMean, try expected.number("mean_wait_agent_requests_s"), of: waits, .wait)
    claims.share(.abandonRate, try expected.number("p_abandon_agent_requests"), .abandonment)
    claims.mean(.queueLength, try expected.number("mean_queue_length"), of: waits, .queueLength)
    claims.occupancy(try expected.number("agent_occupancy"), foundIdle: 1 - waits)
    let full = arrivals * (try expected.number("p_bot_full"))
    let contained = try expected.number("bot_contained_per_hour") / 3600
    return ReferenceCase(
      id, draft, queue.regime.slower(by: session),
      claims.all + [
        Claim(SummaryNumber(.contact(0), .entered), arrivals, witnesses: arrivals, isCount: true),
        Claim(SummaryNumber(.contact(0), .blocked), turnedAway, witnesses: turnedAway, isCount: true),
        Claim(SummaryNumber(.contact(0), .contained), contained, witnesses: contained, isCount: true),
        Claim(SummaryNumber(.step(0), .foundFull), full, witnesses: full, pool: .blocking, isCount: true),
        Claim(SummaryNumber(.step(0), .handedOver), handedOver, witnesses: handedOver, isCount: true),
        Claim(SummaryNumber(.step(0), .sessions), try expected.number("mean_bot_sessions"), witnesses: arrivals),
      ])
  }
}

extension ReferenceCase.Regime {
  /// The regime of a queue behind something that remembers for a time as well, s.
  func slower(by memory: Double) -> ReferenceCase.Regime {
    guard case .steady(let relaxation, let fill) = self else { return self }
    return .steady(relaxation: relaxation + memory, fill: fill + 3 * memory)
  }
}
