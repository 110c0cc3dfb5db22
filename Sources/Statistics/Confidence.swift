internal import Mathematics
private import Synchronization

/// How often an interval must cover the truth: a level from 0.5 to 0.9999.
///
/// ```swift
/// Confidence.ninetyFive.normal                          // 1.9600
/// Confidence.ninetyFive.studentT(degreesOfFreedom: 9)   // 2.2622
/// ```
public struct Confidence: Sendable {
  /// The levels that make sense: below ½ an interval says nothing, above 0.9999 no simulation is long enough.
  public static let levels: ClosedRange<Double> = 0.5...0.9999

  /// 90 %.
  public static let ninety = Confidence(checked: 0.90)

  /// 95 %, the default everywhere.
  public static let ninetyFive = Confidence(checked: 0.95)

  /// 99 %.
  public static let ninetyNine = Confidence(checked: 0.99)

  /// The share of intervals that cover the truth, 0.5…0.9999.
  public let level: Double

  /// The two-sided critical value of the standard normal distribution: Φ⁻¹(½ + level/2).
  public let normal: Double

  /// Student's critical values that were asked for already: a report asks for the same one thousands of times.
  private let known = KnownValues()

  /// A confidence level, or `nil` when `level` is outside ``levels`` or not a number.
  public init?(_ level: Double) {
    guard Self.levels.contains(level) else { return nil }
    self.init(checked: level)
  }

  /// The level of a two-sided interval whose ends are each wrong with a given probability, for verdicts that share
  /// their error among several looks or numbers and so allow each one less of it than a reported interval has.
  ///
  /// - Parameter error: How likely one end may be wrong, above 0 and at most ¼.
  public init?(oneSidedError error: Double) {
    guard error >= 1e-12, error <= 0.25 else { return nil }
    self.init(checked: 1 - 2 * error)
  }

  private init(checked level: Double) {
    self.level = level
    normal = -Normal.quantile((1 - level) / 2)
  }

  /// The two-sided critical value of Student's t distribution, what a half-width is multiplied by when the standard
  /// deviation was itself estimated; infinite for less than one degree of freedom, where nothing can be claimed.
  ///
  /// - Complexity: one to five microseconds the first time, a look-up later.
  public func studentT(degreesOfFreedom: Int) -> Double {
    guard degreesOfFreedom >= 1 else { return .infinity }
    return known.value(degreesOfFreedom) {
      -StudentT.quantile((1 - level) / 2, degreesOfFreedom: Double(degreesOfFreedom))
    }
  }
}

extension Confidence: Hashable {
  /// Whether the levels are equal.
  public static func == (left: Confidence, right: Confidence) -> Bool { left.level == right.level }

  /// Hashes the level.
  public func hash(into hasher: inout Hasher) { hasher.combine(level) }
}

/// Values of a function of a whole number, each computed once.
private final class KnownValues: Sendable {
  private let values = Mutex<[Int: Double]>([:])

  func value(_ argument: Int, _ compute: () -> Double) -> Double {
    values.withLock { values in
      if let value = values[argument] { return value }
      let value = compute()
      values[argument] = value
      return value
    }
  }
}
