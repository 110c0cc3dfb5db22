/// Sums from which a ratio over many replications, and its confidence interval, follow.
///
/// A ratio over a horizon is a ratio of sums, R = Σx/Σy, never a mean of ratios: a quiet day must not weigh as much as a
/// busy one, and a day without contacts has no ratio at all. Each replication adds one pair: its numerator x (seconds
/// waited, contacts answered in time) and its denominator y ≥ 0 (contacts).
///
/// ```swift
/// var wait = RatioSums()
/// wait.add(5_400, 180)    // one day: 5,400 s of waiting, 180 answered
/// wait.add(9_000, 210)
/// wait.estimate(replications: 2, confidence: .ninetyFive)   // 36.9 s ± 81.2 s
/// ```
///
/// Sums are added in the order of the calls, so equal results to the last bit need an equal order of `add` and `merge`.
@frozen
public struct RatioSums: Sendable, Equatable {
  /// Σx.
  public var x = 0.0
  /// Σy.
  public var y = 0.0
  /// Σx².
  public var xx = 0.0
  /// Σy².
  public var yy = 0.0
  /// Σxy.
  public var xy = 0.0

  /// Sums of nothing.
  @inlinable
  public init() {}

  /// Adds one replication's numerator and denominator. A replication with x = y = 0 changes nothing and may be left out.
  @inlinable
  public mutating func add(_ x: Double, _ y: Double) {
    self.x += x
    self.y += y
    xx += x * x
    yy += y * y
    xy += x * y
  }

  /// Adds the replications of `other` to these.
  @inlinable
  public mutating func merge(_ other: RatioSums) {
    x += other.x
    y += other.y
    xx += other.xx
    yy += other.yy
    xy += other.xy
  }

  /// The ratio R = Σx/Σy with its delta-method interval.
  ///
  /// With s² = Σ(x − R·y)²/(n − 1) and ȳ = Σy/n the half-width is t₍ₙ₋₁₎·s/(√n·ȳ). It is `nil` when a single replication
  /// holds all of Σy: its residual is zero whatever the truth is. Source: W. G. Cochran, *Sampling Techniques*, 3rd ed.
  /// (1977), chapter 6; S. Asmussen & P. W. Glynn, *Stochastic Simulation* (2007), §III.3.
  ///
  /// - Parameters:
  ///   - n: how many replications there were, those left out of `add` included.
  ///   - confidence: how often the interval must cover the truth.
  /// - Returns: the ratio, or `nil` when Σy is zero, as there is then no ratio.
  public func estimate(replications n: Int, confidence: Confidence) -> Estimate? {
    guard let ratio = ratio(of: n) else { return nil }
    guard n >= 2, !isOneReplication(of: n) else { return Estimate(mean: ratio) }
    return Estimate(mean: ratio, halfWidth: deltaHalfWidth(n, confidence))
  }

  /// R, where there is one.
  func ratio(of n: Int) -> Double? {
    guard n >= 1, y > 0, (x / y).isFinite else { return nil }
    return x / y
  }

  private func deltaHalfWidth(_ n: Int, _ confidence: Confidence) -> Double? {
    let count = Double(n)
    let variance = residual(n) / (count - 1)
    let halfWidth = confidence.studentT(degreesOfFreedom: n - 1) * (variance * count).squareRoot() / y
    return halfWidth.isFinite ? halfWidth : nil
  }

  /// Σ(x − R·y)², exactly 0 when it cannot be told from the rounding of the n additions in each of its terms.
  func residual(_ n: Int) -> Double {
    let ratio = x / y
    let difference = xx - 2 * ratio * xy + ratio * ratio * yy
    let magnitude = xx + 2 * abs(ratio * xy) + ratio * ratio * yy
    return difference > magnitude * Double(n) * .ulpOfOne ? difference : 0
  }

  /// Whether one replication holds all of Σy: only then is Σy² = (Σy)².
  func isOneReplication(of n: Int) -> Bool {
    y * y - yy <= y * y * Double(n) * .ulpOfOne
  }
}
