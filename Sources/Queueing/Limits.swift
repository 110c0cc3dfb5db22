/// How large a number may be before it is taken for a slip of the pen: far beyond any call center, and small enough
/// that no sum overflows and no conversion traps.
public enum Limits {
  /// Offered loads, Erlang.
  public static let erlangs: ClosedRange<Double> = 0...1e8

  /// Agents.
  public static let agents: ClosedRange<Int> = 0...100_000_000

  /// Lines (agents and waiting places together).
  public static let lines: ClosedRange<Int> = 0...10_000_000

  /// Handle times and intervals, s: a nanosecond to thirty years.
  public static let durations: ClosedRange<Double> = 1e-9...1e9

  /// Mean patience, s, where it is neither none (0) nor endless (infinite).
  public static let patience: ClosedRange<Double> = 1e-9...1e12

  /// Thresholds of waiting, s.
  public static let thresholds: ClosedRange<Double> = 0...1e12

  static func check(_ value: Double, _ quantity: String, _ allowed: ClosedRange<Double>) throws(InvalidInput) {
    guard allowed.contains(value) else { throw InvalidInput(quantity, value, allowed) }
  }

  static func check(_ value: Int, _ quantity: String, _ allowed: ClosedRange<Int>) throws(InvalidInput) {
    guard allowed.contains(value) else {
      throw InvalidInput(quantity, Double(value), Double(allowed.lowerBound)...Double(allowed.upperBound))
    }
  }

  static func checkPatience(_ mean: Double) throws(InvalidInput) {
    guard mean == 0 || mean == .infinity || patience.contains(mean) else {
      throw InvalidInput("mean patience", mean, patience)
    }
  }
}
