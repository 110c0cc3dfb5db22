import Scenarios

/// Callbacks that are over: the customer was reached, gives up waiting for the call, or still waits when the clock stops.
extension Engine {
  /// A customer gives up waiting for a callback, unless it is over.
  @inline(never)
  mutating func endCallback(_ event: HeapEvent, _ now: Double) {
    let index = Int32(event.number)
    // The customer may have been reached, and the record may be another's by now.
    guard channels.parked[index].isPendingCallback, channels.parked[index].deadline == now else {
      eventCount &-= 1
      return
    }
    abandonCallback(index, now)
    if holdsCallbacks { reconsiderHeldCallbacks(event.subject, now) }
  }

  /// Customers whose patience with the callback ends before the clock stops have given up.
  mutating func endCallbacks(before stop: Double) {
    for index in 0..<channels.parked.count {
      let parked = channels.parked.all[index]
      if parked.isPendingCallback, parked.deadline < stop { abandonCallback(Int32(index), parked.deadline) }
    }
  }

  private mutating func abandonCallback(_ index: Int32, _ now: Double) {
    let parked = channels.parked[index]
    let type = Int(parked.type)
    if parked.state == .inQueue {
      queues[type].markForgotten(parked.position)
      endWaiting(parked, now)
    } else {
      if parked.state == .held { channels.parked.unlink(parked, from: &channels.queues[type].held) }
      if parked.state == .due { channels.parked.unlink(parked, from: &channels.queues[type].ahead) }
      endPending(parked, now)
    }
    channels.parked.remove(index)
    let own = Int(parked.interval)
    let wait = now - parked.arrival
    let cell = cell(type, parked.row, own)
    channelTotals[cell].abandoned += 1
    channelTotals[cell].waitAbandoned += wait
    addAbandonment(to: contacts + cell, type, own, after: wait)
    if now > bounds[own &+ 1] { carry(type, own, from: parked.arrival, to: now) }
    if parked.issue >= 0 { leaveUnserved(Int(parked.issue), .abandoned, now) }
  }

  /// A callback that is not in the waiting queue is over.
  mutating func endPending(_ parked: ParkedContact, _ now: Double) {
    channels.queues[Int(parked.type)].callbacksOutside -= 1
    measuredCount &-= isMeasured(Int(parked.interval)) ? 1 : 0
    endWaiting(parked, now)
  }

  /// A callback is over, wherever it waited.
  private mutating func endWaiting(_ parked: ParkedContact, _ now: Double) {
    let type = Int(parked.type)
    channels.queues[type].pendingCallbacks -= 1
    liveCount &-= 1
    addPendingTime(type, from: parked.arrival, to: now)
  }

  private mutating func addPendingTime(_ type: Int, from: Double, to: Double) {
    let cells = channelTotals + cell(type, 0, 0)
    overlaps(from: from, to: to) { interval, time in cells[interval].pendingTime += time }
  }

  /// Callbacks that still wait when the clock stops.
  mutating func settleCallbacks() {
    for index in 0..<channels.parked.count {
      let parked = channels.parked.all[index]
      let type = Int(parked.type)
      switch parked.state {
      case .free, .silent, .preempted: continue
      case .inQueue: break
      case .held, .retrying, .due:
        let cell = cell(type, parked.row, Int(parked.interval))
        contacts[cell].unfinished += 1
        noteStillWaiting(type, cell, since: parked.arrival, -1)
        addQueueTime(type, from: parked.arrival, to: measureEnd)
      }
      channelTotals[cell(type, parked.row, Int(parked.interval))].pendingAtEnd += 1
      addPendingTime(type, from: parked.arrival, to: measureEnd)
    }
  }
}
