import Randomness
import Scenarios

/// The router: which agent takes a contact.
extension Engine {
  /// Who takes an arriving contact: among the groups of best level that have someone to spare, by the agent rule.
  @inline(__always)
  mutating func idleAgent(
    for plan: UnsafeMutablePointer<ContactTypePlan>, _ number: UInt64, _ now: Double
  ) -> (route: Int, agent: Int)? {
    var index = Int(plan.pointee.firstRoute)
    let end = index &+ Int(plan.pointee.routeCount)
    while index < end {
      if isOpen(index) {
        let level = routes[index].level
        if agentRule == .longestIdle {
          var best = (route: index, agent: Int(groupStates[Int(routes[index].group)].firstIdle))
          var other = index &+ 1
          while other < end, routes[other].level == level {
            let agent = Int(groupStates[Int(routes[other].group)].firstIdle)
            if isOpen(other), agents[agent].idleSince < agents[best.agent].idleSince { best = (other, agent) }
            other &+= 1
          }
          return best
        }
        return choose(plan, from: index, to: end, level, number, now)
      }
      index &+= 1
    }
    return nil
  }

  /// Whether a group takes an arriving contact: the skill is open at once and someone is idle beyond the reserve.
  @inline(__always)
  func isOpen(_ route: Int) -> Bool {
    groupStates[Int(routes[route].group)].idleCount > routes[route].reserve && routes[route].after == 0
  }

  /// By a rule that looks at every idle agent.
  /// - Complexity: O(idle agents of the groups of this level).
  @inline(never)
  private mutating func choose(
    _ plan: UnsafeMutablePointer<ContactTypePlan>, from first: Int, to end: Int, _ level: Int32, _ number: UInt64,
    _ now: Double
  ) -> (route: Int, agent: Int)? {
    var best: (route: Int, agent: Int)?
    var bestPreference = AgentPreference.last
    var countdown = -1
    var candidates: [Int] = []
    for route in first..<end where routes[route].level == level && isOpen(route) { candidates.append(route) }
    if agentRule == .random {
      let count = candidates.reduce(0) { [groupStates, routes] in
        $0 + Int(groupStates[Int(routes[$1].group)].idleCount)
      }
      let word = source.words(plan.pointee.agentStream, item: number).0
      countdown = Int(word.multipliedFullWidth(by: UInt64(count)).high)
    }
    for route in candidates {
      var agent = Int(groupStates[Int(routes[route].group)].firstIdle)
      while agent >= 0 {
        switch agentRule {
        case .random:
          if countdown == 0 { return (route, agent) }
          countdown -= 1
        default:
          let preference = preference(agent, factor: routes[route].factor, now)
          if preference < bestPreference { (best, bestPreference) = ((route, agent), preference) }
        }
        agent = Int(agents[agent].next)
      }
    }
    return best
  }

  /// Who of the idle agents of one group takes a contact, by the agent rule; there must be one.
  mutating func idleAgent(of group: Int, factor: Double, _ type: Int, _ now: Double) -> Int {
    var best = Int(groupStates[group].firstIdle)
    guard agentRule != .longestIdle else { return best }
    if agentRule == .random {
      // The contact's own draw decided nothing on arrival, when it found no one.
      let word = source.words(types[type].agentStream, item: UInt64(queues[type].head) | 1 << 63).0
      var steps = Int(word.multipliedFullWidth(by: UInt64(groupStates[group].idleCount)).high)
      while steps > 0 {
        best = Int(agents[best].next)
        steps -= 1
      }
      return best
    }
    var agent = best
    while agent >= 0 {
      if preference(agent, factor: factor, now) < preference(best, factor: factor, now) { best = agent }
      agent = Int(agents[agent].next)
    }
    return best
  }

  /// What the agent rule compares, least first: its value, and among equals since when the agent is idle or has as many
  /// contacts open as now.
  struct AgentPreference {
    var value: Double
    var idleSince: Double

    /// After everybody.
    static let last = AgentPreference(value: .infinity, idleSince: .infinity)

    static func < (left: AgentPreference, right: AgentPreference) -> Bool {
      left.value < right.value || left.value == right.value && left.idleSince < right.idleSince
    }
  }

  /// How much an agent is preferred for a contact.
  func preference(_ agent: Int, factor: Double, _ now: Double) -> AgentPreference {
    let value: Double =
      switch agentRule {
      case .fastest: factor * agents[agent].factor
      case .leastOccupied: occupancy(agent, now)
      case .longestIdle, .random: 0
      }
    return AgentPreference(value: value, idleSince: agents[agent].idleSince)
  }

  /// The share of its logged-in time up to now that an agent had anything in hand; 0 for who has just come.
  private func occupancy(_ agent: Int, _ now: Double) -> Double {
    let loggedIn = agents[agent].loggedIn + (now - agents[agent].loggedInSince)
    let open = usesChannels && channels.work[agent].openCount > 0 ? now - channels.work[agent].updated : 0
    return loggedIn > 0 ? (agents[agent].busy + open) / loggedIn : 0
  }
}
