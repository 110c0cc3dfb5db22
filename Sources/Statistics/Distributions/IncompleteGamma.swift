/// The regularised incomplete gamma function P(a, x), from which the chi-square distribution follows.
enum IncompleteGamma {
  /// P(a, x) and 1 − P(a, x) for a > 0, the smaller of the two to full relative accuracy.
  ///
  /// - Complexity: O(√a) near x = a, less elsewhere.
  static func tails(_ a: Double, _ x: Double) -> (lower: Double, upper: Double) {
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

  /// xᵃ·e⁻ˣ / Γ(a), in Loader's form.
  private static func density(_ a: Double, _ x: Double) -> Double {
    let exponent = -SaddlePoint.deviance(a, x) - SaddlePoint.stirlingError(a)
    return (a / SaddlePoint.twoPi).squareRoot() * Elementary.exp(exponent)
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
