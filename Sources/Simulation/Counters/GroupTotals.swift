/// What the agents of one group did in one interval; it adds up.
struct GroupTotals: Counters {
  /// Contacts taken, and their handle time, s.
  var answered = 0.0
  var handle = 0.0
  /// Time spent on contacts inside the interval, s.
  var busy = 0.0
  /// Scheduled time on duty, s.
  var staffed = 0.0
  /// Time on contacts after the end of a shift, of a scheduled number or of the horizon, s.
  var overtime = 0.0
  /// Scheduled paid time, s.
  var paid = 0.0
  /// Scheduled time on short breaks, s.
  var onBreak = 0.0

  static let peaks: UInt64 = 0
}
