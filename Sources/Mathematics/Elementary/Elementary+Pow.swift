extension Elementary {
  /// `x` to the power `y`, for `x` ≥ 0.
  ///
  /// The logarithm and its product with `y` carry some ten bits more than a `Double`, because an error there becomes a
  /// relative error of the result.
  public static func pow(_ x: Double, _ y: Double) -> Double {
    guard x > 0, x < .infinity, y.isFinite else { return powFar(x, y) }
    guard x >= .leastNormalMagnitude else { return pow(x * 0x1p54, y) * pow(0x1p-54, y) }
    let (k, f) = split(x)
    // s = f ÷ (2 + f) and the remainder of that division.
    let divisor = 2 + f
    let divisorRest = f - (divisor - 2)
    let s = f / divisor
    let (product, productRest) = exactProduct(s, divisor)
    let sRest = ((f - product) - productRest - s * divisorRest) / divisor
    // k ln 2 + 2 s + the small rest; the large terms are added without loss.
    let (sum, sumRest) = exactSum(k * ln2High, 2 * s)
    let rest = sumRest + (2 * sRest + (s * artanhRest(s) + k * ln2Low))
    let (logarithm, logarithmRest) = exactSum(sum, rest)
    let (power, powerRest) = exactProduct(logarithm, y)
    guard abs(power) < 700 else { return exp(power) }
    let correction = powerRest + logarithmRest * y
    let value = exp(power)
    return value + value * correction
  }

  private static func powFar(_ x: Double, _ y: Double) -> Double {
    if y == 0 || x == 1 { return 1 }
    if x.isNaN || y.isNaN || x < 0 { return .nan }
    if y.isInfinite { return (x > 1) == (y > 0) ? .infinity : 0 }
    return (x == 0) == (y > 0) ? 0 : .infinity
  }

  /// `a` + `b` and the error of that sum (Knuth).
  private static func exactSum(_ a: Double, _ b: Double) -> (Double, Double) {
    let sum = a + b
    let part = sum - a
    return (sum, (a - (sum - part)) + (b - part))
  }

  /// `a` × `b` and the error of that product (Dekker); for factors below 2⁹⁹⁵.
  private static func exactProduct(_ a: Double, _ b: Double) -> (Double, Double) {
    let product = a * b
    let (aHigh, aLow) = halves(a)
    let (bHigh, bLow) = halves(b)
    return (product, ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow)
  }

  /// `a` as the sum of two numbers of 26 bits each (Veltkamp).
  private static func halves(_ a: Double) -> (Double, Double) {
    let shifted = 134_217_729 * a
    let high = shifted - (shifted - a)
    return (high, a - high)
  }
}
