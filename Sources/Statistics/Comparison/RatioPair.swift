/// What one replication adds to a ratio: its numerator and its denominator, as ``RatioSums`` takes them.
@frozen
public struct RatioPair: Sendable, Equatable, BitwiseCopyable {
  /// The numerator: seconds waited, contacts answered in time.
  public var x: Double
  /// The denominator, at least 0: contacts. It is 1 in every replication where the ratio is a plain mean.
  public var y: Double

  /// A numerator and a denominator.
  @inlinable
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}
