/// How many contacts wait, and for how long in all.
extension Engine {
  /// How many of a type wait, callbacks that are not in the waiting queue included.
  @inline(__always)
  func length(_ type: Int) -> Int {
    usesChannels ? queues[type].live &+ channels.queues[type].callbacksOutside : queues[type].live
  }

  /// More seem to be waiting than ever before in this interval: counts them, and keeps the number if that is so.
  @inline(never)
  private mutating func noteLongest(_ type: Int, _ cell: UnsafeMutablePointer<ContactTotals>, _ now: Double) {
    sweepOrAnnounce(type, now)
    cell.pointee.queueMax = max(cell.pointee.queueMax, Double(length(type)))
    if Double(liveCount) > queueMax[interval] {
      for type in 0..<typeCount { sweepOrAnnounce(type, now) }
      queueMax[interval] = max(queueMax[interval], Double(liveCount))
    }
  }

  /// Notes how many wait, if they seem more than ever in this interval.
  @inline(__always)
  mutating func noteIfLongest(_ type: Int, _ cell: UnsafeMutablePointer<ContactTotals>, _ now: Double) {
    if Double(liveCount) > queueMax[interval] || Double(length(type)) > cell.pointee.queueMax {
      noteLongest(type, cell, now)
    }
  }

  /// When the first contact came that is still there as far as anybody knows: one that waits, or has left in silence;
  /// nil if there is none.
  mutating func firstKnown(_ type: Int, _ now: Double) -> Double? {
    sweep(type, now)
    let queue = channels.queues + type
    guard queues[type].live + queue.pointee.silentlyDeparted > 0 else { return nil }
    // Those who have left do not come back.
    queue.pointee.firstKnown = max(queue.pointee.firstKnown, queues[type].head)
    while queues[type][queue.pointee.firstKnown].hasDeparted, queues[type][queue.pointee.firstKnown].parked < 0 {
      queue.pointee.firstKnown += 1
    }
    return queues[type][queue.pointee.firstKnown].arrival
  }

  /// Moves the part of a wait beyond its own interval to the intervals in which it was spent.
  @inline(never)
  mutating func carry(_ type: Int, _ own: Int, from: Double, to: Double) {
    contacts[cell(type, 0, own)].carriedWait -= to - from
    addQueueTime(type, from: from, to: to)
  }

  mutating func addQueueTime(_ type: Int, from: Double, to: Double) {
    let cells = contacts + cell(type, 0, 0)
    overlaps(from: from, to: to) { interval, time in cells[interval].carriedWait += time }
  }
}
