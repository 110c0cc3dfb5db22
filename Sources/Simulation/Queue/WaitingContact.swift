/// A contact that waits, or has left before its turn came.
struct WaitingContact: BitwiseCopyable {
  /// When it began to wait.
  var arrival: Double
  /// When its patience ends, or the queue sends it elsewhere; negative once it is known to have departed.
  var deadline: Double
  /// Its handle time with a normal agent, s; or what ``PendingContact/handle`` has in its place.
  var handle: Double
  /// The part before the wrap, s.
  var talk: Double
  /// The interval it entered in.
  var interval: Int32
  /// Its issue, where its type has a journey; -1 for none.
  var issue: Int32 = -1
  /// What else must be remembered about it, in the pool of parked contacts; -1 for nothing.
  var parked: Int32 = -1
  /// Whether the queue sends it elsewhere before its patience ends.
  var timesOut = false
  /// The row of cells in which it is counted, from the first of its type.
  var row: UInt16 = 0

  @inline(__always)
  var hasDeparted: Bool { deadline < 0 }
}
