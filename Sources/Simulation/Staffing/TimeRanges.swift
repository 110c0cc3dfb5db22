import Scenarios

/// Stretches of time in order, touching ones merged.
struct TimeRanges {
  private var ranges: [(from: Double, to: Double)] = []

  mutating func add(_ from: Double, _ to: Double, without breaks: [Shift.Break], of shift: Shift, person: Int) {
    var begin = from
    let rests = breaks.map { (from + shift.start(of: $0, person: person), $0.length) }.sorted { $0.0 < $1.0 }
    for (start, length) in rests {
      append(begin, start)
      begin = start + length
    }
    append(begin, to)
  }

  mutating func append(_ from: Double, _ to: Double) {
    guard to > from else { return }
    if let last = ranges.last, last.to >= from {
      ranges[ranges.count - 1].to = max(last.to, to)
    } else {
      ranges.append((from, to))
    }
  }

  /// Comings and goings by the clock: people who are there at the start were there during the warm-up, and people who
  /// are there at the end stay.
  func changes(_ horizon: Horizon) -> [(time: Double, change: Int32)] {
    clockTimes(horizon).flatMap { range -> [(time: Double, change: Int32)] in
      let come = (time: range.from, change: Int32(1))
      return range.to < .infinity ? [come, (time: range.to, change: Int32(-1))] : [come]
    }
  }

  /// The stretches that touch the horizon, by the clock; endless where they reach its end.
  func clockTimes(_ horizon: Horizon) -> [(from: Double, to: Double)] {
    ranges.compactMap { range in
      guard range.to > 0, range.from < horizon.length else { return nil }
      return (
        from: range.from <= 0 ? 0 : horizon.warmup + range.from,
        to: range.to < horizon.length ? horizon.warmup + range.to : .infinity
      )
    }
  }
}
