/// What an argument must be, and what to do if it is not so.
enum ArgumentCheck {
  /// A duration from 0 s to the longest; below a nanosecond it counts as 0, so that formulas need not fear underflow.
  static func duration(_ value: Double, _ name: String) throws(DistributionError) -> Double {
    if value.isNaN || value == .infinity {
      try fail(name, "must be a finite duration, but is \(value); use never for an infinite one")
    }
    if value < 0 {
      try fail(name, "must not be negative, but is \(Notation.duration(value)); give a duration of 0s or more")
    }
    if value > Distribution.longestDuration {
      try fail(name, "must be at most 1000000000s (32 years), but is \(Notation.number(value))s; check its unit")
    }
    return value < 1e-9 ? 0 : value
  }

  /// A coefficient of variation: 0, or from 0.001 to 100.
  static func cv(_ value: Double) throws(DistributionError) {
    guard value == 0 || (0.001...100).contains(value) else {
      try fail(
        "cv",
        "must be 0 or from 0.001 to 100, but is \(Notation.number(value)); it is the standard deviation ÷ the mean")
    }
  }

  /// The shares of parts, made to sum to exactly 1.
  static func shares(_ shares: [Double], of list: String) throws(DistributionError) -> [Double] {
    if shares.isEmpty { try fail(list, "must not be empty; give at least one") }
    if shares.count > 1000 { try fail(list, "must be at most 1000, but are \(shares.count); join the rare ones") }
    for (index, share) in shares.enumerated() where !(0...1).contains(share) {
      try fail("\(list)[\(index)].share", "must be from 0 to 1, but is \(Notation.number(share)); write 80% or 0.8")
    }
    let sum = shares.reduce(0, +)
    guard abs(sum - 1) <= 1e-6 else {
      let gap = ((1 - sum) * 1e6).rounded() / 1e6
      let fix = gap > 0 ? "add the missing \(Notation.number(gap))" : "take away \(Notation.number(-gap))"
      try fail("\(list).share", "must sum to 1, but sum to \(Notation.number((sum * 1e6).rounded() / 1e6)); \(fix)")
    }
    return shares.map { $0 / sum }
  }

  static func fail(_ argument: String, _ rest: String) throws(DistributionError) -> Never {
    throw DistributionError(argument: argument, message: "\(argument) \(rest)")
  }
}
