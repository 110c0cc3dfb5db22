/// Several kinds of customers in one queue: a mixture of patience distributions.
///
/// A share with `DeterministicPatience(0)` is one that balks: it leaves at once when it would have to wait.
public struct MixedPatience: Patience {
  private let parts: [(share: Double, patience: any Patience)]

  /// - Parameter parts: shares, which are scaled to sum to one, and what they wait.
  /// - Throws: ``InvalidInput`` when a share is negative or they sum to nothing.
  public init(_ parts: [(share: Double, patience: any Patience)]) throws(InvalidInput) {
    for part in parts { try Limits.check(part.share, "share of a mixture", 0...1e12) }
    let sum = parts.reduce(0) { $0 + $1.share }
    try Limits.check(sum, "sum of shares", Double.leastNormalMagnitude...1e15)
    self.parts = parts.filter { $0.share > 0 }.map { ($0.share / sum, $0.patience) }
  }

  /// The weighted survival.
  public func survival(_ time: Double) -> Double { weighted { $0.survival(time) } }

  /// The weighted distribution.
  public func distribution(_ time: Double) -> Double { weighted { $0.distribution(time) } }

  /// The weighted partial mean.
  public func partialMean(_ time: Double) -> Double { weighted { $0.partialMean(time) } }

  /// The weighted waiting.
  public func waiting(from start: Double, to end: Double) -> Double {
    weighted { $0.waiting(from: start, to: end) }
  }

  /// Where all parts are.
  public var waitingIsPrecise: Bool { parts.allSatisfy { $0.patience.waitingIsPrecise } }

  /// The weighted mean, s.
  public var mean: Double { weighted { $0.mean } }

  /// The weighted share that never leaves.
  public var endless: Double { weighted { $0.endless } }

  /// All breakpoints.
  public var breakpoints: [Double] { parts.flatMap { $0.patience.breakpoints } }

  private func weighted(_ measure: (any Patience) -> Double) -> Double {
    parts.reduce(0) { $0 + $1.share * measure($1.patience) }
  }
}
