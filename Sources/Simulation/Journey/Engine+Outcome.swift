import Randomness
import Scenarios

/// What comes of a contact that an agent takes. It is drawn when talk begins, so that only what goes on needs an event;
/// unless nobody knows then when talk ends (`Engine+TrackedWork`).
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

  /// The line of a contact is held to the end of talk, without its record.
  private mutating func keepLine(_ index: Int, _ agent: Int, _ hasWrap: Bool, _ talkEnd: Double) {
    let pool = records[index].pointee.pool
    guard pool >= 0 else { return }
    if hasWrap {
      heap.add(HeapEvent(talkEnd, .lineFree, subject: Int(pool)))
    } else {
      agents[agent].pool = pool
    }
    records[index].pointee.pool = -1
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

  // MARK: Transfers

  /// A contact's talk ends, and it goes on to the queue of another type.
  mutating func passOn(_ index: Int, _ now: Double) {
    let record = records[index]
    let plan = journeys.plans + Int(record.pointee.type)
    let stream = plan.pointee.handoffStream.following(origin(record))
    let item = place(record)
    record.pointee.leg &+= 1
    guard record.pointee.leg < Limits.contactsOfIssue else {
      if record.pointee.agent >= 0 { releaseAgent(index, now) }
      letGo(index)
      return overflow(index)
    }
    record.pointee.talkChange =
      plan.pointee.handoff.changesTalk ? plan.pointee.handoff.change(source.words(stream, item: item).0) : 0
    if usesLines, usesChannels { changeLine(index, to: Int(plan.pointee.transferTo)) }
    record.pointee.type = plan.pointee.transferTo
    record.pointee.isTransfer = true
    joinQueue(index, now)
  }

  /// The talk of a contact that is passed on warmly ends: the agent stays with it.
  @inline(never)
  mutating func keepForTransfer(_ agent: Int, _ now: Double) {
    let index = Int(agents[agent].record)
    agents[agent].record = -1
    services.set(agent, .infinity)
    keep(index, agent, now)
    schedule(.transfer, index, now)
  }

  /// An agent without slots stays with a contact whose talk has ended; nobody knows until when.
  mutating func keep(_ index: Int, _ agent: Int, _ now: Double) {
    records[index].pointee.agent = Int32(truncatingIfNeeded: agent)
    records[index].pointee.since = now
    measuredInHand &+= isHeldMeasured(index) ? 1 : 0
  }

  /// Whether the run goes on as long as an agent stays with a contact.
  private func isHeldMeasured(_ index: Int) -> Bool {
    records[index].pointee.isHeld || isMeasured(Int(records[index].pointee.heldCell) % stride)
  }

  /// Adds the time that an agent stayed with a contact, after-call work included, to that of both.
  func countHeld(_ index: Int, _ time: Double) {
    contacts[Int(records[index].pointee.heldCell)].handle += time
    groupTotals[Int(records[index].pointee.heldGroupCell)].handle += time
  }

  /// The second agent has come, or the contact has left: the first one does the after-call work and is free.
  @inline(never)
  mutating func releaseAgent(_ index: Int, _ now: Double) {
    let record = records[index]
    let agent = Int(record.pointee.agent)
    let group = Int(groupOfAgent[agent])
    record.pointee.agent = -1
    if usesChannels, channels.desks[agent].open > 0 { return releaseSlot(index, agent, group, now) }
    measuredInHand &-= isHeldMeasured(index) ? 1 : 0
    let held = now - record.pointee.since + record.pointee.heldWrap
    let end = services.rounded(now + record.pointee.heldWrap)
    services.set(agent, end)
    if isHeldMeasured(index) { lastMeasuredEnd = max(lastMeasuredEnd, end) }
    countHeld(index, held)
    addFailure(index, Int(record.pointee.heldCell), now - record.pointee.since)
    record.pointee.heldGroupCell = -1
    spreadBusy(group, from: record.pointee.since, to: end)
    if agentRule == .leastOccupied { agents[agent].busy += held }
  }
}
