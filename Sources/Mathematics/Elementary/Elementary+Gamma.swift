extension Elementary {
  /// The gamma function of `x`, for `x` from 1 to 100: Γ(*n* + 1) = *n*!.
  ///
  /// Stirling's series at an argument of at least 16, and from there down by Γ(*x*) = Γ(*x* + 1) / *x*.
  /// Relative errors stay below 1e-14.
  public static func gamma(_ x: Double) -> Double {
    var (z, product) = (x, 1.0)
    while z < 16 {
      product *= z
      z += 1
    }
    let w = 1 / (z * z)
    let series = (1.0 / 12 - w * (1.0 / 360 - w * (1.0 / 1260 - w * (1.0 / 1680 - w * (1.0 / 1188))))) / z
    let rootOfTwoPi = 2.5066282746310005
    return rootOfTwoPi * pow(z, z - 0.5) * exp(-z) * exp(series) / product
  }
}
