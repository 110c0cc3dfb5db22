internal import Mathematics

/// The binomial distribution, that of the number of successes in independent trials.
public enum Binomial {
  /// The probability of at most `successes` among `trials` that each succeed with `probability`.
  ///
  /// I₁₋ₚ(n − k, k + 1), Abramowitz & Stegun 26.5.24; to full relative accuracy where it is small.
  public static func cdf(_ successes: Int, trials: Int, probability: Double) -> Double {
    guard trials >= 0, probability >= 0, probability <= 1 else { return .nan }
    guard successes >= 0 else { return 0 }
    guard successes < trials else { return 1 }
    return tails(successes + 1, trials, probability).upper
  }

  /// The probability of at least `successes` among `trials`: Iₚ(k, n − k + 1).
  public static func upperTail(_ successes: Int, trials: Int, probability: Double) -> Double {
    guard trials >= 0, probability >= 0, probability <= 1 else { return .nan }
    guard successes > 0 else { return 1 }
    guard successes <= trials else { return 0 }
    return tails(successes, trials, probability).lower
  }

  private static func tails(_ k: Int, _ n: Int, _ p: Double) -> (lower: Double, upper: Double) {
    IncompleteBeta.tails(p, 1 - p, Double(k), Double(n - k) + 1)
  }
}
