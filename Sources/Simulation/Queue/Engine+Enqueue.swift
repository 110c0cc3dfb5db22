import Randomness

/// A contact that no agent can take balks, is blocked, or joins the waiting queue.
extension Engine {
  /// What becomes of a contact that no agent can take.
  enum WaitFate: BitwiseCopyable {
    case waits, blocked, balks
  }

  /// A contact that no agent can take balks, is blocked, or waits.
  /// - Parameters:
  ///   - origin: What it follows from; none for a contact that follows from nothing.
  ///   - own: The interval that it belongs to.
  @inline(__always)
  mutating func wait(
    _ type: Int, _ number: UInt64, _ origin: StreamID, _ own: Int, record: Int32,
    _ cell: UnsafeMutablePointer<ContactTotals>, handle: Double, talk: Double, _ now: Double
  ) -> WaitFate {
    let plan = types + type
    let live = waiting[type].live
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
    if waiting[type].hasEvents { announce(deadline, type, waiting[type].tail) }
    waiting[type].append(
      Waiting(
        arrival: now, deadline: deadline, handle: handle, talk: talk, interval: Int32(own), record: record))
    liveCount &+= 1
    measuredCount &+= isMeasured(own) ? 1 : 0
    // Nobody looks at the line of those who join it after the horizon.
    if own == interval, Double(liveCount) > queueMax[interval] || Double(waiting[type].live) > cell.pointee.queueMax {
      noteLongest(type, cell, now)
    }
    if plan.pointee.hasTimers { setTimers(plan, since: now, now) }
    return .waits
  }

  /// A contact that no agent can take balks, is blocked, or waits.
  mutating func wait(_ errand: Errand, _ cell: UnsafeMutablePointer<ContactTotals>, _ now: Double) {
    let type = errand.type
    let plan = types + type
    let live = waiting[type].live
    if live >= plan.pointee.queueLimit || liveCount >= sharedQueueLimit {
      cell.pointee.blocked += 1
      return turnAway(errand, .blocked, now)
    }
    if plan.pointee.hasBalk, balks(plan, errand.number, errand.origin, live) {
      cell.pointee.balked += 1
      return turnAway(errand, .abandoned, now)
    }
    lineUp(errand, cell, now)
  }

  /// A contact begins to wait, with its patience.
  mutating func lineUp(_ errand: Errand, _ cell: UnsafeMutablePointer<ContactTotals>, _ now: Double) {
    let type = errand.type
    let plan = types + type
    cell.pointee.queued += 1
    var deadline = Double.infinity
    if !plan.pointee.isPatient {
      let stream = plan.pointee.patienceStream.following(errand.origin)
      var more = source.draws(stream, item: errand.number)
      deadline = now + plan.pointee.patience.sample(source.words(stream, item: errand.number).0, &more)
    }
    var note: Int32 = -1
    let special = channels.plans + type
    let silentStream = special.pointee.silentStream.following(errand.origin)
    if special.pointee.silentShare > 0,
      Draws.unit(source.words(silentStream, item: errand.number).0) < special.pointee.silentShare
    {
      note = channels.notes.add(Note(state: .silent, type: Int32(type)))
    }
    join(errand, deadline: deadline, note: note, now)
  }

  /// Begins to wait in the line.
  mutating func join(_ errand: Errand, deadline: Double, note: Int32, _ now: Double) {
    let type = errand.type
    if waiting[type].hasEvents { announce(deadline, type, waiting[type].tail) }
    waiting[type].append(
      Waiting(
        arrival: now, deadline: deadline, handle: errand.handle, talk: errand.talk, interval: Int32(errand.interval),
        record: errand.record, note: note))
    liveCount &+= 1
    measuredCount &+= isMeasured(errand.interval) ? 1 : 0
    // Nobody looks at the line of those who join it after the horizon.
    if errand.interval == interval { noteIfLongest(type, now) }
    if types[type].hasTimers { setTimers(types + type, since: now, now) }
  }

  @inline(never)
  mutating func balks(
    _ plan: UnsafeMutablePointer<TypePlan>, _ number: UInt64, _ origin: StreamID, _ live: Int
  ) -> Bool {
    if live >= plan.pointee.balkQueue { return true }
    let word = source.words(plan.pointee.balkStream.following(origin), item: number).0
    return Double(word >> 11) * 0x1p-53 < plan.pointee.balkProbability
  }

  /// For every group that will open its skill for a contact that came at a time: an event when it does.
  @inline(never)
  mutating func setTimers(_ plan: UnsafeMutablePointer<TypePlan>, since arrival: Double, _ now: Double) {
    let first = Int(plan.pointee.firstRoute)
    for index in first..<first + Int(plan.pointee.routeCount) where arrival + routes[index].after > now {
      heap.add(HeapEvent(arrival + routes[index].after, .overflow, subject: Int(routes[index].group)))
    }
  }
}
