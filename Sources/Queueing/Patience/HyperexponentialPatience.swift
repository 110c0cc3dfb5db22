/// Patience that is exponential within each of several kinds of customers.
public struct HyperexponentialPatience: Patience, Hashable {
  private let shares: [Double]
  private let phases: [ExponentialPatience]

  /// - Parameter phases: shares, which are scaled to sum to one, and mean patience, s.
  /// - Throws: ``InvalidInput`` when a share is negative, they sum to nothing, or a mean is beyond ``Limits``.
  public init(_ phases: [(share: Double, mean: Double)]) throws(InvalidInput) {
    var parts: [ExponentialPatience] = []
    for phase in phases {
      try Limits.check(phase.share, "share of a phase", 0...1e12)
      parts.append(try ExponentialPatience(mean: phase.mean))
    }
    let sum = phases.reduce(0) { $0 + $1.share }
    try Limits.check(sum, "sum of shares", Double.leastNormalMagnitude...1e15)
    shares = phases.map { $0.share / sum }
    self.phases = parts
  }

  /// Two phases with balanced means, from a mean, s, and a coefficient of variation of at least one.
  ///
  /// - Throws: ``InvalidInput`` when `cv` is outside 1…10⁶ or `mean` outside ``Limits/patience``.
  public init(mean: Double, cv: Double) throws(InvalidInput) {
    try Limits.check(cv, "coefficient of variation", 1...1e6)
    try Limits.check(mean, "mean patience", Limits.patience)
    let square = cv * cv
    let first = (1 + ((square - 1) / (square + 1)).squareRoot()) / 2
    // 1 − first cancels for a large cv; 1 − x² = (1 − x)(1 + x) does not.
    let second = 1 / ((square + 1) * 2 * first)
    try self.init([(first, mean / (2 * first)), (second, mean / (2 * second))])
  }

  /// Σ share e^(−t/mean).
  public func survival(_ time: Double) -> Double { weighted { $0.survival(time) } }

  /// Σ share (1 − e^(−t/mean)).
  public func distribution(_ time: Double) -> Double { weighted { $0.distribution(time) } }

  /// The weighted partial mean.
  public func partialMean(_ time: Double) -> Double { weighted { $0.partialMean(time) } }

  /// The weighted waiting.
  public func waiting(from start: Double, to end: Double) -> Double {
    weighted { $0.waiting(from: start, to: end) }
  }

  /// It is.
  public var waitingIsPrecise: Bool { true }

  /// The weighted mean, s.
  public var mean: Double { weighted { $0.mean } }

  /// The shares that never leave.
  public var endless: Double { weighted { $0.endless } }

  private func weighted(_ measure: (ExponentialPatience) -> Double) -> Double {
    var sum = 0.0
    for index in phases.indices where shares[index] > 0 { sum += shares[index] * measure(phases[index]) }
    return sum
  }
}
