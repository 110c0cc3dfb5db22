import Scenarios

/// Whom the agents of a special group take next.
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

  /// Lets the agents of a special group take what they may, as long as there is anything.
  @inline(never)
  mutating func dispatchSpecially(_ group: Int, _ now: Double) {
    guard !holdsBack else { return }
    while true {
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
        dispatchAll(laidAside, now)
      } else {
        return
      }
      takenCount &+= 1
    }
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
      if offer.kind != .held, isLeftToBetter(type, level: skills[index].level, now) { continue }
      if best.map({ precedes(offer, $0, now) }) ?? true { best = offer }
      if !canBeLaidAside(type, group), bestToKeep.map({ precedes(offer, $0, now) }) ?? true { bestToKeep = offer }
    }
    guard let best, canBeLaidAside(Int(skills[best.skill].type), group) else { return best }
    return bestToKeep != nil && interrupterWaits(group, idle: idle, now) ? bestToKeep : best
  }

  /// Whether agents of a group would lay contacts of a type aside.
  private func canBeLaidAside(_ type: Int, _ group: Int) -> Bool {
    let plan = channels.plans[type]
    return plan.isInterruptible && channels.slotPlans[group &* Channel.count &+ Int(plan.channel)].limit == 0
  }

  /// Whether a contact waits on the line that would interrupt what an idle agent of a group began now.
  private mutating func interrupterWaits(_ group: Int, idle: Int, _ now: Double) -> Bool {
    let first = Int(groups[group].firstSkill)
    for index in first..<first + Int(groups[group].skillCount) {
      let type = Int(skills[index].type)
      guard channels.plans[type].interrupts, idle > Int(skills[index].reserve), !waiting[type].isEmpty,
        waiting[type].firstArrival + skills[index].after <= now,
        !isLeftToBetter(type, level: skills[index].level, now)
      else { continue }
      sweep(type, now)
      if waiting[type].live > 0 { return true }
    }
    return false
  }

  /// The best of those on the line for whom work is laid aside.
  private mutating func bestInterruption(_ group: Int, idle: Int, _ now: Double) -> Offer? {
    guard channels.lists[Int(channels.deskPlans[group].interruptible)].last >= 0 else { return nil }
    let first = Int(groups[group].firstSkill)
    var best: Offer?
    for index in first..<first + Int(groups[group].skillCount) {
      let type = Int(skills[index].type)
      guard channels.plans[type].interrupts, idle >= Int(skills[index].reserve) else { continue }
      sweepHead(type, now)
      guard !waiting[type].isEmpty else { continue }
      let offer = Offer(skill: index, kind: .line, arrival: waiting[type].firstArrival)
      guard offer.arrival + skills[index].after <= now else { continue }
      if let other = best, !precedes(offer, other, now) { continue }
      best = offer
    }
    return best
  }

  /// Removes those from the head of a line who have left, so that nothing is laid aside for nobody; of those who left in
  /// silence nobody knows.
  private mutating func sweepHead(_ type: Int, _ now: Double) {
    while !waiting[type].isEmpty, waiting[type].first.deadline < now, waiting[type].first.note < 0 {
      _ = takeFirst(type, waiting[type].first, now)
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

  private mutating func takeFromLine(_ type: Int, _ agent: Int, _ group: Int, _ factor: Double, _ now: Double) {
    let contact = waiting[type].first
    if contact.note >= 0, channels.notes[contact.note].state == .place {
      leaveLine(type)
      call(contact.note, agent, group, factor, now)
      return
    }
    let isThere = takeFirst(type, contact, now)
    if contact.note >= 0 { channels.notes.remove(contact.note) }
    if isThere {
      // A contact that began to wait draws nothing more by its number.
      let errand = Errand(
        type: type, interval: Int(contact.interval), number: UInt64(waiting[type].head),
        record: contact.record, arrival: contact.arrival, handle: contact.handle, talk: contact.talk)
      begin(errand, agent, group, factor, now)
    } else if contact.note >= 0 {
      beginSilent(type, agent, group, now)
    }
  }

  /// Counts who left in silence.
  @inline(never)
  mutating func countSilence(_ type: Int, _ contact: Waiting) {
    guard channels.notes[contact.note].state == .silent else { return }
    channelTotals[type &* stride &+ Int(contact.interval)].silent += 1
  }

  /// A contact left the line: callbacks may be due that waited for it.
  @inline(never)
  mutating func reconsider(_ type: Int, _ now: Double) {
    let first = Int(types[type].firstRoute)
    for index in first..<first + Int(types[type].routeCount) {
      let group = Int(routes[index].group)
      if groups[group].isSpecial, groupStates[group].idleCount > 0 { dispatchSpecially(group, now) }
    }
  }
}
