extension Distribution {
  /// The probability that the duration is longer than `x` seconds, with its own precision where it is small.
  ///
  /// - Complexity: that of ``cdf(_:)``.
  public func survival(_ x: Double) -> Double {
    guard x >= 0 else { return x.isNaN ? .nan : 1 }
    return x == .infinity ? 0 : min(1, law.share(from: x.nextUp, to: .infinity))
  }

  /// The mean of min(duration, `end`) − `start` where that is positive: ∫ P(duration > u) du from `start` to `end`, both
  /// finite, 0 ≤ `start` ≤ `end`, in seconds. Keeps its digits however close the two are.
  ///
  /// - Complexity: O(1); O(*n*) in the parts of a mixture and in the values of an empirical distribution between the two.
  public func expectedOverlap(from start: Double, to end: Double) -> Double {
    let within = law.moments(from: start, to: end, about: start)
    return (end - start) * survival(end) + max(0, within.first)
  }

  /// The part of the mean that durations of at most `end` seconds contribute: ∫₀ᵗ u dP(duration ≤ u), in seconds.
  ///
  /// - Complexity: as ``expectedOverlap(from:to:)`` from 0.
  public func partialMean(to end: Double) -> Double {
    end > 0 ? law.moments(from: 0, to: end, about: 0).first : 0
  }

  /// The probability that the duration is infinite.
  public var neverShare: Double { law.neverShare }

  /// Whether it is an exponential, which has no memory.
  public var isExponential: Bool { law is Exponential }

  /// How many recorded values it is made of, mixtures included.
  public var valueCount: Int { law.size.values }

  /// Where the distribution function jumps or bends, in seconds, in no order; quadrature stops there.
  public var bends: [Double] { law.bends }
}
