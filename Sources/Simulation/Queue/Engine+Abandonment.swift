/// A contact's patience ends in the waiting queue, or the queue sends it elsewhere.
///
/// Nothing depends on the moment of most abandonments, so no event is spent on them: a contact found past its deadline
/// has left. Where something does depend on it, the heap announces them. A queue that grows long gets announcements
/// too, because looking through it for those who left would take too long.
extension Engine {
  /// The longest queue that is looked through.
  private static let longestUnannounced = 256

  /// Puts the end of a contact's patience on the heap.
  @inline(__always)
  mutating func announce(_ deadline: Double, _ type: Int, _ position: Int) {
    guard deadline < .infinity else { return }
    heap.add(HeapEvent(deadline, .abandonment, subject: type, number: position))
  }

  /// Finds out which contacts of a type have left by now.
  /// - Complexity: O(*n* ÷ 64 + 64 · *k*) for *n* contacts in the queue, of which some in *k* blocks have left or have
  ///   joined since the last sweep.
  @inline(never)
  mutating func sweep(_ type: Int, _ now: Double) {
    guard queues[type].nextDeadline < now, !queues[type].hasEvents else { return }
    for block in queues[type].blocks where queues[type].deadline(ofBlock: block) < now {
      var next = Double.infinity
      for position in queues[type].positions(ofBlock: block) {
        let contact = queues[type][position]
        guard !contact.hasDeparted else { continue }
        if contact.deadline < now {
          queues[type].markDeparted(position)
          countAbandonment(type, contact)
        } else {
          next = min(next, contact.deadline)
        }
      }
      queues[type].setDeadline(next, ofBlock: block)
    }
    queues[type].updateNextDeadline()
  }

  /// Finds out which contacts of a type have left by now, and has the others announced if that took a long look. Not to
  /// be called for a moment in the past: an announcement must not come too late.
  mutating func sweepOrAnnounce(_ type: Int, _ now: Double) {
    guard queues[type].nextDeadline < now, !queues[type].hasEvents else { return }
    sweep(type, now)
    guard queues[type].count > Self.longestUnannounced else { return }
    queues[type].hasEvents = true
    for position in queues[type].head..<queues[type].tail where !queues[type][position].hasDeparted {
      announce(queues[type][position].deadline, type, position)
    }
  }

  /// A contact's patience ends or the queue sends it elsewhere, if it is still waiting.
  @inline(__always)
  mutating func abandon(_ type: Int, _ position: Int, _ now: Double) {
    guard position >= queues[type].head else {
      eventCount &-= 1
      return
    }
    let contact = queues[type][position]
    guard !contact.hasDeparted else { return }
    queues[type].markDeparted(position)
    countAbandonment(type, contact)
    if contact.timesOut, contact.issue >= 0, journeys.plans[type].passesOnWaiting {
      passOnWaiting(Int(contact.issue), now)
    }
  }

  /// Counts an abandonment, or that the queue has sent a contact elsewhere.
  @inline(__always)
  mutating func countAbandonment(_ type: Int, _ contact: WaitingContact) {
    if contact.timesOut { return countTimeout(type, contact, at: contact.deadline) }
    liveCount &-= 1
    let wait = contact.deadline - contact.arrival
    let cell = contacts + cell(type, contact.row, Int(contact.interval))
    if contact.parked >= 0 { countSilence(type, contact) }
    addAbandonment(to: cell, type, Int(contact.interval), after: wait)
    if contact.deadline > bounds[Int(contact.interval) &+ 1] {
      carry(type, Int(contact.interval), from: contact.arrival, to: contact.deadline)
    }
    if contact.issue >= 0 {
      leaveUnserved(Int(contact.issue), .abandoned, contact.deadline)
    } else if usesTrunks {
      releaseTrunk(ofType: type)
    }
  }

  /// Adds a contact that abandoned after a wait.
  @inline(__always)
  mutating func addAbandonment(
    to cell: UnsafeMutablePointer<ContactTotals>, _ type: Int, _ interval: Int, after wait: Double
  ) {
    cell.pointee.abandoned += 1
    cell.pointee.abandonedShort += wait <= types[type].shortAbandon ? 1 : 0
    cell.pointee.abandonedWithin += wait <= types[type].threshold ? 1 : 0
    cell.pointee.tooLong += wait > types[type].tolerance ? 1 : 0
    cell.pointee.waitAbandoned += wait
    if usesThresholds { countAbandoned(type, interval, after: wait) }
  }

  /// Counts a contact that left in silence.
  @inline(never)
  private mutating func countSilence(_ type: Int, _ contact: WaitingContact) {
    guard channels.parked[contact.parked].state == .silent else { return }
    channels.queues[type].silentlyDeparted += 1
    channelTotals[cell(type, contact.row, Int(contact.interval))].silent += 1
  }
}
