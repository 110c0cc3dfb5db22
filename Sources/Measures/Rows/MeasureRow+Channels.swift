/// Measures of chats, messages, interrupted work and callbacks.
extension MeasureRow {
  static let abandonedSilent = MeasureRow(
    .contacts, .lowerIsBetter, at: [.contacts], needs: .silentAbandonment,
    .count(.abandonedSilent),
    "contacts that gave up without anybody noticing",
    "Of the abandoned, those that left in silence: when their turn comes they still occupy an agent or a slot of one for "
      + "`silent.timeout`, until the agent closes them. That time is in occupancy, but not in aht.",
    formula: "abandoned, drawn with probability silent.share", head: "silent", source: .sira)

  static let answeredPerHour = MeasureRow(
    .perHour, .higherIsBetter, at: [.contacts], needs: .deferredWork,
    .countPerHour(.answered),
    "contacts taken per hour",
    "How much work is done: the measure of deferred work and of unlimited work, of which no wait tells anything.",
    formula: "answered ÷ hours of the interval or the horizon", head: "done", source: .sira)

  static let interruptions = MeasureRow(
    .contacts, .neither, at: [.contacts], needs: .interruption,
    .count(.interruptions),
    "times that work was laid aside",
    "How often an agent laid a contact aside for a voice contact, as `interrupt: yes` allows. It goes back to the head of "
      + "its line with the work that is left; whoever takes it up goes on where it stopped.",
    formula: "Σ interruptions; a contact may be interrupted more than once", head: "interrupted", source: .sira)

  static let interruptedTime = MeasureRow(
    .seconds, .lowerIsBetter, at: [.contacts], needs: .interruption,
    .ratio(.interruptedTime, per: .resumptions),
    "mean time laid aside",
    "How long interrupted work lay until an agent took it up again. It is no part of any wait, which ends when the contact "
      + "is first taken.",
    formula: "Σ time laid aside ÷ times taken up again", head: "laid aside", source: .sira)

  static let callbacksOffered = MeasureRow(
    .contacts, .neither, at: [.contacts], needs: .callbacks,
    .count(.callbacksOffered),
    "contacts that were offered a callback",
    "Contacts that had to wait and found the line or the expected wait as long as `callback.offer` says. The expected wait "
      + "of `wait` is the time that the first in the queue has waited; that of `expected_wait` is the work that waits ahead, "
      + "the contact's own included, ÷ the agents on duty (R. Ibrahim & W. Whitt, M&SOM 11(3), 2009).",
    formula: "of the waiting: line ≥ offer.queue, or expected wait ≥ offer.wait or offer.expected_wait", head: "offers",
    source: .sira)

  static let callbacksAccepted = MeasureRow(
    .contacts, .neither, at: [.contacts], needs: .callbacks,
    .count(.callbacksAccepted),
    "contacts that wait to be called back",
    "Of those offered a callback, those that accepted and hung up. They never abandon, unless `callback.patience` says when; "
      + "their wait goes on until an agent reaches them and counts in asa, the service level and the percentiles like any "
      + "other.",
    formula: "callbacks_accepted = callbacks_reached + callbacks_failed + callbacks_abandoned + pending at the end",
    head: "accepted", source: .sira)

  static let callbacksReached = MeasureRow(
    .contacts, .higherIsBetter, at: [.contacts], needs: .callbacks,
    .count(.callbacksReached),
    "callbacks that reached the customer", "Accepted callbacks that an agent made and the customer answered.",
    formula: "callbacks_accepted − callbacks_failed − callbacks_abandoned − pending at the end", head: "called back",
    source: .sira)

  static let callbacksFailed = MeasureRow(
    .contacts, .lowerIsBetter, at: [.contacts], needs: .callbacks,
    .count(.callbacksFailed),
    "callbacks that were given up",
    "Accepted callbacks that reached nobody in as many attempts as `callback.attempts` allows: offered, but neither "
      + "answered nor abandoned.",
    formula: balanceOfOffered, head: "not reached", source: .sira)

  static let callbacksAbandoned = MeasureRow(
    .contacts, .lowerIsBetter, at: [.contacts], needs: .callbackPatience,
    .count(.callbacksAbandoned),
    "customers who gave up waiting for a callback",
    "Accepted callbacks whose customer gave up before an agent reached them, after `callback.patience` times the patience on "
      + "the line. They are among the abandoned and may redial.",
    formula: "callbacks_accepted − callbacks_reached − callbacks_failed − pending at the end", head: "gave up",
    source: .sira)

  static let callbacksPending = MeasureRow(
    .contacts, .lowerIsBetter, at: [.contacts], needs: .callbacks,
    .timeAverage(.callbackTime),
    "callbacks waiting, time average",
    "How many accepted callbacks wait at a time, averaged over time. queue_length counts them too.",
    formula: "∫ callbacks pending dt ÷ time", head: "to call", source: .little)

  static let callbackDelay = MeasureRow(
    .seconds, .lowerIsBetter, at: [.contacts], needs: .callbacks,
    .ratio(.callbackDelay, per: .callbacksReached),
    "mean time until called back", "From hanging up to being reached by an agent; failed attempts lie in between.",
    formula: "Σ wait of the reached ÷ callbacks_reached", head: "delay", source: .sira)

  static let waitOnLine = MeasureRow(
    .seconds, .lowerIsBetter, at: [.contacts], needs: .callbacks,
    .ratio(.waitOnLine, per: .waitsOnLineOver),
    "mean wait on the line",
    "The mean wait of those who stayed on the line, answered at once, after a wait, or gone. Beside it wait_mean counts "
      + "the waits for callbacks too, which a shorter line can hide.",
    formula: "Σ wait on the line ÷ (offered − callbacks_accepted − waiting_at_end on the line)", head: "on line",
    source: .sira)

  static let slotOccupancy = MeasureRow(
    .share, .neither, at: [.agents], needs: .concurrency,
    .portion(.slotsFilled, of: .slotTime),
    "share of slots in use",
    "How much of the agents is filled: with j of at most k chats open, as `concurrency` says, j ÷ k of an agent, and all of "
      + "it by a call or other work that leaves no room beside it. Occupancy counts an agent with a single chat as busy; "
      + "this tells how much room is left, and is what `max_occupancy` limits where agents hold several at a time.",
    formula: "∫ Σ (open ÷ most of that channel) dt ÷ logged-in time; a call counts as 1", head: "occupancy",
    source: .sira)

  static let concurrency = MeasureRow(
    .contacts, .neither, at: [.agents], needs: .concurrency,
    .ratio(.openBeyondOne, per: .busyWithSlots, above: 1),
    "open contacts per busy agent",
    "How many contacts of any channel an agent holds at a time, calls included, while there is at least one.",
    formula: "∫ open contacts dt ÷ time with at least one open", head: "open per busy agent", source: .sira)
}
