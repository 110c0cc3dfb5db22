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
    let (before, after) = (place.baseGoals, place.answer.goals)
    guard after.judged > 0 else { return nil }
    let scope = ScopeWords(place.scope, place.answer.question.scenario.horizon)
    let most = after.worst.map { " (most where \(MissWords($0, place.answer.question.scenario).text))" } ?? ""
    guard after.missed > 0 else {
      let instead =
        before.missed > 0 ? ", instead of missed in \(scope.share(before.missed, of: before.judged))" : ", as before"
      return "every goal is kept \(scope.everywhere) on average\(instead)"
    }
    let comparison = before.missed == after.missed ? ", as before" : " instead of in \(before.missed)"
    return "goals are missed in \(scope.share(after.missed, of: after.judged)) on average\(comparison)\(most)"
  }
}
