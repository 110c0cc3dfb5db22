import Measures

/// What happened to the contacts of one type that entered in one interval; it adds up.
struct ContactTotals: Counters {
  /// Found no trunk or no place.
  var blocked = 0.0
  /// Left instead of waiting.
  var balked = 0.0
  /// Answered without a wait.
  var immediate = 0.0
  /// Began to wait.
  var queued = 0.0
  /// Of those, taken at the same instant.
  var atOnce = 0.0
  /// Began to wait and were answered, and how many of them within the threshold.
  var late = 0.0
  var lateWithin = 0.0
  /// Waits of the answered, s.
  var waitAnswered = 0.0
  var abandoned = 0.0
  var abandonedShort = 0.0
  var abandonedWithin = 0.0
  /// Waits of those who abandoned, s.
  var waitAbandoned = 0.0
  /// Waited longer than customers tolerate, answered or not; or were sent elsewhere.
  var tooLong = 0.0
  /// Sent elsewhere by the queue.
  var timedOut = 0.0
  /// Waits of those that were, s.
  var waitTimedOut = 0.0
  /// Contacts that had left whose turn came later, and what they would have waited, s.
  var departedTurns = 0.0
  var departedWait = 0.0
  /// Handle time of the answered, s.
  var handle = 0.0
  /// Time waited in this interval less what its own contacts waited: what others carried in less what its own carried
  /// out, s.
  var carriedWait = 0.0
  /// Still waiting when the clock stopped, and of those, longer than customers tolerate by the end of the horizon.
  var unfinished = 0.0
  var unfinishedTooLong = 0.0
  /// Largest wait of the answered, s, and largest number waiting during the interval.
  var waitMax = 0.0
  var queueMax = 0.0

  var answered: Double { immediate + late }
  var answeredWithin: Double { immediate + lateWithin }
  var offered: Double { immediate + queued + balked }
  var entered: Double { offered + blocked }
  /// Time spent waiting inside the interval, s.
  var queueArea: Double { waitAnswered + waitAbandoned + waitTimedOut + carriedWait }

  static let peaks: UInt64 = bits(\.waitMax, \.queueMax)
}

extension ContactTotals {
  /// Fills the columns that follow from these counters alone.
  func fill(_ columns: ColumnValues) {
    columns[.blocked] = blocked
    columns[.abandoned] = abandoned
    columns[.abandonedShort] = abandonedShort
    columns[.abandonedLate] = abandoned - abandonedShort
    columns[.balked] = balked
    columns[.timedOut] = timedOut
    columns[.abandonedOrBalked] = abandoned + balked
    columns[.waitingAtEnd] = unfinished
    columns[.offeredToQueue] = offered
    columns[.offeredLessShort] = offered - abandonedShort
    columns[.answeredInQueue] = answered
    columns[.hadToWait] = queued - atOnce
    columns[.waitOfAnswered] = waitAnswered
    columns[.waitOfAbandoned] = waitAbandoned
    columns[.virtualWait] = waitAnswered + departedWait
    columns[.turnsCome] = answered + departedTurns
    columns[.longestWait] = waitMax
    // What was carried out and in may leave a rounding error below zero.
    columns[.queueTime] = max(queueArea, 0)
    columns[.longestQueue] = queueMax
    columns[.handleTime] = handle
  }
}
