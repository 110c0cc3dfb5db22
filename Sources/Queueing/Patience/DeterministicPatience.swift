/// Everyone leaves after the same wait.
public struct DeterministicPatience: Patience, Hashable {
  /// The wait after which everyone leaves, s.
  public let mean: Double

  /// - Throws: ``InvalidInput`` when `patience` is negative, not finite or beyond ``Limits/patience``.
  public init(_ patience: Double) throws(InvalidInput) {
    try Limits.check(patience, "patience", 0...Limits.patience.upperBound)
    mean = patience
  }

  /// 1 before, 0 from then on.
  public func survival(_ time: Double) -> Double { time < mean ? 1 : 0 }

  /// Nothing before, the patience from then on.
  public func partialMean(_ time: Double) -> Double { time < mean ? 0 : mean }

  /// The overlap with the patience.
  public func waiting(from start: Double, to end: Double) -> Double {
    end >= start ? max(0, min(end, mean) - min(start, mean)) : -waiting(from: end, to: start)
  }

  /// It is.
  public var waitingIsPrecise: Bool { true }

  /// The patience.
  public var breakpoints: [Double] { [mean] }
}
