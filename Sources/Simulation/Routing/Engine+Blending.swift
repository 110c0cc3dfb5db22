import Scenarios

/// Blending: which contact the agents of a multichannel group take next.
///
/// They choose, by the criteria of the routing, among what each of their skills has to offer: preempted work and
/// callbacks whose turn had come, else the waiting queue, else callbacks held for idle agents, else an unlimited
/// backlog.
extension Engine {
  /// Lets an agent of a multichannel group take one contact, if there is any to take.
  /// - Returns: Whether one was taken.
  mutating func takeOne(_ group: Int, _ now: Double) -> Bool {
    let idle = Int(groupStates[group].idleCount)
    if idle > 0, let candidate = bestCandidate(group, idle: idle, now) {
      take(candidate, idleAgent(of: group, candidate.skill, now), group, now)
    } else if channels.groupConcurrency[group].contactsPerAgent > 1,
      let candidate = bestCandidate(group, idle: idle + 1, now, besideOthers: true),
      let agent = agentWithRoom(group, candidate.skill, now)
    {
      take(candidate, agent, group, now)
    } else if let candidate = bestPreemptor(group, idle: idle, now) {
      let agent = Int(channels.lists[Int(channels.groupConcurrency[group].preemptible)].last)
      let preempted = preempt(agent, group, now)
      addIdle(agent, to: group, now)
      take(candidate, agent, group, now)
      // Other agents who may take what was preempted do so.
      requestDispatch(preempted)
    } else {
      return false
    }
    takenCount &+= 1
    return true
  }

  /// The best contact for one of so many idle agents, or for an agent with open contacts of the same channel.
  ///
  /// What would be preempted at once is not begun: the contact that waits and would preempt it goes first.
  private mutating func bestCandidate(
    _ group: Int, idle: Int, _ now: Double, besideOthers: Bool = false
  ) -> Candidate? {
    let first = Int(groups[group].firstSkill)
    var isNobodyWaiting: Bool?
    var best: Candidate?
    var bestToKeep: Candidate?
    for index in first..<first + Int(groups[group].skillCount) {
      let type = Int(skills[index].type)
      let plan = channels.plans[type]
      guard idle > Int(skills[index].reserve), !staysDeferred(plan, now) else { continue }
      if besideOthers, !hasRoom(group, plan.channel) { continue }
      let candidate: Candidate
      if !channels.queues[type].ahead.isEmpty {
        candidate = Candidate(
          skill: index, kind: .ahead, arrival: channels.parked[channels.queues[type].ahead.first].arrival)
      } else if !queues[type].isEmpty {
        candidate = Candidate(skill: index, kind: .queue, arrival: queues[type].firstArrival)
      } else if !channels.queues[type].held.isEmpty, !besideOthers, idle > plan.reserve {
        let isFree = isNobodyWaiting ?? isNobodyThere(group, now)
        isNobodyWaiting = isFree
        guard isFree else { continue }
        candidate = Candidate(
          skill: index, kind: .held, arrival: channels.parked[channels.queues[type].held.first].arrival)
      } else if plan.isUnlimited {
        candidate = Candidate(skill: index, kind: .unlimited, arrival: now)
      } else {
        continue
      }
      guard candidate.arrival + skills[index].after <= now else { continue }
      if candidate.kind != .held, isLeftToBetter(type, level: skills[index].level) { continue }
      if best.map({ precedes(candidate, $0, now) }) ?? true { best = candidate }
      if !isPreemptible(type, group), bestToKeep.map({ precedes(candidate, $0, now) }) ?? true {
        bestToKeep = candidate
      }
    }
    guard let best, isPreemptible(Int(skills[best.skill].type), group) else { return best }
    return isPreemptorWaiting(group, idle: idle - 1, now) ? bestToKeep : best
  }

  /// Whether contacts of a type are preempted at the agents of a group.
  private mutating func isPreemptible(_ type: Int, _ group: Int) -> Bool {
    let plan = channels.plans[type]
    return plan.isPreemptible && concurrency(group, plan.channel).limit == 0
  }

  /// Whether a contact that has waited since a time preempts work at a group with so many idle agents.
  private mutating func preempts(_ skill: Int, since arrival: Double, idle: Int, _ now: Double) -> Bool {
    let type = Int(skills[skill].type)
    return channels.plans[type].preempts && idle >= Int(skills[skill].reserve)
      && arrival + skills[skill].after <= now && !isLeftToBetter(type, level: skills[skill].level)
  }

  /// Whether a contact waits, as far as anybody knows, that would preempt what began now at a group with so many idle
  /// agents.
  private mutating func isPreemptorWaiting(_ group: Int, idle: Int, _ now: Double) -> Bool {
    let first = Int(groups[group].firstSkill)
    for index in first..<first + Int(groups[group].skillCount) {
      let type = Int(skills[index].type)
      if channels.plans[type].preempts, let arrival = firstKnown(type, now),
        preempts(index, since: arrival, idle: idle, now)
      {
        return true
      }
    }
    return false
  }

  /// The best of the waiting contacts that preempt work. Contacts that turn out to have left are taken out when their
  /// turn comes, so that none that is gone preempts anything.
  private mutating func bestPreemptor(_ group: Int, idle: Int, _ now: Double) -> Candidate? {
    guard channels.lists[Int(channels.groupConcurrency[group].preemptible)].last >= 0 else { return nil }
    let first = Int(groups[group].firstSkill)
    while true {
      var best: Candidate?
      for index in first..<first + Int(groups[group].skillCount) {
        let type = Int(skills[index].type)
        guard channels.plans[type].preempts, !queues[type].isEmpty else { continue }
        let candidate = Candidate(skill: index, kind: .queue, arrival: queues[type].firstArrival)
        guard preempts(index, since: candidate.arrival, idle: idle, now) else { continue }
        if best.map({ precedes(candidate, $0, now) }) ?? true { best = candidate }
      }
      guard let best else { return nil }
      let type = Int(skills[best.skill].type)
      let contact = queues[type].first
      guard contact.deadline < now, contact.parked < 0 else { return best }
      _ = dequeue(type, contact, now)
    }
  }

  private mutating func hasRoom(_ group: Int, _ channel: Int32) -> Bool {
    let plan = concurrency(group, channel)
    guard plan.limit > 1 else { return false }
    return (0..<plan.limit - 1).contains { channels.lists[Int(plan.firstList + $0)].first >= 0 }
  }

  /// Whether no contact waits in a queue that the group serves, deferrable work aside.
  private mutating func isNobodyThere(_ group: Int, _ now: Double) -> Bool {
    let first = Int(groups[group].firstSkill)
    for index in first..<first + Int(groups[group].skillCount) {
      let type = Int(skills[index].type)
      guard !channels.plans[type].isDeferrable else { continue }
      sweep(type, now)
      if queues[type].live > 0 { return false }
    }
    return true
  }

  /// An agent takes what a skill offers, unless that contact turns out to have left.
  private mutating func take(_ candidate: Candidate, _ agent: Int, _ group: Int, _ now: Double) {
    let type = Int(skills[candidate.skill].type)
    let factor = skills[candidate.skill].factor
    switch candidate.kind {
    case .ahead:
      let index = channels.parked.removeFirst(from: &channels.queues[type].ahead)
      if channels.parked[index].state == .due {
        call(index, agent, group, factor, now)
      } else {
        resume(index, agent, group, factor, now)
      }
    case .held:
      call(channels.parked.removeFirst(from: &channels.queues[type].held), agent, group, factor, now)
    case .unlimited: begin(takeUnlimited(type, now), agent, group, factor, now)
    case .queue: dequeueMultichannel(type, agent, group, factor, now)
    }
  }
}
