/// Percentiles over many replications, with a confidence interval.
///
/// A percentile of a wait is not a mean, and the waits of one day depend on each other, so its error cannot be read off one
/// histogram. Sectioning deals the replications out to a few histograms; the sections are independent, and how much their
/// quantiles differ shows the error of the pooled one. Source: S. Asmussen & P. W. Glynn, *Stochastic Simulation* (2007)
/// §III.5a; M. K. Nakayama, ACM TOMACS 24 (2014), article 19.
public struct SectionedQuantiles: Sendable, Equatable {
  /// One histogram per section; replication r belongs to section r modulo their number.
  @usableFromInline var sections: [Histogram]

  /// The longest wait, which no percentile exceeds although buckets are coarser; nil where it was not noted.
  private var longest: Double?

  /// No waits yet, in so many sections (at least two; ten by default, the usual advice).
  public init(sections: Int = 10) {
    self.sections = Array(repeating: Histogram(), count: max(2, sections))
  }

  /// How many waits were recorded, in all sections.
  public var count: UInt64 { sections.reduce(0) { $0 &+ $1.count } }

  /// The section of a replication. A loop that records many waits of one replication asks once.
  @inlinable
  public func section(ofReplication replication: Int) -> Int {
    Int(UInt(bitPattern: replication) % UInt(bitPattern: sections.count))
  }

  /// Counts one wait, in seconds, of the replication with this index.
  @inlinable
  public mutating func record(_ value: Double, replication: Int) {
    sections[section(ofReplication: replication)].record(value)
  }

  /// Counts one wait by its bucket in ``Histogram``, of the replication with this index.
  @inlinable
  public mutating func record(bucket: Int, replication: Int) {
    sections[section(ofReplication: replication)].record(bucket: bucket)
  }

  /// Counts so many waits of zero, of the replication with this index.
  public mutating func record(zeros: UInt64, replication: Int) {
    sections[section(ofReplication: replication)].record(zeros: zeros)
  }

  /// Notes the longest of some of the waits, in seconds; of all that are noted, the longest counts.
  public mutating func note(longest: Double) {
    self.longest = max(self.longest ?? 0, longest)
  }

  /// Adds all waits of the replication with this index.
  public mutating func merge(_ waits: Histogram, replication: Int) {
    sections[section(ofReplication: replication)].merge(waits)
  }

  /// Adds the waits of `other`, section by section; in any order, the result is the same.
  ///
  /// Both must have the same number of sections, or `other` a multiple of it.
  public mutating func merge(_ other: SectionedQuantiles) {
    for (index, section) in other.sections.enumerated() {
      merge(section, replication: index)
    }
    if let longest = other.longest { note(longest: longest) }
  }

  /// All waits in one histogram.
  public var pooled: Histogram {
    var pooled = Histogram()
    for section in sections { pooled.merge(section) }
    return pooled
  }

  /// The wait that a share `p` of all waits do not exceed, in seconds; `nil` when nothing was recorded.
  ///
  /// The estimate is the pooled quantile q. With the quantiles qᵢ of the s sections that hold any waits the half-width is
  /// √(t²₍ₛ₋₁₎·Σ(qᵢ − q)²/((s − 1)·s) + h²), where h is half of q's bucket: sections that agree on a bucket still know no
  /// more than the bucket. With fewer than 100 waits beyond q sections know too little of their own quantiles, and the
  /// distance to the farther of two order statistics of all waits takes over; see `SectionedQuantiles+Ranks`. It is `nil`
  /// when fewer than two sections hold waits, and when the percentile may well lie beyond the largest wait.
  public func estimate(_ p: Double, confidence: Confidence) -> Estimate? {
    estimate(p, of: pooled, confidence)
  }

  /// The estimates of several shares, as ``estimate(_:confidence:)`` gives them one by one, with one look at all waits.
  public func estimates(_ shares: [Double], confidence: Confidence) -> [Estimate?] {
    guard count > 0 else { return shares.map { _ in nil } }
    let all = pooled
    return shares.map { estimate($0, of: all, confidence) }
  }

  private func estimate(_ p: Double, of pooled: Histogram, _ confidence: Confidence) -> Estimate? {
    guard let bucket = pooled.bucket(atShare: p) else { return nil }
    let mean = min(Histogram.midpoint(ofBucket: bucket), longest ?? .infinity)
    let deviations = sections.compactMap { $0.quantile(p) }.map { ($0 - mean) * ($0 - mean) }
    guard deviations.count >= 2 else { return Estimate(mean: mean) }
    let s = Double(deviations.count)
    let variance = deviations.reduce(0, +) / ((s - 1) * s)
    let critical = confidence.studentT(degreesOfFreedom: deviations.count - 1)
    let resolution = Histogram.bounds(ofBucket: bucket).upper - mean
    let sectioned = (critical * critical * variance + resolution * resolution).squareRoot()
    let beyond = Double(pooled.count) * min(p, 1 - p)
    guard beyond < RareEvents.enough else { return Estimate(mean: mean, halfWidth: sectioned) }
    guard let ranks = ranks(p, of: pooled, at: bucket, confidence) else { return Estimate(mean: mean) }
    let weight = beyond / RareEvents.enough
    let ranked = max(
      mean - Histogram.bounds(ofBucket: ranks.lower).lower, Histogram.bounds(ofBucket: ranks.upper).upper - mean)
    return Estimate(mean: mean, halfWidth: ranked + weight * (sectioned - ranked))
  }
}
