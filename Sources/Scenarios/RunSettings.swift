public import Measures

/// How a scenario is simulated.
public struct RunSettings: Sendable, Equatable {
  /// How tight the intervals of a measure are to be.
  public struct Precision: Sendable, Equatable {
    /// The measure.
    public var measure: Measure
    /// The largest acceptable half-width, in the measure's unit.
    public var halfWidth: Double

    /// A demand on a measure.
    public init(_ measure: Measure, halfWidth: Double) {
      self.measure = measure
      self.halfWidth = halfWidth
    }
  }

  /// Where the random numbers start from: the same seed gives the same results, bit by bit.
  public var seed: UInt64
  /// How many independent days are simulated; with ``precision``, how many at first.
  public var replications: Int
  /// Measures whose confidence intervals are to be tight; empty for a fixed number of replications.
  public var precision: [Precision]
  /// Where adding replications for ``precision`` stops.
  public var maxReplications: Int
  /// The level of every confidence interval.
  public var confidence: Double

  /// Seed 1, 100 replications, 95 %.
  public init(
    seed: UInt64 = 1, replications: Int = 100, precision: [Precision] = [], maxReplications: Int = 10_000,
    confidence: Double = 0.95
  ) {
    self.seed = seed
    self.replications = replications
    self.precision = precision
    self.maxReplications = maxReplications
    self.confidence = confidence
  }
}
