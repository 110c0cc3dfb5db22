import Scenarios

/// Customers who are called back instead of waiting on the line.
extension NaiveCenter {
  /// Offers a contact that has to wait to be called back.
  /// - Returns: Whether it accepted.
  mutating func isCalledBack(_ contact: NaiveContact, _ now: Double) -> Bool {
    let type = scenario.contacts[contact.type]
    guard let callback = type.callback else { return false }
    let pending = contacts.count {
      $0.type == contact.type && $0.hasAccepted && $0.fate == .waiting
    }
    guard pending < callback.capacity ?? .max, !isClosed(contact.type, now),
      callback.hold == .idle || hasPlace(contact.type, now)
    else { return false }
    let first = onLine(contact.type).first
    switch callback.offer {
    case .queue(let length): guard onLine(contact.type).count >= length else { return false }
    case .wait(let wait): guard (first.map { now - $0.arrival } ?? 0) >= wait else { return false }
    case .expectedWait(let wait): guard expectedWait(contact.type, now) >= wait else { return false }
    }
    contact.wasOffered = true
    guard
      chance.units("contacts.\(type.name).callback", contact.number, contact.origin).0
        < callback.accept
    else {
      return false
    }
    contact.hasAccepted = true
    contact.order = next()
    if let factor = callback.patience {
      contact.deadline = now + factor * patience(contact, now)
      plan(.callbackEnd, contact.deadline, subject: contact.type, contact: contact)
    }
    hangUp(contact.issue, now)
    if callback.hold == .place {
      join(contact, now)
    } else {
      contact.wasQueued = true
      insert(contact, into: &held[contact.type])
      noteJoining(contact, now)
    }
    look(servers(contact.type), now)
    return true
  }

  /// How long one more contact of a type is expected to wait: the work of all who go before it, and its own, for those who
  /// can do it.
  private func expectedWait(_ type: Int, _ now: Double) -> Double {
    let groups = servers(type)
    let agents = groups.reduce(0.0) { $0 + Double(scheduled($1)) / (1 / (skill($1, type)?.speed ?? 1)) }
    func work(_ type: Int) -> Double { scenario.contacts[type].handle.mean(in: interval(now) - 1) }
    var ahead = work(type)
    for (index, other) in scenario.contacts.enumerated() {
      let goesBefore =
        !other.isDeferred && other.priority <= scenario.contacts[type].priority
        && groups.contains { skill($0, index) != nil }
      if index == type || goesBefore { ahead += Double(onLine(index).count) * work(index) }
    }
    return agents > 0 ? ahead / agents : .infinity
  }

  /// A customer gives up waiting for the call.
  mutating func giveUp(_ contact: NaiveContact, _ now: Double, isOver: Bool = false) {
    held[contact.type].removeAll { $0 === contact }
    aside[contact.type].removeAll { $0 === contact }
    abandon(contact, now, isOver: isOver)
  }

  /// Puts a contact among others by arrival; those of the same instant in the order in which they accepted, or were laid
  /// aside.
  func insert(_ contact: NaiveContact, into list: inout [NaiveContact]) {
    let after = list.firstIndex { ($0.arrival, $0.order) > (contact.arrival, contact.order) }
    list.insert(contact, at: after ?? list.count)
  }

  /// The next attempt to call someone is due.
  mutating func retry(_ contact: NaiveContact) {
    if scenario.contacts[contact.type].callback?.hold == .place {
      insert(contact, into: &aside[contact.type])
    } else {
      insert(contact, into: &held[contact.type])
    }
  }

  /// An agent calls a customer back.
  mutating func call(_ contact: NaiveContact, _ agent: NaiveAgent, _ skill: Skill, _ now: Double) {
    guard let callback = scenario.contacts[contact.type].callback else { return }
    let luck = chance.reach(contact.type, contact.number, contact.origin, attempt: contact.attempts)
    guard luck < callback.reach else {
      contact.attempts += 1
      if callback.noAnswer > 0 { occupy(agent, contact.type, callback.noAnswer, now) }
      let over = now + callback.noAnswer
      if contact.attempts < callback.attempts {
        // Who gives up before that is not called again.
        guard over + callback.retry <= contact.deadline else { return }
        plan(.callback, over + callback.retry, subject: contact.type, contact: contact)
      } else {
        contact.fate = .failed
        contact.left = horizon.atEnd == .cut ? min(over, measureEnd) : over
        leaveUnserved(contact.issue, isBlocked: false, over)
      }
      return
    }
    contact.isReached = true
    contact.fate = .answered
    (contact.left, contact.turn) = (now, now)
    // The call takes a line again, free or not.
    contact.issue.pool = poolOfType[contact.type]
    if let pool = poolOfType[contact.type] { freeLines[pool] -= 1 }
    begin(contact, agent, skill, now)
  }
}
