import Mathematics

/// Patience given by any survival function.
///
/// Integrals are found by quadrature each time, so it costs some hundred evaluations where the library's own
/// distributions cost one.
public struct CustomPatience: Patience {
  /// The mean, s.
  public let mean: Double

  /// The share that never leaves.
  public let endless: Double

  /// Where the survival function jumps or bends, s.
  public let breakpoints: [Double]

  private let function: @Sendable (Double) -> Double

  /// - Parameters:
  ///   - mean: the mean, s; infinite where some never leave.
  ///   - endless: the share that never leaves.
  ///   - breakpoints: where `survival` jumps or bends, s.
  ///   - survival: P(patience > t): 1 or less at 0, never rising, never below `endless`.
  public init(
    mean: Double, endless: Double = 0, breakpoints: [Double] = [],
    survival: @escaping @Sendable (Double) -> Double
  ) {
    self.mean = mean.isNaN ? 0 : max(0, mean)
    self.endless = min(max(0, endless), 1)
    self.breakpoints = breakpoints.filter { $0.isFinite && $0 > 0 }.sorted()
    function = survival
  }

  /// The given function, held between 0 and 1.
  public func survival(_ time: Double) -> Double {
    let value = function(time)
    return value > 0 ? min(1, value) : 0
  }

  /// H(t) − t P(patience > t).
  public func partialMean(_ time: Double) -> Double {
    max(0, waiting(from: 0, to: time) - time * survival(time))
  }

  /// By quadrature.
  public func waiting(from start: Double, to end: Double) -> Double {
    guard end != start, start.isFinite, end.isFinite else { return 0 }
    guard end > start else { return -waiting(from: end, to: start) }
    let cuts = [start] + breakpoints.filter { start < $0 && $0 < end } + [end]
    let pieces = GaussKronrod.integrate(cuts) { time in
      var lanes = Lanes.zero
      lanes[0] = survival(time)
      return lanes
    }
    return pieces.reduce(Lanes.zero, +)[0]
  }
}
