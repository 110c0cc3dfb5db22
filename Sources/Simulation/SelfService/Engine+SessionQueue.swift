import Randomness

/// The queue for a session, where all ports of a step are taken.
extension Engine {
  mutating func standInLine(_ index: Int, _ step: Int, _ now: Double) {
    let record = records[index]
    record.pointee.state = .line
    record.pointee.since = now
    record.pointee.previous = steps[step].last
    record.pointee.next = -1
    if steps[step].last >= 0 {
      records[Int(steps[step].last)].pointee.next = Int32(truncatingIfNeeded: index)
    } else {
      steps[step].first = Int32(truncatingIfNeeded: index)
    }
    steps[step].last = Int32(truncatingIfNeeded: index)
    let plan = types + Int(record.pointee.type)
    guard !plan.pointee.isPatient else { return }
    let stream = journeys.steps[step].patienceStream.following(origin(record))
    var more = source.draws(stream, item: place(record))
    let patience = plan.pointee.patience.sample(source.words(stream, item: place(record)).0, &more)
    record.pointee.lineEnd = now + patience
    if patience < .infinity { schedule(.lineEnd, index, now + patience) }
  }

  mutating func leaveLine(_ index: Int, _ step: Int) {
    let record = records[index]
    let (before, after) = (Int(record.pointee.previous), Int(record.pointee.next))
    if before >= 0 { records[before].pointee.next = Int32(after) } else { steps[step].first = Int32(after) }
    if after >= 0 { records[after].pointee.previous = Int32(before) } else { steps[step].last = Int32(before) }
  }

  mutating func admitNext(_ step: Int, _ now: Double) {
    let index = Int(steps[step].first)
    leaveLine(index, step)
    stepTotals[Int(records[index].pointee.stepCell)].lineTime += now - records[index].pointee.since
    beginSession(index, step, now)
  }

  /// A contact loses patience with the line for a session. It wanted to be served and hung up, so it was offered and
  /// abandoned, though it never stood in the queue for agents.
  mutating func giveUpLine(_ index: Int, _ now: Double) {
    let record = records[index]
    let (stepCell, step) = (Int(record.pointee.stepCell), Int(record.pointee.atStep))
    leaveLine(index, step)
    stepTotals[stepCell].gaveUp += 1
    let (type, own) = (Int(record.pointee.type), stepCell &- step &* stride)
    countOffer(record, own)
    let wait = now - record.pointee.since
    let cell = contacts + (type &* stride &+ own)
    cell.pointee.queued += 1
    addAbandonment(to: cell, type, after: wait)
    // None of that was time in the queue.
    cell.pointee.carriedWait -= wait
    leaveUnserved(index, .abandoned, now)
  }
}
