extension SectionedQuantiles {
  /// How much the wait that a share `p` does not exceed differs from that of another run of the same replications.
  ///
  /// The sections of both runs hold the same replications, so their quantiles are compared pair by pair. The half-width
  /// is √(t²₍ₛ₋₁₎·Σ(dᵢ − d)²/((s − 1)·s) + h²) with the differences dᵢ of the s sections that both runs have, the pooled
  /// difference d, and for h the halves of the two buckets together; see ``estimate(_:confidence:)``. It is nil when fewer
  /// than two sections can be compared.
  ///
  /// - Returns: nil when one run holds no waits.
  public func difference(_ p: Double, from base: SectionedQuantiles, confidence: Confidence) -> Estimate? {
    guard let after = pooled.bucket(atShare: p), let before = base.pooled.bucket(atShare: p) else { return nil }
    let difference = Histogram.midpoint(ofBucket: after) - Histogram.midpoint(ofBucket: before)
    let deviations = zip(sections, base.sections).compactMap { after, before -> Double? in
      guard let after = after.quantile(p), let before = before.quantile(p) else { return nil }
      return after - before - difference
    }
    guard deviations.count >= 2 else { return Estimate(mean: difference) }
    let s = Double(deviations.count)
    let variance = deviations.reduce(0) { $0 + $1 * $1 } / ((s - 1) * s)
    let critical = confidence.studentT(degreesOfFreedom: deviations.count - 1)
    let isSame = after == before && variance == 0
    let resolution = isSame ? 0 : Self.resolution(after) + Self.resolution(before)
    return Estimate(
      mean: difference, halfWidth: (critical * critical * variance + resolution * resolution).squareRoot())
  }

  private static func resolution(_ bucket: Int) -> Double {
    Histogram.bounds(ofBucket: bucket).upper - Histogram.midpoint(ofBucket: bucket)
  }
}
