import Measures
import Randomness
import Scenarios

/// Contacts that come back until they are resolved: an open Jackson network, in which each contact finds an Erlang C
/// queue.
enum RepeatContacts: ReferenceFamily {
  static let notes = [
    "Who is not resolved comes back after an exponential delay (`outcome`), so each contact finds Erlang C at the total rate.",
    "Not compared, as Sira does not report it: `mean_in_return_orbit`; by Little's law it is `returns` times the delay.",
  ]

  static func read(_ id: String, _ params: Record, _ expected: Record) throws -> ReferenceCase {
    let fresh = try params.number("fresh_arrivals_per_hour")
    let total = try expected.number("total_contacts_per_hour")
    let delay = try params.number("mean_return_delay_s")
    let repeats = try params.number("p_repeat_contact")
    let queue = SingleQueue(
      arrivalsPerHour: total, handle: try .exponential(mean: try params.number("aht_s")),
      agents: try params.integer("agents"), threshold: try params.number("threshold_s"))
    var draft = queue.draft
    draft.contacts[0].arrivals = Arrivals(.rate(perSecond: fresh / 3600))
    draft.contacts[0].outcome = Outcome(
      resolve: 1 - repeats, return: Return(after: try .exponential(mean: delay)))
    let waits = try expected.number("p_wait")
    var claims = SingleQueueClaims(queue)
    claims.count(.entered, 1)
    claims.count(.fresh, fresh / total)
    claims.count(.returns, 1 - fresh / total)
    claims.share(.waited, waits, .queueing)
    claims.mean(.asa, try expected.number("asa_s"), of: waits, .wait)
    claims.share(.ofOffered, try expected.number("service_level"), of: 1, .serviceLevel)
    claims.mean(.queueLength, try expected.number("mean_queue_length"), of: waits, .queueLength)
    claims.occupancy(try expected.number("occupancy"), foundIdle: 1 - waits)
    return ReferenceCase(id, draft, queue.regime.slower(by: delay / (1 - repeats)), claims.all)
  }
}

/// Two tiers: some contacts of the first go on to the second, and each finds an Erlang C queue (P. J. Burke 1956).
enum Transfers: ReferenceFamily {
  static let notes = [
    "The second tier is a type without arrivals of its own that a cold `transfer` leads to; `mean_total_time_s` is the first "
      + "tier's `time_to_resolution`, as everything is resolved."
  ]

  static func read(_ id: String, _ params: Record, _ expected: Record) throws -> ReferenceCase {
    let rate = try params.number("arrivals_per_hour")
    let share = try params.number("p_transfer")
    let threshold = try params.number("threshold_s")
    let tiers = try [(1, rate), (2, rate * share)].map { number, rate in
      SingleQueue(
        arrivalsPerHour: rate, handle: try .exponential(mean: try params.number("tier\(number)_aht_s")),
        agents: try params.integer("tier\(number)_agents"), threshold: threshold)
    }
    var draft = tiers[0].draft
    let second = tiers[1].draft
    draft.contacts[0].outcome = Outcome(transfer: Transfer(to: "experts", probability: share))
    draft.contacts.append(second.contacts[0])
    draft.contacts[1].name = "experts"
    draft.contacts[1].arrivals = Arrivals(.rate(perSecond: 0))
    draft.agents.append(second.agents[0])
    draft.agents[1].name = "second desk"
    draft.agents[1].skills = [Skill("experts")]

    var claims: [Claim] = []
    for (index, tier) in tiers.enumerated() {
      let record = try expected.record("tier\(index + 1)")
      let rate = tier.arrivalRate
      let waits = try record.number("p_wait")
      let level = try record.number("service_level")
      let isPooled = index == 1
      claims += [
        Claim(SummaryNumber(.contact(index), .offered), rate, witnesses: rate, isCount: true),
        Claim(
          SummaryNumber(.contact(index), .waited), waits, witnesses: rate * min(waits, 1 - waits),
          pool: isPooled ? .queueing : nil),
        Claim(
          SummaryNumber(.contact(index), .asa), try record.number("asa_s"), witnesses: rate * waits,
          pool: isPooled ? .wait : nil),
        Claim(
          SummaryNumber(.contact(index), .ofOffered), level, witnesses: rate * min(level, 1 - level),
          pool: isPooled ? .serviceLevel : nil),
        Claim(
          SummaryNumber(.group(index), .occupancy), try record.number("occupancy"), witnesses: rate * (1 - waits),
          pool: isPooled ? .occupancy : nil),
      ]
    }
    claims += [
      Claim(SummaryNumber(.contact(0), .transfers), rate / 3600 * share, witnesses: rate / 3600 * share, isCount: true),
      Claim(
        SummaryNumber(.contact(0), .timeToResolution), try expected.number("mean_total_time_s"),
        witnesses: rate / 3600 * share),
    ]
    guard case .steady(let relaxation, let fill) = tiers[1].regime else {
      return ReferenceCase(id, draft, .unstable, claims)
    }
    guard case .steady(let first, let firstFill) = tiers[0].regime else {
      return ReferenceCase(id, draft, .unstable, claims)
    }
    return ReferenceCase(id, draft, .steady(relaxation: relaxation + first, fill: fill + firstFill), claims)
  }
}

/// Redials after abandonment and after a busy tone: Erlang X.
enum Redials: ReferenceFamily {
  static let notes = [
    "The reference's shares are of all attempts, Sira's of those offered; the expected values are divided by 1 − "
      + "`p_block_per_attempt`. Attempts are limited to 1000, which nobody reaches.",
    "`fraction_of_fresh_calls_finally_served` is compared through `answered`, as an issue is answered at most once. Not "
      + "compared, as Sira does not report it: `mean_orbit`; by Little's law it is `redials` times the delay.",
  ]

  static func read(_ id: String, _ params: Record, _ expected: Record) throws -> ReferenceCase {
    let fresh = try params.number("arrivals_per_hour")
    let attempts = try expected.number("attempts_per_hour")
    let agents = try params.integer("agents")
    let delay = try params.number("mean_redial_delay_s")
    let queue = SingleQueue(
      arrivalsPerHour: attempts, handle: try .exponential(mean: try params.number("aht_s")), agents: agents,
      patience: try params.optional("mean_patience_s").map { try .exponential(mean: $0) } ?? .never,
      room: try params.integer("max_in_system") - agents, threshold: try params.number("threshold_s"))
    var draft = queue.draft
    draft.contacts[0].arrivals = Arrivals(.rate(perSecond: fresh / 3600))
    draft.contacts[0].redial = Redial(
      afterAbandon: try params.number("p_redial_after_abandon"), afterBlock: try params.number("p_redial_after_block"),
      delay: try .exponential(mean: delay), attempts: 1000)
    let blocked = try expected.number("p_block_per_attempt")
    let admitted = 1 - blocked
    let waits = try expected.number("p_wait_per_attempt")
    let left = try expected.number("p_abandon_per_attempt")
    let inTime = try expected.number("sl_answered_of_attempts")
    let leftInTime = 1 - inTime / (try expected.number("sl_excluding_abandoned_within_T"))
    var claims = SingleQueueClaims(queue)
    claims.count(.entered, 1)
    claims.count(.redials, 1 - fresh / attempts)
    claims.count(.blocked, blocked, .blocking)
    claims.count(.answered, try expected.number("fraction_of_fresh_calls_finally_served") * fresh / attempts)
    claims.share(.waited, waits / admitted, of: admitted, .queueing)
    claims.share(.abandonRate, left / admitted, of: admitted, .abandonment)
    claims.mean(.waitMean, try expected.number("mean_wait_per_attempt_s") / admitted, of: waits, .wait)
    claims.mean(.queueLength, try expected.number("mean_queue_length"), of: waits, .queueLength)
    claims.share(.ofOffered, inTime / admitted, of: admitted, .serviceLevel)
    claims.share(.ignoreAbandons, inTime / (admitted - leftInTime), of: admitted - leftInTime)
    claims.occupancy(try expected.number("occupancy"), foundIdle: admitted - waits)
    // How often one attempt leads to another; the orbit forgets as slowly as the last of them.
    let again = 1 - fresh / attempts
    return ReferenceCase(id, draft, queue.regime.slower(by: delay / (1 - again)), claims.all)
  }
}
