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
    guard n >= 1, y > 0, (x / y).isFinite else { return nil }
    guard n >= 2, !isOneReplication(of: n) else { return Estimate(mean: x / y) }
    return Estimate(mean: x / y, halfWidth: deltaHalfWidth(n, confidence))
  }

  /// The ratio as a share: in each replication x of y contacts count, 0 ≤ x ≤ y.
  ///
  /// As ``estimate(replications:confidence:)``, but where no replication differs from the others (all 0 %, or all 100 %)
  /// the delta method would claim certainty. There the half-width is the distance to the far Wilson bound with Σy
  /// trials: 1,000 of 1,000 answered in time reads 100 % ± 0.4 %. That takes contacts for independent, so it is the least
  /// doubt there can be; days that are good or bad as a whole leave more. See ``Proportion`` for a share of days.
  ///
  /// - Parameters:
  ///   - n: how many replications there were, those left out of `add` included.
  ///   - confidence: how often the interval must cover the truth.
  /// - Returns: the share, or `nil` when Σy is zero.
  public func shareEstimate(replications n: Int, confidence: Confidence) -> Estimate? {
    let plain = estimate(replications: n, confidence: confidence)
    guard let plain, n >= 2, residual(n) == 0 else { return plain }
    return Wilson.estimate(share: min(max(plain.mean, 0), 1), trials: y, confidence: confidence)
  }

  private func deltaHalfWidth(_ n: Int, _ confidence: Confidence) -> Double? {
    let count = Double(n)
    let variance = residual(n) / (count - 1)
    let halfWidth = confidence.studentT(degreesOfFreedom: n - 1) * (variance * count).squareRoot() / y
    return halfWidth.isFinite ? halfWidth : nil
  }

  /// Σ(x − R·y)², exactly 0 when it cannot be told from the rounding of the n additions in each of its terms.
  private func residual(_ n: Int) -> Double {
    let ratio = x / y
    let difference = xx - 2 * ratio * xy + ratio * ratio * yy
    let magnitude = xx + 2 * abs(ratio * xy) + ratio * ratio * yy
    return difference > magnitude * Double(n) * .ulpOfOne ? difference : 0
  }

  /// Whether one replication holds all of Σy: only then is Σy² = (Σy)².
  private func isOneReplication(of n: Int) -> Bool {
    y * y - yy <= y * y * Double(n) * .ulpOfOne
  }
}
