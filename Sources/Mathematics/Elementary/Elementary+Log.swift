extension Elementary {
  /// The natural logarithm of `x`; NaN below zero, −∞ at zero.
  ///
  /// `x` = 2^*k* (1 + *f*) with 1 + *f* in [√½, √2), *s* = *f* / (2 + *f*) and
  /// ln (1 + *f*) = 2 artanh *s* = *f* − (*f*²/2 − *s* (*f*²/2 + *R*)), *R* = ⅔ *s*² + ⅖ *s*⁴ + …, as arranged by K. Ng
  /// in fdlibm.
  @inlinable
  public static func log(_ x: Double) -> Double {
    guard x >= .leastNormalMagnitude, x < .infinity else { return logFar(x) }
    let (k, f) = split(x)
    let s = f / (2 + f)
    let half = 0.5 * f * f
    return k * ln2High - ((half - (s * (half + artanhRest(s)) + k * ln2Low)) - f)
  }

  /// ln (1 + `x`), accurate when `x` is small.
  ///
  /// Source: W. Kahan's correction of the rounding of 1 + *x*.
  public static func log(onePlus x: Double) -> Double {
    let sum = 1 + x
    return sum == 1 ? x : log(sum) * (x / (sum - 1))
  }

  /// The exponent *k* and *f* with `x` = 2^*k* (1 + *f*), 1 + *f* in [√½, √2).
  @inlinable
  static func split(_ x: Double) -> (k: Double, f: Double) {
    let offset = x.bitPattern &- 0x3FE6_A09E_667F_3BCD
    let k = Int64(bitPattern: offset) >> 52
    let m = Double(bitPattern: x.bitPattern &- (offset & 0xFFF0_0000_0000_0000))
    return (Double(k), m - 1)
  }

  /// *R*: twice the series of artanh after its first term, divided by *s*. With *s*² < 0.0295 the rest is below 2⁻⁵⁸.
  @inlinable
  static func artanhRest(_ s: Double) -> Double {
    let z = s * s
    let z2 = z * z
    let z4 = z2 * z2
    let low = (2.0 / 3 + z * (2.0 / 5)) + z2 * (2.0 / 7 + z * (2.0 / 9))
    let middle = (2.0 / 11 + z * (2.0 / 13)) + z2 * (2.0 / 15 + z * (2.0 / 17))
    let high = (2.0 / 19 + z * (2.0 / 21)) + z2 * (2.0 / 23)
    return z * (low + z4 * (middle + z4 * high))
  }

  @usableFromInline @inline(never)
  static func logFar(_ x: Double) -> Double {
    if x == 0 { return -.infinity }
    if x < 0 { return .nan }
    // A subnormal number is scaled into the normal range; ∞ and NaN stay what they are.
    return x.isFinite ? log(x * 0x1p54) - 54 * (ln2High + ln2Low) : x
  }
}
