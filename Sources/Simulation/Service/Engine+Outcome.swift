import Randomness
import Scenarios

/// What comes of a contact that an agent takes. It is drawn when talk begins, so that only what goes on needs an event;
/// unless nobody knows then when talk ends (`Engine+OpenEndedService`).
extension Engine {
  /// An agent starts a contact with a record.
  @inline(never)
  mutating func startTracked(
    _ index: Int, _ agent: Int, _ group: Int, _ contact: Waiting, _ type: Int, _ factor: Double, _ now: Double
  ) {
    let record = records[index]
    let cellIndex = type &* stride &+ Int(contact.interval)
    let journey = journeyTotals + cellIndex
    let own = factor * agents[agent].factor
    meetAgent(index, own: own, now)
    let duration = contact.handle * own
    addFailure(index, cellIndex, duration)
    let hasWrap = types[type].hasWrap
    let end = services.rounded(now + duration)
    let talkEnd = hasWrap ? min(now + contact.talk * own, end) : end

    let plan = journeys.plans + type
    let cell = contacts + cellIndex
    let (isPassedOn, word) = outcome(record, plan)
    // An agent who stays with the contact does the after-call work later.
    let stays = isPassedOn && plan.pointee.isWarm
    start(
      agent, group, type, cell, factor, handle: stays ? contact.talk : contact.handle, talk: contact.talk, now,
      holdsLine: false)
    if record.pointee.isHeld { lastMeasuredEnd = max(lastMeasuredEnd, end) }
    if isPassedOn {
      if atEnd != .cut || talkEnd < measureEnd { journey.pointee.transfers += 1 }
      record.pointee.state = .talk
      guard stays else { return schedule(.transfer, index, talkEnd) }
      record.pointee.heldWrap = duration - contact.talk * own
      record.pointee.heldCell = Int32(truncatingIfNeeded: cellIndex)
      record.pointee.heldGroupCell = Int32(truncatingIfNeeded: group &* stride &+ interval)
      agents[agent].record = Int32(truncatingIfNeeded: index)
      return
    }
    if usesLines { keepLine(index, agent, hasWrap, talkEnd) }
    letGo(index)
    let isSolved = plan.pointee.resolve >= 1 || Draws.unit(word) < plan.pointee.resolve
    let over = isSolved ? now + duration : talkEnd
    if over >= measureEnd, atEnd != .drain {
      // The clock may stop before that.
      record.pointee.state = .talk
      record.pointee.isSolved = isSolved
      return schedule(.settle, index, over)
    }
    isSolved ? resolve(index, over) : leaveUnsolved(index, over)
  }

  /// The agent's work with a contact that is not passed on is done after the horizon.
  mutating func settle(_ index: Int, _ now: Double) {
    records[index].pointee.isSolved ? resolve(index, now) : leaveUnsolved(index, now)
  }

  /// A contact's talk ends without a solution.
  mutating func leaveUnsolved(_ index: Int, _ time: Double) {
    records[index].pointee.isFromStep = false
    leaveUnresolved(index, (journeys.plans + Int(records[index].pointee.type)).pointee.back, time)
  }

  /// Whether a contact is passed on, and the random word for whether it is resolved otherwise.
  @inline(__always)
  func outcome(
    _ record: UnsafeMutablePointer<Record>, _ plan: UnsafeMutablePointer<JourneyPlan>
  ) -> (isPassedOn: Bool, word: UInt64) {
    guard plan.pointee.hasOutcome else { return (false, 0) }
    let stream = plan.pointee.outcomeStream.following(origin(record))
    let words = source.words(stream, item: place(record))
    return (plan.pointee.transferTo >= 0 && Draws.unit(words.0) < plan.pointee.transfer, words.1)
  }

  /// A contact has reached an agent.
  @inline(__always)
  mutating func meetAgent(_ index: Int, own: Double, _ now: Double) {
    let record = records[index]
    if record.pointee.agent >= 0 { releaseAgent(index, now) }
    if !record.pointee.hasReachedHuman {
      let issue = journeyTotals + Int(record.pointee.issueCell)
      record.pointee.hasReachedHuman = true
      issue.pointee.reached += 1
      issue.pointee.timeToHuman += now - record.pointee.firstEntry
    }
    if record.pointee.stepChange != 0 {
      journeyTotals[Int(record.pointee.cell)].saved -= record.pointee.stepChange * own
      record.pointee.stepChange = 0
    }
  }

  /// Counts handle time of a contact that came back because nothing was solved.
  @inline(__always)
  func addFailure(_ index: Int, _ cell: Int, _ time: Double) {
    guard records[index].pointee.isFailure else { return }
    journeyTotals[cell].failureHandle += time
    if records[index].pointee.isFromStep { journeyTotals[cell].returnedHandle += time }
  }

  /// The issue is settled.
  mutating func resolve(_ index: Int, _ time: Double) {
    let record = records[index]
    let issue = journeyTotals + Int(record.pointee.issueCell)
    issue.pointee.resolved += 1
    issue.pointee.resolvedFirst += record.pointee.contacts == 1 ? 1 : 0
    issue.pointee.timeToResolution += time - record.pointee.firstEntry
    records.giveBack(index)
  }
}
