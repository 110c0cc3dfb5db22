import Measures
import Queueing
import Testing

@Suite("Erlang A and finite lines")
struct ErlangATests {
  @Test("Erlang A as the files say", arguments: ReferenceCase.all("erlang_a"))
  func erlangA(_ reference: ReferenceCase) throws {
    let queue = try ErlangA(
      load(reference), agents: reference.int("agents"), patience: reference.param("mean_patience_s"))
    try compare(queue, reference)
  }

  @Test("finite lines as the files say", arguments: ReferenceCase.all("mmnkm"))
  func finiteLines(_ reference: ReferenceCase) throws {
    let queue = try FiniteLines(
      load(reference), agents: reference.int("agents"), lines: reference.int("max_in_system"),
      patience: reference.params["mean_patience_s"].double ?? .infinity)
    try compare(queue, reference)
  }

  @Test("needs exactly so many agents", arguments: ReferenceCase.all("erlang_a_required_agents"))
  func requirement(_ reference: ReferenceCase) throws {
    let target = try reference.param("target")
    let within = try reference.param("threshold_s")
    let goals =
      switch reference.params["target_measure"].string {
      case "sl_answered_of_offered": try Goals(answer: target, within: within, definition: .ofOffered)
      case "sl_excluding_abandoned_within_T": try Goals(answer: target, within: within, definition: .ignoreAbandons)
      case "sl_of_answered": try Goals(answer: target, within: within, definition: .ofAnswered)
      case "sl_virtual": try Goals(within: within, virtualAnswer: target)
      case "p_abandon": try Goals(within: within, abandon: target)
      case "asa_answered_s": try Goals(within: within, asa: target)
      default: try #require(nil as Goals?)
      }
    let patience = try reference.param("mean_patience_s")
    let answer = try ErlangA.requirement(load(reference), patience: patience, goals)
    #expect(answer.agents == reference.wanted["agents"].int)
    #expect(answer.isMet)
    let fewer = try ErlangA(load(reference), agents: answer.agents - 1, patience: patience)
    let measure = try #require(reference.params["target_measure"].string)
    expect(
      value(measure, answer.measures), reference.wanted["value_at_answer"], within: 1e-8, "at the answer")
    expect(
      value(measure, fewer.measures(goals.thresholds)), reference.wanted["value_one_fewer"], within: 1e-8, "one fewer")
  }

  private func load(_ reference: ReferenceCase) throws -> Workload {
    try Workload(contacts: reference.param("arrivals_per_hour"), per: 3600, handleTime: reference.param("aht_s"))
  }

  private func compare(_ queue: some QueueingModel, _ reference: ReferenceCase) throws {
    let measures = queue.measures(try Thresholds(answer: reference.param("threshold_s")))
    for key in reference.wanted.keys where key != "note" {
      expect(value(key, measures), reference.wanted[key], within: 1e-8, key)
    }
  }
}

/// A measure by the name that the reference files give it; blocked contacts count against service levels there.
func value(_ key: String, _ measures: QueueMeasures) -> Double? {
  let outcomes = measures.outcomes
  return switch key {
  case "offered_load_erlangs": measures.workload.erlangs
  case "p_block": measures.blocked
  case "p_wait": outcomes.waited
  case "p_wait_of_accepted": measures.waited
  case "p_abandon": outcomes.abandoned
  case "p_abandon_of_accepted": measures.abandonRate
  case "p_served": outcomes.answered
  case "mean_queue_length": measures.queueLength
  case "mean_in_system": measures.inSystem
  case "occupancy": measures.occupancy
  case "mean_wait_all_s": measures.waitMean.map { $0 * measures.admitted }
  case "mean_wait_accepted_s": measures.waitMean
  case "asa_answered_s": measures.asa
  case "mean_wait_of_abandoned_s": measures.waitAbandoned
  case "mean_virtual_wait_s": measures.virtualWait
  case "p_abandon_within_T": outcomes.abandonedWithin
  case "p_answered_within_T": outcomes.answeredWithin
  case "sl_answered_of_offered": measures.serviceLevelCountingBlocked(.ofOffered)
  case "sl_excluding_abandoned_within_T": measures.serviceLevelCountingBlocked(.ignoreAbandons)
  case "sl_of_answered": measures.serviceLevel(.ofAnswered)
  case "sl_virtual": measures.virtualServiceLevel
  default: nil
  }
}
