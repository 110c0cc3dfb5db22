public import Measures
import Scenarios

/// How much a measure may move before anybody minds.
public enum Tolerance: Sendable, Equatable {
  /// By an amount, in the measure's unit.
  case absolute(Double)
  /// By a share of the baseline's value.
  case relative(Double)
  /// By a share of the baseline's value, but at least by an amount.
  case relativeAtLeast(Double, Double)

  /// How far a measure may move from a baseline's value.
  public func margin(of base: Double) -> Double {
    switch self {
    case .absolute(let margin): margin
    case .relative(let share): share * base.magnitude
    case .relativeAtLeast(let share, let least): max(share * base.magnitude, least)
    }
  }

  /// What a planner would let pass without being asked: a point of service level, half a point of abandonment, a tenth
  /// of a wait but never less than a second, a tenth of what waits at the end but never less than one contact, a
  /// hundredth of volumes, hours and money.
  public static func standard(_ measure: Measure) -> Tolerance {
    switch measure {
    case .abandonRate, .abandonRateLessShort, .abandonRateWithBalked, .timedOutRate, .blockedRate: .absolute(0.005)
    case .serviceLevelMet: .absolute(0.05)
    case .waitingAtEnd: .relativeAtLeast(0.1, 1)
    default:
      switch measure.unit {
      case .share: .absolute(0.01)
      case .seconds: measure == .aht ? .relative(0.01) : .relativeAtLeast(0.1, 1)
      case .contacts, .perHour: .relativeAtLeast(0.01, 0.5)
      case .agentHours: .relativeAtLeast(0.01, 0.1)
      case .points: .absolute(1)
      case .money: .relative(0.01)
      }
    }
  }
}
