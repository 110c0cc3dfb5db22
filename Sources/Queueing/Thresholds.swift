/// The two clocks of a service level, s.
public struct Thresholds: Sendable, Hashable {
  /// T: answered in time is answered within this wait.
  public let answer: Double

  /// An abandonment is short up to this wait.
  public let shortAbandon: Double

  /// 20 seconds to answer, five for a short abandonment.
  public static let usual = Thresholds(checkedAnswer: 20, shortAbandon: 5)

  /// Thresholds, by default those of ``usual``.
  ///
  /// - Throws: ``InvalidInput`` when one is negative, not finite or beyond ``Limits/thresholds``.
  public init(answer: Double = 20, shortAbandon: Double = 5) throws(InvalidInput) {
    try Limits.check(answer, "answer threshold", Limits.thresholds)
    try Limits.check(shortAbandon, "short-abandon threshold", Limits.thresholds)
    self.init(checkedAnswer: answer, shortAbandon: shortAbandon)
  }

  init(checkedAnswer answer: Double, shortAbandon: Double) {
    self.answer = answer
    self.shortAbandon = shortAbandon
  }
}
