import RealModule

/// The distribution function of a gamma of scale 1.
///
/// Source: W. Press et al., "Numerical Recipes", 3rd ed., §6.2: the power series below the mean, Lentz's continued
/// fraction above it. From shape 10 on, the common factor is Temme's, which does not lose digits to a large logarithm.
enum IncompleteGamma {
  /// The probability between `low` and `high`, from the tail in which it loses no digits.
  ///
  /// - Complexity: O(√`shape`).
  static func share(shape: Double, from low: Double, to high: Double) -> Double {
    let (start, end) = (tails(shape: shape, low), tails(shape: shape, high))
    return max(0, start.lower > 0.5 ? start.upper - end.upper : end.lower - start.lower)
  }

  /// The probabilities below and above `x`.
  static func tails(shape: Double, _ x: Double) -> (lower: Double, upper: Double) {
    if x <= 0 { return (0, 1) }
    if x == .infinity { return (1, 0) }
    if x < shape + 1 {
      let lower = min(1, commonFactor(shape, x) * series(shape, x))
      return (lower, 1 - lower)
    }
    let upper = min(1, shape * commonFactor(shape, x) * fraction(shape, x))
    return (1 - upper, upper)
  }

  /// *x*^*a* e^−*x* / Γ(*a* + 1).
  private static func commonFactor(_ a: Double, _ x: Double) -> Double {
    guard a >= 10 else { return .exp(a * .log(x) - x) / .gamma(a + 1) }
    let deviation = (x - a) / a
    let stirling = (1 / 12.0 - (1 / 360.0 - 1 / (1260 * a * a)) / (a * a)) / a
    return .exp(-a * (deviation - .log(onePlus: deviation)) - stirling) / (2 * .pi * a).squareRoot()
  }

  /// 1 + *x*/(*a* + 1) + *x*²/((*a* + 1)(*a* + 2)) + …
  private static func series(_ a: Double, _ x: Double) -> Double {
    var (sum, term, n) = (1.0, 1.0, a)
    while term > sum * 0x1p-54 {
      n += 1
      term *= x / n
      sum += term
    }
    return sum
  }

  /// 1/(*x* + 1 − *a* − 1(1 − *a*)/(*x* + 3 − *a* − 2(2 − *a*)/(*x* + 5 − *a* − …)))
  private static func fraction(_ a: Double, _ x: Double) -> Double {
    var b = x + 1 - a
    var c = 1 / Double.leastNormalMagnitude
    var d = 1 / b
    var value = d
    for n in 1...1_000_000 {
      let numerator = -Double(n) * (Double(n) - a)
      b += 2
      d = 1 / away(numerator * d + b)
      c = away(b + numerator / c)
      value *= d * c
      if abs(d * c - 1) < 0x1p-53 { break }
    }
    return value
  }

  private static func away(_ x: Double) -> Double {
    abs(x) < .leastNormalMagnitude ? .leastNormalMagnitude : x
  }
}
