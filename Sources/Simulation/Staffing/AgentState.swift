/// An agent during a replication. Idle agents of a group form a list in the order in which they became idle.
struct AgentState: BitwiseCopyable {
  /// Neighbours in the list of idle agents, or the next in the list of those off duty; -1 for none.
  var next: Int32 = -1
  var previous: Int32 = -1
  /// The trunk group of which a trunk becomes free with the agent; -1 for none.
  var trunkGroup: Int32 = -1
  /// The issue that the agent will pass on warmly when talk ends; -1 for none.
  var warmTransfer: Int32 = -1
  var isIdle = false
  /// Whether the agent is there, or still finishing what was in hand.
  var isOnDuty = false
  /// Whether the shift is over, or a short break is due, and the contact in hand is the last.
  var isLeaving = false
  /// The agent's own factor on handle times.
  var factor = 1.0
  var idleSince = 0.0
  /// For the agent rule `least-occupied`: time on contacts, and logged-in time up to `loggedInSince`.
  var busy = 0.0
  var loggedIn = 0.0
  var loggedInSince = 0.0
}
