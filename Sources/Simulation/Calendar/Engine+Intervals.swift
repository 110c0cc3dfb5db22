/// Times that reach across the bounds of intervals.
extension Engine {
  /// Cuts a stretch of time at the bounds of the intervals.
  @inline(__always)
  func overlaps(from: Double, to: Double, _ add: (Int, Double) -> Void) {
    guard from < to else { return }
    // The first interval that ends after `from`; bounds grow.
    var (low, high) = (0, intervalCount + 1)
    while low < high {
      let middle = (low + high) / 2
      if bounds[middle + 1] > from { high = middle } else { low = middle + 1 }
    }
    var begin = from
    while begin < to {
      let end = min(to, bounds[low + 1])
      add(low, end - begin)
      begin = end
      low += 1
    }
  }

  /// Adds busy time that reaches beyond the interval to those in which it is spent.
  @inline(never)
  mutating func spreadBusy(_ group: Int, from: Double, to: Double) {
    let cells = groupTotals + group &* stride
    overlaps(from: from, to: to) { interval, time in cells[interval].busy += time }
  }
}
