import Measures

/// What happened at one step to the contacts that came to it in one interval; it adds up.
struct StepTotals: Counters {
  /// Sessions that they began, and how those ended.
  var entered = 0.0
  var contained = 0.0
  var containedFalse = 0.0
  var hungUp = 0.0
  var escaped = 0.0
  var handedOver = 0.0
  var insideAtEnd = 0.0
  /// Found all places taken: some of them were blocked, others waited or went on.
  var full = 0.0
  var blocked = 0.0
  var closed = 0.0
  /// Left the queue for a session, and time that those who got a session had spent in it, s.
  var gaveUp = 0.0
  var waitTime = 0.0
  /// Time in sessions that ended, s, and how many did.
  var time = 0.0
  var ended = 0.0
  /// Sessions × time inside the interval, s, and the largest number of sessions.
  var area = 0.0
  var sessionsMax = 0.0

  static let peaks: UInt64 = bits(\.sessionsMax)
}

extension StepTotals {
  /// Fills the columns that steps have.
  func fill(_ columns: ColumnValues) {
    columns[.entered] = entered
    columns[.contained] = contained
    columns[.containedFalse] = containedFalse
    columns[.hungUp] = hungUp
    columns[.escapes] = escaped
    columns[.handedOver] = handedOver
    columns[.inStepsAtEnd] = insideAtEnd
    columns[.foundFull] = full
    columns[.blocked] = blocked
    columns[.foundClosed] = closed
    columns[.gaveUpWaiting] = gaveUp
    columns[.stepWait] = waitTime
    columns[.sessionTime] = time
    columns[.sessionsEnded] = ended
    columns[.sessionArea] = area
    columns[.mostSessions] = sessionsMax
  }
}
