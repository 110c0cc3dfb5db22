import Measures
import Randomness
import Scenarios

/// Callbacks held for idle agents.
enum Callbacks: ReferenceFamily {
  static let notes = [
    "`p_takes_callback` and `p_waits_on_line` together are `waited`; `mean_queue_length` and `mean_callbacks_pending` "
      + "together are `queue_length`, the latter alone `callbacks_pending`.",
    "The shares are of all arrivals, of which none is blocked.",
  ]

  static func read(_ id: String, _ params: Record, _ expected: Record) throws -> ReferenceCase {
    let queue = SingleQueue(
      arrivalsPerHour: try params.number("arrivals_per_hour"),
      handle: try .exponential(mean: try params.number("aht_s")), agents: try params.integer("agents"),
      patience: try .exponential(mean: try params.number("mean_patience_s")),
      room: try params.integer("queue_capacity"))
    var draft = queue.draft
    draft.contacts[0].callback = Callback(
      offer: .queue(try params.integer("offer_callback_when_queue_at_least")), accept: try params.number("p_accept"),
      hold: .idle, reserve: try params.integer("idle_agents_reserved"),
      capacity: try params.integer("callback_capacity"))
    let taken = try expected.number("p_takes_callback")
    let queued = taken + (try expected.number("p_waits_on_line"))
    let left = try expected.number("p_abandon_of_offered")
    let pending = try expected.number("mean_callbacks_pending")
    var claims = SingleQueueClaims(queue)
    claims.count(.offered, 1)
    claims.count(.callbacksAccepted, taken)
    claims.count(.callbacksReached, taken)
    claims.share(.waited, queued, .queueing)
    claims.share(.abandonRate, left, .abandonment)
    claims.mean(.waitOnLine, try expected.number("mean_wait_on_line_s"), of: queued - taken)
    claims.mean(.callbackDelay, try expected.number("mean_callback_delay_s"), of: taken, .wait)
    claims.mean(.callbacksPending, pending, of: taken)
    claims.mean(.queueLength, try expected.number("mean_queue_length") + pending, of: queued, .queueLength)
    claims.occupancy(try expected.number("occupancy"), foundIdle: 1 - queued)
    // Pending callbacks are worked off only in the gaps that the waiting queue leaves.
    let relaxation = 20 * queue.handle.mean
    return ReferenceCase(id, draft, .steady(relaxation: relaxation, fill: 5 * queue.handle.mean), claims.all)
  }
}
