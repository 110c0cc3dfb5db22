/// Wilson's score interval for a share of independent trials.
///
/// Unlike p ± z·√(p(1 − p)/n) it claims no certainty when all or none succeed, and never leaves 0…1. Source: E. B. Wilson,
/// JASA 22 (1927) 209–212; recommended by Brown, Cai & DasGupta, Statistical Science 16 (2001) 101–133.
public enum Wilson {
  /// The interval (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n).
  ///
  /// - Parameters:
  ///   - share: the observed share p.
  ///   - trials: the number of trials n, not necessarily whole.
  ///   - confidence: how often the interval must cover the truth.
  /// - Returns: the bounds, or `nil` without trials or when `share` is outside 0…1.
  public static func bounds(share: Double, trials: Double, confidence: Confidence) -> ClosedRange<Double>? {
    guard (0...1).contains(share), trials > 0, trials < .infinity else { return nil }
    let square = confidence.normal * confidence.normal / trials
    let centre = share + square / 2
    let margin = (square * (share * (1 - share) + square / 4)).squareRoot()
    let lower = (centre - margin) / (1 + square)
    let upper = (centre + margin) / (1 + square)
    // At the ends one bound is the share itself, which rounding must not move.
    return (share == 0 ? 0 : max(0, min(lower, share)))...(share == 1 ? 1 : min(1, max(upper, share)))
  }

  /// The share with the distance to its farther Wilson bound as the half-width.
  ///
  /// The score interval is not symmetric; `mean ± halfWidth` contains all of it, so its coverage is never lower.
  static func estimate(share: Double, trials: Double, confidence: Confidence) -> Estimate? {
    guard let bounds = bounds(share: share, trials: trials, confidence: confidence) else { return nil }
    return Estimate(mean: share, halfWidth: max(share - bounds.lowerBound, bounds.upperBound - share))
  }
}
