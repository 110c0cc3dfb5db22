/// What an agent of a multichannel group has in hand. Agents who could take one more, or be preempted, are in a list by
/// the links that idle agents use; nobody is in two lists.
struct AgentWork: BitwiseCopyable {
  /// How many contacts are open, and their channel.
  var openCount: Int32 = 0
  var channel: Int32 = -1
  /// The list the agent is in; -1 for none.
  var list: Int32 = -1
  /// The time as of which the remaining work of the open contacts is known.
  var updated = 0.0

  /// Whether the contact in hand can be preempted; if so, the rest describes it.
  var isPreemptible = false
  /// Whether the run goes on until it is done.
  var isMeasured = false
  /// The order in which contacts were begun.
  var order = 0
  var type: Int32 = 0
  /// The interval in which the contact entered, and in which the agent began it.
  var entered: Int32 = 0
  var begun: Int32 = 0
  /// The row of cells in which it is counted, from the first of its type.
  var row: UInt16 = 0
  var number: UInt64 = 0
  /// Its issue; -1 for none.
  var issue: Int32 = -1
  var arrival = 0.0
  var start = 0.0
  /// How long the agent needs for what was left of it, when that ends, and the factor on handle times that applies.
  var duration = 0.0
  var end = 0.0
  var factor = 1.0
}
