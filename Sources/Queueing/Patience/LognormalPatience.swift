import Mathematics
import RealModule

/// Patience whose logarithm is normal, as telephone records often show.
public struct LognormalPatience: Patience, Hashable {
  /// Mean of ln(patience in s).
  public let mu: Double

  /// Standard deviation of ln(patience).
  public let sigma: Double

  /// e^(μ + σ²/2), s.
  public let mean: Double

  /// - Throws: ``InvalidInput`` when σ is outside 0.001…20 or the median outside ``Limits/patience``.
  public init(mu: Double, sigma: Double) throws(InvalidInput) {
    try Limits.check(sigma, "sigma of ln patience", 1e-3...20)
    try Limits.check(Double.exp(mu), "median patience", Limits.patience)
    self.mu = mu
    self.sigma = sigma
    mean = Double.exp(mu + sigma * sigma / 2)
  }

  /// With a mean, s, and a coefficient of variation: σ² = ln(1 + cv²), μ = ln(mean) − σ²/2.
  ///
  /// - Throws: ``InvalidInput`` as ``init(mu:sigma:)`` does.
  public init(mean: Double, cv: Double) throws(InvalidInput) {
    try Limits.check(mean, "mean patience", Limits.patience)
    try Limits.check(cv, "coefficient of variation", 1e-3...1e6)
    let variance = Double.log(onePlus: cv * cv)
    try self.init(mu: Double.log(mean) - variance / 2, sigma: variance.squareRoot())
  }

  /// Φ((μ − ln t) ÷ σ).
  public func survival(_ time: Double) -> Double {
    time > 0 ? Normal.cdf((mu - Double.log(time)) / sigma) : 1
  }

  /// Φ((ln t − μ) ÷ σ).
  public func distribution(_ time: Double) -> Double {
    time > 0 ? Normal.cdf((Double.log(time) - mu) / sigma) : 0
  }

  /// mean Φ((ln t − μ − σ²) ÷ σ).
  public func partialMean(_ time: Double) -> Double {
    time > 0 ? mean * Normal.cdf((Double.log(time) - mu) / sigma - sigma) : 0
  }
}
