/// The contacts that agents held at the same time in one interval; it adds up.
struct SlotTotals: Counters {
  /// Time of contacts beside which others may be open: of each contact, as a share of the contacts that may be open,
  /// and with at least one open, s.
  var open = 0.0
  var filled = 0.0
  var busy = 0.0

  static let peaks: UInt64 = 0
}

extension SlotTotals {
  /// The totals with the time of contacts that exclude all others added: each fills its agent.
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
