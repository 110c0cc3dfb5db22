/// Patience anywhere between two waits, all equally likely.
public struct UniformPatience: Patience, Hashable {
  /// The shortest, s.
  public let shortest: Double

  /// The longest, s.
  public let longest: Double

  /// - Throws: ``InvalidInput`` when a bound is out of ``Limits`` or the two are not in order.
  public init(_ shortest: Double, _ longest: Double) throws(InvalidInput) {
    try Limits.check(longest, "longest patience", Limits.patience)
    try Limits.check(shortest, "shortest patience", 0...longest.nextDown)
    self.shortest = shortest
    self.longest = longest
  }

  /// The share of the range beyond t.
  public func survival(_ time: Double) -> Double { 1 - distribution(time) }

  /// The share of the range up to t.
  public func distribution(_ time: Double) -> Double { (clamped(time) - shortest) / (longest - shortest) }

  /// The share up to t times the middle of what lies before it.
  public func partialMean(_ time: Double) -> Double { distribution(time) * (shortest + clamped(time)) / 2 }

  /// The middle, s.
  public var mean: Double { (shortest + longest) / 2 }

  /// The two bounds.
  public var breakpoints: [Double] { [shortest, longest] }

  private func clamped(_ time: Double) -> Double { min(max(time, shortest), longest) }
}
