/// Nobody leaves: Erlang C.
public struct EndlessPatience: Patience, Hashable {
  /// Patience without end.
  public init() {}

  /// 1.
  public func survival(_ time: Double) -> Double { 1 }

  /// 0.
  public func partialMean(_ time: Double) -> Double { 0 }

  /// The time between.
  public func waiting(from start: Double, to end: Double) -> Double { end - start }

  /// It is.
  public var waitingIsPrecise: Bool { true }

  /// Infinite.
  public var mean: Double { .infinity }

  /// All.
  public var endless: Double { 1 }
}
