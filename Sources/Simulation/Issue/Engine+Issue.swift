import Randomness
import Scenarios

/// A customer's issue over several contacts: what it draws, how each contact ends, and whether it comes back.
extension Engine {
  /// An event of the heap that belongs to an issue.
  @inline(never)
  mutating func handleIssueEvent(_ event: HeapEvent, _ now: Double) {
    let index = event.issue
    switch event.kind {
    case EventKind.sessionPatienceEnd.rawValue:
      let issue = issues[index]
      // It may have got its session, and may wait for another or belong to another issue by now.
      guard issue.pointee.state == .sessionQueue, issue.pointee.order == event.order,
        issue.pointee.sessionPatienceEnd == now
      else {
        return
      }
      abandonSessionQueue(index, now)
    case EventKind.transfer.rawValue: passOn(index, now)
    case EventKind.settle.rawValue: settle(index, now)
    default: nextContact(index, now)
    }
  }

  /// Puts something that happens to an issue on the heap.
  @inline(__always)
  mutating func schedule(_ kind: EventKind, _ index: Int, _ time: Double) {
    heap.add(HeapEvent(time, kind, order: issues[index].pointee.order, issue: index))
  }

  /// A draw index that belongs to the issue's present contact alone.
  @inline(__always)
  func drawIndex(_ issue: UnsafeMutablePointer<Issue>) -> UInt64 {
    issue.pointee.number | UInt64(truncatingIfNeeded: issue.pointee.hop) << 44
  }

  /// The origin that its streams follow, apart from those that an issue's first contact shares with contacts without an
  /// issue.
  @inline(__always)
  func origin(_ issue: UnsafeMutablePointer<Issue>) -> StreamID {
    journeys.plans[Int(issue.pointee.origin)].origin
  }

  /// The present contact is over, whatever becomes of the issue.
  @inline(__always)
  mutating func endContact(_ index: Int) {
    let issue = issues[index]
    measuredCount &-= issue.pointee.isHeld ? 1 : 0
    issue.pointee.isHeld = false
    if usesTrunks { releaseTrunk(ofIssue: index) }
  }

  /// Why a contact left without service.
  enum UnservedReason {
    case abandoned, blocked, timedOut
  }

  /// A contact was blocked or left its queue; it redials, or the issue is lost.
  @inline(never)
  mutating func leaveUnserved(_ index: Int, _ reason: UnservedReason, _ time: Double) {
    let issue = issues[index]
    if issue.pointee.agent >= 0 { releaseAgent(index, time) }
    endContact(index)
    noteUnserved(index, reason, time)
    let plan = (journeys.plans + Int(issue.pointee.type)).pointee.redial
    let shares = usesProfiles ? profilePlan(issue).pointee.redial : plan.shares
    let isFirst = issue.pointee.redials == 0
    let probability =
      switch reason {
      case .abandoned: isFirst ? shares.afterAbandon : shares.againAfterAbandon
      case .blocked: isFirst ? shares.afterBlock : shares.againAfterBlock
      case .timedOut: 0.0
      }
    guard probability > 0, issue.pointee.redials < plan.attempts else { return lose(index, time) }
    let stream = plan.stream.following(origin(issue))
    let words = source.words(stream, item: drawIndex(issue))
    guard Draws.unit(words.0) < probability else { return lose(index, time) }
    var more = source.draws(stream, item: drawIndex(issue))
    issue.pointee.redials &+= 1
    issue.pointee.type = plan.type >= 0 ? plan.type : issue.pointee.entryType
    scheduleNextContact(index, .redialling, at: time + plan.delay.sample(words.1, &more))
  }

  /// A contact is over and its issue is not solved: it comes back, or is lost.
  /// - Parameter probability: The share of such contacts that comes back.
  mutating func leaveUnresolved(_ index: Int, _ back: ReturnPlan, probability: Double, _ time: Double) {
    let issue = issues[index]
    guard probability > 0 else { return lose(index, time) }
    let stream = back.stream.following(origin(issue))
    let words = source.words(stream, item: drawIndex(issue))
    guard Draws.unit(words.0) < probability else { return lose(index, time) }
    var more = source.draws(stream, item: drawIndex(issue))
    if back.type >= 0 { issue.pointee.type = back.type }
    issue.pointee.handleFactor = back.handle
    issue.pointee.isFailure = true
    scheduleNextContact(index, .returning, at: time + back.after.sample(words.1, &more))
  }

  /// Schedules the issue's next contact, if it comes within the time that is simulated.
  private mutating func scheduleNextContact(_ index: Int, _ entry: Issue.Entry, at time: Double) {
    let issue = issues[index]
    issue.pointee.hop &+= 1
    followOnCount &+= 1
    guard issue.pointee.hop < ScenarioLimits.contactsOfIssue, followOnCount <= Int(ScenarioLimits.contacts) else {
      return loseAtLimit(index, time)
    }
    if atEnd != .continue, time >= measureEnd {
      journeyTotals[Int(issue.pointee.issueCell)].pending += 1
      issues.giveBack(index)
      return
    }
    issue.pointee.entry = entry
    issue.pointee.state = .away
    schedule(.nextContact, index, time)
  }

  /// Nobody will hear of the issue again.
  private mutating func lose(_ index: Int, _ time: Double) {
    journeyTotals[Int(issues[index].pointee.issueCell)].lost += 1
    closeExperience(index, isSolved: false, time)
    issues.giveBack(index)
  }

  /// The issue is given up because it has come back too often, or too many have.
  mutating func loseAtLimit(_ index: Int, _ time: Double) {
    journeyTotals[Int(issues[index].pointee.issueCell)].overflowed += 1
    lose(index, time)
  }

  /// Settles what is still open.
  mutating func finishJourneys() {
    for index in 0..<issues.count where issues[index].pointee.state != .free {
      let issue = issues[index].pointee
      journeyTotals[Int(issue.issueCell)].pending += 1
      switch issue.state {
      case .session, .sessionQueue: leaveInside(index)
      default: break
      }
      // A contact that an agent holds beside others is counted with them.
      guard issue.heldGroupCell >= 0 else { continue }
      var held = issue.heldWrap
      if issue.agent >= 0 {
        let stay = max(measureEnd - issue.since, 0)
        spreadBusy(Int(groupOfAgent[Int(issue.agent)]), from: issue.since, to: measureEnd)
        addFailure(index, Int(issue.heldCell), stay)
        held += stay
      }
      countHeld(index, held)
    }
  }
}
