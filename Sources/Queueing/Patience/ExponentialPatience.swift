import RealModule

/// Patience without memory: whoever has waited is as patient as at first. P(patience > t) = e^(−t/mean).
public struct ExponentialPatience: Patience, Hashable {
  /// The mean, s; 0 is no patience at all, infinity is endless.
  public let mean: Double

  private let rate: Double

  /// - Throws: ``InvalidInput`` when `mean` is negative or beyond ``Limits/patience``.
  public init(mean: Double) throws(InvalidInput) {
    try Limits.checkPatience(mean)
    self.init(checked: mean)
  }

  init(checked mean: Double) {
    self.mean = mean
    rate = 1 / mean
  }

  /// e^(−t/mean).
  public func survival(_ time: Double) -> Double { mean == 0 ? 0 : Double.exp(-rate * time) }

  /// 1 − e^(−t/mean).
  public func distribution(_ time: Double) -> Double { mean == 0 ? 1 : -Double.expMinusOne(-rate * time) }

  /// mean (1 − (1 + t/mean) e^(−t/mean)).
  public func partialMean(_ time: Double) -> Double {
    let y = rate * time
    guard mean > 0, y > 0 else { return 0 }
    guard y < 0.3 else { return mean * (-Double.expMinusOne(-y) - y * Double.exp(-y)) }
    // y²/2 − y³/3 + y⁴/8 − …: Σ (−1)ᵏ (k−1) yᵏ/k!, where the closed form cancels.
    var power = y * y / 2
    var sum = power
    for k in stride(from: 3.0, through: 16, by: 1) {
      power *= -y / k
      sum += (k - 1) * power
    }
    return time * (sum / y)
  }

  /// mean e^(−start/mean) (1 − e^(−(end−start)/mean)), to the last digit however close the two are.
  public func waiting(from start: Double, to end: Double) -> Double {
    guard mean > 0 else { return 0 }
    guard rate > 0 else { return end - start }
    return -mean * Double.exp(-rate * start) * Double.expMinusOne(-rate * (end - start))
  }

  /// It is.
  public var waitingIsPrecise: Bool { true }

  /// All of an endless patience.
  public var endless: Double { mean == .infinity ? 1 : 0 }
}
