import Measures
import Randomness
import Scenarios

/// The way of an issue: into the center, to agents, and back again.
extension NaiveCenter {
  // MARK: Entry

  /// Someone comes back or redials.
  mutating func comeBack(_ issue: NaiveIssue, _ now: Double) {
    count(issue.entry == .returning ? .returns : .redials, issue.type, interval(now))
    issue.entryType = issue.type
    issue.step = 0
    issue.isTransfer = false
    (issue.talkChange, issue.isFromStepChange) = (0, false)
    enter(issue, now)
  }

  /// A contact enters the center, and passes its steps.
  mutating func enter(_ issue: NaiveIssue, _ now: Double) {
    issue.entryInterval = interval(now)
    (issue.placeType, issue.heldInterval, issue.timeouts) = (issue.type, issue.entryInterval, [])
    issue.contacts += 1
    issue.state = .session
    count(.contactsPerIssue, issue.origin, issue.interval)
    if let pool = poolOfType[issue.type] {
      guard freeLines[pool] > 0 else { return block(issue, now) }
      freeLines[pool] -= 1
      issue.pool = pool
    }
    if issue.entry == .backlog, issue.leg == 0 {
      issue.step = scenario.contacts[issue.type].journey.count
    }
    proceed(issue, now)
  }

  /// A contact that has not come as far as a queue finds no line or no place.
  mutating func block(_ issue: NaiveIssue, _ now: Double) {
    count(.blocked, issue.placeType, issue.entryInterval)
    leaveUnserved(issue, isBlocked: true, now)
  }

  mutating func proceed(_ issue: NaiveIssue, _ now: Double) {
    let journey = scenario.contacts[issue.type].journey
    while issue.step < journey.count {
      if come(issue, to: journey[issue.step], now) { return }
      issue.step += 1
    }
    joinQueue(issue, now)
  }

  // MARK: The queue

  /// The interval in which a contact counts that comes to a step or a queue now: where nobody enters after the horizon,
  /// those who are still inside belong to its last interval.
  func ownInterval(_ issue: NaiveIssue, _ now: Double) -> Int {
    interval(now) > horizon.intervalCount && horizon.atEnd == .drain
      && isMeasured(issue.entryInterval)
      ? horizon.intervalCount : interval(now)
  }

  mutating func joinQueue(_ issue: NaiveIssue, _ now: Double) {
    let contact = contact(of: issue, now)
    issue.state = .queue
    countOffer(issue, contact.interval)
    receive(contact, now)
  }

  /// Counts how a contact that is offered in an interval came there.
  mutating func countOffer(_ issue: NaiveIssue, _ interval: Int) {
    if issue.isTransfer {
      count(.transfersIn, issue.type, interval)
    } else if isMeasured(interval), !isMeasured(issue.entryInterval) {
      count(.inStepsAtStart, issue.type, interval)
    } else if !isMeasured(interval), isMeasured(issue.entryInterval) {
      count(.inStepsAtEnd, issue.placeType, issue.entryInterval)
    }
  }

  /// What its present contact takes of a normal agent, but for what was handed on. The first contact of an issue draws
  /// what it would draw without a journey.
  func handle(
    _ issue: NaiveIssue, by skill: Skill? = nil, _ now: Double
  ) -> (talk: Double, wrap: Double) {
    let (number, origin) =
      issue.leg == 0 ? (issue.number, StreamID.none) : (issue.place, originStream(issue))
    let (talk, wrap) = chance.handle(issue.type, by: skill, number, origin, in: interval(now) - 1)
    return (talk * issue.factor, wrap * issue.factor)
  }

  func contact(of issue: NaiveIssue, _ now: Double) -> NaiveContact {
    let (number, origin) =
      issue.leg == 0 ? (issue.number, StreamID.none) : (issue.place, originStream(issue))
    let contact = NaiveContact(
      issue, number: number, interval: ownInterval(issue, now), arrival: now, work: 0, talk: 0)
    contact.origin = origin
    setWork(of: contact)
    return contact
  }

  /// What a contact takes of an agent, known for sure once it is known of whom.
  func setWork(of contact: NaiveContact, by skill: Skill? = nil) {
    let issue = contact.issue
    let (talk, wrap) = handle(issue, by: skill, contact.arrival)
    let changed = max(talk + issue.talkChange, 0)
    (contact.work, contact.talk) = (changed + wrap, changed)
    // What a step handed on saves at most what there is.
    contact.saving = issue.isFromStepChange ? talk - changed : 0
  }

  func originStream(_ issue: NaiveIssue) -> StreamID {
    StreamID("contacts.\(scenario.contacts[issue.origin].name).issue")
  }

  /// A contact reaches an agent.
  mutating func meet(_ contact: NaiveContact, _ own: Double, _ now: Double) {
    let issue = contact.issue
    issue.state = .talk
    releaseKeeper(issue, now)
    if !issue.hasReached {
      issue.hasReached = true
      count(.reachedHuman, issue.origin, issue.interval)
      count(.timeToHuman, issue.origin, issue.interval, now - issue.first)
    }
    count(.automationSaved, issue.placeType, issue.entryInterval, contact.saving * own)
    contact.saving = 0
  }
}
