import Randomness
import Scenarios

/// Sessions of steps.
extension Engine {
  /// A contact comes to a step.
  /// - Returns: Whether it stays there or has left; otherwise it goes on.
  @inline(__always)
  mutating func enter(_ index: Int, step: Int, _ now: Double) -> Bool {
    let plan = journeys.steps + step
    let cell = step &* stride &+ ownInterval(issues[index])
    if plan.pointee.hourCount > 0, !isOpen(plan, now) {
      stepTotals[cell].closed += 1
      return false
    }
    issues[index].pointee.stepCell = Int32(truncatingIfNeeded: cell)
    issues[index].pointee.atStep = Int32(truncatingIfNeeded: step)
    guard steps[step].sessions >= plan.pointee.capacity else {
      beginSession(index, step, now)
      return true
    }
    stepTotals[cell].full += 1
    switch plan.pointee.whenFull {
    case .skip: return false
    case .busy:
      stepTotals[cell].blocked += 1
      block(index, Int(issues[index].pointee.cell), now)
    case .wait: joinSessionQueue(index, step, now)
    }
    return true
  }

  @inline(never)
  mutating func isOpen(_ plan: UnsafeMutablePointer<StepPlan>, _ now: Double) -> Bool {
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
    let issue = issues[index]
    let plan = journeys.steps + step
    let totals = stepTotals + Int(issue.pointee.stepCell)
    totals.pointee.entered += 1
    steps[step].sessions += 1
    let sessions = Double(steps[step].sessions)
    let current = stepTotals + (step &* stride &+ interval)
    if sessions > current.pointee.sessionsMax { current.pointee.sessionsMax = sessions }
    let origin = origin(issue)
    let item = drawIndex(issue)
    let stream = plan.pointee.stream.following(origin)
    let words =
      issue.pointee.wordsStep == issue.pointee.step ? issue.pointee.words : source.words(stream, item: item)
    var more = source.draws(stream, item: item)
    var length = plan.pointee.duration.sample(words.0, &more)
    let chance = Draws.unit(words.1)
    let chances = usesProfiles ? stepChances(issue, step) : nil
    var outcome = Issue.SessionOutcome.contained
    if chance >= chances?.contain ?? plan.pointee.contain {
      let hangsUp = chance > 1 - plan.pointee.hangUp
      outcome = hangsUp ? .hungUp : plan.pointee.leadsToHuman ? .handedOver : .trapped
      if hangsUp { length *= Draws.unit(source.words(plan.pointee.leavingStream.following(origin), item: item).0) }
    }
    if length > plan.pointee.escapeAfter,
      Draws.unit(source.words(plan.pointee.leavingStream.following(origin), item: item).1) < chances?.escape
        ?? plan.pointee.escape
    {
      length = plan.pointee.escapeAfter
      outcome = .escaped
    }
    issue.pointee.sessionOutcome = outcome
    issue.pointee.state = .session
    issue.pointee.since = now
    schedule(.sessionEnd, index, now + length)
    let journey = journeys.plans + Int(issue.pointee.type)
    let next = issue.pointee.step &+ 1
    guard outcome == .handedOver, next < journey.pointee.stepCount else { return }
    let following = journeys.steps + Int(journeys.path[Int(journey.pointee.firstStep &+ next)])
    issue.pointee.wordsStep = next
    issue.pointee.words = source.words(following.pointee.stream.following(origin), item: item)
  }

  /// A session ends, which gives its port to the next contact in the session queue, and the contact goes where it was
  /// bound.
  mutating func endSession(_ index: Int, _ now: Double) {
    let issue = issues[index]
    let step = Int(issue.pointee.atStep)
    let plan = journeys.steps + step
    let totals = stepTotals + Int(issue.pointee.stepCell)
    let origin = origin(issue)
    totals.pointee.time += now - issue.pointee.since
    totals.pointee.ended += 1
    addSession(step, from: issue.pointee.since, to: now)
    steps[step].sessions -= 1
    if steps[step].first >= 0 { admitNext(step, now) }

    let cell = journeyTotals + Int(issue.pointee.cell)
    switch issue.pointee.sessionOutcome {
    case .contained:
      totals.pointee.contained += 1
      cell.pointee.contained += 1
      cell.pointee.saved += sparedHandleTime(index)
      endContact(index)
      let isFalse =
        plan.pointee.unresolved > 0
        && Draws.unit(source.words(plan.pointee.handoffStream.following(origin), item: drawIndex(issue)).1)
          < plan.pointee.unresolved
      guard isFalse else { return resolve(index, now) }
      if !plan.pointee.leadsToHuman { noteTrap(index, now) }
      totals.pointee.containedFalse += 1
      cell.pointee.containedFalse += 1
      issue.pointee.isFromStep = true
      leaveStep(index, step, now)
    case .hungUp, .trapped:
      if !plan.pointee.leadsToHuman { noteTrap(index, now) }
      totals.pointee.hungUp += 1
      cell.pointee.hungUp += 1
      endContact(index)
      issue.pointee.isFromStep = false
      leaveStep(index, step, now)
    case .escaped:
      totals.pointee.handedOver += 1
      totals.pointee.escaped += 1
      cell.pointee.escaped += 1
      handOver(index, plan, now)
      offerTracked(index, now)
    case .handedOver:
      totals.pointee.handedOver += 1
      handOver(index, plan, now)
      issue.pointee.step &+= 1
      proceed(index, now)
    }
  }

  /// A contact's session ends, which solved nothing.
  private mutating func leaveStep(_ index: Int, _ step: Int, _ now: Double) {
    let back = journeys.steps[step].back
    leaveUnresolved(
      index, back, probability: usesProfiles ? stepChances(issues[index], step).back : back.probability, now)
  }

  /// The last step that a contact passed decides what the agent knows.
  @inline(__always)
  private mutating func handOver(_ index: Int, _ plan: UnsafeMutablePointer<StepPlan>, _ now: Double) {
    let issue = issues[index]
    guard plan.pointee.handoff.matters else {
      (issue.pointee.talkChange, issue.pointee.stepChange) = (0, 0)
      return
    }
    let stream = plan.pointee.handoffStream.following(origin(issue))
    let change = handOn(index, plan.pointee.handoff, source.words(stream, item: drawIndex(issue)).0, now)
    issue.pointee.talkChange = change
    issue.pointee.stepChange = change
  }

  /// Hands a contact on with its history, or without it, so that the customer explains again.
  /// - Returns: The change of the talk time, s.
  mutating func handOn(_ index: Int, _ handoff: HandoffPlan, _ word: UInt64, _ now: Double) -> Double {
    guard handoff.matters, !handoff.isKnown(word) else { return handoff.matters ? -handoff.saves : 0 }
    noteRepeat(index, now)
    return handoff.repeats
  }

  /// Adds the part of a session that falls in each interval.
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
    let issue = issues[index].pointee
    journeyTotals[Int(issue.cell)].insideAtEnd += 1
    stepTotals[Int(issue.stepCell)].insideAtEnd += 1
    guard issue.state == .session else { return }
    addSession(Int(issue.atStep), from: issue.since, to: measureEnd)
  }
}
