/// How long contacts are willing to wait: a distribution of a duration, s.
///
/// ``ExponentialPatience`` is Erlang A's, and fast; ``DistributionPatience`` is that of any distribution of a scenario.
public protocol Patience: Sendable {
  /// P(patience > t), t ≥ 0: not rising, 1 or less at 0.
  func survival(_ time: Double) -> Double

  /// P(patience ≤ t): the complement of ``survival(_:)``, with its own precision where it is small.
  func distribution(_ time: Double) -> Double

  /// ∫₀ᵗ u dG(u): the mean wait of those who leave by t, times their share, s.
  func partialMean(_ time: Double) -> Double

  /// ∫ P(patience > u) du from `start` to `end`, s: the mean wait between the two when nobody answers.
  func waiting(from start: Double, to end: Double) -> Double

  /// Whether ``waiting(from:to:)`` keeps its digits when the two are close, instead of subtracting two long waits.
  var waitingIsPrecise: Bool { get }

  /// The mean, s; infinite where some never leave.
  var mean: Double { get }

  /// The share that never leaves.
  var endless: Double { get }

  /// Where ``survival(_:)`` jumps or bends, s; quadrature stops there.
  var breakpoints: [Double] { get }
}

extension Patience {
  /// 1 − ``survival(_:)``.
  public func distribution(_ time: Double) -> Double { 1 - survival(time) }

  /// H(end) − H(start) with H(t) = t P(patience > t) + ``partialMean(_:)``.
  public func waiting(from start: Double, to end: Double) -> Double { within(end) - within(start) }

  /// It subtracts.
  public var waitingIsPrecise: Bool { false }

  /// Nobody waits for ever.
  public var endless: Double { 0 }

  /// None.
  public var breakpoints: [Double] { [] }

  /// H(t) = E[min(patience, t)], s.
  func within(_ time: Double) -> Double { time * survival(time) + partialMean(time) }
}
