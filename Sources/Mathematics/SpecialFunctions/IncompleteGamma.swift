/// The regularised incomplete gamma functions P(a, x) = γ(a, x) / Γ(a) and Q(a, x) = 1 − P(a, x), from which the gamma,
/// Erlang, Weibull and chi-square distributions follow.
///
/// Sources: C. Loader's form of the density (see ``SaddlePoint``); DLMF 8.11.4 and 8.9.2 for what it is multiplied by.
public enum IncompleteGamma {
  /// P(a, x) and Q(a, x) for a > 0, the smaller of the two to full relative accuracy.
  ///
  /// - Complexity: O(√a) near x = a, less elsewhere.
  public static func tails(_ a: Double, _ x: Double) -> (lower: Double, upper: Double) {
    guard x > 0 else { return (0, 1) }
    guard x < .infinity else { return (1, 0) }
    let factor = density(a, x)
    if x < a + 1 {
      let lower = min(1, factor * series(a, x) / a)
      return (lower, 1 - lower)
    }
    let upper = min(1, factor * fraction(a, x))
    return (1 - upper, upper)
  }

  /// P(a, high) − P(a, low), from the tail in which it loses no digits: the probability that a gamma variable of shape
  /// `a` and scale 1 lies between the two. Not below zero.
  ///
  /// - Complexity: that of two ``tails(_:_:)``.
  public static func probability(_ a: Double, from low: Double, to high: Double) -> Double {
    let (start, end) = (tails(a, low), tails(a, high))
    return max(0, start.lower > 0.5 ? start.upper - end.upper : end.lower - start.lower)
  }

  /// xᵃ·e⁻ˣ / Γ(a), in Loader's form.
  private static func density(_ a: Double, _ x: Double) -> Double {
    let exponent = -SaddlePoint.deviance(a, x) - SaddlePoint.stirlingError(a)
    return (a / SaddlePoint.twoPi).squareRoot() * SeriesElementary.exp(exponent)
  }

  /// 1 + x/(a+1) + x²/((a+1)(a+2)) + …, DLMF 8.11.4.
  private static func series(_ a: Double, _ x: Double) -> Double {
    var term = 1.0
    var sum = 1.0
    for step in 1...1_000_000 {
      term *= x / (a + Double(step))
      sum += term
      guard term > sum * 1e-17 else { break }
    }
    return sum
  }

  /// The continued fraction DLMF 8.9.2 (even part) by the modified Lentz method.
  private static func fraction(_ a: Double, _ x: Double) -> Double {
    let tiny = 1e-300
    func nonzero(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / nonzero(b)
    var result = d
    for step in 1...1_000_000 {
      let m = Double(step)
      let numerator = m * (a - m)
      b += 2
      d = 1 / nonzero(b + numerator * d)
      c = nonzero(b + numerator / c)
      result *= d * c
      guard abs(d * c - 1) > 3e-16 else { break }
    }
    return result
  }
}
