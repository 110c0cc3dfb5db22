/// A handle time of one or two exponential phases, which matches a mean and a coefficient of variation above ½.
public struct TwoPhaseService: Sendable, Hashable {
  /// P(it begins in the first phase).
  let startsFirst: Double
  /// Rates of the phases, 1/s.
  let rates: (first: Double, second: Double)
  /// P(the second phase follows the first).
  let goesOn: Double

  private init(_ startsFirst: Double, _ first: Double, _ second: Double, goesOn: Double) {
    self.startsFirst = startsFirst
    rates = (1 / first, 1 / second)
    self.goesOn = goesOn
  }

  /// One phase after another, of the same mean: c² = ½.
  ///
  /// - Throws: ``InvalidInput`` when the mean is out of ``Limits``.
  public static func erlang2(mean: Double) throws(InvalidInput) -> TwoPhaseService {
    try Limits.check(mean, "handle time", Limits.durations)
    return TwoPhaseService(1, mean / 2, mean / 2, goesOn: 1)
  }

  /// One phase or the other: a share of short contacts and the rest long, c² ≥ 1.
  ///
  /// - Throws: ``InvalidInput`` when a number is out of ``Limits``.
  public static func hyperexponential(
    share: Double, firstMean: Double, secondMean: Double
  ) throws(InvalidInput) -> TwoPhaseService {
    try Limits.check(share, "share of the first phase", 0...1)
    try Limits.check(firstMean, "handle time of the first phase", Limits.durations)
    try Limits.check(secondMean, "handle time of the second phase", Limits.durations)
    return TwoPhaseService(share, firstMean, secondMean, goesOn: 0)
  }

  /// One phase, then another with probability `goesOn` (Cox): any c² ≥ ½.
  ///
  /// - Throws: ``InvalidInput`` when a number is out of ``Limits``.
  public static func coxian(
    firstMean: Double, goesOn: Double, secondMean: Double
  ) throws(InvalidInput) -> TwoPhaseService {
    try Limits.check(goesOn, "share that goes on", 0...1)
    try Limits.check(firstMean, "handle time of the first phase", Limits.durations)
    try Limits.check(secondMean, "handle time of the second phase", Limits.durations)
    return TwoPhaseService(1, firstMean, secondMean, goesOn: goesOn)
  }

  /// The mean, s.
  public var mean: Double {
    let second = 1 / rates.second
    return startsFirst * (1 / rates.first + goesOn * second) + (1 - startsFirst) * second
  }

  /// c², variance ÷ mean².
  public var squaredVariation: Double {
    let (first, second) = (1 / rates.first, 1 / rates.second)
    let square =
      startsFirst * (2 * first * first + goesOn * (2 * first * second + 2 * second * second)) + (1 - startsFirst) * 2
      * second * second
    return square / (mean * mean) - 1
  }

  /// Whether all four numbers agree.
  public static func == (left: TwoPhaseService, right: TwoPhaseService) -> Bool {
    left.startsFirst == right.startsFirst && left.rates == right.rates && left.goesOn == right.goesOn
  }

  /// Hashes the numbers.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(startsFirst)
    hasher.combine(rates.first)
    hasher.combine(rates.second)
    hasher.combine(goesOn)
  }
}
