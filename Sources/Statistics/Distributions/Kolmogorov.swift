internal import Mathematics

/// The distribution of the largest distance between an empirical distribution function and the true one.
public enum Kolmogorov {
  /// The probability of a distance of at least `distance` among `count` independent values: the p-value of the
  /// Kolmogorov–Smirnov test.
  ///
  /// The limiting distribution at Stephens' adjusted argument (√n + 0.12 + 0.11/√n)·D. Source: M. A. Stephens, JRSS B 32
  /// (1970). From five values on it is within 0.0015 of an exact p-value below 0.1, and within 0.025 of any.
  public static func upperTail(distance: Double, count: Int) -> Double {
    guard count > 0, distance == distance else { return .nan }
    let root = Double(count).squareRoot()
    return limitingUpperTail((root + 0.12 + 0.11 / root) * distance)
  }

  /// P(√n·D > t) as n grows: 2·Σ (−1)ᵏ⁻¹ e^(−2k²t²), or the equivalent theta series where that converges slowly.
  /// Source: A. N. Kolmogorov (1933); W. Feller, Annals of Mathematical Statistics 19 (1948).
  public static func limitingUpperTail(_ t: Double) -> Double {
    guard t > 0 else { return t == t ? 1 : t }
    guard t > 1 else {
      let exponent = -SaddlePoint.twoPi * SaddlePoint.twoPi / (32 * t * t)
      let sum = [1.0, 3, 5, 7].reduce(0) { $0 + SeriesElementary.exp($1 * $1 * exponent) }
      return 1 - SaddlePoint.twoPi.squareRoot() / t * sum
    }
    let terms = [1.0, 2, 3, 4, 5].map { SeriesElementary.exp(-2 * $0 * $0 * t * t) }
    return 2 * (terms[0] - terms[1] + terms[2] - terms[3] + terms[4])
  }
}
