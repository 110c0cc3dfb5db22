/// How long something takes, when that is a matter of chance: a distribution over durations from 0 s to never.
///
/// A value of this type cannot be wrong: its factories throw a `DistributionError` that says what to change.
/// ```swift
/// let talk = try Distribution.lognormal(mean: 240, cv: 0.9)
/// talk.mean             // 240
/// talk.cdf(600)         // the share of talks that end within ten minutes
/// talk.quantile(0.95)   // 633.3…, in seconds
/// ```
/// Samples come from the `Sampler` that a `SamplerTable` makes of it.
public struct Distribution: Sendable, Equatable, CustomStringConvertible {
  let law: any Law

  init(_ law: any Law) {
    self.law = law
  }

  /// The longest duration that an argument may have, in seconds: about 32 years.
  public static let longestDuration = 1e9

  /// The mean, in seconds; infinite if the duration can be never.
  public var mean: Double { law.mean }

  /// The variance, in s²; infinite if the duration can be never.
  public var variance: Double { law.variance }

  /// Whether the duration is infinite with a positive probability.
  public var canBeNever: Bool { law.neverShare > 0 }

  /// Whether the duration is always infinite.
  public var isNever: Bool { law.neverShare == 1 }

  /// The probability that the duration is at most `x` seconds; NaN if `x` is.
  ///
  /// - Complexity: O(1); O(*n*) in the parts of a mixture, O(log *n*) in the values of an empirical distribution.
  public func cdf(_ x: Double) -> Double {
    guard !x.isNaN else { return .nan }
    return x < 0 ? 0 : min(1, law.share(from: 0, to: x))
  }

  /// The shortest duration that is not exceeded with probability `p`, in seconds; NaN unless 0 ≤ `p` ≤ 1.
  ///
  /// - Complexity: a closed form for most families, else at most 64 evaluations of the distribution function.
  public func quantile(_ p: Double) -> Double {
    guard p >= 0, p <= 1 else { return .nan }
    if p == 0 { return law.support.lowerBound }
    if p == 1 { return law.support.upperBound }
    return law.quantile(p)
  }

  /// The notation of scenario files, such as `lognormal(mean 4m, cv 0.9)`.
  public var description: String { law.description }

  /// Whether both are the same family with the same arguments.
  public static func == (one: Distribution, other: Distribution) -> Bool {
    func equal<Family: Law>(_ law: Family) -> Bool { other.law as? Family == law }
    return equal(one.law)
  }
}
