extension Elementary {
  /// e to the power `x`.
  ///
  /// `x` = *k* ln 2 + *r* with |*r*| ≤ ½ ln 2, and the Taylor series of e^*r* up to *r*¹³, whose rest is below 2⁻⁵⁷.
  @inlinable
  public static func exp(_ x: Double) -> Double {
    guard abs(x) < 700 else { return expFar(x) }
    // Adding 1.5 · 2⁵² rounds to a whole number and leaves it in the low bits.
    let shifted = x * log2e + 0x1.8p52
    let k = shifted - 0x1.8p52
    let r = (x - k * ln2High) - k * ln2Low
    return Double(bitPattern: expNear(r).bitPattern &+ shifted.bitPattern << 52)
  }

  /// The Taylor series, in pairs (Estrin's scheme) so that the processor can work on several terms at once.
  @inlinable
  static func expNear(_ r: Double) -> Double {
    let r2 = r * r
    let r4 = r2 * r2
    let low = (1.0 / 2 + r * (1.0 / 6)) + r2 * (1.0 / 24 + r * (1.0 / 120))
    let middle = (1.0 / 720 + r * (1.0 / 5040)) + r2 * (1.0 / 40320 + r * (1.0 / 362_880))
    let high = (1.0 / 3_628_800 + r * (1.0 / 39_916_800)) + r2 * (1.0 / 479_001_600 + r * (1.0 / 6_227_020_800))
    return 1 + (r + r2 * (low + r4 * (middle + r4 * high)))
  }

  /// Far from zero the result may be subnormal, zero or infinite: it is put together from two halves.
  @usableFromInline @inline(never)
  static func expFar(_ x: Double) -> Double {
    if x.isNaN { return x }
    if x > 710 { return .infinity }
    if x < -746 { return 0 }
    let half = exp(x * 0.5)
    return half * half
  }
}
