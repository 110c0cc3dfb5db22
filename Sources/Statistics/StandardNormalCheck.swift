internal import Mathematics

/// Whether many z-scores look like draws from the standard normal distribution.
///
/// A validation compares simulation with theory in hundreds of cells, each giving z = (estimate − truth)/standard error. If
/// the simulator is right, and honest about its error, the pooled scores have mean 0 and variance 1. A bias moves the mean,
/// an interval that is too narrow raises the variance, one that is too wide lowers it. The scores should be independent.
public struct StandardNormalCheck: Sendable, Equatable {
  /// How many scores there are.
  public let count: Int

  /// Their mean; 0 is expected, with standard error 1/√n.
  public let mean: Double

  /// Their variance around 0, Σz²/n; 1 is expected, with standard error √(2/n).
  public let variance: Double

  /// The Kolmogorov–Smirnov distance: the largest gap between their distribution function and Φ.
  public let distance: Double

  /// The share of scores beyond ±1.96; 5 % is expected.
  public let shareBeyond: Double

  /// How likely so large a `distance` is by chance. See ``Kolmogorov``.
  public let distancePValue: Double

  /// How likely a mean so far from 0 is by chance: two-sided, √n·mean is standard normal.
  public let meanPValue: Double

  /// How likely a variance so far from 1 is by chance: two-sided, Σz² is chi-square with n degrees of freedom.
  public let variancePValue: Double

  /// How likely so unusual a `shareBeyond` is by chance: two-sided, the number beyond is binomial.
  public let beyondPValue: Double

  /// Checks the scores, or is `nil` when there are none or one is not a finite number.
  ///
  /// - Complexity: O(n log n).
  public init?(_ scores: [Double]) {
    guard !scores.isEmpty, scores.allSatisfy(\.isFinite) else { return nil }
    let n = Double(scores.count)
    let squares = scores.reduce(0) { $0 + $1 * $1 }
    let beyond = scores.count { abs($0) > Confidence.ninetyFive.normal }
    count = scores.count
    mean = scores.reduce(0, +) / n
    variance = squares / n
    distance = Self.distance(scores.sorted().map(Normal.cdf))
    shareBeyond = Double(beyond) / n
    distancePValue = Kolmogorov.upperTail(distance: distance, count: count)
    meanPValue = 2 * Normal.cdf(-abs(mean) * n.squareRoot())
    variancePValue = Self.twoSided(
      ChiSquare.cdf(squares, degreesOfFreedom: n), ChiSquare.upperTail(squares, degreesOfFreedom: n))
    beyondPValue = Self.twoSided(
      Binomial.cdf(beyond, trials: count, probability: 1 - Confidence.ninetyFive.level),
      Binomial.upperTail(beyond, trials: count, probability: 1 - Confidence.ninetyFive.level))
  }

  /// Whether none of the four tests rejects, each at a quarter of `significance` (Bonferroni): right scores fail at most
  /// with this probability.
  public func looksStandardNormal(significance: Double = 0.01) -> Bool {
    [distancePValue, meanPValue, variancePValue, beyondPValue].allSatisfy { $0 >= significance / 4 }
  }

  /// The largest gap between the steps of the empirical distribution function and the sorted probabilities.
  private static func distance(_ probabilities: [Double]) -> Double {
    let n = Double(probabilities.count)
    return probabilities.enumerated().reduce(0) { largest, step in
      let index = Double(step.offset)
      return max(largest, (index + 1) / n - step.element, step.element - index / n)
    }
  }

  private static func twoSided(_ lower: Double, _ upper: Double) -> Double {
    min(1, 2 * min(lower, upper))
  }
}
