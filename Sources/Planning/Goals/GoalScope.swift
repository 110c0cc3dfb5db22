public import Scenarios

/// Where goals must hold. `plan`, `whatif`, `sweep` and `check` take it as `--per`, and their sentences say it.
public enum GoalScope: String, Sendable, CaseIterable {
  /// In every interval.
  case interval
  /// Over every day, cut at midnight; a weak hour may be made up for by a strong one. A horizon of at most 24 hours is one
  /// day.
  case day
  /// Over the horizon as a whole.
  case horizon

  /// The places that are judged, each by its intervals.
  public func places(of horizon: Horizon) -> [Range<Int>] {
    switch self {
    case .interval: (0..<horizon.intervalCount).map { $0..<$0 + 1 }
    case .day: horizon.days
    case .horizon: [0..<horizon.intervalCount]
    }
  }
}
