/// A group during a replication.
struct AgentGroupState: BitwiseCopyable {
  /// The ends of the list of idle agents, -1 when empty, and its length.
  var firstIdle: Int32 = -1
  var lastIdle: Int32 = -1
  var idleCount: Int32 = 0
  /// Agents of a group known by number who are off duty.
  var firstOff: Int32 = -1
  /// How many are due to leave but are still finishing a contact.
  var leaving: Int32 = 0
  /// How many are scheduled, and how many are paid.
  var scheduled: Int32 = 0
  var paid: Int32 = 0
  /// The time up to which the totals account for `scheduled`, `paid` and `leaving`.
  var accruedTo = 0.0
}
