extension Horizon {
  /// The intervals of each day, in clock order: a horizon of at most 24 hours is one day, a longer one is cut at
  /// midnight; an interval belongs to the day in which it begins.
  public var days: [Range<Int>] {
    let count = intervalCount
    guard count > 0 else { return [] }
    let day = 86_400.0
    guard length > day else { return [0..<count] }
    var days: [Range<Int>] = []
    var first = 0
    for index in 1...count {
      let isNew =
        index == count || self.day(of: index) != self.day(of: first)
      guard isNew else { continue }
      days.append(first..<index)
      first = index
    }
    return days
  }

  /// The number of midnights before an interval begins.
  private func day(of interval: Int) -> Int {
    Int((Double(start.secondOfDay) + Double(interval) * self.interval + 1e-6) / 86_400)
  }
}
