import RealModule

/// The standard normal distribution.
enum Normal {
  /// φ(x) = e^(−x²/2) ÷ √(2π).
  static func density(_ x: Double) -> Double { 0.3989422804014326779 * Double.exp(-0.5 * x * x) }

  /// Φ(x).
  static func cumulative(_ x: Double) -> Double { 0.5 * Double.erfc(-x * 0.7071067811865475244) }

  /// h(x) = φ(x) ÷ (1 − Φ(x)), the hazard rate; close to x far to the right, where both underflow.
  static func hazard(_ x: Double) -> Double {
    guard x > 20 else { return density(x) / cumulative(-x) }
    // Laplace's continued fraction h = x + 1/(x + 2/(x + 3/…)); twenty terms are exact to the last bit beyond 20.
    var tail = x
    for k in stride(from: 20.0, through: 1, by: -1) { tail = x + k / tail }
    return tail
  }

  /// h(x) − x, without the cancellation far to the right.
  static func hazardExcess(_ x: Double) -> Double {
    guard x > 20 else { return hazard(x) - x }
    var tail = x
    for k in stride(from: 20.0, through: 2, by: -1) { tail = x + k / tail }
    return 1 / tail
  }
}
