internal import Mathematics

/// Student's t distribution, that of a mean divided by its own estimated standard error.
public enum StudentT {
  /// The probability of a value up to `t`; in the lower tail to full relative accuracy.
  ///
  /// With ν degrees of freedom (ν > 0, not necessarily whole) and t < 0 it is ½·Iₓ(ν/2, ½) at x = ν/(ν + t²). Source:
  /// DLMF 8.17 and Abramowitz & Stegun 26.7.1.
  public static func cdf(_ t: Double, degreesOfFreedom nu: Double) -> Double {
    guard nu > 0, t == t else { return .nan }
    guard nu < .infinity else { return Normal.cdf(t) }
    let tail = tail(abs(t), nu)
    return t < 0 ? tail : 1 - tail
  }

  /// The value that stays below with probability `p`: −∞ and ∞ at 0 and 1, not a number outside or when ν ≤ 0.
  ///
  /// Newton's method from the Cornish–Fisher expansion (Abramowitz & Stegun 26.7.5). The tail is convex and heavier than
  /// the normal one, so the normal quantile bounds the root and every step that starts below the root stays below it.
  ///
  /// - Complexity: three to five evaluations of the distribution for ν ≥ 5, a few dozen for extreme tails.
  public static func quantile(_ p: Double, degreesOfFreedom nu: Double) -> Double {
    guard p >= 0, p <= 1, nu > 0 else { return .nan }
    guard nu < .infinity else { return Normal.quantile(p) }
    guard p != 0.5 else { return 0 }
    let q = min(p, 1 - p)
    guard q > 0 else { return p < 0.5 ? -.infinity : .infinity }
    let floor = -Normal.quantile(q)
    var t = max(floor, expansion(floor, nu))
    let logConstant = logDensityAtZero(nu)
    for _ in 1...1000 {
      let slope = SeriesElementary.exp(logConstant - 0.5 * (nu + 1) * SeriesElementary.log(1 + t * t / nu))
      guard slope > 0 else { break }
      let next = max(floor, t + (tail(t, nu) - q) / slope)
      let step = abs(next - t)
      t = next
      // Convergence is quadratic: after a step this small the next one is below the rounding.
      guard step > 1e-9 * t else { break }
    }
    return p < 0.5 ? -t : t
  }

  /// The probability beyond t ≥ 0.
  private static func tail(_ t: Double, _ nu: Double) -> Double {
    let square = t * t
    guard square < .infinity else { return 0 }
    let total = nu + square
    return 0.5 * IncompleteBeta.tails(nu / total, square / total, 0.5 * nu, 0.5).lower
  }

  /// ln of Γ((ν+1)/2) / (√(νπ)·Γ(ν/2)), from Stirling's formula with its error so that a large ν costs no digits.
  private static func logDensityAtZero(_ nu: Double) -> Double {
    let half = 0.5 * nu
    let errors = SaddlePoint.stirlingError(half + 0.5) - SaddlePoint.stirlingError(half)
    return half * SeriesElementary.log(1 + 1 / nu) - 0.5 + errors - 0.5 * SeriesElementary.log(SaddlePoint.twoPi)
  }

  private static func expansion(_ z: Double, _ nu: Double) -> Double {
    let s = z * z
    let first = z * (s + 1) / 4
    let second = z * ((5 * s + 16) * s + 3) / 96
    let third = z * (((3 * s + 19) * s + 17) * s - 15) / 384
    return z + (first + (second + third / nu) / nu) / nu
  }
}
