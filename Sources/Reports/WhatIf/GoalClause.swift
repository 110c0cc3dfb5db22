internal import Planning
internal import Scenarios

/// At how many places goals are missed before and after a change, as a clause of a sentence.
struct GoalClause {
  private let place: ComparedCase

  init(_ place: ComparedCase) {
    self.place = place
  }

  /// E.g. `goals are missed in 3 of 20 half hours on average instead of in 5 (most: at 11:30 calls has …)`; nil where
  /// there is nothing to judge.
  var text: String? {
    let after = place.answer.goals
    guard after.judged > 0 else { return nil }
    // Fewer misses of other promises are no improvement.
    return PromiseChanges(place).isEmpty ? standing : "by what is promised now, \(standing)"
  }

  private var standing: String {
    let after = place.answer.goals
    let scope = ScopeWords(place.scope, place.answer.question.scenario.horizon)
    guard after.missed > 0 else {
      return "every goal is kept \(scope.everywhere) on average"
        + (missedBefore.map { ", instead of missed \($0)" } ?? same)
    }
    let most = after.worst.map { " (most where \(MissWords($0, place.answer.question.scenario).text))" } ?? ""
    let comparison = missedBefore.map { " instead of \($0)" } ?? same
    return "goals are missed in \(scope.share(after.missed, of: after.judged)) on average\(comparison)\(most)"
  }

  private var isSame: Bool {
    (place.baseGoals.missed, place.baseGoals.judged) == (place.answer.goals.missed, place.answer.goals.judged)
  }

  /// Where nothing was judged before, nothing is as it was.
  private var same: String {
    isSame || (place.baseGoals.judged > 0 && place.answer.goals.missed == 0) ? ", as before" : ""
  }

  /// In how many places goals were missed; nil where nothing was judged, none was, or as many of as many as now.
  private var missedBefore: String? {
    let (before, after) = (place.baseGoals, place.answer.goals)
    guard before.judged > 0, before.missed > 0 || after.missed > 0, !isSame else { return nil }
    let isShort = after.missed > 0 && before.judged == after.judged
    let scope = ScopeWords(place.scope, place.horizon)
    return isShort ? "in \(before.missed)" : "in \(scope.share(before.missed, of: before.judged))"
  }
}
