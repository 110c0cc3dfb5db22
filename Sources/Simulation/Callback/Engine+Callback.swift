import Randomness
import Scenarios

/// Customers who are called back instead of waiting on the line.
extension Engine {
  /// Asks a contact that has to wait whether it wants to be called back, if that is offered now.
  /// - Returns: Whether it accepted, and now waits for the call.
  mutating func isCalledBack(_ errand: Errand, _ cell: UnsafeMutablePointer<ContactTotals>, _ now: Double) -> Bool {
    let type = errand.type
    let plan = channels.plans + type
    guard channels.lines[type].pending < plan.pointee.capacity, isOffered(type, now) else { return false }
    let totals = channelTotals + (type &* stride &+ errand.interval)
    if plan.pointee.holdsPlace {
      guard waiting[type].live < types[type].queueLimit, liveCount < sharedQueueLimit else { return false }
    }
    totals.pointee.offered += 1
    let word = source.words(plan.pointee.callbackStream.following(errand.origin), item: errand.number).0
    guard Draws.unit(word) < plan.pointee.accept else { return false }
    totals.pointee.accepted += 1
    cell.pointee.queued += 1
    channels.lines[type].pending += 1
    // The customer hangs up.
    if errand.record >= 0 {
      hangUp(Int(errand.record), now)
    } else if usesLines {
      freeLine(ofType: type)
    }
    var note = Note(state: plan.pointee.holdsPlace ? .place : .held, number: errand.number, arrival: now)
    (note.handle, note.talk) = (errand.handle, errand.talk)
    note.type = Int32(type)
    note.interval = Int32(errand.interval)
    note.record = errand.record
    let place = channels.notes.add(note)
    if plan.pointee.holdsPlace {
      join(errand, deadline: .infinity, note: place, now)
    } else {
      channels.notes.insert(place, into: &channels.lines[type].held)
      channels.lines[type].apart += 1
      liveCount &+= 1
      measuredCount &+= isMeasured(errand.interval) ? 1 : 0
      if errand.interval == interval { noteIfLongest(type, now) }
      if types[type].hasTimers { setTimers(types + type, since: now, now) }
    }
    return true
  }

  /// Whether the line is so long, or the expected wait.
  private func isOffered(_ type: Int, _ now: Double) -> Bool {
    if waiting[type].live >= channels.plans[type].offerQueue { return true }
    guard waiting[type].live > 0 else { return channels.plans[type].offerWait <= 0 }
    let line = channels.lines + type
    // Who has left does not come back.
    line.pointee.firstWaiting = max(line.pointee.firstWaiting, waiting[type].head)
    while waiting[type][line.pointee.firstWaiting].isGhost { line.pointee.firstWaiting += 1 }
    return now - waiting[type][line.pointee.firstWaiting].arrival >= channels.plans[type].offerWait
  }

  /// A customer hangs up to be called back: the line is free, and an agent who stayed with the contact.
  mutating func hangUp(_ index: Int, _ now: Double) {
    let record = records[index]
    if record.pointee.agent >= 0 { releaseAgent(index, now) }
    guard record.pointee.pool >= 0 else { return }
    freeLines[Int(record.pointee.pool)] += 1
    record.pointee.pool = -1
  }

  /// An agent calls; what follows from it depends on whether the customer is reached.
  mutating func call(_ place: Int32, _ agent: Int, _ group: Int, _ factor: Double, _ now: Double) {
    let note = channels.notes[place]
    let type = Int(note.type)
    let plan = channels.plans + type
    let origin = note.record >= 0 ? queuePlace(records[Int(note.record)]).origin : StreamID.none
    let stream = plan.pointee.reachStream.following(origin)
    guard chance(stream, note.number, attempt: note.attempts) < plan.pointee.reach else {
      channels.notes.all[Int(place)].attempts += 1
      if plan.pointee.noAnswer > 0 { occupy(agent, group, plan.pointee.noAnswer, now) }
      let over = now + plan.pointee.noAnswer
      if note.attempts + 1 >= plan.pointee.attempts {
        giveUp(place, over)
      } else {
        channels.notes.all[Int(place)].state = .retrying
        heap.add(HeapEvent(over + plan.pointee.retry, .callback, subject: type, number: Int(place)))
      }
      return
    }
    countReached(note, now)
    channels.notes.remove(place)
    let errand = Errand(
      type: type, interval: Int(note.interval), number: note.number, record: note.record, arrival: note.arrival,
      handle: note.handle, talk: note.talk)
    // The call takes a line again, free or not.
    if usesLines, types[type].pool >= 0 {
      freeLines[Int(types[type].pool)] -= 1
      if note.record >= 0 { records[Int(note.record)].pointee.pool = types[type].pool }
    }
    begin(errand, agent, group, factor, now)
  }

  /// A number on (0, 1) for each attempt.
  func chance(_ stream: StreamID, _ number: UInt64, attempt: Int32) -> Double {
    let words = source.words(stream, item: number)
    guard attempt > 1 else { return Draws.unit(attempt == 0 ? words.0 : words.1) }
    var more = source.draws(stream, item: number)
    for _ in 2..<attempt { _ = more.next() }
    return more.unit()
  }

  /// The next attempts of some callbacks are due, all those of one instant together; then they are called in their order.
  mutating func retryDue(_ event: HeapEvent, _ now: Double) {
    retry(Int32(event.number))
    var dueTypes = [event.subject]
    heap.closeGap()
    while heap.first.time == now, heap.first.kind == EventKind.callback.rawValue {
      retry(Int32(heap.first.number))
      if dueTypes.last != heap.first.subject { dueTypes.append(heap.first.subject) }
      heap.removeFirst()
      eventCount &+= 1
    }
    for type in dueTypes { dispatchAll(type, now) }
  }

  mutating func retry(_ place: Int32) {
    let type = Int(channels.notes[place].type)
    if channels.plans[type].holdsPlace {
      channels.notes.all[Int(place)].state = .due
      channels.notes.insert(place, into: &channels.lines[type].aside)
    } else {
      channels.notes.all[Int(place)].state = .held
      channels.notes.insert(place, into: &channels.lines[type].held)
    }
  }

  /// The first of a line is a callback and leaves it for the call.
  mutating func leaveLine(_ type: Int) {
    waiting[type].removeFirst()
    channels.lines[type].apart += 1
  }

  private mutating func countReached(_ note: Note, _ now: Double) {
    let type = Int(note.type)
    countWait(type, Int(note.interval), since: note.arrival, now)
    let totals = channelTotals + (type &* stride &+ Int(note.interval))
    totals.pointee.reached += 1
    totals.pointee.delay += now - note.arrival
    endPending(note, now)
  }

  /// Nobody was reached as often as was tried.
  private mutating func giveUp(_ place: Int32, _ now: Double) {
    let note = channels.notes[place]
    channels.notes.remove(place)
    channelTotals[Int(note.type) &* stride &+ Int(note.interval)].failed += 1
    addQueueTime(Int(note.type), from: note.arrival, to: atEnd == .cut ? min(now, measureEnd) : now)
    endPending(note, now)
    if note.record >= 0 { leaveUnserved(Int(note.record), .abandoned, now) }
  }

  private mutating func endPending(_ note: Note, _ now: Double) {
    let type = Int(note.type)
    channels.lines[type].pending -= 1
    channels.lines[type].apart -= 1
    liveCount &-= 1
    measuredCount &-= isMeasured(Int(note.interval)) ? 1 : 0
    addPendingTime(type, from: note.arrival, to: now)
  }

  private mutating func addPendingTime(_ type: Int, from: Double, to: Double) {
    let cells = channelTotals + type &* stride
    overlaps(from: from, to: to) { interval, time in cells[interval].pendingTime += time }
  }

  /// Callbacks that still wait when the clock stops.
  mutating func settleCallbacks() {
    for index in 0..<channels.notes.count {
      let note = channels.notes.all[index]
      let type = Int(note.type)
      switch note.state {
      case .free, .silent, .laidAside: continue
      case .place: break
      case .held, .retrying, .due:
        contacts[type &* stride &+ Int(note.interval)].unfinished += 1
        addQueueTime(type, from: note.arrival, to: measureEnd)
      }
      channelTotals[type &* stride &+ Int(note.interval)].pendingAtEnd += 1
      addPendingTime(type, from: note.arrival, to: measureEnd)
    }
  }
}
