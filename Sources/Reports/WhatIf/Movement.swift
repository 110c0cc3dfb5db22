internal import Measures
internal import Planning
internal import Scenarios
internal import Simulation
internal import Statistics

/// How a measure of a contact type moves, and what that does to its goal.
struct Movement {
  let type: ContactType
  let comparison: Comparison
  /// The promise of the measure before the change; nil where there is none.
  let before: GoalPart?
  /// The promise after it, which a change may have changed as well.
  let after: GoalPart?
  /// The goal after the change; that before it where the type is gone.
  let goal: Goal

  /// How the promise stands before the change; nil without one.
  let verdictBefore: GoalVerdict?
  /// How it stands after the change.
  let verdictAfter: GoalVerdict?
  /// Whether contacts arrive and none is answered, before the change and after it. Then a measure may say nothing.
  let isUnservedBefore: Bool
  let isUnservedAfter: Bool

  /// Whether there is a difference, or a change from or to nobody served, which has none.
  var isComparable: Bool { comparison.difference != nil || isUnservedBefore != isUnservedAfter }

  var measure: Measure { comparison.indicator.measure }
  var isReal: Bool { comparison.evidence == .real || isUnservedBefore != isUnservedAfter }
  var isPerhaps: Bool { !isReal && comparison.evidence == .perhaps }
  var isWorse: Bool { isUnservedBefore == isUnservedAfter ? comparison.isWorse : isUnservedAfter }
  var isBetter: Bool { isUnservedBefore == isUnservedAfter ? comparison.isBetter : isUnservedBefore }

  /// Whether the promise can no longer be called kept, or was not and now is; not if there was nothing to judge.
  var changesStanding: Bool {
    guard let verdictAfter, verdictAfter != .unknown, verdictBefore != .unknown else { return false }
    return verdictBefore != verdictAfter
  }

  var isNowMissed: Bool { changesStanding && verdictAfter == .missed }

  /// Whether a promise that was missed before is still missed and moves beyond chance.
  var isStillMissed: Bool { verdictBefore == .missed && verdictAfter == .missed && isReal }

  /// What is told first: promises that break, then those whose standing changes in another way, then those that are missed
  /// as before, then what else is promised, then the rest.
  var rank: Int {
    if isNowMissed { return 4 }
    if changesStanding { return 3 }
    if isStillMissed { return 2 }
    return after == nil ? 0 : 1
  }

  /// The times of a service level before and after the change, s; nil for other measures.
  var times: (before: Double, after: Double)? {
    guard let after = goal.time(of: measure) else { return nil }
    return (before.flatMap { type.goal.time(of: $0.measure) } ?? type.goal.time(of: measure) ?? after, after)
  }

  /// How far it goes, shares and seconds made comparable by what is promised.
  var size: Double {
    guard isUnservedBefore == isUnservedAfter else { return 1 }
    guard let difference = comparison.difference?.mean.magnitude, difference.isFinite else { return 0 }
    guard measure.unit == .seconds else { return difference }
    return min(1, difference / max(after?.limit ?? 60, 1))
  }

  /// Whether it is told before another one.
  func comes(before other: Movement) -> Bool {
    rank != other.rank ? rank > other.rank : size > other.size
  }
}

extension Comparison {
  /// Whether the difference is to the bad; never where neither way is bad.
  var isWorse: Bool {
    guard let mean = difference?.mean else { return false }
    return switch indicator.measure.direction {
    case .higherIsBetter: mean < 0
    case .lowerIsBetter: mean > 0
    case .neither: false
    }
  }

  /// Whether the difference is to the good.
  var isBetter: Bool {
    guard let mean = difference?.mean, mean != 0 else { return false }
    return indicator.measure.direction != .neither && !isWorse
  }

  /// Whether both sides say the same, as far as can be told.
  var isSame: Bool { evidence == .same || (base == change && (difference?.mean ?? 0) == 0) }
}
