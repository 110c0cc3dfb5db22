import Scenarios

/// Blending: whom the agents of a special group take next.
///
/// They choose among what each of their skills has to offer, by the criteria of the routing: work laid aside and callbacks
/// whose turn had come, else the line, else callbacks held for idle agents, else work without end.
extension Engine {
  /// What a skill has to offer.
  private struct Offer {
    enum Kind { case aside, line, held, supply }
    var skill: Int
    var kind: Kind
    var arrival: Double
  }

  /// Lets someone of a special group take one contact, if there is any that it may take.
  /// - Returns: Whether it did.
  mutating func takeOne(_ group: Int, _ now: Double) -> Bool {
    let idle = Int(groupStates[group].idleCount)
    if idle > 0, let offer = bestOffer(group, idle: idle, now) {
      let type = Int(skills[offer.skill].type)
      let agent = idleAgent(of: group, factor: skills[offer.skill].factor, type, now)
      take(offer, agent, group, now)
    } else if channels.deskPlans[group].slotsPerAgent > 1,
      let offer = bestOffer(group, idle: idle + 1, now, besideOthers: true),
      let agent = agentWithRoom(group, offer.skill, now)
    {
      take(offer, agent, group, now)
    } else if let offer = bestInterruption(group, idle: idle, now) {
      let agent = Int(channels.lists[Int(channels.deskPlans[group].interruptible)].last)
      let laidAside = layAside(agent, group, now)
      addIdle(agent, to: group, now)
      take(offer, agent, group, now)
      // Whoever else may take what was laid aside does so.
      letLook(laidAside)
    } else {
      return false
    }
    takenCount &+= 1
    return true
  }

  /// The best that idle agents may take of so many, or agents with open contacts of the same channel.
  ///
  /// What would be laid aside at once is not begun: the contact that waits and would interrupt goes first.
  private mutating func bestOffer(
    _ group: Int, idle: Int, _ now: Double, besideOthers: Bool = false
  ) -> Offer? {
    let first = Int(groups[group].firstSkill)
    var isLineEmpty: Bool?
    var best: Offer?
    var bestToKeep: Offer?
    for index in first..<first + Int(groups[group].skillCount) {
      let type = Int(skills[index].type)
      let plan = channels.plans[type]
      guard idle > Int(skills[index].reserve), !rests(plan, now) else { continue }
      if besideOthers, !hasRoom(group, Int(plan.channel)) { continue }
      let offer: Offer
      if !channels.lines[type].aside.isEmpty {
        offer = Offer(skill: index, kind: .aside, arrival: channels.notes[channels.lines[type].aside.first].arrival)
      } else if !waiting[type].isEmpty {
        offer = Offer(skill: index, kind: .line, arrival: waiting[type].firstArrival)
      } else if !channels.lines[type].held.isEmpty, !besideOthers, idle > plan.reserve {
        let isFree = isLineEmpty ?? nobodyIsOnLine(group, now)
        isLineEmpty = isFree
        guard isFree else { continue }
        offer = Offer(skill: index, kind: .held, arrival: channels.notes[channels.lines[type].held.first].arrival)
      } else if plan.isUnlimited {
        offer = Offer(skill: index, kind: .supply, arrival: now)
      } else {
        continue
      }
      guard offer.arrival + skills[index].after <= now else { continue }
      if offer.kind != .held, isLeftToBetter(type, level: skills[index].level) { continue }
      if best.map({ precedes(offer, $0, now) }) ?? true { best = offer }
      if !canBeLaidAside(type, group), bestToKeep.map({ precedes(offer, $0, now) }) ?? true { bestToKeep = offer }
    }
    guard let best, canBeLaidAside(Int(skills[best.skill].type), group) else { return best }
    return interrupterWaits(group, idle: idle - 1, now) ? bestToKeep : best
  }

  /// Whether agents of a group would lay contacts of a type aside.
  private func canBeLaidAside(_ type: Int, _ group: Int) -> Bool {
    let plan = channels.plans[type]
    return plan.isInterruptible && channels.slotPlans[group &* Channel.count &+ Int(plan.channel)].limit == 0
  }

  /// Whether a group with so many idle agents lays work aside for a contact that is on the line since a time.
  private func isInterrupted(_ skill: Int, since arrival: Double, idle: Int, _ now: Double) -> Bool {
    let type = Int(skills[skill].type)
    return channels.plans[type].interrupts && idle >= Int(skills[skill].reserve)
      && arrival + skills[skill].after <= now && !isLeftToBetter(type, level: skills[skill].level)
  }

  /// Whether someone waits on the line, as far as anybody knows, for whom a group with so many idle agents would lay aside
  /// what it began now.
  private mutating func interrupterWaits(_ group: Int, idle: Int, _ now: Double) -> Bool {
    let first = Int(groups[group].firstSkill)
    for index in first..<first + Int(groups[group].skillCount) {
      let type = Int(skills[index].type)
      if channels.plans[type].interrupts, let arrival = firstKnown(type, now),
        isInterrupted(index, since: arrival, idle: idle, now)
      {
        return true
      }
    }
    return false
  }

  /// The best of those on the line for whom work is laid aside. The places of those who have left are passed over as if
  /// they were there, so that nothing is laid aside for nobody.
  private mutating func bestInterruption(_ group: Int, idle: Int, _ now: Double) -> Offer? {
    guard channels.lists[Int(channels.deskPlans[group].interruptible)].last >= 0 else { return nil }
    let first = Int(groups[group].firstSkill)
    while true {
      var best: Offer?
      for index in first..<first + Int(groups[group].skillCount) {
        let type = Int(skills[index].type)
        guard channels.plans[type].interrupts, !waiting[type].isEmpty else { continue }
        let offer = Offer(skill: index, kind: .line, arrival: waiting[type].firstArrival)
        guard isInterrupted(index, since: offer.arrival, idle: idle, now) else { continue }
        if best.map({ precedes(offer, $0, now) }) ?? true { best = offer }
      }
      guard let best else { return nil }
      let type = Int(skills[best.skill].type)
      let contact = waiting[type].first
      guard contact.deadline < now, contact.note < 0 else { return best }
      _ = takeFirst(type, contact, now)
    }
  }

  private func hasRoom(_ group: Int, _ channel: Int) -> Bool {
    let plan = channels.slotPlans[group &* Channel.count &+ channel]
    guard plan.limit > 1 else { return false }
    return (0..<plan.limit - 1).contains { channels.lists[Int(plan.firstList + $0)].first >= 0 }
  }

  /// Whether no live contact waits on the line that the group could take.
  private mutating func nobodyIsOnLine(_ group: Int, _ now: Double) -> Bool {
    let first = Int(groups[group].firstSkill)
    for index in first..<first + Int(groups[group].skillCount) {
      let type = Int(skills[index].type)
      guard !channels.plans[type].isDeferred else { continue }
      sweep(type, now)
      if waiting[type].live > 0 { return false }
    }
    return true
  }

  private func precedes(_ left: Offer, _ right: Offer, _ now: Double) -> Bool {
    for criterion in [discipline.first, discipline.second, discipline.third] {
      let (a, b) = (rank(left, criterion, now), rank(right, criterion, now))
      if a != b { return a < b }
    }
    return skills[left.skill].order < skills[right.skill].order
  }

  private func rank(_ offer: Offer, _ criterion: Routing.ContactCriterion, _ now: Double) -> Double {
    switch criterion {
    case .level: Double(skills[offer.skill].level)
    case .priority:
      Double(skills[offer.skill].priority) - ((now - offer.arrival) / discipline.aging).rounded(.down)
    case .wait: offer.arrival
    }
  }

  /// An agent takes what a skill offers, unless it turns out to be nobody.
  private mutating func take(_ offer: Offer, _ agent: Int, _ group: Int, _ now: Double) {
    let type = Int(skills[offer.skill].type)
    let factor = skills[offer.skill].factor
    switch offer.kind {
    case .aside:
      let place = channels.notes.removeFirst(from: &channels.lines[type].aside)
      if channels.notes[place].state == .due {
        call(place, agent, group, factor, now)
      } else {
        resume(place, agent, group, factor, now)
      }
    case .held:
      call(channels.notes.removeFirst(from: &channels.lines[type].held), agent, group, factor, now)
    case .supply: begin(supply(type, now), agent, group, factor, now)
    case .line: takeFromLine(type, agent, group, factor, now)
    }
  }
}
