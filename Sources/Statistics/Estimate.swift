/// A measured value, and how far it may be from the truth.
///
/// `mean ± halfWidth` is a two-sided confidence interval; its level is known to whoever asked for it. The
/// unit is that of the measure: seconds for a wait, 0…1 for a share, contacts per replication for a count.
public struct Estimate: Sendable, Equatable {
  /// The point estimate.
  public let mean: Double

  /// Half the width of the confidence interval, or `nil` when there is none: after one replication, where a single
  /// replication holds everything, and where there is a range instead.
  public let halfWidth: Double?

  /// The smallest and the largest value of a replication, for values without an interval: a maximum, for which no
  /// honest one is known, and what is the same in all replications.
  public let range: ClosedRange<Double>?

  /// An estimate; without `halfWidth` nothing is claimed about its error.
  public init(mean: Double, halfWidth: Double? = nil) {
    self.mean = mean
    self.halfWidth = halfWidth
    range = nil
  }

  /// An estimate without an interval, for which it is known how far apart the replications are.
  public init(mean: Double, range: ClosedRange<Double>) {
    self.mean = mean
    halfWidth = nil
    self.range = range
  }

  /// Whether every replication says the same, so that there is no chance variation to speak of.
  public var isConstant: Bool { range.map { $0.lowerBound == $0.upperBound } ?? false }

  /// The half-width; 0 where every replication says the same.
  public var uncertainty: Double? { halfWidth ?? (isConstant ? 0 : nil) }

  /// The lower end of the interval, or of the range where there is that instead. It may lie outside the measure's range
  /// (a share below 0); reports may clip it.
  public var lower: Double? { halfWidth.map { mean - $0 } ?? range?.lowerBound }

  /// The upper end of the interval, or of the range where there is that instead.
  public var upper: Double? { halfWidth.map { mean + $0 } ?? range?.upperBound }

  /// Whether the interval or the range, ends included, contains `value`. Where there is neither, nothing is contained.
  public func contains(_ value: Double) -> Bool {
    guard let lower, let upper else { return false }
    return lower <= value && value <= upper
  }
}
