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
      let cell = contacts + cell(type, contact.row, ownInterval)
      cell.pointee.departedTurns += 1
      cell.pointee.departedWait += now - contact.arrival
      return false
    }
    liveCount &-= 1
    countAnswer(type, contact.row, ownInterval, since: contact.arrival, now)
    return true
  }

  /// An agent of a multichannel group takes the first contact of a type: it begins it, calls it back, or finds that it
  /// has left.
  mutating func dequeueMultichannel(_ type: Int, _ agent: Int, _ group: Int, _ factor: Double, _ now: Double) {
    let contact = queues[type].first
    if contact.parked >= 0, channels.parked[contact.parked].state == .inQueue {
      leaveQueueForCall(type)
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
        contact, type, cell: cell(type, contact.row, Int(contact.interval)), number: UInt64(queues[type].head))
      begin(pending, agent, group, factor, now)
    } else if contact.parked >= 0 {
      channels.queues[type].silentlyDeparted -= 1
      beginSilent(type, agent, group, now)
    }
  }
}
