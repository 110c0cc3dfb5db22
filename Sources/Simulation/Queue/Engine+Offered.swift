import Randomness
import Scenarios

/// A contact is offered: it comes to its queue, and an agent takes it at once or it is turned away or waits.
extension Engine {
  /// A contact joins the queue of its type, or finds an agent at once.
  mutating func offerTracked(_ index: Int, _ now: Double) {
    let issue = issues[index]
    let type = Int(issue.pointee.type)
    let plan = types + type
    let own = ownInterval(issue)
    let cell = contacts + (type &* stride &+ own)
    countOffer(issue, own)
    issue.pointee.state = .queue
    let (item, origin) = queueDraws(issue)
    let (handle, talk) = handleTime(issue, item, origin)
    if isMultichannelWork(type) {
      return offer(
        PendingContact(
          type: type, interval: own, number: item, issue: Int32(truncatingIfNeeded: index), origin: origin,
          arrival: now, handle: handle, talk: talk), now)
    }
    if let (route, agent) = idleAgent(for: plan, item ^ origin.bits, now) {
      cell.pointee.immediate += 1
      removeIdle(agent, from: Int(routes[route].group))
      let contact = WaitingContact(
        arrival: now, deadline: .infinity, handle: handle, talk: talk, interval: Int32(truncatingIfNeeded: own),
        issue: Int32(truncatingIfNeeded: index))
      startTracked(index, agent, Int(routes[route].group), contact, type, routes[route].factor, now)
      return
    }
    switch wait(
      type, item, origin, own, issue: Int32(truncatingIfNeeded: index), cell, handle: handle, talk: talk, now)
    {
    case .waits: break
    case .blocked: leaveUnserved(index, .blocked, now)
    case .balks: leaveUnserved(index, .abandoned, now)
    }
  }

  /// Counts how a contact that is offered in an interval came there.
  @inline(__always)
  func countOffer(_ issue: UnsafeMutablePointer<Issue>, _ own: Int) {
    let journey = journeyTotals + (Int(issue.pointee.type) &* stride &+ own)
    journey.pointee.counted += 1
    if issue.pointee.isTransfer {
      journey.pointee.transfersIn += 1
    } else if isMeasured(own) != isMeasured(Int(issue.pointee.entryInterval)) {
      if isMeasured(own) {
        journey.pointee.insideAtStart += 1
      } else {
        journeyTotals[Int(issue.pointee.cell)].insideAtEnd += 1
      }
    }
  }

  /// The interval that a contact belongs to which comes to a step or a queue now. Where nobody enters after the
  /// horizon, those who are still inside belong to its last interval.
  @inline(__always)
  func ownInterval(_ issue: UnsafeMutablePointer<Issue>) -> Int {
    guard interval > intervalCount, atEnd == .drain, isMeasured(Int(issue.pointee.entryInterval)) else {
      return interval
    }
    return intervalCount
  }

  /// Where a contact's handle time and patience come from: the first one of an issue has those that it would have
  /// without a journey.
  @inline(__always)
  func queueDraws(_ issue: UnsafeMutablePointer<Issue>) -> (item: UInt64, origin: StreamID) {
    issue.pointee.hop == 0 ? (issue.pointee.number, .none) : (drawIndex(issue), origin(issue))
  }

  /// A contact is answered at once, called back later, balks, is blocked, or begins to wait.
  mutating func offer(_ pending: PendingContact, _ now: Double) {
    let type = pending.type
    let cell = contacts + (type &* stride &+ pending.interval)
    // A backlog is being laid in: nobody takes it yet, and nobody turns it away.
    if holdsDispatch { return enqueue(pending, cell, now) }
    if !staysDeferred(channels.plans[type], now),
      let (route, agent) = readyAgent(type, pending.number ^ pending.origin.bits, now)
    {
      cell.pointee.immediate += 1
      begin(pending, agent, Int(routes[route].group), routes[route].factor, now)
    } else if channels.plans[type].preempts, let (route, agent) = preemptibleAgent(type) {
      let group = Int(routes[route].group)
      cell.pointee.immediate += 1
      let preempted = preempt(agent, group, now)
      begin(pending, agent, group, routes[route].factor, now)
      // Whoever else may take what was preempted does so.
      dispatchAll(preempted, now)
    } else if channels.plans[type].hasCallback, isCalledBack(pending, cell, now) {
      dispatchAll(type, now)
    } else {
      wait(pending, cell, now)
    }
  }

  /// A contact does not join the queue.
  mutating func turnAway(_ pending: PendingContact, _ reason: UnservedReason, _ now: Double) {
    if pending.issue >= 0 {
      leaveUnserved(Int(pending.issue), reason, now)
    } else if usesTrunks {
      releaseTrunk(ofType: pending.type)
    }
  }
}
