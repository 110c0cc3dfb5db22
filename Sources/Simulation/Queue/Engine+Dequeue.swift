import Statistics

/// A contact leaves the waiting queue because its turn has come.
extension Engine {
  /// Removes the first contact of a type, whose turn has come.
  /// - Returns: Whether it is still there to be answered.
  @inline(__always)
  mutating func dequeue(_ type: Int, _ contact: WaitingContact, _ now: Double) -> Bool {
    queues[type].removeFirst()
    let ownInterval = Int(contact.interval)
    measuredCount &-= isMeasured(ownInterval) ? 1 : 0
    if contact.deadline < now {
      if !contact.hasDeparted { countAbandonment(type, contact) }
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
    if types[type].thresholdCount > 0 { countAnswered(type, ownInterval, after: wait) }
    cell.pointee.waitAnswered += wait
    cell.pointee.waitMax = max(cell.pointee.waitMax, wait)
    if wait == 0 { noteNoWait(index) }
    if now > bounds[ownInterval &+ 1] { carry(type, ownInterval, from: arrival, to: now) }
    logEntries[logCount] = WaitLog.Entry(cell: UInt32(index), bucket: UInt32(Histogram.bucket(of: wait)))
    logCount &+= 1
    if logCount == WaitLog.capacity { flushLog() }
  }

  /// Who began to wait is taken at the same instant.
  @inline(never)
  mutating func noteNoWait(_ cell: Int) { contacts[cell].atOnce += 1 }

  mutating func dequeueMultichannel(_ type: Int, _ agent: Int, _ group: Int, _ factor: Double, _ now: Double) {
    let contact = queues[type].first
    if contact.parked >= 0, channels.parked[contact.parked].state == .inQueue {
      leaveLine(type)
      if queues[type].live == 0 { requestHeldCallbacks(type) }
      call(contact.parked, agent, group, factor, now)
      return
    }
    let isThere = dequeue(type, contact, now)
    if queues[type].live == 0 { requestHeldCallbacks(type) }
    if contact.parked >= 0 { channels.parked.remove(contact.parked) }
    if isThere {
      // A contact that began to wait draws nothing more by its number.
      let pending = PendingContact(
        type: type, interval: Int(contact.interval), number: UInt64(queues[type].head),
        issue: contact.issue, arrival: contact.arrival, handle: contact.handle, talk: contact.talk)
      begin(pending, agent, group, factor, now)
    } else if contact.parked >= 0 {
      channels.queues[type].silentlyDeparted -= 1
      beginSilent(type, agent, group, now)
    }
  }
}
