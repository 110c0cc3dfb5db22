/// A measured value and how far it may be from the truth.
///
/// `mean ± halfWidth` is a two-sided confidence interval; at which level is known to whoever asked for it. The
/// unit is that of the measure: seconds for a wait, 0…1 for a share, contacts per replication for a count.
public struct Estimate: Sendable, Equatable {
  /// The point estimate.
  public let mean: Double

  /// Half the width of the confidence interval, or `nil` when it cannot be known, as after one replication.
  public let halfWidth: Double?

  /// An estimate; without `halfWidth` nothing is claimed about its error.
  public init(mean: Double, halfWidth: Double? = nil) {
    self.mean = mean
    self.halfWidth = halfWidth
  }

  /// The lower end of the interval. It may lie outside the measure's range (a share below 0); reports may clip it.
  public var lower: Double? { halfWidth.map { mean - $0 } }

  /// The upper end of the interval.
  public var upper: Double? { halfWidth.map { mean + $0 } }

  /// Whether the interval, ends included, contains `value`. Without a half-width there is no interval, so nothing is
  /// contained.
  public func contains(_ value: Double) -> Bool {
    guard let halfWidth else { return false }
    return mean - halfWidth <= value && value <= mean + halfWidth
  }
}
