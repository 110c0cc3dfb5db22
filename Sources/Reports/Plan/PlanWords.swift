internal import Planning
internal import Scenarios

/// Numbers and lists as the sentences of a plan have them.
enum PlanWords {
  /// What a plan was asked for, e.g. `goals in every half hour on average`.
  static func demand(_ request: PlanRequest, _ horizon: Horizon) -> String {
    "goals \(ScopeWords(request.scope, horizon).everywhere) \(frequency(request, horizon))"
  }

  /// How often goals must be met, e.g. `on average`, `on at least 90 % of days`.
  static func frequency(_ request: PlanRequest, _ horizon: Horizon) -> String {
    request.days.map { "on at least \(Wording.percent($0)) of \(Wording.replicationNoun(horizon))s" } ?? "on average"
  }

  /// Why some types have a bound that the file does not set, and what it is; nil where none has one.
  static func bounded(_ types: [String], _ sentence: (_ reason: String, _ bound: String) -> String) -> String? {
    guard !types.isEmpty else { return nil }
    return sentence(
      "Lines or places are limited and the file sets no goal.blocked",
      "at most \(Wording.percent(PlannedBlocking.share)) of \(Wording.list(types.map { Printable.short($0) }))")
  }

  /// Hours with at most one decimal, e.g. `173.5`.
  static func hours(_ hours: Double) -> String { Decimal.short(rounded(hours)) }

  /// Hours with their noun, e.g. `1 hour`, `173.5 agent-hours`.
  static func count(_ hours: Double, _ noun: String = "hour") -> String {
    let text = self.hours(hours)
    return "\(text) \(noun)\(text == "1" ? "" : "s")"
  }

  /// Agents, a whole number unless they come and go inside an interval.
  static func agents(_ agents: Double) -> String { Decimal.short(rounded(agents)) }

  private static func rounded(_ value: Double) -> Double {
    (value * 10).rounded(.toNearestOrAwayFromZero) / 10
  }
}

extension PlanMethod {
  /// The way as the subject of a sentence.
  var title: String {
    switch self {
    case .erlangC: "Erlang C"
    case .erlangB: "Erlang B"
    case .erlangA: "Erlang A"
    case .transient: "hour by hour"
    case .simulation: "simulation"
    case .current: "now"
    }
  }
}
