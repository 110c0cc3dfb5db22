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
    ratio(replications: n, times: 1).estimate(replications: n, confidence: confidence)
  }

  /// The mean of a whole number in each replication: contacts that hang up.
  ///
  /// As ``estimate(replications:confidence:)``, but a rare count is not normal, and where all replications agree it would
  /// claim certainty. There the half-width is that of so few events, see ``RareEvents``: no event in 100 replications
  /// reads 0 ± 0.037. A lump holds at least one event. Where all replications agree on a number other than 0, the
  /// events counted are the replications that differ: none.
  ///
  /// - Parameters:
  ///   - n: how many replications there were, those left out of `add` included.
  ///   - confidence: how often the interval must cover the truth.
  /// - Returns: the mean, without a half-width after one replication, or `nil` without any.
  public func countEstimate(replications n: Int, confidence: Confidence) -> Estimate? {
    let plain = estimate(replications: n, confidence: confidence)
    guard let plain, n >= 2, let halfWidth = plain.halfWidth else { return plain }
    let count = Double(n)
    let student = halfWidth * count
    let deviation = student / confidence.studentT(degreesOfFreedom: n - 1)
    let variance = deviation * deviation
    let size = x > 0 ? max(1, variance / x) : 1
    let events = variance / (size * size)
    let bound = size * RareEvents.excess(over: events, confidence)
    return Estimate(
      mean: plain.mean, halfWidth: RareEvents.halfWidth(student: student, bound: bound, events: events) / count)
  }

  /// The same as a ratio with y = 1 in every replication, x in another unit.
  package func ratio(replications n: Int, times factor: Double) -> RatioSums {
    var ratio = RatioSums()
    ratio.x = x * factor
    ratio.y = Double(n)
    ratio.xx = xx * factor * factor
    ratio.yy = Double(n)
    ratio.xy = x * factor
    return ratio
  }
}
