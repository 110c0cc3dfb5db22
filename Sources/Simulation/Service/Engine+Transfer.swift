import Randomness
import Scenarios

/// An agent passes a contact on, cold or warm.
extension Engine {
  /// A contact's talk ends, and it goes on to the queue of another type.
  mutating func passOn(_ index: Int, _ now: Double) {
    let issue = issues[index]
    let transfer = journeys.transfers + Int(issue.pointee.transfer)
    let stream = (journeys.plans + Int(issue.pointee.type)).pointee.handoffStream.following(origin(issue))
    let item = drawIndex(issue)
    issue.pointee.hop &+= 1
    guard issue.pointee.hop < ScenarioLimits.contactsOfIssue else {
      if issue.pointee.agent >= 0 { releaseAgent(index, now) }
      endContact(index)
      return loseAtLimit(index, now)
    }
    let handoff = transfer.pointee.handoff
    noteTransfer(index, now)
    issue.pointee.knownChange = 0
    issue.pointee.talkChange = handOn(index, handoff, source.words(stream, item: item).0, now)
    if usesTrunks, usesChannels { changeTrunk(index, to: Int(transfer.pointee.to)) }
    issue.pointee.type = transfer.pointee.to
    issue.pointee.isTransfer = true
    offerTracked(index, now)
  }

  /// The talk of a contact that is passed on warmly ends: the agent stays with it.
  @inline(never)
  mutating func keepForTransfer(_ agent: Int, _ now: Double) {
    let index = Int(agents[agent].warmTransfer)
    agents[agent].warmTransfer = -1
    services.set(agent, .infinity)
    keep(index, agent, now)
    schedule(.transfer, index, now)
  }

  /// An agent without open contacts stays with a contact whose talk has ended; it is not known until when.
  mutating func keep(_ index: Int, _ agent: Int, _ now: Double) {
    issues[index].pointee.agent = Int32(truncatingIfNeeded: agent)
    issues[index].pointee.since = now
    measuredInHand &+= isHeldMeasured(index) ? 1 : 0
  }

  /// Whether the run goes on as long as an agent stays with a contact.
  mutating func isHeldMeasured(_ index: Int) -> Bool {
    issues[index].pointee.isHeld || isMeasured(Int(issues[index].pointee.heldCell) % stride)
  }

  /// Adds the time that an agent stayed with a contact, after-call work included, to that of both.
  mutating func countHeld(_ index: Int, _ time: Double) {
    contacts[Int(issues[index].pointee.heldCell)].handle += time
    groupTotals[Int(issues[index].pointee.heldGroupCell)].handle += time
  }

  /// The second agent has answered, or the contact has left: the first agent does the wrap and is then free.
  @inline(never)
  mutating func releaseAgent(_ index: Int, _ now: Double) {
    let issue = issues[index]
    let agent = Int(issue.pointee.agent)
    let group = Int(groupOfAgent[agent])
    issue.pointee.agent = -1
    if usesChannels, channels.work[agent].openCount > 0 { return releaseContact(index, agent, group, now) }
    measuredInHand &-= isHeldMeasured(index) ? 1 : 0
    let held = now - issue.pointee.since + issue.pointee.heldWrap
    let end = services.rounded(now + issue.pointee.heldWrap)
    services.set(agent, end)
    if isHeldMeasured(index) { lastMeasuredEnd = max(lastMeasuredEnd, end) }
    countHeld(index, held)
    addFailure(index, Int(issue.pointee.heldCell), now - issue.pointee.since)
    issue.pointee.heldGroupCell = -1
    spreadBusy(group, from: issue.pointee.since, to: end)
    if agentRule == .leastOccupied { agents[agent].busy += held }
  }
}
