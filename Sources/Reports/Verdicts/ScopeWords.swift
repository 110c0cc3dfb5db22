internal import Planning
internal import Scenarios

/// What a judgement covers, in words.
struct ScopeWords {
  private let scope: GoalScope
  private let horizon: Horizon

  init(_ scope: GoalScope, _ horizon: Horizon) {
    self.scope = scope
    self.horizon = horizon
  }

  /// Where goals must hold, e.g. `in every half hour`, `over the whole day`, `over every day`.
  var everywhere: String {
    switch scope {
    case .interval: "in every \(noun)"
    case .day where horizon.days.count > 1: "over every day"
    case .day, .horizon: "over the whole \(noun)"
    }
  }

  /// One place that is judged, e.g. `half hour`.
  var noun: String {
    switch scope {
    case .interval: Self.interval(horizon)
    case .day where horizon.days.count > 1: "day"
    case .day, .horizon: Self.whole(horizon)
    }
  }

  /// So many places of all that can be judged, e.g. `3 of 20 half hours`.
  func share(_ count: Int, of all: Int) -> String { "\(count) of \(all) \(all == 1 ? noun : nouns)" }

  /// Several places.
  var nouns: String { scope == .interval ? Self.intervals(horizon) : noun + "s" }

  /// What the horizon is called: a day, a week or a horizon.
  static func whole(_ horizon: Horizon) -> String {
    let noun = Wording.replicationNoun(horizon)
    return noun == "replication" ? "horizon" : noun
  }

  /// What an interval is called.
  static func interval(_ horizon: Horizon) -> String {
    switch horizon.interval {
    case 900: "quarter of an hour"
    case 1800: "half hour"
    case 3600: "hour"
    default: "interval"
    }
  }

  /// Several intervals.
  static func intervals(_ horizon: Horizon) -> String {
    horizon.interval == 900 ? "quarters of an hour" : interval(horizon) + "s"
  }
}
