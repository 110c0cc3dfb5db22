/// Sums from which the mean of one number per replication, and its confidence interval, follow.
///
/// It is ``RatioSums`` with y = 1 in every replication, at two sums instead of five: contacts offered per day, the time
/// average of a queue over a fixed horizon.
@frozen
public struct MeanSums: Sendable, Equatable {
  /// Σx.
  public var x = 0.0
  /// Σx².
  public var xx = 0.0

  /// Sums of nothing.
  @inlinable
  public init() {}

  /// Adds one replication's value. A replication with value 0 changes nothing and may be left out.
  @inlinable
  public mutating func add(_ x: Double) {
    self.x += x
    xx += x * x
  }

  /// Adds the replications of `other` to these.
  @inlinable
  public mutating func merge(_ other: MeanSums) {
    x += other.x
    xx += other.xx
  }

  /// The mean over `n` replications with Student's interval t₍ₙ₋₁₎·s/√n.
  ///
  /// - Parameters:
  ///   - n: how many replications there were, those left out of `add` included.
  ///   - confidence: how often the interval must cover the truth.
  /// - Returns: the mean, without a half-width after one replication, or `nil` without any.
  public func estimate(replications n: Int, confidence: Confidence) -> Estimate? {
    var ratio = RatioSums()
    ratio.x = x
    ratio.y = Double(n)
    ratio.xx = xx
    ratio.yy = Double(n)
    ratio.xy = x
    return ratio.estimate(replications: n, confidence: confidence)
  }
}
