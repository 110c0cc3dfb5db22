/// How hard an agent has worked during a replication.
struct AgentStrain: BitwiseCopyable {
  /// Whether the agent has a contact in hand, by the agent's own clock, which runs only while the agent is logged in.
  var busy = TrailingSum()
  var isLoggedIn = false
  /// Up to when the own clock accounts for the time logged in, and when the agent was last there, clock seconds.
  var settledTo = 0.0
  var leftAt = -Double.infinity
  /// The time logged in by the end of the last night off, s.
  var loggedInBefore = 0.0
  /// When the present stretch of work without a pause began; negative where there is none.
  var stretchStart = -1.0
  /// The longest one, s, and the interval in which it ended.
  var longestStretch = 0.0
  var longestIn: Int32 = 1
  /// The last interval in which the agent was counted, and whether it was one of the horizon.
  var countedIn: Int32 = -1
  var isCounted = false
  /// When a break was due that has not begun; negative for none.
  var breakDueSince = -1.0
  /// The agent's own factor on handle times, before anything that tires.
  var factor = 1.0
}

/// How busy a group has been lately: agents logged in and agents with contacts in hand.
struct GroupLoad: BitwiseCopyable {
  var loggedIn = TrailingSum()
  var busy = TrailingSum()

  /// The share of the logged-in time of the last half hour that was spent on contacts; nil where there was none.
  mutating func occupancy(_ now: Double) -> Double? {
    loggedIn.advance(to: now)
    busy.advance(to: now)
    return loggedIn.sum > 0 ? min(1, busy.sum / loggedIn.sum) : nil
  }
}

/// Memory for strain; one per worker, empty where it is not followed.
struct StrainMemory {
  let agents: UnsafeMutablePointer<AgentStrain>
  let groups: UnsafeMutablePointer<GroupLoad>
  private let agentCount: Int
  private let groupCount: Int

  init(_ model: Model, arena: Arena) {
    agentCount = model.strain.isFollowed ? model.agentCount : 0
    groupCount = model.strain.isFollowed ? model.groupCount : 0
    agents = arena.allocate(agentCount, AgentStrain())
    groups = arena.allocate(groupCount, GroupLoad())
  }

  /// Back to the start of a replication.
  func reset(_ states: UnsafeMutablePointer<AgentState>) {
    for agent in 0..<agentCount {
      var busy = agents[agent].busy
      busy.clear()
      agents[agent] = AgentStrain(busy: busy, factor: states[agent].factor)
    }
    for group in 0..<groupCount {
      groups[group].loggedIn.clear()
      groups[group].busy.clear()
    }
  }

  func free() {
    for agent in 0..<agentCount { agents[agent].busy.free() }
    for group in 0..<groupCount {
      groups[group].loggedIn.free()
      groups[group].busy.free()
    }
  }
}
