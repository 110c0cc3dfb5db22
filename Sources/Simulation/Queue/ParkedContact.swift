/// What must be remembered of a contact that is not with an agent, beside its place in the line.
struct Note: BitwiseCopyable {
  enum State: UInt8, BitwiseCopyable {
    case free
    /// On the line; will leave in silence if its patience ends there.
    case silent
    /// A callback that keeps its place in the line.
    case place
    /// A callback that waits for an idle agent.
    case held
    /// A callback between two attempts.
    case retrying
    /// A callback whose place in the line has come, before the head of the line.
    case due
    /// Deferred work that an agent laid aside.
    case laidAside
  }

  var state = State.free
  /// The contact's number, by which its chance is drawn, and its issue; -1 for none.
  var number: UInt64 = 0
  var record: Int32 = -1
  var arrival = 0.0
  /// Tells apart those of one instant in a list: the order in which they were noted.
  var order = 0
  /// The work that is left with a normal agent, and the part of it before the wrap, s.
  var handle = 0.0
  var talk = 0.0
  /// Since when it lies aside.
  var since = 0.0
  var type: Int32 = 0
  /// The interval it entered in.
  var interval: Int32 = 0
  /// Attempts to call back that reached nobody.
  var attempts: Int32 = 0
  /// The next in its list; -1 for none.
  var next: Int32 = -1
}
