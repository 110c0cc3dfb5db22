import Mathematics
import Measures
import Randomness
import Scenarios

/// M/M/n+M and M/M/n/K+M: contacts leave after an exponential patience, or find no place.
enum ErlangACases: ReferenceFamily {
  static let notes = [
    "The reference's shares are of all arrivals, Sira's of those offered (blocked ones excluded); the expected values "
      + "are divided by 1 − `p_block`. `reached_human` is of all arrivals.",
    "K, the most contacts in the system, is `queue_limit` = K − agents.",
    "Not compared, as Sira does not report it: `sl_virtual`; `mean_in_system` follows from `queue_length` and "
      + "`occupancy`; `p_abandon_within_T` is in `service_level credit_abandons` and `ignore_abandons`.",
    "Without agents, occupancy, `asa` and virtual waits are undefined on both sides; without contacts all shares are.",
  ]

  static func read(_ id: String, _ params: Record, _ expected: Record) throws -> ReferenceCase {
    let agents = try params.integer("agents")
    let room = try params.optional("max_in_system").map { _ in try params.integer("max_in_system") - agents }
    let queue = SingleQueue(
      arrivalsPerHour: try params.number("arrivals_per_hour"),
      handle: try .exponential(mean: try params.number("aht_s")), agents: agents,
      patience: try params.optional("mean_patience_s").map { try .exponential(mean: $0) } ?? .never, room: room,
      threshold: try params.number("threshold_s"))
    let claims = try ImpatientClaims.read(queue, expected, hasLimit: room != nil)
    return ReferenceCase(id, queue.draft, queue.regime, claims)
  }
}

/// M/M/n+G: patience of any distribution.
enum GeneralPatience: ReferenceFamily {
  static let notes = [
    "Not compared, as Sira does not report it: `sl_virtual`; `p_abandon_within_T` is in `service_level "
      + "credit_abandons` and `ignore_abandons`."
  ]

  static func read(_ id: String, _ params: Record, _ expected: Record) throws -> ReferenceCase {
    let queue = SingleQueue(
      arrivalsPerHour: try params.number("arrivals_per_hour"),
      handle: try .exponential(mean: try params.number("aht_s")), agents: try params.integer("agents"),
      patience: try patience(try params.record("patience")), threshold: try params.number("threshold_s"))
    let claims = try ImpatientClaims.read(queue, expected, hasLimit: false)
    return ReferenceCase(id, queue.draft, queue.regime, claims)
  }

  private static func patience(_ record: Record) throws -> Distribution {
    let mean = try record.number("mean_s")
    switch try record.text("distribution") {
    case "deterministic": return try .constant(try record.number("value"))
    case "weibull": return try .weibull(mean: mean, shape: try record.number("shape"))
    case "lognormal":
      let sigma = try record.number("sigma")
      return try .lognormal(mean: mean, cv: (Elementary.exp(sigma * sigma) - 1).squareRoot())
    case let other: throw ReferenceError("\(record.place).distribution", "is unknown: \(other)")
    }
  }
}

/// The claims about every queue that contacts may leave.
private enum ImpatientClaims {
  static func read(_ queue: SingleQueue, _ expected: Record, hasLimit: Bool) throws -> [Claim] {
    var claims = SingleQueueClaims(queue)
    let blocked = expected.optional("p_block") ?? 0
    let admitted = 1 - blocked
    let queued = try expected.number("p_wait")
    let left = try expected.number("p_abandon")
    let served = admitted - left
    claims.count(.offered, admitted)
    if hasLimit {
      claims.count(.entered, 1)
      claims.count(.blocked, blocked, .blocking)
    }
    if queue.arrivalRate > 0, queue.agents > 0 { claims.mean(.aht, queue.handle.mean, of: served) }
    claims.share(.waited, queued / admitted, of: admitted, .queueing)
    claims.share(.abandonRate, left / admitted, of: admitted, .abandonment)
    claims.share(.reachedHuman, served)
    claims.mean(.waitMean, (expected.optional("mean_wait_all_s") ?? 0) / admitted, of: queued, .wait)
    claims.mean(.asa, expected.optional("asa_answered_s"), of: max(queued - left, 0))
    claims.mean(.waitAbandoned, expected.optional("mean_wait_of_abandoned_s"), of: left)
    claims.mean(.virtualWait, expected.optional("mean_virtual_wait_s"), of: queued, .virtualWait)
    claims.mean(.queueLength, expected.optional("mean_queue_length"), of: queued, .queueLength)
    claims.occupancy(expected.optional("occupancy"), foundIdle: admitted - queued)
    guard let answeredInTime = expected.optional("p_answered_within_T"),
      let leftInTime = expected.optional("p_abandon_within_T")
    else { return claims.all }
    claims.share(.ofOffered, answeredInTime / admitted, of: admitted, .serviceLevel)
    claims.share(.ofAnswered, expected.optional("sl_of_answered"), of: served)
    claims.share(.ignoreAbandons, answeredInTime / (admitted - leftInTime), of: admitted - leftInTime)
    claims.share(.creditAbandons, (answeredInTime + leftInTime) / admitted, of: admitted)
    return claims.all
  }
}
