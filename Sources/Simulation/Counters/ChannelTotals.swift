import Measures

/// What was special about the contacts of one type that entered in one interval; it adds up.
struct ChannelTotals: Counters {
  /// Contacts taken from unlimited work.
  var takenFromBacklog = 0.0
  /// Abandoned in silence.
  var silent = 0.0
  /// Deferred contacts that still wait at the end, and for no longer than the goal allows.
  var undecided = 0.0
  /// How often work was interrupted, how often it was resumed, and for how long it had been interrupted, s.
  var interruptions = 0.0
  var resumptions = 0.0
  var interruptedTime = 0.0
  /// Contacts that were offered a callback, that accepted, that were reached, that were given up, and that gave up.
  var offered = 0.0
  var accepted = 0.0
  var reached = 0.0
  var failed = 0.0
  var abandoned = 0.0
  /// Waits of those who were reached, and of those who gave up, s.
  var delay = 0.0
  var waitAbandoned = 0.0
  /// Accepted and neither reached nor given up when the clock stopped.
  var pendingAtEnd = 0.0
  /// Time that callbacks were pending inside the interval, s.
  var pendingTime = 0.0

  static let peaks: UInt64 = 0
}

extension ChannelTotals {
  /// Fills the columns that follow from these counters alone.
  func fill(_ columns: ColumnValues) {
    columns[.abandonedSilent] = silent
    columns[.interruptions] = interruptions
    columns[.resumptions] = resumptions
    columns[.interruptedTime] = interruptedTime
    columns[.callbacksOffered] = offered
    columns[.callbacksAccepted] = accepted
    columns[.callbacksReached] = reached
    columns[.callbacksFailed] = failed
    columns[.callbacksAbandoned] = abandoned
    columns[.callbackTime] = pendingTime
    columns[.callbackDelay] = delay
  }
}
