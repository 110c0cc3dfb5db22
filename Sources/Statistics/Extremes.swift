/// Sums from which the mean of the replications' largest values, and their range, follow.
///
/// There is no confidence interval: the distribution of a day's worst moment depends on what only a few days show, and
/// Student's interval covered the truth 85 times in 100 instead of 95 where it was tried. How far apart the days are is
/// reported instead.
@frozen
public struct Extremes: Sendable, Equatable {
  /// Σ of the values.
  public var sum = 0.0
  /// How many values there are.
  public var count = 0
  /// The smallest of them.
  public var smallest = Double.infinity
  /// The largest of them.
  public var largest = -Double.infinity

  /// No values.
  @inlinable
  public init() {}

  /// Adds one replication's largest value.
  @inlinable
  public mutating func add(_ value: Double) {
    sum += value
    count += 1
    smallest = min(smallest, value)
    largest = max(largest, value)
  }

  /// The mean over so many replications with the range; those that were not added had nothing, and count as 0.
  /// - Returns: nil without replications; without a range after one.
  public func estimate(replications n: Int) -> Estimate? {
    guard n >= 1, n >= count else { return nil }
    let mean = sum / Double(n)
    guard n >= 2, mean.isFinite else { return mean.isFinite ? Estimate(mean: mean) : nil }
    let (least, most) = count < n ? (min(smallest, 0), max(largest, 0)) : (smallest, largest)
    return least <= most ? Estimate(mean: mean, range: least...most) : Estimate(mean: mean)
  }
}
