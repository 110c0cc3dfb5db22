import Mathematics

/// Patience as a sum of exponential stages (Erlang's distribution where the shape is whole).
public struct GammaPatience: Patience, Hashable {
  /// The shape: the number of stages.
  public let shape: Double

  /// The mean, s.
  public let mean: Double

  /// - Throws: ``InvalidInput`` when the shape is outside 0.01…10,000 or the mean outside ``Limits/patience``.
  public init(shape: Double, mean: Double) throws(InvalidInput) {
    try Limits.check(shape, "shape", 0.01...10_000)
    try Limits.check(mean, "mean patience", Limits.patience)
    self.shape = shape
    self.mean = mean
  }

  /// With a coefficient of variation: shape = 1 ÷ cv².
  ///
  /// - Throws: ``InvalidInput`` as ``init(shape:mean:)`` does.
  public init(mean: Double, cv: Double) throws(InvalidInput) {
    try Limits.check(cv, "coefficient of variation", 0.01...10)
    try self.init(shape: 1 / (cv * cv), mean: mean)
  }

  /// Q(shape, shape t/mean).
  public func survival(_ time: Double) -> Double { IncompleteGamma.tails(shape, shape * time / mean).upper }

  /// P(shape, shape t/mean).
  public func distribution(_ time: Double) -> Double { IncompleteGamma.tails(shape, shape * time / mean).lower }

  /// mean P(shape + 1, shape t/mean).
  public func partialMean(_ time: Double) -> Double {
    mean * IncompleteGamma.tails(shape + 1, shape * time / mean).lower
  }
}
