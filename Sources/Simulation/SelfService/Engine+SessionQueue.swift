import Randomness

/// The queue for a session, where all ports of a step are taken.
extension Engine {
  mutating func joinSessionQueue(_ index: Int, _ step: Int, _ now: Double) {
    let issue = issues[index]
    issue.pointee.state = .sessionQueue
    issue.pointee.since = now
    issue.pointee.previous = steps[step].last
    issue.pointee.next = -1
    if steps[step].last >= 0 {
      issues[Int(steps[step].last)].pointee.next = Int32(truncatingIfNeeded: index)
    } else {
      steps[step].first = Int32(truncatingIfNeeded: index)
    }
    steps[step].last = Int32(truncatingIfNeeded: index)
    let plan = types + Int(issue.pointee.type)
    guard !plan.pointee.isPatient else { return }
    let stream = journeys.steps[step].patienceStream.following(origin(issue))
    let item = plan.pointee.keepsPatience ? issue.pointee.number : drawIndex(issue)
    var more = source.draws(stream, item: item)
    var patience = plan.pointee.patience.sample(source.words(stream, item: item).0, &more)
    if usesProfiles { patience *= profilePlan(issue).pointee.patience }
    issue.pointee.sessionPatienceEnd = now + patience
    if patience < .infinity { schedule(.sessionPatienceEnd, index, now + patience) }
  }

  private mutating func leaveLine(_ index: Int, _ step: Int) {
    let issue = issues[index]
    let (before, after) = (Int(issue.pointee.previous), Int(issue.pointee.next))
    if before >= 0 { issues[before].pointee.next = Int32(after) } else { steps[step].first = Int32(after) }
    if after >= 0 { issues[after].pointee.previous = Int32(before) } else { steps[step].last = Int32(before) }
  }

  mutating func admitNext(_ step: Int, _ now: Double) {
    let index = Int(steps[step].first)
    leaveLine(index, step)
    stepTotals[Int(issues[index].pointee.stepCell)].waitTime += now - issues[index].pointee.since
    beginSession(index, step, now)
  }

  /// A contact abandons the queue for a session. It wanted to be served and hung up, so it counts as offered and
  /// abandoned, though it never was in the waiting queue.
  mutating func abandonSessionQueue(_ index: Int, _ now: Double) {
    let issue = issues[index]
    let (stepCell, step) = (Int(issue.pointee.stepCell), Int(issue.pointee.atStep))
    leaveLine(index, step)
    stepTotals[stepCell].gaveUp += 1
    let (type, own) = (Int(issue.pointee.type), stepCell &- step &* stride)
    countOffer(issue, own)
    let wait = now - issue.pointee.since
    let cell = contacts + cell(type, row(issue), own)
    cell.pointee.queued += 1
    addAbandonment(to: cell, type, own, after: wait)
    // None of that was time in the waiting queue.
    cell.pointee.carriedWait -= wait
    leaveUnserved(index, .abandoned, now)
  }
}
