import Mathematics
import RealModule

/// Patience with P(patience > t) = e^(−(t/scale)^shape): a shape below 1 is a contact that grows more patient the
/// longer it has waited.
public struct WeibullPatience: Patience, Hashable {
  /// The shape; 1 is exponential.
  public let shape: Double

  /// The scale, s: 63 % have left by then.
  public let scale: Double

  /// scale Γ(1 + 1/shape), s.
  public let mean: Double

  /// - Throws: ``InvalidInput`` when the shape is outside 0.05…100 or the scale outside ``Limits/patience``.
  public init(shape: Double, scale: Double) throws(InvalidInput) {
    try Limits.check(shape, "shape", 0.05...100)
    try Limits.check(scale, "scale", Limits.patience)
    self.shape = shape
    self.scale = scale
    mean = scale * Double.gamma(1 + 1 / shape)
  }

  /// With a mean, s, instead of a scale.
  ///
  /// - Throws: ``InvalidInput`` as ``init(shape:scale:)`` does.
  public init(shape: Double, mean: Double) throws(InvalidInput) {
    try Limits.check(shape, "shape", 0.05...100)
    try Limits.check(mean, "mean patience", Limits.patience)
    try self.init(shape: shape, scale: mean / Double.gamma(1 + 1 / shape))
  }

  /// e^(−(t/scale)^shape).
  public func survival(_ time: Double) -> Double { Double.exp(-power(time)) }

  /// 1 − e^(−(t/scale)^shape).
  public func distribution(_ time: Double) -> Double { -Double.expMinusOne(-power(time)) }

  /// mean P(1 + 1/shape, (t/scale)^shape).
  public func partialMean(_ time: Double) -> Double { mean * IncompleteGamma.tails(1 + 1 / shape, power(time)).lower }

  private func power(_ time: Double) -> Double { time > 0 ? Double.pow(time / scale, shape) : 0 }
}
