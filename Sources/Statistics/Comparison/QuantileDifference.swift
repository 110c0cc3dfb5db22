/// How much a percentile of waits differs between two runs of the same replications.
///
/// The sections of both runs hold the same replications, so their quantiles are compared pair by pair: with the differences
/// dᵢ of the s sections that both runs have and the pooled difference d the standard error is √(Σ(dᵢ − d)²/((s − 1)·s)).
/// The uncertainty that the buckets of the histograms leave is added; see
/// ``SectionedQuantiles/estimate(_:confidence:)``.
public struct QuantileDifference: Sendable, Equatable {
  /// The pooled percentile of the changed run less that of the base, s.
  public let difference: Double
  /// Its standard error; nil when fewer than two sections can be compared.
  public let standardError: Double?
  /// What the two buckets leave open, s; 0 where both runs are in the same ones throughout.
  public let resolution: Double
  private let sections: Int

  /// Compares the wait that a share `p` of the answered do not exceed.
  /// - Returns: nil when one run holds no waits.
  public init?(_ p: Double, base: SectionedQuantiles, change: SectionedQuantiles) {
    guard let after = change.pooled.bucket(atShare: p), let before = base.pooled.bucket(atShare: p) else { return nil }
    let difference = Histogram.midpoint(ofBucket: after) - Histogram.midpoint(ofBucket: before)
    let deviations = zip(change.sections, base.sections).compactMap { after, before -> Double? in
      guard let after = after.quantile(p), let before = before.quantile(p) else { return nil }
      return after - before - difference
    }
    let s = Double(deviations.count)
    let variance = deviations.reduce(0) { $0 + $1 * $1 } / ((s - 1) * s)
    self.difference = difference
    sections = deviations.count
    standardError = deviations.count >= 2 ? variance.squareRoot() : nil
    let isSame = after == before && variance == 0
    resolution = isSame ? 0 : Self.resolution(after) + Self.resolution(before)
  }

  /// The difference with its interval: Student's t with one degree of freedom fewer than there are sections, and the
  /// buckets.
  public func estimate(_ confidence: Confidence) -> Estimate {
    guard let standardError else { return Estimate(mean: difference) }
    let half = confidence.studentT(degreesOfFreedom: sections - 1) * standardError
    return Estimate(mean: difference, halfWidth: (half * half + resolution * resolution).squareRoot())
  }

  /// How likely so large a difference is if there is none in truth and the buckets account for as much of it as they
  /// can; nil where it is not known.
  public var pValue: Double? {
    guard let standardError else { return nil }
    let excess = max(0, difference.magnitude - resolution)
    guard standardError > 0 else { return excess > 0 ? 0 : 1 }
    return min(1, 2 * StudentT.cdf(-excess / standardError, degreesOfFreedom: Double(sections - 1)))
  }

  private static func resolution(_ bucket: Int) -> Double {
    Histogram.bounds(ofBucket: bucket).upper - Histogram.midpoint(ofBucket: bucket)
  }
}
