/// Patience as it was recorded: each value equally likely.
public struct EmpiricalPatience: Patience, Hashable {
  private let values: [Double]
  private let sums: [Double]

  /// - Parameter values: recorded patience, s, in any order.
  /// - Throws: ``InvalidInput`` when there is none, or one is negative, not finite or beyond ``Limits``.
  public init(_ values: [Double]) throws(InvalidInput) {
    try Limits.check(values.count, "number of recorded values", 1...100_000_000)
    for value in values { try Limits.check(value, "patience", 0...Limits.patience.upperBound) }
    self.values = values.sorted()
    var sums = [0.0]
    for value in self.values { sums.append(sums[sums.count - 1] + value) }
    self.sums = sums
  }

  /// The share of values beyond t.
  public func survival(_ time: Double) -> Double { Double(values.count - count(upTo: time)) / Double(values.count) }

  /// The share of values up to t.
  public func distribution(_ time: Double) -> Double { Double(count(upTo: time)) / Double(values.count) }

  /// The sum of values up to t ÷ their number.
  public func partialMean(_ time: Double) -> Double { sums[count(upTo: time)] / Double(values.count) }

  /// The mean, s.
  public var mean: Double { sums[values.count] / Double(values.count) }

  /// Every value, while there are few enough to stop at each.
  public var breakpoints: [Double] { values.count <= 500 ? values : [] }

  private func count(upTo time: Double) -> Int {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if values[middle] <= time { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
