import Randomness

/// A contact on its way to an agent.
struct PendingContact: BitwiseCopyable {
  var type: Int
  /// The interval it entered in.
  var interval: Int
  var number: UInt64
  /// Its issue, where its type has a journey; -1 for none. What the contact follows from is part of where its draws
  /// are.
  var issue: Int32 = -1
  var origin = StreamID.none
  var arrival: Double
  /// Its work with a normal agent, and the part of it before the wrap, s.
  var handle: Double
  var talk: Double
  /// Whether an agent had it before.
  var isResumed = false
}
