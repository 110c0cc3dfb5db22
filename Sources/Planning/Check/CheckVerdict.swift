/// The verdict on one promise, or on one measure against its baseline.
public enum CheckVerdict: String, Sendable, CaseIterable {
  /// A promise is kept, with the confidence that was asked for.
  case passed
  /// A promise is broken, with the confidence that was asked for.
  case failed
  /// A measure is worse than its baseline by more than the tolerance.
  case regressed
  /// A measure is the same as in its baseline, within the tolerance.
  case equivalent
  /// A measure is not worse than its baseline by more than the tolerance, and may be better by more than that.
  case improved
  /// A promise or a goal asks for less than the baseline's, or is gone.
  case weakened
  /// A promise or a goal asks for more than the baseline's, or is new.
  case tightened
  /// Neither could be shown with the replications that were allowed.
  case inconclusive
  /// What a law is about is measured, but what it demands is not known.
  case reported
  /// A rule of a law that no simulation can check.
  case unchecked

  /// Whether it is a judgement, though perhaps an open one.
  public var isJudgement: Bool { self != .reported && self != .unchecked }

  /// Whether something is certainly wrong.
  public var isBad: Bool { self == .failed || self == .regressed || self == .weakened }
}
