/// How a service level is counted, given T, the goal's threshold.
public enum ServiceLevelDefinition: String, Sendable, CaseIterable {
  /// Answered within T ÷ answered.
  case ofAnswered = "of_answered"
  /// Answered within T ÷ offered.
  case ofOffered = "of_offered"
  /// (Answered within T + abandoned within T) ÷ offered.
  case creditAbandons = "credit_abandons"
  /// Answered within T ÷ (offered − abandoned within T).
  case ignoreAbandons = "ignore_abandons"
  /// (Answered within T + short abandons) ÷ offered.
  case creditShort = "credit_short"
  /// Answered within T ÷ (offered − short abandons).
  case lessShort = "less_short"
}

/// What one day, or a formula, says about the offered: all that a service level needs, as counts or as shares.
public struct ServiceLevelCounts: Sendable {
  /// Answered.
  public var answered: Double
  /// Offered.
  public var offered: Double
  /// Answered within T.
  public var answeredWithin: Double
  /// Abandoned within T.
  public var abandonedWithin: Double
  /// Abandoned within `short_abandon`.
  public var abandonedShort: Double

  /// Puts the counts together.
  @inlinable
  public init(
    answered: Double, offered: Double, answeredWithin: Double, abandonedWithin: Double, abandonedShort: Double
  ) {
    self.answered = answered
    self.offered = offered
    self.answeredWithin = answeredWithin
    self.abandonedWithin = abandonedWithin
    self.abandonedShort = abandonedShort
  }
}

extension ServiceLevelDefinition {
  /// What is divided by what.
  @inlinable
  public func fraction(_ counts: ServiceLevelCounts) -> (part: Double, whole: Double) {
    switch self {
    case .ofAnswered: (counts.answeredWithin, counts.answered)
    case .ofOffered: (counts.answeredWithin, counts.offered)
    case .creditAbandons: (counts.answeredWithin + counts.abandonedWithin, counts.offered)
    case .ignoreAbandons: (counts.answeredWithin, counts.offered - counts.abandonedWithin)
    case .creditShort: (counts.answeredWithin + counts.abandonedShort, counts.offered)
    case .lessShort: (counts.answeredWithin, counts.offered - counts.abandonedShort)
    }
  }
}
