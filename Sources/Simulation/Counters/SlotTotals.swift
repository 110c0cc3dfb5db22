/// What agents held at a time in one interval; it adds up.
struct SlotTotals: Counters {
  /// Time of contacts beside which others may be open, each counted by itself; as a share of those that may be open; and
  /// time with at least one, s.
  var open = 0.0
  var filled = 0.0
  var busy = 0.0

  static let peaks: UInt64 = 0
}

extension SlotTotals {
  /// With the time of contacts that exclude all others: each fills its agent.
  /// - Parameter busy: All time that agents of the group had anything in hand, s.
  func withSingle(_ busy: Double) -> SlotTotals {
    var all = self
    let single = max(0, busy - self.busy)
    all.open += single
    all.filled += single
    all.busy += single
    return all
  }
}
