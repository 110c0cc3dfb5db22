/// What a check says of one promise, or of one measure against its baseline.
public enum CheckVerdict: String, Sendable, CaseIterable {
  /// A promise is kept, as surely as was asked for.
  case passed
  /// A promise is broken, as surely as was asked for.
  case failed
  /// A measure is worse than its baseline by more than the tolerance.
  case regressed
  /// A measure is as in its baseline, within the tolerance.
  case equivalent
  /// A measure is no worse than its baseline by the tolerance, and may be better by more than that.
  case improved
  /// Neither could be shown with as many replications as were allowed.
  case inconclusive

  /// Whether something is wrong for sure.
  public var isBad: Bool { self == .failed || self == .regressed }
}
