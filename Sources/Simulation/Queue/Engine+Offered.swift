import Randomness
import Scenarios

/// A contact is offered: it comes to its queue, and an agent takes it at once or it is turned away or waits.
extension Engine {
  /// A contact joins the queue of its type, or finds an agent at once.
  mutating func joinQueue(_ index: Int, _ now: Double) {
    let record = records[index]
    let type = Int(record.pointee.type)
    let plan = types + type
    let own = ownInterval(record)
    let cell = contacts + (type &* stride &+ own)
    countOffer(record, own)
    record.pointee.state = .queue
    let (item, origin) = queuePlace(record)
    let (handle, talk) = handleTime(record, item, origin)
    if isSpecialWork(type) {
      return receive(
        Errand(
          type: type, interval: own, number: item, record: Int32(truncatingIfNeeded: index), origin: origin,
          arrival: now, handle: handle, talk: talk), now)
    }
    if let (route, agent) = idleAgent(for: plan, item ^ origin.bits, now) {
      cell.pointee.immediate += 1
      removeIdle(agent, from: Int(routes[route].group))
      let contact = Waiting(
        arrival: now, deadline: .infinity, handle: handle, talk: talk, interval: Int32(truncatingIfNeeded: own),
        record: Int32(truncatingIfNeeded: index))
      startTracked(index, agent, Int(routes[route].group), contact, type, routes[route].factor, now)
      return
    }
    switch wait(
      type, item, origin, own, record: Int32(truncatingIfNeeded: index), cell, handle: handle, talk: talk, now)
    {
    case .waits: break
    case .blocked: leaveUnserved(index, .blocked, now)
    case .balks: leaveUnserved(index, .abandoned, now)
    }
  }

  /// Counts how a contact that is offered in an interval came there.
  @inline(__always)
  func countOffer(_ record: UnsafeMutablePointer<Record>, _ own: Int) {
    let journey = journeyTotals + (Int(record.pointee.type) &* stride &+ own)
    journey.pointee.counted += 1
    if record.pointee.isTransfer {
      journey.pointee.transfersIn += 1
    } else if isMeasured(own) != isMeasured(Int(record.pointee.entryInterval)) {
      if isMeasured(own) {
        journey.pointee.insideAtStart += 1
      } else {
        journeyTotals[Int(record.pointee.cell)].insideAtEnd += 1
      }
    }
  }

  /// The interval that a contact belongs to which comes to a step or a queue now. Where nobody enters after the horizon,
  /// those who are still inside belong to its last interval.
  @inline(__always)
  func ownInterval(_ record: UnsafeMutablePointer<Record>) -> Int {
    guard interval > intervalCount, atEnd == .drain, isMeasured(Int(record.pointee.entryInterval)) else {
      return interval
    }
    return intervalCount
  }

  /// Where a contact's handle time and patience come from: the first one of an issue has those that it would have without
  /// a journey.
  @inline(__always)
  func queuePlace(_ record: UnsafeMutablePointer<Record>) -> (item: UInt64, origin: StreamID) {
    record.pointee.leg == 0 ? (record.pointee.number, .none) : (place(record), origin(record))
  }

  /// A contact is answered at once, called back later, balks, is blocked, or begins to wait.
  mutating func receive(_ errand: Errand, _ now: Double) {
    let type = errand.type
    let cell = contacts + (type &* stride &+ errand.interval)
    // A backlog lies there: nobody takes it yet, and nobody turns it away.
    if holdsBack { return lineUp(errand, cell, now) }
    if !rests(channels.plans[type], now), let (route, agent) = readyAgent(type, errand.number ^ errand.origin.bits, now)
    {
      cell.pointee.immediate += 1
      begin(errand, agent, Int(routes[route].group), routes[route].factor, now)
    } else if channels.plans[type].interrupts, let (route, agent) = interruptibleAgent(type) {
      let group = Int(routes[route].group)
      cell.pointee.immediate += 1
      let laidAside = layAside(agent, group, now)
      begin(errand, agent, group, routes[route].factor, now)
      // Whoever else may take what was laid aside does so.
      dispatchAll(laidAside, now)
    } else if channels.plans[type].hasCallback, isCalledBack(errand, cell, now) {
      dispatchAll(type, now)
    } else {
      wait(errand, cell, now)
    }
  }

  /// A contact does not join the line.
  mutating func turnAway(_ errand: Errand, _ reason: Failure, _ now: Double) {
    if errand.record >= 0 {
      leaveUnserved(Int(errand.record), reason, now)
    } else if usesLines {
      freeLine(ofType: errand.type)
    }
  }
}
