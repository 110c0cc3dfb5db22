import Randomness

/// A contact that no agent can take balks, is blocked, or joins the waiting queue.
extension Engine {
  /// A contact that no agent can take balks, is blocked, or waits.
  @inline(__always)
  mutating func enqueue(
    _ pending: PendingContact, _ plan: UnsafeMutablePointer<ContactTypePlan>, _ now: Double
  ) {
    let live = queues[pending.type].live
    if live >= plan.pointee.queueLimit || liveCount >= sharedQueueLimit {
      contacts[pending.cell].blocked += 1
      return turnAway(pending, .blocked, now)
    }
    if plan.pointee.hasBalk, balks(plan, pending.number, pending.origin, live) {
      contacts[pending.cell].balked += 1
      return turnAway(pending, .abandoned, now)
    }
    wait(pending, plan, now)
  }

  /// A contact begins to wait, with its patience.
  @inline(__always)
  mutating func wait(
    _ pending: PendingContact, _ plan: UnsafeMutablePointer<ContactTypePlan>, _ now: Double
  ) {
    contacts[pending.cell].queued += 1
    var deadline = Double.infinity
    if !plan.pointee.isPatient { deadline = now + patience(of: pending, plan) }
    var timesOut = false
    if plan.pointee.hasTimeout, now + plan.pointee.timeout <= deadline, mayTimeOut(pending) {
      deadline = now + plan.pointee.timeout
      timesOut = true
    }
    let parked = usesChannels && !timesOut ? silentLeaver(pending.type, pending.number, pending.origin) : -1
    append(pending, plan, deadline: deadline, timesOut: timesOut, parked: parked, now)
  }

  /// How long a contact waits before it abandons, s.
  @inline(__always)
  mutating func patience(of pending: PendingContact, _ plan: UnsafeMutablePointer<ContactTypePlan>) -> Double {
    let (item, origin) =
      plan.pointee.keepsPatience ? keptPatienceDraws(pending) : (pending.number, pending.origin)
    let stream = plan.pointee.patienceStream.following(origin)
    var more = source.draws(stream, item: item)
    let patience = plan.pointee.patience.sample(source.words(stream, item: item).0, &more)
    return usesProfiles ? patience * profilePlan(pending.type, pending.row).pointee.patience : patience
  }

  /// Where the patience of all contacts of an issue with one type is drawn: an issue's first contact has the one that it
  /// would have if each had its own.
  @inline(never)
  private mutating func keptPatienceDraws(_ pending: PendingContact) -> (item: UInt64, origin: StreamID) {
    guard pending.issue >= 0 else { return (pending.number, pending.origin) }
    let issue = issues[Int(pending.issue)]
    return (issue.pointee.number, Int(issue.pointee.origin) == pending.type ? .none : origin(issue))
  }

  /// Remembers that a contact will leave in silence if its patience ends.
  /// - Returns: Where that is remembered; -1 for a contact that will not.
  @inline(never)
  private mutating func silentLeaver(_ type: Int, _ number: UInt64, _ origin: StreamID) -> Int32 {
    let plan = channels.plans + type
    let stream = plan.pointee.silentStream.following(origin)
    guard plan.pointee.silentShare > 0,
      Draws.unit(source.words(stream, item: number).0) < plan.pointee.silentShare
    else { return -1 }
    return channels.parked.add(ParkedContact(state: .silent, type: Int32(type)))
  }

  /// A contact joins the waiting queue of its type.
  @inline(__always)
  mutating func append(
    _ pending: PendingContact, _ plan: UnsafeMutablePointer<ContactTypePlan>, deadline: Double, timesOut: Bool = false,
    parked: Int32, _ now: Double
  ) {
    let type = pending.type
    if queues[type].hasEvents { announce(deadline, type, queues[type].tail) }
    queues[type].append(
      WaitingContact(
        arrival: now, deadline: deadline, handle: pending.handle, talk: pending.talk, interval: Int32(pending.interval),
        issue: pending.issue, parked: parked, timesOut: timesOut, row: pending.row))
    countWaiting(pending, plan, now)
  }

  /// Counts one more waiting contact, in the waiting queue or for a callback.
  @inline(__always)
  mutating func countWaiting(
    _ pending: PendingContact, _ plan: UnsafeMutablePointer<ContactTypePlan>, _ now: Double
  ) {
    liveCount &+= 1
    measuredCount &+= isMeasured(pending.interval) ? 1 : 0
    // The queue is not measured for contacts that join it after the horizon.
    if pending.interval == interval { noteIfLongest(pending.type, contacts + pending.cell, now) }
    if plan.pointee.hasTimers { setTimers(plan, since: now, now) }
  }

  /// A contact does not join the queue.
  @inline(__always)
  private mutating func turnAway(_ pending: PendingContact, _ reason: UnservedReason, _ now: Double) {
    if pending.issue >= 0 {
      leaveUnserved(Int(pending.issue), reason, now)
    } else if usesTrunks {
      releaseTrunk(ofType: pending.type)
    }
  }

  @inline(never)
  private mutating func balks(
    _ plan: UnsafeMutablePointer<ContactTypePlan>, _ number: UInt64, _ origin: StreamID, _ live: Int
  ) -> Bool {
    if live >= plan.pointee.balkQueue { return true }
    let word = source.words(plan.pointee.balkStream.following(origin), item: number).0
    return Double(word >> 11) * 0x1p-53 < plan.pointee.balkProbability
  }

  /// For a contact that came at a time, sets an event for each group that opens its skill to it later.
  @inline(never)
  mutating func setTimers(_ plan: UnsafeMutablePointer<ContactTypePlan>, since arrival: Double, _ now: Double) {
    let first = Int(plan.pointee.firstRoute)
    for index in first..<first + Int(plan.pointee.routeCount) where arrival + routes[index].after > now {
      heap.add(HeapEvent(arrival + routes[index].after, .overflow, subject: Int(routes[index].group)))
    }
  }
}
