import Randomness
import Scenarios

extension Engine {
  // MARK: Idle agents

  /// An agent joins the idle ones of its group, at the end.
  @inline(__always)
  mutating func addIdle(_ agent: Int, to group: Int, _ now: Double) {
    let state = groupStates + group
    let last = state.pointee.lastIdle
    agents[agent].isIdle = true
    agents[agent].idleSince = now
    agents[agent].previous = last
    agents[agent].next = -1
    if last >= 0 { agents[Int(last)].next = Int32(agent) } else { state.pointee.firstIdle = Int32(agent) }
    state.pointee.lastIdle = Int32(agent)
    state.pointee.idleCount &+= 1
  }

  /// An idle agent is idle no more.
  @inline(__always)
  mutating func removeIdle(_ agent: Int, from group: Int) {
    let state = groupStates + group
    let (before, after) = (agents[agent].previous, agents[agent].next)
    agents[agent].isIdle = false
    if before >= 0 { agents[Int(before)].next = after } else { state.pointee.firstIdle = after }
    if after >= 0 { agents[Int(after)].previous = before } else { state.pointee.lastIdle = before }
    state.pointee.idleCount &-= 1
  }

  /// Who takes an arriving contact: among the groups of best level that have someone to spare, by the agent rule.
  @inline(__always)
  mutating func idleAgent(
    for plan: UnsafeMutablePointer<TypePlan>, _ number: UInt64, _ now: Double
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
  private func isOpen(_ route: Int) -> Bool {
    groupStates[Int(routes[route].group)].idleCount > routes[route].reserve && routes[route].after == 0
  }

  /// By a rule that looks at every idle agent.
  /// - Complexity: O(idle agents of the groups of this level).
  @inline(never)
  private mutating func choose(
    _ plan: UnsafeMutablePointer<TypePlan>, from first: Int, to end: Int, _ level: Int32, _ number: UInt64,
    _ now: Double
  ) -> (route: Int, agent: Int)? {
    var best: (route: Int, agent: Int)?
    var bestPreference = Preference.last
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

  /// What the agent rule compares, least first: its value, and among equals since when the agent is idle or has as many
  /// contacts open as now.
  struct Preference {
    var value: Double
    var idleSince: Double

    /// After everybody.
    static let last = Preference(value: .infinity, idleSince: .infinity)

    static func < (left: Preference, right: Preference) -> Bool {
      left.value < right.value || left.value == right.value && left.idleSince < right.idleSince
    }
  }

  /// How much an agent is preferred for a contact.
  func preference(_ agent: Int, factor: Double, _ now: Double) -> Preference {
    let value: Double =
      switch agentRule {
      case .fastest: factor * agents[agent].factor
      case .leastOccupied: occupancy(agent, now)
      case .longestIdle, .random: 0
      }
    return Preference(value: value, idleSince: agents[agent].idleSince)
  }

  /// The share of its logged-in time up to now that an agent had anything in hand; 0 for who has just come.
  private func occupancy(_ agent: Int, _ now: Double) -> Double {
    let loggedIn = agents[agent].loggedIn + (now - agents[agent].loggedInSince)
    let open = usesChannels && channels.desks[agent].open > 0 ? now - channels.desks[agent].updated : 0
    return loggedIn > 0 ? (agents[agent].busy + open) / loggedIn : 0
  }

  // MARK: Waiting contacts

  /// The skill whose first contact in the ring a freed agent of a plain group takes.
  @inline(__always)
  mutating func bestWaiting(_ group: Int, _ now: Double) -> Int? {
    guard discipline.isRanked else { return bestWaitingByCriteria(group, idle: .max, now) }
    let first = Int(groups[group].firstSkill)
    let end = first &+ Int(groups[group].skillCount)
    var best = -1
    var bestArrival = Double.infinity
    var index = first
    while index < end {
      let type = Int(skills[index].type)
      if best >= 0, skills[index].rank > skills[best].rank { break }
      if !waiting[type].isEmpty {
        let arrival = waiting[type].firstArrival
        if arrival < bestArrival { (best, bestArrival) = (index, arrival) }
      }
      index &+= 1
    }
    return best >= 0 ? best : nil
  }

  /// The skill whose first contact a group takes with so many idle agents, compared criterion by criterion; for groups
  /// with delays or reserves and for disciplines in which a contact's rank changes as it waits.
  @inline(never)
  private mutating func bestWaitingByCriteria(_ group: Int, idle: Int, _ now: Double) -> Int? {
    let first = Int(groups[group].firstSkill)
    var best: Int?
    for index in first..<first + Int(groups[group].skillCount) {
      let type = Int(skills[index].type)
      guard !waiting[type].isEmpty, idle > Int(skills[index].reserve),
        waiting[type].firstArrival + skills[index].after <= now,
        !isLeftToBetter(type, level: skills[index].level)
      else { continue }
      if let other = best, !precedes(index, other, now) { continue }
      best = index
    }
    return best
  }

  private mutating func precedes(_ left: Int, _ right: Int, _ now: Double) -> Bool {
    for criterion in [discipline.first, discipline.second, discipline.third] {
      let (a, b) = (rank(left, criterion, now), rank(right, criterion, now))
      if a != b { return a < b }
    }
    return skills[left].order < skills[right].order
  }

  private mutating func rank(_ skill: Int, _ criterion: Routing.ContactCriterion, _ now: Double) -> Double {
    let arrival = waiting[Int(skills[skill].type)].firstArrival
    switch criterion {
    case .level: return Double(skills[skill].level)
    case .priority:
      return Double(skills[skill].priority) - ((now - arrival) / discipline.aging).rounded(.down)
    case .wait: return arrival
    }
  }

  /// Lets the idle agents of a group take waiting contacts as long as there are any they may take.
  @inline(never)
  mutating func dispatch(_ group: Int, _ now: Double) {
    if groups[group].isSpecial { return dispatchSpecially(group, now) }
    while groupStates[group].idleCount > 0 {
      guard let skill = bestWaitingByCriteria(group, idle: Int(groupStates[group].idleCount), now) else { return }
      let type = Int(skills[skill].type)
      let contact = waiting[type].first
      takenCount &+= 1
      guard takeFirst(type, contact, now) else { continue }
      let agent = idleAgent(of: group, factor: skills[skill].factor, type, now)
      removeIdle(agent, from: group)
      guard contact.record < 0 else {
        startTracked(Int(contact.record), agent, group, contact, type, skills[skill].factor, now)
        continue
      }
      start(
        agent, group, type, contacts + (type &* stride &+ Int(contact.interval)), skills[skill].factor,
        handle: contact.handle, talk: contact.talk, now)
    }
  }

  /// Who of the idle agents of one group takes a contact, by the agent rule; there must be one.
  mutating func idleAgent(of group: Int, factor: Double, _ type: Int, _ now: Double) -> Int {
    var best = Int(groupStates[group].firstIdle)
    guard agentRule != .longestIdle else { return best }
    if agentRule == .random {
      // The contact's own chance decided nothing on arrival, when it found no one.
      let word = source.words(types[type].agentStream, item: UInt64(waiting[type].head) | 1 << 63).0
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
}
