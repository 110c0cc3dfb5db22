import Measures
import Randomness
import Scenarios

/// What comes of a contact, and what follows from it.
extension NaiveCenter {
  enum TalkEnd { case isKept, isPassedOn, isOver }

  /// Decides what comes of a contact whose talk ends.
  mutating func endTalk(_ contact: NaiveContact, _ now: Double) -> TalkEnd {
    let issue = contact.issue
    let type = scenario.contacts[contact.type]
    let luck = chance.units("contacts.\(type.name).outcome", issue.place, originStream(issue))
    var below = 0.0
    for transfer in type.outcome?.transfers ?? [] {
      below += transfer.probability
      guard luck.0 < below else { continue }
      count(.transfers, contact.type, contact.interval)
      issue.transfer = transfer
      plan(.transfer, now, issue: issue)
      return transfer.isWarm ? .isKept : .isPassedOn
    }
    freeLine(issue)
    if luck.1 < type.outcome?.resolve ?? 1 {
      contact.isSolving = true
    } else {
      issue.isFromStep = false
      leaveUnresolved(issue, type.outcome?.return, "contacts.\(type.name).outcome.return", now)
    }
    return .isOver
  }

  /// A contact goes on to the queue of another type.
  mutating func passOn(_ issue: NaiveIssue, _ now: Double) {
    let type = scenario.contacts[issue.type]
    guard let transfer = issue.transfer, let target = indexOfType[transfer.to] else { return }
    let luck = chance.units(
      "contacts.\(type.name).outcome.handoff", issue.place, originStream(issue)
    ).0
    issue.leg += 1
    issue.talkChange =
      luck < transfer.handoff.context ? -transfer.handoff.saves : transfer.handoff.repeats
    issue.isFromStepChange = false
    go(issue, toQueueOf: target, now)
  }

  /// An issue joins the queue of another type. To another channel it leaves the line, and takes one of the new type, free
  /// or not.
  private mutating func go(_ issue: NaiveIssue, toQueueOf target: Int, _ now: Double) {
    if scenario.contacts[issue.type].channel != scenario.contacts[target].channel {
      freeLine(issue)
      issue.pool = poolOfType[target]
      if let pool = issue.pool { freeLines[pool] -= 1 }
    }
    issue.type = target
    issue.isTransfer = true
    joinQueue(issue, now)
  }

  /// A queue sends a contact elsewhere, or out of the center.
  mutating func timeOut(_ contact: NaiveContact, leaves: Bool = false, isOver: Bool, _ now: Double) {
    contact.fate = .timedOut
    let (type, issue) = (scenario.contacts[contact.type], contact.issue)
    let target = leaves ? nil : scenario.timeoutTarget(of: type)
    if target?.staysInside == true {
      if isOver { return }
      issue.timeouts.insert(contact.type)
      issue.leg += 1
    }
    switch target {
    case .type(let name):
      go(issue, toQueueOf: indexOfType[name] ?? 0, now)
    case .step(let name):
      releaseKeeper(issue, now)
      (issue.placeType, issue.entryInterval) = (issue.type, ownInterval(issue, now))
      count(.transfersIn, issue.type, issue.entryInterval)
      issue.isTransfer = false
      issue.step = type.journey.count
      if !come(issue, to: name, now) { joinQueue(issue, now) }
    case .voicemail, nil:
      hangUp(issue, now)
      issue.state = .closed
      lose(issue)
    }
  }

  mutating func freeLine(_ issue: NaiveIssue) {
    if let pool = issue.pool { freeLines[pool] += 1 }
    issue.pool = nil
  }

  /// A customer hangs up to be called back.
  mutating func hangUp(_ issue: NaiveIssue, _ now: Double) {
    releaseKeeper(issue, now)
    freeLine(issue)
  }

  // MARK: What follows

  /// A contact was blocked, balked or gave up; it redials, or the issue is lost.
  mutating func leaveUnserved(_ issue: NaiveIssue, isBlocked: Bool, _ now: Double) {
    hangUp(issue, now)
    issue.state = .closed
    let type = scenario.contacts[issue.type]
    let name = "contacts.\(type.name).redial"
    guard let redial = type.redial, issue.redials < redial.attempts else { return lose(issue) }
    let first = isBlocked ? redial.afterBlock : redial.afterAbandon
    let share = issue.redials == 0 ? first : redial.further ?? first
    guard chance.units(name, issue.place, originStream(issue)).0 < share else { return lose(issue) }
    let delay = chance.duration(redial.delay, name, second: true, issue.place, originStream(issue))
    issue.redials += 1
    issue.type = redial.to.flatMap { indexOfType[$0] } ?? issue.entryType
    follow(issue, .redialling, now + delay)
  }

  /// A contact is over and its issue is not solved: it comes back, or is lost.
  mutating func leaveUnresolved(_ issue: NaiveIssue, _ back: Return?, _ name: String, _ now: Double) {
    issue.state = .closed
    guard let back, chance.units(name, issue.place, originStream(issue)).0 < back.probability else {
      return lose(issue)
    }
    let delay = chance.duration(back.after, name, second: true, issue.place, originStream(issue))
    if let type = back.contact.flatMap({ indexOfType[$0] }) { issue.type = type }
    issue.factor = back.handle
    issue.isFailure = true
    follow(issue, .returning, now + delay)
  }

  private mutating func follow(_ issue: NaiveIssue, _ entry: NaiveIssue.Entry, _ time: Double) {
    issue.leg += 1
    guard horizon.atEnd == .continue || time < measureEnd else {
      return count(.pending, issue.origin, issue.interval)
    }
    issue.entry = entry
    issue.state = .away
    plan(.comeBack, time, issue: issue)
  }

  private mutating func lose(_ issue: NaiveIssue) { count(.lost, issue.origin, issue.interval) }

  mutating func resolve(_ contact: NaiveContact, _ now: Double) { resolve(contact.issue, now) }

  mutating func resolve(_ issue: NaiveIssue, _ now: Double) {
    issue.state = .closed
    count(.timeToResolution, issue.origin, issue.interval, now - issue.first)
    count(.resolved, issue.origin, issue.interval)
    if issue.contacts == 1 { count(.fcr, issue.origin, issue.interval) }
  }

  /// What is still open when the clock stops.
  mutating func finishIssues() {
    for issue in issues where issue.state != .closed {
      count(.pending, issue.origin, issue.interval)
      if issue.state == .session || issue.state == .line { leaveInside(issue) }
    }
  }
}
