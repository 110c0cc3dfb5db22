internal import Mathematics

/// The chi-square distribution, that of a sum of squared standard normal variables.
public enum ChiSquare {
  /// The probability of a value up to `x` with ν > 0 degrees of freedom: P(ν/2, x/2), Abramowitz & Stegun 26.4.19.
  public static func cdf(_ x: Double, degreesOfFreedom nu: Double) -> Double {
    guard nu > 0, nu < .infinity, x == x else { return .nan }
    return IncompleteGamma.tails(0.5 * nu, 0.5 * x).lower
  }

  /// The probability beyond `x`, to full relative accuracy where it is small: the p-value of a chi-square test.
  public static func upperTail(_ x: Double, degreesOfFreedom nu: Double) -> Double {
    guard nu > 0, nu < .infinity, x == x else { return .nan }
    return IncompleteGamma.tails(0.5 * nu, 0.5 * x).upper
  }
}
