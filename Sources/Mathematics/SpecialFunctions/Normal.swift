/// The standard normal distribution, mean 0 and variance 1.
public enum Normal {
  /// The density φ(z) = e^(−z²/2) / √(2π).
  public static func density(_ z: Double) -> Double {
    SeriesElementary.exp(-0.5 * z * z) / SaddlePoint.twoPi.squareRoot()
  }

  /// Φ(z), the probability of a value up to `z`; in the lower tail to full relative accuracy.
  ///
  /// Within ±2 the series ½ + φ(z)·(z + z³/3 + z⁵/(3·5) + …); outside, the continued fraction of Mills' ratio. Source:
  /// Abramowitz & Stegun, 26.2.11 and 26.2.14.
  public static func cdf(_ z: Double) -> Double {
    guard abs(z) > 2 else { return z == z ? centre(z) : z }
    let tail = tail(abs(z))
    return z < 0 ? tail : 1 - tail
  }

  /// The value that a standard normal variable stays below with probability `p`: Φ⁻¹(p).
  ///
  /// −∞ and ∞ at 0 and 1, not a number outside. Starts from Abramowitz & Stegun 26.2.23 (error below 4.5·10⁻⁴) and
  /// takes three Halley steps, each of which triples the number of right digits.
  public static func quantile(_ p: Double) -> Double {
    guard p > 0, p < 1 else { return p == 0 ? -.infinity : p == 1 ? .infinity : .nan }
    let q = min(p, 1 - p)
    let t = (-2 * SeriesElementary.log(q)).squareRoot()
    let numerator = 2.515517 + t * (0.802853 + t * 0.010328)
    let denominator = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
    var z = numerator / denominator - t
    for _ in 1...3 {
      let slope = density(z)
      guard slope > 0 else { break }
      let error = (cdf(z) - q) / slope
      z -= error / (1 + 0.5 * z * error)
    }
    return p < 0.5 ? z : -z
  }

  private static func centre(_ z: Double) -> Double {
    var term = z
    var sum = z
    var odd = 3.0
    while abs(term) > 1e-17 * abs(sum) {
      term *= z * z / odd
      sum += term
      odd += 2
    }
    return 0.5 + density(z) * sum
  }

  /// φ(z) / (z + 1/(z + 2/(z + 3/…))) for z ≥ 2, where 80 terms are more than enough.
  private static func tail(_ z: Double) -> Double {
    guard z < 40 else { return 0 }
    var fraction = z
    var k = 80.0
    while k >= 1 {
      fraction = z + k / fraction
      k -= 1
    }
    return density(z) / fraction
  }
}
