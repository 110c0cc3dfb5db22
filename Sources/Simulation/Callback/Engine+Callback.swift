import Randomness
import Scenarios

/// Customers who are called back instead of waiting on the phone.
extension Engine {
  /// Offers a callback to a contact that has to wait, if callbacks are offered now.
  /// - Returns: Whether it accepted, and now waits for the call.
  mutating func isCalledBack(_ pending: PendingContact, _ now: Double) -> Bool {
    let type = pending.type
    let plan = channels.plans + type
    guard !types[type].isClosed, channels.queues[type].pendingCallbacks < plan.pointee.capacity,
      isCallbackOffered(type, now)
    else {
      return false
    }
    let totals = channelTotals + pending.cell
    if plan.pointee.holdsPlace {
      guard queues[type].live < types[type].queueLimit, liveCount < sharedQueueLimit else { return false }
    }
    totals.pointee.offered += 1
    let word = source.words(plan.pointee.callbackStream.following(pending.origin), item: pending.number).0
    guard Draws.unit(word) < plan.pointee.accept else { return false }
    totals.pointee.accepted += 1
    contacts[pending.cell].queued += 1
    channels.queues[type].pendingCallbacks += 1
    // The customer hangs up.
    if pending.issue >= 0 {
      hangUp(Int(pending.issue), now)
    } else if usesTrunks {
      releaseTrunk(ofType: type)
    }
    var parked = ParkedContact(state: plan.pointee.holdsPlace ? .inQueue : .held, number: pending.number, arrival: now)
    (parked.handle, parked.talk) = (pending.handle, pending.talk)
    parked.type = Int32(type)
    parked.interval = Int32(pending.interval)
    parked.row = pending.row
    parked.issue = pending.issue
    parked.position = queues[type].tail
    if plan.pointee.callbackPatience < .infinity {
      parked.deadline = now + plan.pointee.callbackPatience * patience(of: pending, types + type)
    }
    let index = channels.parked.add(parked)
    if parked.deadline < .infinity {
      heap.add(HeapEvent(parked.deadline, .callbackEnd, subject: type, number: Int(index)))
    }
    if plan.pointee.holdsPlace {
      append(pending, types + type, deadline: .infinity, parked: index, now)
    } else {
      channels.parked.insert(index, into: &channels.queues[type].held)
      channels.queues[type].callbacksOutside += 1
      countWaiting(pending, types + type, now)
    }
    return true
  }

  /// A customer hangs up to be called back: that frees the trunk, and the agent who stayed with the contact, if any.
  private mutating func hangUp(_ index: Int, _ now: Double) {
    if issues[index].pointee.agent >= 0 { releaseAgent(index, now) }
    releaseTrunk(ofIssue: index)
  }

  /// An agent calls back; what follows depends on whether the customer is reached.
  mutating func call(_ index: Int32, _ agent: Int, _ group: Int, _ factor: Double, _ now: Double) {
    let parked = channels.parked[index]
    let type = Int(parked.type)
    let plan = channels.plans + type
    let origin = parked.issue >= 0 ? queueDraws(issues[Int(parked.issue)]).origin : StreamID.none
    let stream = plan.pointee.reachStream.following(origin)
    guard reachDraw(stream, parked.number, attempt: parked.attempts) < plan.pointee.reach else {
      channels.parked.all[Int(index)].attempts += 1
      if plan.pointee.noAnswer > 0 { occupy(agent, group, plan.pointee.noAnswer, now) }
      let over = now + plan.pointee.noAnswer
      if parked.attempts + 1 >= plan.pointee.attempts {
        giveUp(index, over)
      } else {
        channels.parked.all[Int(index)].state = .retrying
        // Who gives up before that is not called again.
        if over + plan.pointee.retry <= parked.deadline {
          heap.add(HeapEvent(over + plan.pointee.retry, .callback, subject: type, number: Int(index)))
        }
      }
      return
    }
    countReached(parked, now)
    channels.parked.remove(index)
    // Who is called back has not waited on the line.
    if parked.issue >= 0 { noteWaiting(Int(parked.issue), now) }
    // The call seizes a trunk again, free or not.
    if usesTrunks {
      seizeTrunk(ofGroup: types[type].trunkGroup)
      if parked.issue >= 0 { issues[Int(parked.issue)].pointee.trunkGroup = types[type].trunkGroup }
    }
    var pending = PendingContact(parked, cell: cell(type, parked.row, Int(parked.interval)))
    if types[type].law >= 0 { drawWork(&pending, group) }
    pending.handle *= plan.pointee.callbackHandle
    pending.talk *= plan.pointee.callbackHandle
    // What was spared is shorter by the same factor.
    if parked.issue >= 0 { issues[Int(parked.issue)].pointee.stepChange *= plan.pointee.callbackHandle }
    begin(pending, agent, group, factor, now, isDrawn: true)
  }

  /// A number on (0, 1) for each attempt.
  private mutating func reachDraw(_ stream: StreamID, _ number: UInt64, attempt: Int32) -> Double {
    let words = source.words(stream, item: number)
    guard attempt > 1 else { return Draws.unit(attempt == 0 ? words.0 : words.1) }
    var more = source.draws(stream, item: number)
    for _ in 2..<attempt { _ = more.next() }
    return more.unit()
  }

  /// The next attempts of some callbacks are due: all those of one instant together, so that they are made in order.
  mutating func retryCallbacks(_ event: HeapEvent, _ now: Double) {
    park(Int32(event.number))
    var dueTypes = [event.subject]
    heap.closeGap()
    while heap.first.time == now, heap.first.kind == EventKind.callback.rawValue {
      park(Int32(heap.first.number))
      if dueTypes.last != heap.first.subject { dueTypes.append(heap.first.subject) }
      heap.removeFirst()
      eventCount &+= 1
    }
    for type in dueTypes { dispatchAll(type, now) }
  }

  private mutating func park(_ index: Int32) {
    let type = Int(channels.parked[index].type)
    if channels.plans[type].holdsPlace {
      channels.parked.all[Int(index)].state = .due
      channels.parked.insert(index, into: &channels.queues[type].ahead)
    } else {
      channels.parked.all[Int(index)].state = .held
      channels.parked.insert(index, into: &channels.queues[type].held)
    }
  }

  /// The first in a waiting queue is a callback, and leaves the queue for the call.
  mutating func leaveQueueForCall(_ type: Int) {
    queues[type].removeFirst()
    channels.queues[type].callbacksOutside += 1
  }

  private mutating func countReached(_ parked: ParkedContact, _ now: Double) {
    let type = Int(parked.type)
    countAnswer(type, parked.row, Int(parked.interval), since: parked.arrival, now)
    let totals = channelTotals + cell(type, parked.row, Int(parked.interval))
    totals.pointee.reached += 1
    totals.pointee.delay += now - parked.arrival
    endPending(parked, now)
  }

  /// The callback is given up: the last attempt has reached nobody.
  private mutating func giveUp(_ index: Int32, _ now: Double) {
    let parked = channels.parked[index]
    channels.parked.remove(index)
    channelTotals[cell(Int(parked.type), parked.row, Int(parked.interval))].failed += 1
    addQueueTime(Int(parked.type), from: parked.arrival, to: atEnd == .cut ? min(now, measureEnd) : now)
    endPending(parked, now)
    if parked.issue >= 0 { leaveUnserved(Int(parked.issue), .abandoned, now) }
  }
}
