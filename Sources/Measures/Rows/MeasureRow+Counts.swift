/// Measures of what became of contacts, as counts, and of how many wait.
extension MeasureRow {
  static let entered = MeasureRow(
    .contacts, .neither, at: [.contacts, .profiles, .steps],
    .count(.entered),
    "contacts that reached the center",
    "Everyone who arrived, whatever happened next. A contact belongs to the interval in which it entered the queue; all "
      + "counts are per replication. Of a step: the sessions that began.",
    formula: "entered = blocked + offered; with journeys, fresh + returns + redials, by the interval of entry",
    head: "entered")

  static let blocked = MeasureRow(
    .contacts, .lowerIsBetter, at: [.contacts, .profiles, .steps(after: .foundFull)],
    .count(.blocked),
    "contacts that found no place",
    "Contacts that found no free line, no free place in the queue or in a step, or came while all groups that serve them "
      + "were closed, and so never entered a queue. Of a step: those it turned away.",
    formula: "entered − offered, where there are no steps", head: "blocked", source: .gansKooleMandelbaum)

  static let offered = MeasureRow(
    .contacts, .neither, at: [.contacts, .profiles],
    .count(.offered),
    "contacts that asked for an agent",
    "Contacts that asked for an agent and had a place to wait, those answered at once included, and those who gave up in the "
      + "line for a step. Work without end counts when "
      + "it is taken, here and in entered and answered, but in no rate, service level or wait.",
    formula: balanceOfOffered, head: "offered")

  /// Each of the offered comes to one of these ends, so that each is what the others leave.
  static let balanceOfOffered =
    "offered = answered + abandoned + balked + waiting_at_end (+ timed_out + callbacks_failed)"

  static let answered = MeasureRow(
    .contacts, .higherIsBetter, at: [.contacts, .profiles, .agents],
    .count(.answered),
    "contacts an agent took", "Of the offered, those that an agent took; for a group, those that the group took.",
    formula: balanceOfOffered, head: "answered")

  static let abandoned = MeasureRow(
    .contacts, .lowerIsBetter, at: [.contacts, .profiles],
    .count(.abandoned),
    "contacts that gave up waiting",
    "Of the offered, those that lost patience in the queue before an agent was free, or in the queue for a step.",
    formula: balanceOfOffered, head: "abandoned", source: .garnett)

  static let abandonedShort = MeasureRow(
    .contacts, .lowerIsBetter, at: [.contacts, .profiles],
    .count(.abandonedShort),
    "contacts that gave up almost at once",
    "Of the abandoned, those that waited at most short_abandon (5 s unless the goal says otherwise): wrong numbers and "
      + "second thoughts, which some definitions of the service level leave out.",
    formula: "abandoned with wait ≤ short_abandon", head: "short")

  static let balked = MeasureRow(
    .contacts, .lowerIsBetter, at: [.contacts, .profiles],
    .count(.balked),
    "contacts that would not start to wait",
    "Of the offered, those that would have had to wait and left at once, as `balk` describes.",
    formula: balanceOfOffered, head: "balked", source: .gansKooleMandelbaum)

  static let timedOut = MeasureRow(
    .contacts, .lowerIsBetter, at: [.contacts, .profiles], needs: .timeouts,
    .count(.timedOut),
    "contacts that the queue sent elsewhere",
    "Of the offered, those that had waited as long as `queue_timeout` lets them and went to voicemail, to the queue of "
      + "another type or through a step; and those that waited when all groups that serve them closed. They have not "
      + "abandoned, so goal.abandon does not count them; they stay among the offered, so goal.answer and goal.answered do. "
      + "Where they are offered to a queue again, that queue counts them once more.",
    formula: balanceOfOffered, head: "timed out", source: .sira)

  static let waitingAtEnd = MeasureRow(
    .contacts, .lowerIsBetter, at: [.contacts, .profiles],
    .count(.waitingAtEnd),
    "contacts that still waited when the clock stopped",
    "Of the offered, those neither answered nor gone when the horizon ended. With `at_end: drain` only "
      + "deferred work is left, the backlog that carries over, and calls for which nobody is there.",
    formula: "offered − answered − abandoned − balked", head: "waiting at end", source: .sira)

  static let queueLength = MeasureRow(
    .contacts, .lowerIsBetter, at: [.contacts], needs: .waitingQueue,
    .timeAverage(.queueTime),
    "contacts waiting, time average",
    "How many contacts wait at a time, averaged over the time of the interval or of the horizon.",
    formula: "∫ contacts waiting dt ÷ time; in a steady state L = λ·W, the rate of the offered times wait_mean",
    head: "queue",
    source: .little)

  static let queueLengthMax = MeasureRow(
    .contacts, .lowerIsBetter, at: [.contacts], needs: .waitingQueue,
    .maximum(.longestQueue),
    "contacts waiting, largest number",
    "The largest number of contacts that waited at one time in the interval or the horizon, not counting "
      + "those that an agent takes at that instant, averaged over replications: "
      + "what a wallboard would have shown at the worst moment of a typical day.",
    formula: "mean over replications of max(contacts waiting)", head: "largest", source: .sira)
}
