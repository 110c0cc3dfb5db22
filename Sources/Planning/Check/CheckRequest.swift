public import Measures
import Scenarios

/// How a scenario is to be checked.
public struct CheckRequest: Sendable {
  /// How many times the first number of replications a promise may take before it is called inconclusive.
  public static let patience = 16

  /// How far measures may move from the baseline; ``Tolerance/standard(_:)`` for all others.
  public var tolerances: [Measure: Tolerance]
  /// The most replications that a promise may take; nil for ``patience`` times the scenario's number, within its
  /// `max_replications`.
  public var mostReplications: Int?

  /// A check, by default with the standard tolerances.
  public init(tolerances: [Measure: Tolerance] = [:], mostReplications: Int? = nil) {
    self.tolerances = tolerances
    self.mostReplications = mostReplications
  }
}
