import Randomness
import Scenarios

/// The router: which agent takes a contact.
extension Engine {
  /// The agent who takes an arriving contact: among the groups of the best level that have one to spare, by the agent
  /// rule.
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

  /// Whether a group takes an arriving contact: its skill is open at once, and more agents are idle than the reserve.
  @inline(__always)
  func isOpen(_ route: Int) -> Bool {
    groupStates[Int(routes[route].group)].idleCount > routes[route].reserve && routes[route].after == 0
  }

  /// How fast a route is for a contact that asks now: by the handle times of this interval, which it will have.
  func pace(_ route: Int) -> Double {
    let plan = routes[route]
    guard plan.firstPace >= 0 else { return plan.pace }
    return paces[Int(plan.firstPace) + min(max(0, interval - 1), intervalCount - 1)]
  }

  /// Chooses by a rule that looks at every idle agent of the groups of a level.
  @inline(never)
  private mutating func choose(
    _ plan: UnsafeMutablePointer<ContactTypePlan>, from first: Int, to end: Int, _ level: Int32, _ number: UInt64,
    _ now: Double
  ) -> (route: Int, agent: Int)? {
    var eligible: [EligibleAgents] = []
    for route in first..<end where routes[route].level == level && isOpen(route) {
      let group = groupStates[Int(routes[route].group)]
      eligible.append(EligibleAgents(route: route, first: group.firstIdle, pace: pace(route)))
    }
    return pick(eligible, source.words(plan.pointee.agentStream, item: number).0, now)
  }

  /// The idle agent of a group who takes a contact, by the agent rule; there must be one.
  mutating func idleAgent(of group: Int, _ skill: Int, _ now: Double) -> Int {
    let first = groupStates[group].firstIdle
    guard agentRule != .longestIdle else { return Int(first) }
    return pick(first, skill, now) ?? Int(first)
  }

  /// The agent whom the agent rule prefers in a list, for a contact that waited.
  mutating func pick(_ first: Int32, _ skill: Int, _ now: Double) -> Int? {
    let type = Int(skills[skill].type)
    // The contact's own draw decided nothing on arrival, when it found no one.
    let word = source.words(types[type].agentStream, item: UInt64(queues[type].head) | 1 << 63).0
    return pick([EligibleAgents(route: -1, first: first, pace: skills[skill].pace)], word, now)?.agent
  }

  /// The agent whom the agent rule prefers in some lists. The longest idle are at the front of their lists.
  /// - Complexity: O(agents).
  mutating func pick(_ eligible: [EligibleAgents], _ word: UInt64, _ now: Double) -> (route: Int, agent: Int)? {
    if agentRule == .random { return pickAtRandom(eligible, word) }
    var best: (route: Int, agent: Int)?
    var bestPreference = AgentPreference.last
    for list in eligible {
      var agent = Int(list.first)
      while agent >= 0 {
        let preference = preference(agent, pace: list.pace, now)
        if preference < bestPreference { (best, bestPreference) = ((list.route, agent), preference) }
        agent = agentRule == .longestIdle ? -1 : Int(agents[agent].next)
      }
    }
    return best
  }

  /// Picks one, all equally likely.
  private mutating func pickAtRandom(_ eligible: [EligibleAgents], _ word: UInt64) -> (route: Int, agent: Int)? {
    var count: UInt64 = 0
    for list in eligible {
      var agent = Int(list.first)
      while agent >= 0 { (agent, count) = (Int(agents[agent].next), count &+ 1) }
    }
    var before = word.multipliedFullWidth(by: count).high
    for list in eligible {
      var agent = Int(list.first)
      while agent >= 0 {
        if before == 0 { return (list.route, agent) }
        (agent, before) = (Int(agents[agent].next), before &- 1)
      }
    }
    return nil
  }

  /// How much an agent is preferred for a contact.
  private mutating func preference(_ agent: Int, pace: Double, _ now: Double) -> AgentPreference {
    // Who tires or hurries is as fast as now, and not as at the last contact.
    if changesPace, agentRule == .fastest { setPace(agent, Int(groupOfAgent[agent]), now) }
    let value: Double =
      switch agentRule {
      case .fastest: pace * agents[agent].factor
      case .leastOccupied: occupancy(agent, now)
      case .longestIdle, .random: 0
      }
    return AgentPreference(value: value, idleSince: agents[agent].idleSince)
  }

  /// The share of its logged-in time up to now that an agent had anything in hand; 0 for one who has just come.
  private mutating func occupancy(_ agent: Int, _ now: Double) -> Double {
    let loggedIn = agents[agent].loggedIn + (now - agents[agent].loggedInSince)
    let open = usesChannels && channels.work[agent].openCount > 0 ? now - channels.work[agent].updated : 0
    return loggedIn > 0 ? (agents[agent].busy + open) / loggedIn : 0
  }
}
