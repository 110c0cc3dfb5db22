import Measures
import Randomness
import Scenarios

/// Chats: agents with several at a time, each of which slows the others.
enum ChatConcurrency: ReferenceFamily {
  static let notes = [
    "With j chats open each ends at the rate 1 ÷ duration[j]: `slowdown` is duration[j] ÷ duration[1].",
    "`mean_active_chats` and `agents_by_chats` are compared through `slot_occupancy`, `concurrency` and `occupancy`, which "
      + "follow from them; `completed_per_hour` through the answered.",
    "The reference's room to wait never fills, so there is none here.",
  ]

  static func read(_ id: String, _ params: Record, _ expected: Record) throws -> ReferenceCase {
    let durations = try params.numbers("mean_chat_duration_s_at_concurrency_j")
    let agents = try params.integer("agents")
    let limit = try params.integer("max_concurrency")
    guard let alone = durations.first, durations.count == limit else {
      throw ReferenceError(params.place, "needs a duration for each number of chats")
    }
    let patience = params.optional("mean_patience_s")
    let queue = SingleQueue(
      arrivalsPerHour: try params.number("arrivals_per_hour"), handle: try .exponential(mean: alone), agents: agents,
      patience: try patience.map { try .exponential(mean: $0) } ?? .never)
    var draft = queue.draft
    draft.contacts[0].channel = .chat
    draft.agents[0].concurrency = [Concurrency(.chat, limit: limit, slowdown: durations.map { $0 / alone })]

    let rate = queue.arrivalRate
    let queued = try expected.number("p_wait")
    let left = try expected.number("p_abandon")
    var claims = SingleQueueClaims(queue)
    claims.count(.offered, 1)
    claims.count(.answered, 1 - left)
    claims.share(.waited, queued, .queueing)
    claims.share(.abandonRate, left, .abandonment)
    claims.mean(.waitMean, try expected.number("mean_wait_s"), of: queued, .wait)
    claims.mean(.queueLength, try expected.number("mean_queue_length"), of: queued, .queueLength)
    claims.mean(.aht, try expected.number("mean_chat_duration_s"), of: 1 - left)
    let desk = SummaryNumber.Place.group(0)
    func claim(_ measure: Measure, _ key: String, _ pool: Pool? = nil) throws -> Claim {
      Claim(SummaryNumber(desk, measure), try expected.number(key), witnesses: rate, pool: pool)
    }
    let all =
      claims.all + [
        try claim(.occupancy, "agent_occupancy", .occupancy), try claim(.slotOccupancy, "slot_occupancy"),
        try claim(.concurrency, "mean_concurrency_per_busy_agent"),
      ]
    // The queue empties like that of one fast agent with the pace of all slots, slowed as they are.
    let slowest = durations.max() ?? alone
    let load = rate * slowest / Double(agents * limit)
    let root = min(load, 0.999).squareRoot()
    let busy = slowest / (Double(agents * limit) * (1 - root) * (1 - root))
    let relaxation = patience.map { max(slowest, $0) } ?? max(slowest, busy)
    return ReferenceCase(id, draft, .steady(relaxation: relaxation, fill: 5 * slowest), all)
  }
}
