import RealModule

/// The regularised incomplete gamma function (Abramowitz & Stegun 6.5; Numerical Recipes 6.2).
enum IncompleteGamma {
  /// P(s, x) = γ(s, x) ÷ Γ(s), s > 0, x ≥ 0: small values keep their relative precision.
  static func lower(_ s: Double, _ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard x < .infinity else { return 1 }
    return x < s + 1 ? series(s, x) : 1 - fraction(s, x)
  }

  /// Q(s, x) = 1 − P(s, x): small values keep their relative precision.
  static func upper(_ s: Double, _ x: Double) -> Double {
    guard x > 0 else { return 1 }
    guard x < .infinity else { return 0 }
    return x < s + 1 ? 1 - series(s, x) : fraction(s, x)
  }

  private static func series(_ s: Double, _ x: Double) -> Double {
    var term = 1 / s
    var sum = term
    var k = s
    // Terms shrink as soon as k passes x; the count grows with √s only.
    for _ in 0..<100_000 {
      k += 1
      term *= x / k
      sum += term
      if term < sum * 1e-17 { break }
    }
    return sum * front(s, x)
  }

  /// Lentz's evaluation of the continued fraction.
  private static func fraction(_ s: Double, _ x: Double) -> Double {
    var b = x + 1 - s
    var c = 1e300
    var d = 1 / b
    var value = d
    for i in 1..<100_000 {
      let a = -Double(i) * (Double(i) - s)
      b += 2
      d = 1 / nonzero(a * d + b)
      c = nonzero(b + a / c)
      value *= d * c
      if abs(d * c - 1) < 1e-16 { break }
    }
    return value * front(s, x)
  }

  private static func front(_ s: Double, _ x: Double) -> Double {
    Double.exp(s * Double.log(x) - x - Double.logGamma(s))
  }

  private static func nonzero(_ value: Double) -> Double { abs(value) < 1e-300 ? 1e-300 : value }
}
