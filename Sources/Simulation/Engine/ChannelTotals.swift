/// What was special about the contacts of one type that entered in one interval; it adds up.
struct ChannelTotals: BitwiseCopyable {
  /// Contacts taken of work without end.
  var supplied = 0.0
  /// Abandoned in silence.
  var silent = 0.0
  /// Deferred contacts that still wait at the end, and for no longer than the goal allows.
  var undecided = 0.0
  /// How often work was laid aside, how often it was taken up again, and how long it had lain, s.
  var interruptions = 0.0
  var resumptions = 0.0
  var interruptedTime = 0.0
  /// Contacts that were offered a callback, that accepted, that were reached, and that were given up.
  var offered = 0.0
  var accepted = 0.0
  var reached = 0.0
  var failed = 0.0
  /// Waits of those who were reached, s.
  var delay = 0.0
  /// Accepted and neither reached nor given up when the clock stopped.
  var pendingAtEnd = 0.0
  /// Time that callbacks were pending inside the interval, s.
  var pendingTime = 0.0

  static func += (left: inout ChannelTotals, right: ChannelTotals) {
    left.supplied += right.supplied
    left.silent += right.silent
    left.undecided += right.undecided
    left.interruptions += right.interruptions
    left.resumptions += right.resumptions
    left.interruptedTime += right.interruptedTime
    left.offered += right.offered
    left.accepted += right.accepted
    left.reached += right.reached
    left.failed += right.failed
    left.delay += right.delay
    left.pendingAtEnd += right.pendingAtEnd
    left.pendingTime += right.pendingTime
  }
}

/// What agents held at a time in one interval; it adds up.
struct SlotTotals: BitwiseCopyable {
  /// Time of contacts beside which others may be open, each counted by itself; as a share of those that may be open; and
  /// time with at least one, s.
  var open = 0.0
  var filled = 0.0
  var busy = 0.0

  static func += (left: inout SlotTotals, right: SlotTotals) {
    left.open += right.open
    left.filled += right.filled
    left.busy += right.busy
  }
}
