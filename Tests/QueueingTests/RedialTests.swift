import Measures
import Queueing
import Testing

@Suite("Redials")
struct RedialTests {
  @Test("an orbit as the exact chain says", arguments: ReferenceCase.all("retrial_mmn"))
  func orbit(_ reference: ReferenceCase) throws {
    let fresh = try Workload(
      contacts: reference.param("arrivals_per_hour"), per: 3600, handleTime: reference.param("aht_s"))
    let queue = try #require(
      try RedialQueue(
        fresh, agents: reference.int("agents"), lines: reference.int("max_in_system"),
        patience: reference.params["mean_patience_s"].double ?? .infinity,
        redialAfterAbandon: reference.param("p_redial_after_abandon"),
        redialAfterBlock: reference.param("p_redial_after_block"), delay: reference.param("mean_redial_delay_s")))
    let measures = queue.measures(try Thresholds(answer: reference.param("threshold_s")))
    let outcomes = measures.outcomes
    let wanted = reference.wanted
    expect(queue.attempts * 3600, wanted["attempts_per_hour"], within: 1e-9, "attempts")
    expect(queue.redialsPerContact, wanted["redials_per_fresh_call"], within: 1e-8, "redials")
    expect(outcomes.waited, wanted["p_wait_per_attempt"], within: 1e-9, "P(wait)")
    expect(outcomes.abandoned, wanted["p_abandon_per_attempt"], within: 1e-9, "P(abandon)")
    expect(measures.queueLength, wanted["mean_queue_length"], within: 1e-9, "queue")
    expect(queue.meanOrbit, wanted["mean_orbit"], within: 1e-8, "orbit")
    expect(measures.occupancy, wanted["occupancy"], within: 1e-9, "occupancy")
    expect(queue.finallyAnswered, wanted["fraction_of_fresh_calls_finally_served"], within: 1e-9, "finally answered")
    expect(
      measures.waitMean.map { $0 * measures.admitted }, wanted["mean_wait_per_attempt_s"], within: 1e-8, "mean wait")
    expect(
      measures.serviceLevelCountingBlocked(.ofOffered), wanted["sl_answered_of_attempts"], within: 1e-8, "of attempts")
    expect(
      measures.serviceLevelCountingBlocked(.ignoreAbandons), wanted["sl_excluding_abandoned_within_T"], within: 1e-8,
      "ignoring abandons")
    let blocked = try wanted.number("p_block_per_attempt")
    // Below the truncation at 10⁻¹² nothing is claimed.
    #expect(abs(measures.blocked - blocked) <= max(1e-12, 1e-9 * blocked))
  }

  @Test("the longer the delay, the nearer Erlang X")
  func limit() throws {
    let fresh = try Workload(contacts: 200, per: 3600, handleTime: 180)
    let simple = try ErlangX(fresh, agents: 9, patience: 120, redialAfterAbandon: 0.5)
    var last = Double.infinity
    for delay in [60.0, 600, 6000] {
      let exact = try #require(
        try RedialQueue(fresh, agents: 9, patience: 120, redialAfterAbandon: 0.5, delay: delay))
      let distance = abs(exact.attempts / simple.attempts - 1)
      #expect(distance < last)
      last = distance
    }
    #expect(last < 1e-3)
  }

  @Test("nobody redials: Erlang A")
  func noRedials() throws {
    let fresh = try Workload(contacts: 200, per: 3600, handleTime: 180)
    let queue = try ErlangX(fresh, agents: 9, patience: 120, redialAfterAbandon: 0)
    #expect(queue.means(.usual) == (try ErlangA(fresh, agents: 9, patience: 120).means(.usual)))
    #expect(queue.redialsPerContact == 0)
    let orbit = try #require(try RedialQueue(fresh, agents: 9, patience: 120, redialAfterAbandon: 0, delay: 60))
    expect(orbit.means(.usual).asa, try #require(queue.means(.usual).asa), within: 1e-10, "ASA")
  }

  @Test("Erlang X keeps its balance", arguments: [0.1, 0.5, 0.9, 1])
  func balance(share: Double) throws {
    for agents in [11, 14, 40] {
      let fresh = try Workload(contacts: 200, per: 3600, handleTime: 180)
      let queue = try ErlangX(
        fresh, agents: agents, patience: 90, lines: agents + 5, redialAfterAbandon: share, redialAfterBlock: share)
      let outcomes = queue.means(.usual).outcomes
      let back = share * (outcomes.abandoned + outcomes.blocked)
      expect(queue.attempts * (1 - back), fresh.arrivalRate, within: 1e-12, "fresh rate")
      if share == 1 { expect(queue.finallyAnswered, 1, within: 1e-12, "finally answered") }
    }
  }

  @Test("everybody tries until answered, with too few agents: it never settles")
  func unstable() throws {
    let fresh = try Workload(contacts: 200, per: 3600, handleTime: 180)
    let queue = try ErlangX(fresh, agents: 9, patience: 90, redialAfterAbandon: 1)
    #expect(queue.stability == .unstable(needs: 11, orBelow: 9))
    #expect(queue.measures().asa == nil && queue.finallyAnswered == nil)
    #expect(try RedialQueue(fresh, agents: 9, patience: 90, redialAfterAbandon: 1, delay: 60) == nil)
    let goals = try Goals(answer: 0.8, within: 20)
    let answer = try ErlangX.requirement(fresh, patience: 90, redialAfterAbandon: 1, goals)
    #expect(answer.isMet && answer.agents > 10)
    #expect(answer.agents >= (try ErlangA.requirement(fresh, patience: 90, goals)).agents)
  }
}
