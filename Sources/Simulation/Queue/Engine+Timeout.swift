import Randomness
import Scenarios

/// The queue sends contacts elsewhere that have waited as long as it keeps them.
///
/// Like the end of a patience, this comes after whatever else happens at the same instant: an agent who becomes free then
/// takes the contact. Of both, the queue goes first.
extension Engine {
  /// Whether a contact that joins a queue with a timeout may time out there: each does so at most once in each queue, so
  /// that none is sent in circles.
  @inline(never)
  func mayTimeOut(_ pending: PendingContact) -> Bool {
    guard pending.issue >= 0 else { return true }
    return issues[Int(pending.issue)].pointee.timeouts & journeys.plans[pending.type].timeoutBit == 0
  }

  /// Counts a contact that has waited long enough. One that goes on elsewhere is still to be sent there.
  /// - Parameter leaves: Whether it leaves the center in any case.
  @inline(never)
  mutating func countTimeout(_ type: Int, _ contact: WaitingContact, at time: Double, leaves: Bool = false) {
    liveCount &-= 1
    let cell = contacts + cell(type, contact.row, Int(contact.interval))
    cell.pointee.timedOut += 1
    cell.pointee.tooLong += 1
    cell.pointee.waitTimedOut += time - contact.arrival
    if time > bounds[Int(contact.interval) &+ 1] {
      carry(type, Int(contact.interval), from: contact.arrival, to: time)
    }
    if contact.issue < 0 {
      if usesTrunks { releaseTrunk(ofType: type) }
    } else if leaves || !journeys.plans[type].passesOnWaiting {
      leaveUnserved(Int(contact.issue), .timedOut, time)
    }
  }

  /// Who waits for a type that is closed now leaves, but for those who will be called back.
  @inline(never)
  mutating func closeQueues(_ now: Double) {
    for type in lawTypes.map(Int.init) where types[type].isClosed {
      sweep(type, now)
      for position in queues[type].head..<queues[type].tail {
        let contact = queues[type][position]
        guard !contact.hasDeparted else { continue }
        if contact.parked >= 0 {
          guard channels.parked[contact.parked].state == .silent else { continue }
          // Everybody notices that it leaves.
          channels.parked.remove(contact.parked)
          queues[type].unpark(position)
        }
        queues[type].markDeparted(position)
        countTimeout(type, contact, at: now, leaves: true)
      }
    }
  }

  /// A contact that has waited long enough goes to the queue of another type, or through a step; everything it does from
  /// now on it draws anew.
  @inline(never)
  mutating func passOnWaiting(_ index: Int, _ now: Double) {
    let issue = issues[index]
    let plan = journeys.plans + Int(issue.pointee.type)
    issue.pointee.timeouts |= plan.pointee.timeoutBit
    issue.pointee.hop &+= 1
    guard issue.pointee.hop < ScenarioLimits.contactsOfIssue else {
      if issue.pointee.agent >= 0 { releaseAgent(index, now) }
      endContact(index)
      return loseAtLimit(index, now)
    }
    if plan.pointee.timeoutType >= 0 {
      if usesTrunks, usesChannels { changeTrunk(index, to: Int(plan.pointee.timeoutType)) }
      issue.pointee.type = plan.pointee.timeoutType
      issue.pointee.isTransfer = true
      return offerTracked(index, now)
    }
    if issue.pointee.agent >= 0 { releaseAgent(index, now) }
    // It enters the step as a contact that is passed on to it, with its own steps behind it.
    let own = ownInterval(issue)
    issue.pointee.cell = Int32(truncatingIfNeeded: cell(Int(issue.pointee.type), row(issue), own))
    issue.pointee.entryInterval = Int32(truncatingIfNeeded: own)
    journeyTotals[Int(issue.pointee.cell)].transfersIn += 1
    issue.pointee.isTransfer = false
    issue.pointee.step = plan.pointee.stepCount
    issue.pointee.wordsStep = -1
    let skips = usesProfiles && profilePlan(issue).pointee.skipsSteps
    if skips || !enter(index, step: Int(plan.pointee.timeoutStep), now) { offerTracked(index, now) }
  }
}
