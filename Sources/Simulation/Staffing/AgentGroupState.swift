/// A group during a replication.
struct AgentGroupState: BitwiseCopyable {
  /// The ends of the list of idle agents, -1 when empty, and its length.
  var firstIdle: Int32 = -1
  var lastIdle: Int32 = -1
  var idleCount: Int32 = 0
  /// Agents of a group known by number who are off duty.
  var firstOff: Int32 = -1
  /// How many are due to leave but are still finishing a contact: for good, or, as many as `breaksDue` says, for a short
  /// break.
  var leaving: Int32 = 0
  var breaksDue: Int32 = 0
  /// How many are scheduled, how many of them are on a short break, and how many are paid.
  var scheduled: Int32 = 0
  var onBreak: Int32 = 0
  var paid: Int32 = 0
  /// The time up to which the totals account for `scheduled`, `onBreak`, `paid` and `leaving`.
  var accruedTo = 0.0
}
