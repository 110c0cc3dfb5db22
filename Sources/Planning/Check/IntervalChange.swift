import Scenarios

/// Another length of the intervals in which goals and promises are judged.
///
/// Over a longer interval a bad half hour is made up for by a good one, so what must hold in each of them asks for
/// less.
public struct IntervalChange: Sendable, Equatable {
  /// How long the intervals were when the baseline was accepted, s.
  public let old: Double
  /// How long they are now, s.
  public let now: Double
}

extension CommitmentChange {
  /// What another length of the intervals makes of all that is judged in each of them; nil where nothing is, where
  /// the length is as it was, and where the baseline does not say.
  /// - Parameter scope: Where goals must hold.
  static func ofIntervals(from old: Double?, to scenario: Scenario, per scope: GoalScope) -> CommitmentChange? {
    let now = scenario.horizon.interval
    let hasGoals = scope == .interval && scenario.commitments.contains { $0.kind == .goal }
    let hasPromises = scenario.promises.contains { $0.span != .horizon }
    guard let old, old != now, hasGoals || hasPromises else { return nil }
    return CommitmentChange(
      kind: now > old ? .weakened : .stricter, old: nil, now: nil, path: ["horizon", "interval"],
      intervals: IntervalChange(old: old, now: now))
  }
}
