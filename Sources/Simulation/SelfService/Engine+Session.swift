import Randomness
import Scenarios

/// Sessions of steps.
extension Engine {
  /// A contact comes to a step.
  /// - Returns: Whether it stays there or has left; otherwise it goes on.
  @inline(__always)
  mutating func come(_ index: Int, to step: Int, _ now: Double) -> Bool {
    let plan = journeys.steps + step
    let cell = step &* stride &+ ownInterval(records[index])
    if plan.pointee.hourCount > 0, !isOpen(plan, now) {
      stepTotals[cell].closed += 1
      return false
    }
    records[index].pointee.stepCell = Int32(truncatingIfNeeded: cell)
    records[index].pointee.atStep = Int32(truncatingIfNeeded: step)
    guard steps[step].sessions >= plan.pointee.capacity else {
      beginSession(index, step, now)
      return true
    }
    stepTotals[cell].full += 1
    switch plan.pointee.whenFull {
    case .skip: return false
    case .busy:
      stepTotals[cell].blocked += 1
      block(index, Int(records[index].pointee.cell), now)
    case .wait: standInLine(index, step, now)
    }
    return true
  }

  @inline(never)
  func isOpen(_ plan: UnsafeMutablePointer<StepPlan>, _ now: Double) -> Bool {
    let bounds = journeys.hours + Int(plan.pointee.firstHour)
    // How many bounds have been passed; an odd number is inside.
    var (low, high) = (0, Int(plan.pointee.hourCount))
    while low < high {
      let middle = (low + high) / 2
      if bounds[middle] <= now { low = middle + 1 } else { high = middle }
    }
    return low % 2 == 1
  }

  /// A session begins. What it will come to is drawn now, so that one event ends it.
  @inline(__always)
  mutating func beginSession(_ index: Int, _ step: Int, _ now: Double) {
    let record = records[index]
    let plan = journeys.steps + step
    let totals = stepTotals + Int(record.pointee.stepCell)
    totals.pointee.entered += 1
    steps[step].sessions += 1
    let sessions = Double(steps[step].sessions)
    let current = stepTotals + (step &* stride &+ interval)
    if sessions > current.pointee.sessionsMax { current.pointee.sessionsMax = sessions }
    let origin = origin(record)
    let item = place(record)
    let stream = plan.pointee.stream.following(origin)
    let words =
      record.pointee.wordsStep == record.pointee.step ? record.pointee.words : source.words(stream, item: item)
    var more = source.draws(stream, item: item)
    var length = plan.pointee.duration.sample(words.0, &more)
    let chance = Draws.unit(words.1)
    var fate = Record.Fate.contained
    if chance >= plan.pointee.contain {
      let hangsUp = chance > 1 - plan.pointee.hangUp
      fate = hangsUp || !plan.pointee.leadsToHuman ? .hungUp : .handedOver
      if hangsUp { length *= Draws.unit(source.words(plan.pointee.leavingStream.following(origin), item: item).0) }
    }
    if length > plan.pointee.escapeAfter,
      Draws.unit(source.words(plan.pointee.leavingStream.following(origin), item: item).1) < plan.pointee.escape
    {
      length = plan.pointee.escapeAfter
      fate = .escaped
    }
    record.pointee.fate = fate
    record.pointee.state = .session
    record.pointee.since = now
    schedule(.sessionEnd, index, now + length)
    let journey = journeys.plans + Int(record.pointee.type)
    let next = record.pointee.step &+ 1
    guard fate == .handedOver, next < journey.pointee.stepCount else { return }
    let following = journeys.steps + Int(journeys.path[Int(journey.pointee.firstStep &+ next)])
    record.pointee.wordsStep = next
    record.pointee.words = source.words(following.pointee.stream.following(origin), item: item)
  }

  /// A session ends, and the contact goes where it was bound for; then the next in line has a place.
  mutating func endSession(_ index: Int, _ now: Double) {
    let record = records[index]
    let step = Int(record.pointee.atStep)
    let plan = journeys.steps + step
    let totals = stepTotals + Int(record.pointee.stepCell)
    let origin = origin(record)
    totals.pointee.time += now - record.pointee.since
    totals.pointee.ended += 1
    addSession(step, from: record.pointee.since, to: now)
    steps[step].sessions -= 1
    if steps[step].first >= 0 { admitNext(step, now) }

    let cell = journeyTotals + Int(record.pointee.cell)
    switch record.pointee.fate {
    case .contained:
      totals.pointee.contained += 1
      cell.pointee.contained += 1
      cell.pointee.saved += sparedHandleTime(index)
      letGo(index)
      let isFalse =
        plan.pointee.unresolved > 0
        && Draws.unit(source.words(plan.pointee.handoffStream.following(origin), item: place(record)).1)
          < plan.pointee.unresolved
      guard isFalse else { return resolve(index, now) }
      totals.pointee.containedFalse += 1
      cell.pointee.containedFalse += 1
      record.pointee.isFromStep = true
      leaveUnresolved(index, plan.pointee.back, now)
    case .hungUp:
      totals.pointee.hungUp += 1
      cell.pointee.hungUp += 1
      letGo(index)
      record.pointee.isFromStep = false
      leaveUnresolved(index, plan.pointee.back, now)
    case .escaped:
      totals.pointee.handedOver += 1
      totals.pointee.escaped += 1
      cell.pointee.escaped += 1
      handOver(index, plan)
      joinQueue(index, now)
    case .handedOver:
      totals.pointee.handedOver += 1
      handOver(index, plan)
      record.pointee.step &+= 1
      proceed(index, now)
    }
  }

  /// The last step that a contact passed decides what the agent knows.
  @inline(__always)
  private mutating func handOver(_ index: Int, _ plan: UnsafeMutablePointer<StepPlan>) {
    let record = records[index]
    guard plan.pointee.handoff.changesTalk else {
      (record.pointee.talkChange, record.pointee.stepChange) = (0, 0)
      return
    }
    let stream = plan.pointee.handoffStream.following(origin(record))
    let change = plan.pointee.handoff.change(source.words(stream, item: place(record)).0)
    record.pointee.talkChange = change
    record.pointee.stepChange = change
  }

  /// Adds the part of a session that lies in each interval.
  @inline(__always)
  private mutating func addSession(_ step: Int, from: Double, to: Double) {
    let cells = stepTotals + step &* stride
    if from >= bounds[interval], to <= bounds[interval &+ 1] {
      cells[interval].area += to - from
    } else {
      overlaps(from: from, to: to) { interval, time in cells[interval].area += time }
    }
  }

  /// The clock has stopped while a contact was at a step.
  mutating func leaveInside(_ index: Int) {
    let record = records[index].pointee
    journeyTotals[Int(record.cell)].insideAtEnd += 1
    stepTotals[Int(record.stepCell)].insideAtEnd += 1
    guard record.state == .session else { return }
    addSession(Int(record.atStep), from: record.since, to: measureEnd)
  }
}
