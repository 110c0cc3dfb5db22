import Randomness
import Scenarios

/// The outcome of a contact that an agent takes. It is drawn when the talk begins, so that only a contact that goes on
/// needs an event; unless it is not known then when the talk ends (`Engine+OpenEndedService`).
extension Engine {
  /// An agent starts a contact that has an issue.
  @inline(never)
  mutating func startTracked(
    _ index: Int, _ type: Int, _ interval: Int, handle: Double, talk: Double, _ agent: Int, _ group: Int,
    _ factor: Double, _ now: Double
  ) {
    let issue = issues[index]
    let cell = cell(type, row(issue), interval)
    let own = factor * agents[agent].factor
    meetAgent(index, own: own, now)
    let duration = handle * own
    addFailure(index, cell, duration)
    let end = services.rounded(now + duration)
    let talkEnd = types[type].hasWrap ? min(now + talk * own, end) : end

    let plan = journeys.plans + type
    let (transfer, word) = outcome(issue, plan)
    // An agent who stays with the contact does the wrap later.
    let stays = transfer >= 0 && journeys.transfers[transfer].isWarm
    let pending = PendingContact(
      type: type, interval: interval, cell: cell, number: 0, arrival: now, handle: stays ? talk : handle, talk: talk)
    start(pending, agent, group, factor, now, holdsTrunk: false)
    if issue.pointee.isHeld { lastMeasuredEnd = max(lastMeasuredEnd, end) }
    if transfer >= 0 {
      issue.pointee.transfer = Int32(truncatingIfNeeded: transfer)
      if atEnd != .cut || talkEnd < measureEnd { journeyTotals[cell].transfers += 1 }
      issue.pointee.state = .talk
      guard stays else { return schedule(.transfer, index, talkEnd) }
      issue.pointee.heldWrap = duration - talk * own
      issue.pointee.heldCell = Int32(truncatingIfNeeded: cell)
      issue.pointee.heldGroupCell = Int32(truncatingIfNeeded: group &* stride &+ self.interval)
      agents[agent].warmTransfer = Int32(truncatingIfNeeded: index)
      return
    }
    if usesTrunks {
      holdTrunk(ofGroup: issue.pointee.trunkGroup, type, agent, talkEnd: talkEnd)
      issue.pointee.trunkGroup = -1
    }
    endContact(index)
    let isSolved = isResolved(issue, plan, word, by: group)
    let over = isSolved ? now + duration : talkEnd
    if over >= measureEnd, atEnd != .drain {
      // The clock may stop before that.
      issue.pointee.state = .talk
      issue.pointee.isSolved = isSolved
      return schedule(.settle, index, over)
    }
    isSolved ? resolve(index, over) : leaveUnsolved(index, over)
  }

  /// The agent's work with a contact that is not passed on is done after the horizon.
  mutating func settle(_ index: Int, _ now: Double) {
    issues[index].pointee.isSolved ? resolve(index, now) : leaveUnsolved(index, now)
  }

  /// Whether an agent of a group resolves a contact that is not passed on.
  @inline(__always)
  func isResolved(
    _ issue: UnsafeMutablePointer<Issue>, _ plan: UnsafeMutablePointer<JourneyPlan>, _ word: UInt64, by group: Int
  ) -> Bool {
    // Times 1 is no change, not even of a bit.
    let resolve = (usesProfiles ? profilePlan(issue).pointee.resolve : plan.pointee.resolve) * groups[group].resolve
    return resolve >= 1 || Draws.unit(word) < resolve
  }

  /// A contact's talk ends without a solution.
  mutating func leaveUnsolved(_ index: Int, _ time: Double) {
    let issue = issues[index]
    issue.pointee.isFromStep = false
    let back = (journeys.plans + Int(issue.pointee.type)).pointee.back
    leaveUnresolved(
      index, back, probability: usesProfiles ? profilePlan(issue).pointee.back : back.probability, time)
  }

  /// How a contact is passed on, in the list of all transfers, or -1; and the random word for whether it is resolved
  /// otherwise.
  @inline(__always)
  func outcome(
    _ issue: UnsafeMutablePointer<Issue>, _ plan: UnsafeMutablePointer<JourneyPlan>
  ) -> (transfer: Int, word: UInt64) {
    guard plan.pointee.hasOutcome else { return (-1, 0) }
    let stream = plan.pointee.outcomeStream.following(origin(issue))
    let words = source.words(stream, item: drawIndex(issue))
    let first = Int(plan.pointee.firstTransfer)
    for transfer in first..<first &+ Int(plan.pointee.transferCount)
    where Draws.unit(words.0) < journeys.transfers[transfer].upTo {
      return (transfer, words.1)
    }
    return (-1, words.1)
  }

  /// A contact has reached an agent.
  @inline(__always)
  mutating func meetAgent(_ index: Int, own: Double, _ now: Double) {
    let issue = issues[index]
    if issue.pointee.agent >= 0 { releaseAgent(index, now) }
    noteWait(index, now)
    if !issue.pointee.hasReachedHuman {
      let firstContact = journeyTotals + Int(issue.pointee.issueCell)
      issue.pointee.hasReachedHuman = true
      firstContact.pointee.reached += 1
      firstContact.pointee.timeToHuman += now - issue.pointee.firstEntry
    }
    if issue.pointee.stepChange != 0 {
      journeyTotals[Int(issue.pointee.cell)].saved -= issue.pointee.stepChange * own
      issue.pointee.stepChange = 0
    }
  }

  /// Counts handle time of a contact that came back because nothing was solved.
  @inline(__always)
  func addFailure(_ index: Int, _ cell: Int, _ time: Double) {
    guard issues[index].pointee.isFailure else { return }
    journeyTotals[cell].failureHandle += time
    if issues[index].pointee.isFromStep { journeyTotals[cell].returnedHandle += time }
  }

  /// The issue is settled.
  mutating func resolve(_ index: Int, _ time: Double) {
    let issue = issues[index]
    let firstContact = journeyTotals + Int(issue.pointee.issueCell)
    firstContact.pointee.resolved += 1
    firstContact.pointee.resolvedFirst += issue.pointee.contacts == 1 ? 1 : 0
    firstContact.pointee.timeToResolution += time - issue.pointee.firstEntry
    closeExperience(index, isSolved: true, time)
    issues.giveBack(index)
  }
}
