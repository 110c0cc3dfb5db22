import Foundation

/// A z-test of a value that would be normal about what is expected of it, were nothing wrong.
///
/// Seeds are fixed, so that what passes once passes always. The level is the chance that a right program fails at the
/// seed that was taken: rare enough for as many values as are compared, and no rarer, since the wider the bounds, the
/// larger the faults that pass.
public struct ZTest: Sendable {
  /// For a value on its own or among a few: one right program in 10,000 fails, beyond 3.89 standard errors.
  public static let standard = ZTest(oneIn: 10_000)
  /// For a value among hundreds: one in 100,000, beyond 4.42 standard errors.
  public static let amongHundreds = ZTest(oneIn: 100_000)

  /// The chance to fail though nothing is wrong.
  public let level: Double

  /// A test that one right program in so many fails.
  public init(oneIn programs: Double) {
    level = 1 / programs
  }

  /// Whether a value lies within the bounds on both sides of what is expected.
  public func accepts(_ value: Double, expected: Double, standardError: Double) -> Bool {
    abs(value - expected) <= Self.quantile(above: level / 2) * standardError
  }

  /// Whether a value lies so far below a bound that it is not by chance.
  public func finds(_ value: Double, below bound: Double, standardError: Double) -> Bool {
    value < bound - Self.quantile(above: level) * standardError
  }

  /// What a standard normal exceeds with a probability, by bisection.
  private static func quantile(above probability: Double) -> Double {
    var (low, high) = (0.0, 40.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if erfc(middle * 0.5.squareRoot()) / 2 > probability { low = middle } else { high = middle }
    }
    return high
  }
}

/// The standard deviation of how often something of this probability happens in so many tries.
public func binomialDeviation(_ tries: Int, _ probability: Double) -> Double {
  (Double(tries) * probability * (1 - probability)).squareRoot()
}
