/// A number that no queue can have: negative, not a number, or beyond ``Limits``.
public struct InvalidInput: Error, Sendable, CustomStringConvertible {
  /// What the number was meant to be, e.g. `handle time`.
  public let quantity: String

  /// The number that was given.
  public let value: Double

  /// What would have been accepted.
  public let allowed: ClosedRange<Double>

  init(_ quantity: String, _ value: Double, _ allowed: ClosedRange<Double>) {
    self.quantity = quantity
    self.value = value
    self.allowed = allowed
  }

  /// `handle time is -3.0; it must lie between 1e-09 and 1000000000.0`.
  public var description: String {
    "\(quantity) is \(value); it must lie between \(allowed.lowerBound) and \(allowed.upperBound)"
  }
}
