/// The regularised incomplete beta function Iₓ(a, b), from which the Student t and binomial distributions follow.
public enum IncompleteBeta {
  /// Iₓ(a, b) and 1 − Iₓ(a, b) for a, b > 0, the smaller of the two to full relative accuracy.
  ///
  /// The caller gives y = 1 − x too, because it often knows it without subtracting.
  ///
  /// - Complexity: O(√max(a, b)) near the mean, less elsewhere.
  public static func tails(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> (lower: Double, upper: Double) {
    guard x > 0 else { return (0, 1) }
    guard y > 0 else { return (1, 0) }
    let factor = density(x, y, a, b)
    if x <= (a + 1) / (a + b + 2) {
      let lower = min(1, factor * fraction(x, y, a, b))
      return (lower, 1 - lower)
    }
    let upper = min(1, factor * fraction(y, x, b, a))
    return (1 - upper, upper)
  }

  /// xᵃ·yᵇ / B(a, b), in Loader's form.
  private static func density(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
    let n = a + b
    let distance = SaddlePoint.deviance(a, n * x) + SaddlePoint.deviance(b, n * y)
    let correction = SaddlePoint.stirlingError(n) - SaddlePoint.stirlingError(a) - SaddlePoint.stirlingError(b)
    return (a / n * b / SaddlePoint.twoPi).squareRoot() * SeriesElementary.exp(correction - distance)
  }

  /// The continued fraction of Didonato & Morris, ACM TOMS 18 (1992), algorithm 708 (BFRAC), for x below the mean.
  ///
  /// It is the even part of DLMF 8.17.22, written with λ = (a + b)·y − b so that a large a costs no digits at x near 1.
  private static func fraction(_ x: Double, _ y: Double, _ a: Double, _ b: Double) -> Double {
    let c = 1 + (x < y ? a - (a + b) * x : (a + b) * y - b)
    let first = 1 + 1 / a
    var numerators = (0.0, 1.0)
    var denominators = (1.0, c / first)
    var result = first / c
    var p = 1.0
    var s = a + 1
    for step in 1...1_000_000 {
      let n = Double(step)
      let t = n / a
      let w = n * (b - n) * x
      let e = a / s
      let alpha = p * (p + b / a) * e * e * w * x
      let beta = n + w / s + (1 + t) / (first + 2 * t) * (c + n * (1 + y))
      p = 1 + t
      s += 2
      let numerator = alpha * numerators.0 + beta * numerators.1
      let denominator = alpha * denominators.0 + beta * denominators.1
      let next = numerator / denominator
      let change = abs(next - result)
      result = next
      guard change > 3e-16 * next else { break }
      // Only their ratio matters, so both are scaled to keep the numbers in range.
      numerators = (numerators.1 / denominator, result)
      denominators = (denominators.1 / denominator, 1)
    }
    return result
  }
}
