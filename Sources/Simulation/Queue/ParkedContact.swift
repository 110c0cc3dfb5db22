/// A contact outside the waiting queue, or what must be remembered about one in it: a callback, preempted work, a
/// contact that will leave in silence.
struct ParkedContact: BitwiseCopyable {
  enum State: UInt8, BitwiseCopyable {
    case free
    /// In the waiting queue; will leave in silence if its patience ends there.
    case silent
    /// A callback that keeps its place in the waiting queue.
    case inQueue
    /// A callback that waits for an idle agent.
    case held
    /// A callback between two attempts.
    case retrying
    /// A callback whose turn in the waiting queue has come, ahead of it.
    case due
    /// Deferrable work that was preempted.
    case preempted
  }

  var state = State.free
  /// The contact's number, by which it draws, and its issue; -1 for none.
  var number: UInt64 = 0
  var issue: Int32 = -1
  var arrival = 0.0
  /// When a customer gives up waiting to be called, and the contact's number in the ring of the waiting queue.
  var deadline = Double.infinity
  var position = 0
  /// The order in which contacts were parked, which decides between those of one instant in a list.
  var order = 0
  /// The work that is left with a normal agent, and the part of it before the wrap, s.
  var handle = 0.0
  var talk = 0.0
  /// Since when it has been preempted.
  var since = 0.0
  var type: Int32 = 0
  /// The interval it entered in.
  var interval: Int32 = 0
  /// The row of cells in which it is counted, from the first of its type.
  var row: UInt16 = 0
  /// Attempts to call back that reached nobody.
  var attempts: Int32 = 0
  /// The neighbours in its list; -1 for none.
  var next: Int32 = -1
  var previous: Int32 = -1
}

extension ParkedContact {
  /// Whether it is a callback that is neither reached nor given up.
  var isPendingCallback: Bool {
    switch state {
    case .inQueue, .held, .retrying, .due: true
    case .free, .silent, .preempted: false
    }
  }
}
