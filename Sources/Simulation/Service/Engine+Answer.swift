import Statistics

/// Contacts are answered: at once, or after a wait.
extension Engine {
  /// Counts a contact that is answered when it is offered.
  @inline(__always)
  mutating func countAnswerAtOnce(_ pending: PendingContact) { contacts[pending.cell].immediate += 1 }

  /// Counts a contact of a type and interval that waited and is answered.
  @inline(__always)
  mutating func countAnswer(_ type: Int, _ row: UInt16, _ ownInterval: Int, since arrival: Double, _ now: Double) {
    let index = type &* stride &+ ownInterval
    let cell = contacts + cell(type, row, ownInterval)
    let wait = now - arrival
    cell.pointee.late += 1
    cell.pointee.lateWithin += wait <= types[type].threshold ? 1 : 0
    if usesThresholds { countAnswered(type, ownInterval, after: wait) }
    cell.pointee.tooLong += wait > types[type].tolerance ? 1 : 0
    cell.pointee.waitAnswered += wait
    cell.pointee.waitMax = max(cell.pointee.waitMax, wait)
    if wait == 0 { noteNoWait(cell) }
    if now > bounds[ownInterval &+ 1] { carry(type, ownInterval, from: arrival, to: now) }
    logEntries[logCount] = WaitLog.Entry(cell: UInt32(index), bucket: UInt32(Histogram.bucket(of: wait)))
    logCount &+= 1
    if logCount == WaitLog.capacity { flushLog() }
  }

  /// Who began to wait is taken at the same instant.
  @inline(never)
  private mutating func noteNoWait(_ cell: UnsafeMutablePointer<ContactTotals>) { cell.pointee.atOnce += 1 }
}
