internal import Planning
internal import Scenarios

/// What a judgement covers, in words.
struct ScopeWords {
  private let scope: GoalScope
  private let horizons: [Horizon]

  init(_ scope: GoalScope, _ horizon: Horizon) {
    self.init(scope, of: [horizon])
  }

  /// Words that fit every one of some horizons.
  init(_ scope: GoalScope, of horizons: [Horizon]) {
    self.scope = scope
    self.horizons = horizons
  }

  /// Where goals must hold, e.g. `in every half hour`, `over the whole day`, `over every day`.
  var everywhere: String {
    switch scope {
    case .interval: "in every \(noun)"
    case .day where hasDays: "over every day"
    case .day, .horizon: "over the whole \(noun)"
    }
  }

  /// One place that is judged, e.g. `half hour`.
  var noun: String {
    switch scope {
    case .interval: common(Self.interval) ?? "interval"
    case .day where hasDays: "day"
    case .day, .horizon: whole
    }
  }

  /// What the horizon is called.
  var whole: String { common(Self.whole) ?? "horizon" }

  private var hasDays: Bool { horizons.contains { $0.days.count > 1 } }

  /// A word that is the same for all horizons.
  private func common(_ word: (Horizon) -> String) -> String? {
    let words = Set(horizons.map(word))
    return words.count == 1 ? words.first : nil
  }

  /// So many places of all that can be judged, e.g. `3 of 20 half hours`.
  func share(_ count: Int, of all: Int) -> String { "\(count) of \(all) \(all == 1 ? noun : nouns)" }

  /// Several places.
  var nouns: String { scope == .interval ? common(Self.intervals) ?? "intervals" : noun + "s" }

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
