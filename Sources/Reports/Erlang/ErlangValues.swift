internal import Measures
internal import Planning
internal import Queueing

extension ErlangAnswer.Row {
  /// The measures with the keys of result files; nil is nothing to measure.
  func values(_ question: ErlangQuestion) -> [(key: String, value: Double?)] {
    let redialing: [(key: String, value: Double?)] =
      question.model == .x ? [("redials", redials), ("reached_human", reachedHuman)] : []
    return ofContacts(question) + [
      ("blocked", measures.blocked),
      ("queue_length", measures.queueLength),
      ("occupancy", measures.occupancy),
    ] + redialing
  }

  /// Shares and means over contacts: where none come there is nothing to measure, whatever a first one would meet.
  private func ofContacts(_ question: ErlangQuestion) -> [(key: String, value: Double?)] {
    let values: [(key: String, value: Double?)] = [
      ("service_level", measures.serviceLevel(question.goals.definition)),
      ("virtual_service_level", measures.virtualServiceLevel),
      ("asa", measures.asa),
      ("wait_mean", measures.waitMean),
      ("wait_abandoned", measures.waitAbandoned),
      ("wait_p50", measures.percentiles?.p50),
      ("wait_p80", measures.percentiles?.p80),
      ("wait_p90", measures.percentiles?.p90),
      ("wait_p95", measures.percentiles?.p95),
      ("wait_p99", measures.percentiles?.p99),
      ("waited", measures.waited),
      ("virtual_wait", measures.virtualWait),
      ("abandon_rate", measures.abandonRate),
      ("abandon_rate_less_short", measures.abandonRateLessShort),
    ]
    return measures.workload.isEmpty ? values.map { ($0.key, nil) } : values
  }

  /// All six service levels with their keys.
  var serviceLevels: [(key: String, value: Double?)] {
    ServiceLevelDefinition.allCases.map { ($0.rawValue, measures.serviceLevel($0)) }
  }
}
