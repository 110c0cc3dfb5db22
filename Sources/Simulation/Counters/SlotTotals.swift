/// What agents held at a time in one interval; it adds up.
struct SlotTotals: Counters {
  /// Time of contacts beside which others may be open, each counted by itself; as a share of those that may be open; and
  /// time with at least one, s.
  var open = 0.0
  var filled = 0.0
  var busy = 0.0

  static let peaks: UInt64 = 0
}
