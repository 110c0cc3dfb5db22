import Measures
import Randomness
import Scenarios

/// Calls, and unlimited work that leaves some agents idle for them.
enum Blending: ReferenceFamily {
  static let notes = [
    "`mean_busy_inbound` and `mean_busy_outbound` are compared through `occupancy` and the contacts done, which follow "
      + "from them by Little's law.",
    "The reference's room to wait never fills, so there is none here.",
  ]

  static func read(_ id: String, _ params: Record, _ expected: Record) throws -> ReferenceCase {
    let queue = SingleQueue(
      arrivalsPerHour: try params.number("inbound_per_hour"),
      handle: try .exponential(mean: try params.number("aht_inbound_s")), agents: try params.integer("agents"),
      patience: try .exponential(mean: try params.number("mean_patience_s")))
    let outbound = try Distribution.exponential(mean: try params.number("aht_outbound_s"))
    var draft = queue.draft
    draft.contacts.append(
      ContactType(
        name: "outbound", arrivals: Arrivals(.rate(perSecond: 0), backlog: .unlimited),
        handle: ContactType.Handle(talk: outbound), channel: .outbound))
    draft.agents[0].skills.append(
      Skill("outbound", reserve: try params.integer("idle_agents_reserved_for_inbound")))
    let queued = try expected.number("p_wait")
    let left = try expected.number("p_abandon")
    let done = try expected.number("outbound_completed_per_hour")
    var claims = SingleQueueClaims(queue)
    claims.count(.offered, 1)
    claims.share(.waited, queued, .queueing)
    claims.share(.abandonRate, left, .abandonment)
    claims.mean(.waitMean, try expected.number("mean_wait_s"), of: queued, .wait)
    claims.occupancy(try expected.number("occupancy"), foundIdle: 1 - queued)
    let all =
      claims.all + [
        Claim(SummaryNumber(.contact(1), .answeredPerHour), done, witnesses: done / 3600),
        Claim(SummaryNumber(.contact(1), .aht), outbound.mean, witnesses: done / 3600),
      ]
    let slowest = max(outbound.mean, queue.handle.mean, queue.patience.mean)
    return ReferenceCase(id, draft, .steady(relaxation: slowest, fill: 5 * slowest), all)
  }
}
