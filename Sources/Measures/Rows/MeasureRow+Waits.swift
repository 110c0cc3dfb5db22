/// Measures of how long contacts wait and are handled.
extension MeasureRow {
  static let asa = MeasureRow(
    .seconds, .lowerIsBetter, isOfService: true, at: [.contacts, .profiles],
    .ratio(.waitOfAnswered, per: .answeredInQueue),
    "average speed of answer (ASA)",
    "The mean wait of the answered contacts, those answered at once counting as 0. It says nothing of those who gave up, "
      + "so it falls when more people abandon: read it beside abandon_rate.",
    formula: "Σ wait of the answered ÷ answered", noun: "ASA")

  static let waitMean = MeasureRow(
    .seconds, .lowerIsBetter, isOfService: true, at: [.contacts, .profiles],
    .ratio(.waitOfAll, per: .waitsOver),
    "mean wait of all offered",
    "The mean time in the queue of everyone offered, whether it ended with an agent, in giving up or in timing out. "
      + "Balked contacts count as 0; contacts still waiting when a horizon is cut are left out, as their wait is not over.",
    formula: "Σ wait of the answered, the abandoned and the timed out ÷ (offered − waiting_at_end)", source: .little)

  static let waitAbandoned = MeasureRow(
    .seconds, .lowerIsBetter, at: [.contacts, .profiles],
    .ratio(.waitOfAbandoned, per: .abandoned),
    "mean wait of the abandoned", "How long those who gave up had waited.",
    formula: "Σ wait of the abandoned ÷ abandoned", source: .brown)

  static func percentile(_ percent: Int, _ column: Column) -> MeasureRow {
    MeasureRow(
      .seconds, .lowerIsBetter, isOfService: true, at: [.contacts],
      .percentile(Double(percent) / 100, within: column),
      "wait that \(percent) % of the answered stay below",
      "The \(percent)th percentile of the waits of the answered, over all replications together: \(percent) % of the "
        + "answered waited at most so long.",
      formula: "smallest t with (answered with wait ≤ t) ÷ answered ≥ \(percent) %",
      noun: "\(percent)th percentile of waits",
      head: "p\(percent)")
  }

  static let waitMax = MeasureRow(
    .seconds, .lowerIsBetter, isOfService: true, at: [.contacts, .profiles],
    .maximum(.longestWait, among: .answeredInQueue),
    "longest wait of the answered",
    "The longest wait of an answered contact in the interval or the horizon, averaged over replications with any. It grows with "
      + "the number of contacts, so compare it only between scenarios of like size.",
    formula: "mean over replications of max(wait of the answered)", head: "longest", source: .sira)

  static let waited = MeasureRow(
    .share, .lowerIsBetter, isOfService: true, at: [.contacts, .profiles],
    .share(.hadToWait, of: .offeredToQueue),
    "share that had to wait at all",
    "The share of the offered that found no free agent and began to wait, for a callback too. Balked contacts are not among "
      + "them, and unlimited work never waits. Erlang C is this probability in its model.",
    formula: "(offered − answered with no wait − balked) ÷ offered, without unlimited work", head: "waited",
    source: .gansKooleMandelbaum)

  static let virtualWait = MeasureRow(
    .seconds, .lowerIsBetter, at: [.contacts, .profiles],
    .ratio(.virtualWait, per: .turnsCome),
    "wait of an endlessly patient contact",
    "What a contact that never gives up would have waited, had it come at the same moment: the wait that the center "
      + "offers, while asa and wait_mean see only as much of it as customers endured. An abandoned contact keeps its "
      + "place in thought, until an agent would have taken it.",
    formula: "Σ (wait of the answered + time until the turn of the abandoned) ÷ contacts whose turn came",
    source: .brown)

  static let aht = MeasureRow(
    .seconds, .neither, at: [.contacts, .profiles, .agents],
    .ratio(.handleTime, per: .answered),
    "average handle time (AHT)",
    "How long an agent was busy with a contact, as handled: slower agents and transfers count as they were. A contact that "
      + "is still in hand at the end counts with all of its handle time, also with `at_end: cut`.",
    formula: "Σ (talk + hold + wrap, with what lies beyond the end) ÷ answered", head: "AHT")

  static let timeToHuman = MeasureRow(
    .seconds, .lowerIsBetter, isOfService: true, at: [.contacts, .profiles],
    .ratio(.timeToHuman, per: .timedToHuman),
    "time until a human answers",
    "From the first moment in the center to an agent's first word, self-service included, of those who got an agent; the time "
      + "between failed attempts and redials counts too.",
    formula: "Σ (start with the first agent − first entry) ÷ issues that reached an agent", head: "after",
    source: .sira)
}
