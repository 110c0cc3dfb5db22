public import Measures
public import Scenarios
public import Simulation
import Statistics

/// How one part of a goal, or a group's cap on occupancy, stands at a place.
public struct GoalStanding: Sendable, Equatable {
  /// Whose it is: a contact type's or an agent group's.
  public let subject: Indicator.Subject
  /// What is promised.
  public let part: GoalPart
  /// What a simulation says of it.
  public let finding: GoalFinding

  /// How far a value is on the wrong side of the bound, as a share: of contacts, of time or, for durations, of the goal
  /// plus 20 s, which keeps a goal of zero finite. Negative where there is room to spare.
  func shortfall(_ value: Double) -> Double { part.comparableShortfall(value) }

  /// The shortfall on average; nil where there is nothing to judge. Where nobody is served, a goal is missed as far as
  /// any can be.
  public var shortfall: Double? {
    switch finding {
    case .nothing: nil
    case .unserved: 1
    case .value(let estimate): shortfall(estimate.mean)
    }
  }

  /// The shortfall at the end of the confidence interval that is nearer to a miss.
  var safeShortfall: Double? {
    guard case .value(let estimate) = finding else { return shortfall }
    return shortfall((part.isAtLeast ? estimate.lower : estimate.upper) ?? estimate.mean)
  }
}

extension GoalPart {
  /// How far a value is on the wrong side of the bound, so that parts in seconds and in shares compare.
  func comparableShortfall(_ value: Double) -> Double {
    shortfall(value) / (measure.unit == .seconds ? limit + 20 : 1)
  }
}
