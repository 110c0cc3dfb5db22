import Scenarios

/// Agents take who waits: which contact is next, and all groups in turn.
extension Engine {
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
      if !queues[type].isEmpty {
        let arrival = queues[type].firstArrival
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
      guard !queues[type].isEmpty, idle > Int(skills[index].reserve),
        queues[type].firstArrival + skills[index].after <= now,
        !isLeftToBetter(type, level: skills[index].level)
      else { continue }
      if let other = best, !precedes(index, other, now) { continue }
      best = index
    }
    return best
  }

  mutating func precedes(_ left: Int, _ right: Int, _ now: Double) -> Bool {
    for criterion in [discipline.first, discipline.second, discipline.third] {
      let (a, b) = (rank(left, criterion, now), rank(right, criterion, now))
      if a != b { return a < b }
    }
    return skills[left].order < skills[right].order
  }

  mutating func rank(_ skill: Int, _ criterion: Routing.ContactCriterion, _ now: Double) -> Double {
    let arrival = queues[Int(skills[skill].type)].firstArrival
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
    if groups[group].isMultichannel { return dispatchMultichannel(group, now) }
    while groupStates[group].idleCount > 0 {
      guard let skill = bestWaitingByCriteria(group, idle: Int(groupStates[group].idleCount), now) else { return }
      let type = Int(skills[skill].type)
      let contact = queues[type].first
      takenCount &+= 1
      guard dequeue(type, contact, now) else { continue }
      let agent = idleAgent(of: group, factor: skills[skill].factor, type, now)
      removeIdle(agent, from: group)
      guard contact.issue < 0 else {
        startTracked(Int(contact.issue), agent, group, contact, type, skills[skill].factor, now)
        continue
      }
      start(
        agent, group, type, contacts + (type &* stride &+ Int(contact.interval)), skills[skill].factor,
        handle: contact.handle, talk: contact.talk, now)
    }
  }

  /// All groups take waiting contacts, group by group; a group leaves contacts to others of a better level who are
  /// free.
  mutating func takeWaiting(_ now: Double) {
    isDispatchingAll = true
    var before: Int
    repeat {
      before = takenCount
      for group in 0..<groupCount { dispatch(group, now) }
    } while takenCount != before
    isDispatchingAll = false
  }

  /// Whether agents of a better level are free for a type, while all groups take what waits.
  func isLeftToBetter(_ type: Int, level: Int32) -> Bool {
    guard isDispatchingAll else { return false }
    let first = Int(types[type].firstRoute)
    for index in first..<first + Int(types[type].routeCount) {
      if routes[index].level >= level { return false }
      if groupStates[Int(routes[index].group)].idleCount > routes[index].reserve, routes[index].after == 0 {
        return true
      }
    }
    return false
  }
}
