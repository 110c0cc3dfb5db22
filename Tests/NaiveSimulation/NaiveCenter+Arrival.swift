import Measures
import Randomness
import Scenarios

/// How contacts come, wait and leave.
extension NaiveCenter {
  // MARK: Entry

  /// The first contact of an issue comes.
  mutating func enterFresh(_ type: Int, _ number: UInt64, _ now: Double) {
    let issue = NaiveIssue(type: type, number: number, interval: interval(now), entry: .fresh, order: issues.count, now)
    issues.append(issue)
    count(.fresh, type, issue.interval)
    enter(issue, now)
  }

  /// What lies there at the start is there before anybody takes anything; it has its steps behind it.
  mutating func comeBacklogs() {
    isBegun = true
    for (type, contact) in scenario.contacts.enumerated() {
      for index in 0..<(contact.arrivals.backlog?.count ?? 0) {
        let issue = NaiveIssue(
          type: type, number: NaiveChance.backlog | UInt64(index),
          interval: interval(horizon.warmup),
          entry: .backlog, order: issues.count, horizon.warmup)
        issues.append(issue)
        count(.fresh, type, issue.interval)
        enter(issue, horizon.warmup)
      }
    }
  }

  // MARK: The queue

  /// A contact wants to speak to an agent.
  mutating func receive(_ contact: NaiveContact, _ now: Double) {
    contacts.append(contact)
    let type = contact.type
    if contact.issue.entry == .backlog, contact.issue.leg == 0 {
      // Nobody turns away what lies there.
      lineUp(contact, now)
    } else if !rests(type, now), let (agent, skill) = readyAgent(type, now) {
      contact.fate = .immediate
      begin(contact, agent, skill, now)
    } else if interrupts(type), let (agent, skill) = interruptibleAgent(type) {
      contact.fate = .immediate
      let other = layAside(agent, now)
      begin(contact, agent, skill, now)
      look(servers(other.type), now)
    } else if !isCalledBack(contact, now) {
      wait(contact, now)
    }
  }

  /// Whether work of a type stays where it is, as it may lie and the horizon is over.
  func rests(_ type: Int, _ now: Double) -> Bool {
    scenario.contacts[type].isDeferred && horizon.atEnd == .drain && now >= measureEnd
  }

  /// Whether contacts of a type are on the line, so that deferred work is laid aside for them.
  func interrupts(_ type: Int) -> Bool {
    scenario.contacts[type].channel == .voice && !scenario.contacts[type].isDeferred
  }

  /// Those of a type who wait on the line.
  func onLine(_ type: Int) -> [NaiveContact] { line[type].filter { $0.fate == .waiting } }

  private mutating func wait(_ contact: NaiveContact, _ now: Double) {
    let type = scenario.contacts[contact.type]
    let own = onLine(contact.type).count
    if !hasPlace(contact.type, now) {
      contact.fate = .blocked
      return leaveUnserved(contact.issue, isBlocked: true, now)
    }
    var balks = false
    switch type.balk {
    case .queue(let limit): balks = own >= limit
    case .probability, .probabilities:
      balks =
        chance.units("contacts.\(type.name).balk", contact.number, contact.origin).0
        < type.balk?.probability(in: interval(now) - 1) ?? 0
    case nil: break
    }
    if balks {
      contact.fate = .balked
      return leaveUnserved(contact.issue, isBlocked: false, now)
    }
    lineUp(contact, now)
  }

  /// A contact begins to wait, with its patience.
  private mutating func lineUp(_ contact: NaiveContact, _ now: Double) {
    let type = scenario.contacts[contact.type]
    contact.deadline = now + patience(contact, now)
    if let timeout = type.queueTimeout, !contact.issue.timeouts.contains(contact.type),
      now + timeout.after <= contact.deadline
    {
      contact.deadline = now + timeout.after
      contact.timesOut = true
    }
    if let silent = type.silent, !contact.timesOut {
      contact.isSilent =
        chance.units("contacts.\(type.name).silent", contact.number, contact.origin).0
        < silent.share
    }
    join(contact, now)
    plan(.abandonment, contact.deadline, subject: contact.type, contact: contact)
  }

  /// Whether every group that takes a type is closed. The warm-up is as the first interval, and what comes after the
  /// horizon as the last.
  func isClosed(_ type: Int, _ now: Double) -> Bool {
    let index = min(max(interval(now) - 1, 0), horizon.intervalCount - 1)
    return !scenario.contacts[type].isDeferred && servers(type).allSatisfy { scenario.agents[$0].isClosed(in: index) }
  }

  /// Who waits for what is closed leaves, but for those who will be called back.
  mutating func closeQueues(_ now: Double) {
    for type in scenario.contacts.indices where isClosed(type, now) {
      for contact in onLine(type) where !contact.hasAccepted {
        contact.left = now
        contact.isSilent = false
        timeOut(contact, leaves: true, isOver: false, now)
      }
    }
  }

  /// How long a contact waits. Who keeps the patience has that of the issue's first contact, or, with a type that it did
  /// not begin with, one of the issue and the type.
  func patience(_ contact: NaiveContact, _ now: Double) -> Double {
    let issue = contact.issue
    guard scenario.contacts[contact.type].redial?.patience == .keep else {
      return chance.patience(contact.type, contact.number, contact.origin, in: interval(now) - 1)
    }
    let origin = contact.type == issue.origin ? StreamID.none : originStream(issue)
    return chance.patience(contact.type, issue.number, origin, in: interval(now) - 1)
  }

  /// Whether one more may wait.
  func hasPlace(_ type: Int, _ now: Double) -> Bool {
    !isClosed(type, now) && onLine(type).count < scenario.contacts[type].queueLimit ?? .max
      && contacts.count(where: isWaiting) < scenario.routing.queueLimit ?? .max
  }

  mutating func join(_ contact: NaiveContact, _ now: Double) {
    contact.wasQueued = true
    line[contact.type].append(contact)
    noteJoining(contact, now)
  }

  /// Notes how many wait now, and when skills will open for a contact.
  mutating func noteJoining(_ contact: NaiveContact, _ now: Double) {
    if isBegun, contact.interval == interval(now), begun == interval(now) {
      noteLengths(contact.interval, type: contact.type, now)
    }
    openLater(contact, now)
  }

  mutating func openLater(_ contact: NaiveContact, _ now: Double) {
    let name = scenario.contacts[contact.type].name
    for (group, plan) in scenario.agents.enumerated() {
      for skill in plan.skills
      where skill.contact == name && skill.after > 0 && contact.arrival + skill.after > now {
        self.plan(.opening, contact.arrival + skill.after, subject: group)
      }
    }
  }

  // MARK: Leaving

  /// A contact's patience ends, or its queue sends it elsewhere; it does not get there if everything is over.
  mutating func abandon(_ contact: NaiveContact, _ now: Double, isOver: Bool = false) {
    contact.left = now
    if contact.timesOut { return timeOut(contact, isOver: isOver, now) }
    contact.fate = .abandoned
    leaveUnserved(contact.issue, isBlocked: false, now)
  }
}
