import Measures
import Scenarios
public import Simulation
import Statistics

/// Callers who never asked for a person and were not helped either: they hung up in self-service, at a trap or before, or
/// were contained there with nothing solved.
///
/// Laws count calls that asked for a person. Where menus keep callers from asking, that share can be as high as one likes.
public struct SelfServiceLoss: Sendable, Equatable {
  /// Their share of all contacts of called types that reached the center.
  public let share: Double

  /// Above this share a rule about answered calls is not said to be kept: as many as the strictest service level of a law
  /// here lets wait, 20 %.
  public static let most = 0.2

  /// Whether a share of answered calls says too little.
  public var isTooMuch: Bool { share > Self.most }

  /// What was lost in the self-service of called types; nil where none of them has any, or nobody came.
  public init?(_ summary: Summary) {
    let called = Set(summary.scenario.calledTypes)
    let contacts = summary.contacts.filter { called.contains($0.type.name) }
    func sum(_ measure: Measure) -> Double {
      contacts.reduce(0) { $0 + ($1.values[measure]?.mean ?? 0) }
    }
    let entered = sum(.entered)
    guard !summary.scenario.calledSteps.isEmpty, entered > 0 else { return nil }
    share = (sum(.hungUp) + sum(.containedFalse)) / entered
  }
}
