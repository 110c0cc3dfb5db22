import Randomness
import Statistics

/// A contact's time in the waiting queue: it joins it, is taken from it or gives up.
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

  /// Removes the first contact of a type, whose turn has come.
  /// - Returns: Whether it is still there to be answered.
  @inline(__always)
  mutating func takeFirst(_ type: Int, _ contact: Waiting, _ now: Double) -> Bool {
    waiting[type].removeFirst()
    let ownInterval = Int(contact.interval)
    measuredCount &-= isMeasured(ownInterval) ? 1 : 0
    if contact.deadline < now {
      if !contact.isGhost { countAbandonment(type, contact) }
      let cell = contacts + (type &* stride &+ ownInterval)
      cell.pointee.ghosts += 1
      cell.pointee.ghostWait += now - contact.arrival
      return false
    }
    liveCount &-= 1
    countWait(type, ownInterval, since: contact.arrival, now)
    return true
  }

  /// Counts a contact that waited and is answered.
  @inline(__always)
  mutating func countWait(_ type: Int, _ ownInterval: Int, since arrival: Double, _ now: Double) {
    let index = type &* stride &+ ownInterval
    let cell = contacts + index
    let wait = now - arrival
    cell.pointee.late += 1
    cell.pointee.lateWithin += wait <= types[type].threshold ? 1 : 0
    cell.pointee.waitAnswered += wait
    cell.pointee.waitMax = max(cell.pointee.waitMax, wait)
    if wait == 0 { noteNoWait(index) }
    if now > bounds[ownInterval &+ 1] { carry(type, ownInterval, from: arrival, to: now) }
    logEntries[logCount] = WaitLog.Entry(cell: UInt32(index), bucket: UInt32(Histogram.bucket(of: wait)))
    logCount &+= 1
    if logCount == WaitLog.capacity { flushLog() }
  }

  /// A contact's patience ends, if it is still waiting.
  @inline(__always)
  mutating func abandon(_ type: Int, _ place: Int) {
    guard place >= waiting[type].head else {
      eventCount &-= 1
      return
    }
    let contact = waiting[type][place]
    guard !contact.isGhost else { return }
    waiting[type].makeGhost(place)
    countAbandonment(type, contact)
  }

  /// Counts an abandonment.
  @inline(__always)
  mutating func countAbandonment(_ type: Int, _ contact: Waiting) {
    liveCount &-= 1
    let wait = contact.deadline - contact.arrival
    let cell = contacts + (type &* stride &+ Int(contact.interval))
    if contact.note >= 0 { countSilence(type, contact) }
    addAbandonment(to: cell, type, after: wait)
    if contact.deadline > bounds[Int(contact.interval) &+ 1] {
      carry(type, Int(contact.interval), from: contact.arrival, to: contact.deadline)
    }
    if contact.record >= 0 {
      leaveUnserved(Int(contact.record), .abandoned, contact.deadline)
    } else if usesLines {
      freeLine(ofType: type)
    }
  }

  /// Adds one who abandoned after a wait.
  @inline(__always)
  func addAbandonment(to cell: UnsafeMutablePointer<ContactTotals>, _ type: Int, after wait: Double) {
    cell.pointee.abandoned += 1
    cell.pointee.abandonedShort += wait <= types[type].shortAbandon ? 1 : 0
    cell.pointee.abandonedWithin += wait <= types[type].threshold ? 1 : 0
    cell.pointee.waitAbandoned += wait
  }
}
