/// Calls as planners count them: so many in so long.
public struct CallRate: Sendable, Hashable {
  /// How many.
  public let count: Double
  /// In how long, s.
  public let period: Double

  /// So many calls in so many seconds.
  public init(count: Double, period: Double) {
    self.count = count
    self.period = period
  }
}
