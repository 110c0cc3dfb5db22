import Randomness
import Scenarios

/// A customer's issue over several contacts: what it draws, how a contact of it ends, and whether it comes back.
extension Engine {
  /// An event of the heap that belongs to a record.
  @inline(never)
  mutating func handleJourney(_ event: HeapEvent, _ now: Double) {
    let index = event.record
    switch event.kind {
    case EventKind.lineEnd.rawValue:
      let record = records[index]
      // It may have got its session, and may stand in another line or be another issue's by now.
      guard record.pointee.state == .line, record.pointee.order == event.order, record.pointee.lineEnd == now else {
        return
      }
      giveUpLine(index, now)
    case EventKind.transfer.rawValue: passOn(index, now)
    case EventKind.settle.rawValue: settle(index, now)
    default: comeBack(index, now)
    }
  }

  /// Puts something that happens to a record on the heap.
  @inline(__always)
  mutating func schedule(_ kind: EventKind, _ index: Int, _ time: Double) {
    heap.add(HeapEvent(time, kind, order: records[index].pointee.order, record: index))
  }

  /// A place in chance that belongs to the record's present contact alone.
  @inline(__always)
  func place(_ record: UnsafeMutablePointer<Record>) -> UInt64 {
    record.pointee.number | UInt64(truncatingIfNeeded: record.pointee.leg) << 44
  }

  /// What its streams follow, apart from those that the first contact of an issue shares with contacts without a record.
  @inline(__always)
  func origin(_ record: UnsafeMutablePointer<Record>) -> StreamID {
    journeys.plans[Int(record.pointee.origin)].origin
  }

  /// The present contact is over, whatever comes of the issue.
  @inline(__always)
  mutating func letGo(_ index: Int) {
    let record = records[index]
    measuredCount &-= record.pointee.isHeld ? 1 : 0
    record.pointee.isHeld = false
    if usesLines, record.pointee.pool >= 0 {
      freeLines[Int(record.pointee.pool)] += 1
      record.pointee.pool = -1
    }
  }

  /// Why a contact left without service.
  enum Failure {
    case abandoned, blocked
  }

  /// A contact was blocked or left its queue or line; it redials, or the issue is lost.
  @inline(never)
  mutating func leaveUnserved(_ index: Int, _ reason: Failure, _ time: Double) {
    let record = records[index]
    if record.pointee.agent >= 0 { releaseAgent(index, time) }
    letGo(index)
    let plan = journeys.plans + Int(record.pointee.type)
    let probability =
      reason == .abandoned ? plan.pointee.redialAfterAbandon : plan.pointee.redialAfterBlock
    guard probability > 0, record.pointee.redials < plan.pointee.redialAttempts else { return lose(index) }
    let stream = plan.pointee.redialStream.following(origin(record))
    let words = source.words(stream, item: place(record))
    guard Draws.unit(words.0) < probability else { return lose(index) }
    var more = source.draws(stream, item: place(record))
    record.pointee.redials &+= 1
    record.pointee.type = record.pointee.entryType
    follow(index, .redialling, at: time + plan.pointee.redialDelay.sample(words.1, &more))
  }

  /// A contact is over and its issue is not solved: it comes back, or is lost.
  mutating func leaveUnresolved(_ index: Int, _ back: ReturnPlan, _ time: Double) {
    let record = records[index]
    guard back.probability > 0 else { return lose(index) }
    let stream = back.stream.following(origin(record))
    let words = source.words(stream, item: place(record))
    guard Draws.unit(words.0) < back.probability else { return lose(index) }
    var more = source.draws(stream, item: place(record))
    if back.type >= 0 { record.pointee.type = back.type }
    record.pointee.handleFactor = back.handle
    record.pointee.isFailure = true
    follow(index, .returning, at: time + back.after.sample(words.1, &more))
  }

  /// The issue's next contact comes at a time, if it comes within the time that is simulated.
  mutating func follow(_ index: Int, _ entry: Record.Entry, at time: Double) {
    let record = records[index]
    record.pointee.leg &+= 1
    comeBackCount &+= 1
    guard record.pointee.leg < Limits.contactsOfIssue, comeBackCount <= Int(Limits.contacts) else {
      return overflow(index)
    }
    if atEnd != .continue, time >= measureEnd {
      journeyTotals[Int(record.pointee.issueCell)].pending += 1
      records.giveBack(index)
      return
    }
    record.pointee.entry = entry
    record.pointee.state = .away
    schedule(.comeBack, index, time)
  }

  /// Nobody will hear of the issue again.
  mutating func lose(_ index: Int) {
    journeyTotals[Int(records[index].pointee.issueCell)].lost += 1
    records.giveBack(index)
  }

  /// The issue is given up because it has come back too often, or too many have.
  mutating func overflow(_ index: Int) {
    journeyTotals[Int(records[index].pointee.issueCell)].overflowed += 1
    lose(index)
  }

  /// Settles what is still open.
  mutating func finishJourneys() {
    for index in 0..<records.count where records[index].pointee.state != .free {
      let record = records[index].pointee
      journeyTotals[Int(record.issueCell)].pending += 1
      switch record.state {
      case .session, .line: leaveInside(index)
      default: break
      }
      // Whom an agent with slots has is counted with them.
      guard record.heldGroupCell >= 0 else { continue }
      var held = record.heldWrap
      if record.agent >= 0 {
        let stay = max(measureEnd - record.since, 0)
        spreadBusy(Int(groupOfAgent[Int(record.agent)]), from: record.since, to: measureEnd)
        addFailure(index, Int(record.heldCell), stay)
        held += stay
      }
      countHeld(index, held)
    }
  }
}
