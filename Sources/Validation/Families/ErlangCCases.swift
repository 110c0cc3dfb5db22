import Measures
import Randomness
import Scenarios

/// M/M/n: nobody leaves.
enum ErlangCCases: ReferenceFamily {
  static let notes = [
    "Nobody abandons, so `wait_mean` and `virtual_wait` are `asa`, and the service levels of all definitions are one; "
      + "`of_offered` is compared.",
    "Not compared, as Sira does not report them: `wait_variance_s2`; `mean_wait_of_waiters_s`, `mean_in_system` and "
      + "`p_wait_longer_than_T`, which follow from `asa` ÷ `waited`, `queue_length` and `occupancy`, and the service "
      + "level.",
    "Percentiles come from histograms with a stated error of 1 % (1/16 s for the shortest waits): z counts only what "
      + "lies beyond it.",
    "A case with offered load ≥ agents has no steady state and is not simulated.",
    "Where nobody calls, Sira reports no shares and no waits (null); the reference's zeros are limits.",
  ]

  static func read(_ id: String, _ params: Record, _ expected: Record) throws -> ReferenceCase {
    let queue = SingleQueue(
      arrivalsPerHour: try params.number("arrivals_per_hour"),
      handle: try .exponential(mean: try params.number("aht_s")), agents: try params.integer("agents"),
      threshold: try params.number("threshold_s"))
    guard expected.flag("stable") == true else { return ReferenceCase(id, queue.draft, .unstable, []) }
    var claims = SingleQueueClaims(queue)
    let waits = try expected.number("p_wait")
    claims.count(.offered, 1)
    claims.mean(.aht, queue.handle.mean, of: 1)
    claims.share(.waited, waits, .queueing)
    claims.mean(.asa, expected.optional("asa_s"), of: waits, .wait)
    claims.share(.ofOffered, expected.optional("service_level"), of: 1, .serviceLevel)
    claims.occupancy(expected.optional("occupancy"), foundIdle: 1 - waits)
    claims.mean(.queueLength, expected.optional("mean_queue_length"), of: waits, .queueLength)
    for measure in [Measure.waitP50, .waitP80, .waitP90, .waitP95, .waitP99] {
      claims.mean(measure, expected.optional(measure.rawValue + "_s"), of: 1 - (measure.percentile ?? 1))
    }
    return ReferenceCase(id, queue.draft, queue.regime, claims.all)
  }
}
