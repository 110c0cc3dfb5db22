import Scenarios

/// Which waiting contact a freed agent takes next.
extension Engine {
  /// The skill whose first contact in its queue a freed agent of a plain group takes.
  ///
  /// Where ranks decide, the skills of a group are sorted by what ``precedes(_:_:_:)`` would compare before the wait, so
  /// only arrivals are left to be compared.
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
    assert(best == bestWaitingByCriteria(group, idle: .max, now) ?? -1, "ranks do not say who is next")
    return best >= 0 ? best : nil
  }

  /// The skill whose first contact a group with so many idle agents takes, compared criterion by criterion; for groups
  /// with delays or reserves and for disciplines in which a contact's rank changes as it waits.
  @inline(never)
  mutating func bestWaitingByCriteria(_ group: Int, idle: Int, _ now: Double) -> Int? {
    let first = Int(groups[group].firstSkill)
    var best: Candidate?
    for index in first..<first + Int(groups[group].skillCount) {
      let type = Int(skills[index].type)
      guard !queues[type].isEmpty, idle > Int(skills[index].reserve) else { continue }
      let candidate = Candidate(skill: index, arrival: queues[type].firstArrival)
      guard candidate.arrival + skills[index].after <= now, !isLeftToBetter(type, level: skills[index].level) else {
        continue
      }
      if let best, !precedes(candidate, best, now) { continue }
      best = candidate
    }
    return best?.skill
  }

  /// Whether a contact is taken before another, by the criteria of the routing and then by the order of the skills.
  mutating func precedes(_ left: Candidate, _ right: Candidate, _ now: Double) -> Bool {
    for criterion in [discipline.first, discipline.second, discipline.third] {
      let (a, b) = (rank(left, criterion, now), rank(right, criterion, now))
      if a != b { return a < b }
    }
    return skills[left.skill].order < skills[right.skill].order
  }

  private mutating func rank(_ candidate: Candidate, _ criterion: Routing.ContactCriterion, _ now: Double) -> Double {
    switch criterion {
    case .level: Double(skills[candidate.skill].level)
    case .priority:
      Double(skills[candidate.skill].priority)
        - ((now - candidate.arrival) / skills[candidate.skill].aging).rounded(.down)
    case .wait: candidate.arrival
    }
  }

  /// Whether agents of a better level are free for a type, while all groups take waiting contacts in turn.
  mutating func isLeftToBetter(_ type: Int, level: Int32) -> Bool {
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
