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

  /// The shortfall at the other end of the confidence interval.
  var hopefulShortfall: Double? {
    guard case .value(let estimate) = finding else { return shortfall }
    return shortfall((part.isAtLeast ? estimate.upper : estimate.lower) ?? estimate.mean)
  }

  /// Whether so few contacts came that a share would not be shown to keep the bound even if every one of them were
  /// served as it asks, so that only more days, and no staff, could show it.
  func isTooRare(among contacts: Double, _ confidence: Confidence) -> Bool {
    guard part.measure.unit == .share, case .value(let estimate) = finding else { return false }
    let perfect: Double = part.isAtLeast ? 1 : 0
    if estimate.mean == perfect { return (safeShortfall ?? 0) > 0 }
    guard let best = Wilson.bounds(share: perfect, trials: contacts, confidence: confidence) else { return false }
    return shortfall(part.isAtLeast ? best.lowerBound : best.upperBound) > 0
  }
}

extension GoalPart {
  /// How far a value is on the wrong side of the bound, so that parts in seconds and in shares compare.
  func comparableShortfall(_ value: Double) -> Double {
    shortfall(value) / (measure.unit == .seconds ? limit + 20 : 1)
  }
}
