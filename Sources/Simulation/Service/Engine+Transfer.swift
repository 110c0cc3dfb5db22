import Randomness
import Scenarios

/// An agent passes a contact on, cold or warm.
extension Engine {
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
