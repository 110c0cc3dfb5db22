import Randomness

/// A contact that no agent can take balks, is blocked, or joins the waiting queue.
extension Engine {
  /// What becomes of a contact that no agent can take.
  enum EnqueueOutcome: BitwiseCopyable {
    case waits, blocked, balks
  }

  /// A contact that no agent can take balks, is blocked, or waits.
  /// - Parameters:
  ///   - origin: What it follows from; none for a contact that follows from nothing.
  ///   - own: The interval that it belongs to.
  @inline(__always)
  mutating func wait(
    _ type: Int, _ number: UInt64, _ origin: StreamID, _ own: Int, issue: Int32,
    _ cell: UnsafeMutablePointer<ContactTotals>, handle: Double, talk: Double, _ now: Double
  ) -> EnqueueOutcome {
    let plan = types + type
    let live = queues[type].live
    if live >= plan.pointee.queueLimit || liveCount >= sharedQueueLimit {
      cell.pointee.blocked += 1
      return .blocked
    }
    if plan.pointee.hasBalk, balks(plan, number, origin, live) {
      cell.pointee.balked += 1
      return .balks
    }
    cell.pointee.queued += 1
    var deadline = Double.infinity
    if !plan.pointee.isPatient {
      let stream = plan.pointee.patienceStream.following(origin)
      var more = source.draws(stream, item: number)
      deadline = now + plan.pointee.patience.sample(source.words(stream, item: number).0, &more)
    }
    if queues[type].hasEvents { announce(deadline, type, queues[type].tail) }
    queues[type].append(
      WaitingContact(
        arrival: now, deadline: deadline, handle: handle, talk: talk, interval: Int32(own), issue: issue))
    liveCount &+= 1
    measuredCount &+= isMeasured(own) ? 1 : 0
    // Nobody measures the queue of those who join it after the horizon.
    if own == interval, Double(liveCount) > queueMax[interval] || Double(queues[type].live) > cell.pointee.queueMax {
      noteLongest(type, cell, now)
    }
    if plan.pointee.hasTimers { setTimers(plan, since: now, now) }
    return .waits
  }

  /// A contact that no agent can take balks, is blocked, or waits.
  mutating func wait(_ pending: PendingContact, _ cell: UnsafeMutablePointer<ContactTotals>, _ now: Double) {
    let type = pending.type
    let plan = types + type
    let live = queues[type].live
    if live >= plan.pointee.queueLimit || liveCount >= sharedQueueLimit {
      cell.pointee.blocked += 1
      return turnAway(pending, .blocked, now)
    }
    if plan.pointee.hasBalk, balks(plan, pending.number, pending.origin, live) {
      cell.pointee.balked += 1
      return turnAway(pending, .abandoned, now)
    }
    enqueue(pending, cell, now)
  }

  /// A contact begins to wait, with its patience.
  mutating func enqueue(_ pending: PendingContact, _ cell: UnsafeMutablePointer<ContactTotals>, _ now: Double) {
    let type = pending.type
    let plan = types + type
    cell.pointee.queued += 1
    var deadline = Double.infinity
    if !plan.pointee.isPatient {
      let stream = plan.pointee.patienceStream.following(pending.origin)
      var more = source.draws(stream, item: pending.number)
      deadline = now + plan.pointee.patience.sample(source.words(stream, item: pending.number).0, &more)
    }
    var parked: Int32 = -1
    let special = channels.plans + type
    let silentStream = special.pointee.silentStream.following(pending.origin)
    if special.pointee.silentShare > 0,
      Draws.unit(source.words(silentStream, item: pending.number).0) < special.pointee.silentShare
    {
      parked = channels.parked.add(ParkedContact(state: .silent, type: Int32(type)))
    }
    join(pending, deadline: deadline, parked: parked, now)
  }

  /// Begins to wait in the queue.
  mutating func join(_ pending: PendingContact, deadline: Double, parked: Int32, _ now: Double) {
    let type = pending.type
    if queues[type].hasEvents { announce(deadline, type, queues[type].tail) }
    queues[type].append(
      WaitingContact(
        arrival: now, deadline: deadline, handle: pending.handle, talk: pending.talk, interval: Int32(pending.interval),
        issue: pending.issue, parked: parked))
    liveCount &+= 1
    measuredCount &+= isMeasured(pending.interval) ? 1 : 0
    // Nobody measures the queue of those who join it after the horizon.
    if pending.interval == interval { noteIfLongest(type, now) }
    if types[type].hasTimers { setTimers(types + type, since: now, now) }
  }

  @inline(never)
  mutating func balks(
    _ plan: UnsafeMutablePointer<ContactTypePlan>, _ number: UInt64, _ origin: StreamID, _ live: Int
  ) -> Bool {
    if live >= plan.pointee.balkQueue { return true }
    let word = source.words(plan.pointee.balkStream.following(origin), item: number).0
    return Double(word >> 11) * 0x1p-53 < plan.pointee.balkProbability
  }

  /// For every group that will open its skill for a contact that came at a time: an event when it does.
  @inline(never)
  mutating func setTimers(_ plan: UnsafeMutablePointer<ContactTypePlan>, since arrival: Double, _ now: Double) {
    let first = Int(plan.pointee.firstRoute)
    for index in first..<first + Int(plan.pointee.routeCount) where arrival + routes[index].after > now {
      heap.add(HeapEvent(arrival + routes[index].after, .overflow, subject: Int(routes[index].group)))
    }
  }
}
