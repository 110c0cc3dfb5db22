import Measures
import Randomness
import Scenarios

/// M/E₂/n and M/H₂/n: handle times that vary less or more than exponential ones.
enum PhaseService: ReferenceFamily {
  static let notes = ["Nobody abandons, so `wait_mean` and `virtual_wait` are `asa`."]

  static func read(_ id: String, _ params: Record, _ expected: Record) throws -> ReferenceCase {
    let queue = SingleQueue(
      arrivalsPerHour: try params.number("arrivals_per_hour"), handle: try handle(try params.record("service")),
      agents: try params.integer("agents"))
    var claims = SingleQueueClaims(queue)
    let waits = try expected.number("p_wait")
    claims.count(.offered, 1)
    claims.mean(.aht, queue.handle.mean, of: 1)
    claims.share(.waited, waits, .queueing)
    claims.mean(.asa, expected.optional("mean_wait_s"), of: waits, .wait)
    claims.occupancy(expected.optional("occupancy"), foundIdle: 1 - waits)
    claims.mean(.queueLength, expected.optional("mean_queue_length"), of: waits, .queueLength)
    return ReferenceCase(id, queue.draft, queue.regime, claims.all)
  }

  private static func handle(_ record: Record) throws -> Distribution {
    let mean = try record.number("mean_s")
    switch try record.text("distribution") {
    case "erlang2": return try .erlang(mean: mean, stages: 2)
    case "hyperexp2":
      let share = try record.number("p")
      return try .hyperexponential(phases: [
        (share: share, mean: try record.number("mean1_s")), (share: 1 - share, mean: try record.number("mean2_s")),
      ])
    case let other: throw ReferenceError("\(record.place).distribution", "is unknown: \(other)")
    }
  }
}
