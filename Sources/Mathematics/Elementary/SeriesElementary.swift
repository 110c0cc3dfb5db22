/// Exponential and logarithm from + − × ÷ alone, so that an interval has the same last bit on every machine.
///
/// The C library's functions differ between versions and even between processors (with or without fused multiply-add).
/// Both are within a few units in the last place. Range reduction and the split of ln 2 follow fdlibm (Sun, 1993).
package enum SeriesElementary {
  private static let ln2High = 6.93147180369123816490e-01
  private static let ln2Low = 1.90821492927058770002e-10
  private static let log2e = 1.44269504088896338700

  /// eˣ: x = k·ln 2 + r with |r| ≤ ln 2 / 2, then the Taylor series of eʳ to degree 13 (remainder below 10⁻¹⁷).
  package static func exp(_ x: Double) -> Double {
    guard x == x else { return x }
    guard x < 709.8 else { return .infinity }
    guard x > -745.2 else { return 0 }
    let k = (x * log2e).rounded()
    let r = (x - k * ln2High) - k * ln2Low
    var term = 1.0
    var degree = 13.0
    while degree >= 1 {
      term = 1 + r * term / degree
      degree -= 1
    }
    // In two steps, since 2ᵏ alone may be out of range where the product is not.
    let half = (k / 2).rounded(.down)
    return term * power(half) * power(k - half)
  }

  /// ln x: x = m·2ᵉ with m in [√½, √2), then 2·artanh((m − 1)/(m + 1)) as a series to s²³.
  package static func log(_ x: Double) -> Double {
    guard x > 0 else { return x == 0 ? -.infinity : .nan }
    guard x < .infinity else { return x }
    var m = x.significand
    var e = Double(x.exponent)
    if m > 1.41421356237309504880 {
      m *= 0.5
      e += 1
    }
    let f = m - 1
    let s = f / (2 + f)
    let s2 = s * s
    var series = 0.0
    var odd = 23.0
    while odd >= 3 {
      series = s2 * (1 / odd + series)
      odd -= 2
    }
    return e * ln2High + (2 * s + (2 * s * series + e * ln2Low))
  }

  private static func power(_ k: Double) -> Double {
    Double(sign: .plus, exponent: Int(k), significand: 1)
  }
}
