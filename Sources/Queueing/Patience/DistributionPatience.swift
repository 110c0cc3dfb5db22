public import Randomness

/// Patience of any distribution that a scenario can name.
public struct DistributionPatience: Patience, Equatable {
  /// How long contacts are willing to wait.
  public let distribution: Distribution

  /// The patience of whoever waits as long as the distribution says.
  public init(_ distribution: Distribution) {
    self.distribution = distribution
  }

  /// P(patience > t).
  public func survival(_ time: Double) -> Double { distribution.survival(time) }

  /// P(patience ≤ t).
  public func distribution(_ time: Double) -> Double { distribution.cdf(time) }

  /// The part of the mean up to t.
  public func partialMean(_ time: Double) -> Double { distribution.partialMean(to: time) }

  /// The expected overlap of the patience with the time between.
  public func waiting(from start: Double, to end: Double) -> Double {
    guard start.isFinite, end.isFinite else { return 0 }
    return start <= end
      ? distribution.expectedOverlap(from: start, to: end) : -distribution.expectedOverlap(from: end, to: start)
  }

  /// The mean, s.
  public var mean: Double { distribution.mean }

  /// The probability of never.
  public var endless: Double { distribution.neverShare }

  /// Where the distribution jumps or bends.
  public var breakpoints: [Double] { distribution.bends }
}
