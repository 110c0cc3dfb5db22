import Randomness
import Scenarios

/// The way of a contact into the center and to its queue.
///
/// A contact of a type with a journey has a record; all others pass none of this. What it draws comes from the place of its
/// issue: the number of the issue's first contact, and how many contacts and transfers there were before. So whatever
/// happens to one issue, all others stay as they are, to the last bit.
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

  // MARK: Entry

  /// The first contact of an issue comes.
  /// - Parameter isPastSteps: Whether it has its steps behind it and waits for an agent.
  @inline(never)
  mutating func enterFresh(
    _ type: Int, _ number: UInt64, _ word: UInt64, isPastSteps: Bool = false, _ now: Double
  ) {
    let cell = type &* stride &+ interval
    guard let index = records.take() else {
      contacts[cell].blocked += 1
      journeyTotals[cell].counted += 1
      journeyTotals[cell].fresh += 1
      journeyTotals[cell].contacts += 1
      journeyTotals[cell].lost += 1
      journeyTotals[cell].overflowed += 1
      return
    }
    issueCount &+= 1
    let first = firstWords + type
    records[index].pointee = Record(
      number: number, word: word, words: first.pointee.words, order: issueCount, firstEntry: now,
      issueCell: Int32(truncatingIfNeeded: cell),
      origin: Int32(truncatingIfNeeded: type),
      entryType: Int32(truncatingIfNeeded: type), type: Int32(truncatingIfNeeded: type),
      wordsStep: first.pointee.number == number ? 0 : -1)
    journeyTotals[cell].fresh += 1
    let plan = journeys.plans + type
    if isPastSteps {
      records[index].pointee.step = plan.pointee.stepCount
    } else if plan.pointee.stepCount > 0 {
      // The next contact's, so that it does not wait for the generator.
      let step = journeys.steps + Int(journeys.path[Int(plan.pointee.firstStep)])
      first.pointee = FirstWords(
        number: number &+ 1, words: source.words(step.pointee.stream.following(plan.pointee.origin), item: number &+ 1))
    }
    enter(index, cell, now)
  }

  /// Someone comes back or redials.
  private mutating func comeBack(_ index: Int, _ now: Double) {
    let record = records[index]
    contactCount &+= 1
    let cell = Int(record.pointee.type) &* stride &+ interval
    if record.pointee.entry == .returning {
      journeyTotals[cell].returns += 1
    } else {
      journeyTotals[cell].redials += 1
    }
    record.pointee.entryType = record.pointee.type
    record.pointee.step = 0
    record.pointee.wordsStep = -1
    record.pointee.isTransfer = false
    record.pointee.talkChange = 0
    record.pointee.stepChange = 0
    enter(index, cell, now)
  }

  /// A contact enters the center.
  @inline(__always)
  private mutating func enter(_ index: Int, _ cell: Int, _ now: Double) {
    let record = records[index]
    record.pointee.cell = Int32(truncatingIfNeeded: cell)
    record.pointee.entryInterval = Int32(truncatingIfNeeded: interval)
    record.pointee.contacts &+= 1
    record.pointee.isHeld = isMeasured(interval)
    measuredCount &+= record.pointee.isHeld ? 1 : 0
    journeyTotals[Int(record.pointee.issueCell)].contacts += 1
    if usesLines {
      let pool = Int(types[Int(record.pointee.type)].pool)
      if pool >= 0 {
        guard freeLines[pool] > 0 else { return block(index, cell, now) }
        freeLines[pool] -= 1
        record.pointee.pool = Int32(truncatingIfNeeded: pool)
      }
    }
    proceed(index, now)
  }

  /// A contact that has not come as far as a queue finds no line or no place.
  mutating func block(_ index: Int, _ cell: Int, _ now: Double) {
    contacts[cell].blocked += 1
    journeyTotals[cell].counted += 1
    leaveUnserved(index, .blocked, now)
  }

  /// A contact goes on to its next step, or to the queue.
  mutating func proceed(_ index: Int, _ now: Double) {
    let record = records[index]
    let plan = journeys.plans + Int(record.pointee.type)
    while record.pointee.step < plan.pointee.stepCount {
      let step = Int(journeys.path[Int(plan.pointee.firstStep &+ record.pointee.step)])
      if come(index, to: step, now) { return }
      record.pointee.step &+= 1
    }
    joinQueue(index, now)
  }

  // MARK: The queue

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

  /// How long a normal agent needs, with what was handed on.
  private mutating func handleTime(
    _ record: UnsafeMutablePointer<Record>, _ item: UInt64, _ origin: StreamID
  ) -> (handle: Double, talk: Double) {
    let plan = types + Int(record.pointee.type)
    var more = source.draws(plan.pointee.talkStream.following(origin), item: item)
    let word =
      record.pointee.leg == 0 ? record.pointee.word : source.words(plan.pointee.stream.following(origin), item: item).0
    var talk = plan.pointee.talk.sample(word, &more)
    if plan.pointee.hasHold { talk += sampleHold(plan, item, origin) }
    let before = talk * record.pointee.handleFactor
    talk = max(before + record.pointee.talkChange, 0)
    // No more is saved than there was.
    if record.pointee.stepChange != 0 { record.pointee.stepChange = talk - before }
    guard plan.pointee.hasWrap else { return (talk, talk) }
    return (talk + sampleWrap(plan, item, origin) * record.pointee.handleFactor, talk)
  }

  /// The handle time that a contact would have had without any step.
  mutating func sparedHandleTime(_ index: Int) -> Double {
    let record = records[index]
    record.pointee.talkChange = 0
    let (item, origin) = queuePlace(record)
    return handleTime(record, item, origin).handle
  }

  // MARK: Leaving

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
  private mutating func follow(_ index: Int, _ entry: Record.Entry, at time: Double) {
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

  // MARK: The end

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
