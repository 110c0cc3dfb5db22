/// How a service level is counted, given T; the six that are in use, with the keys that reports show.
public enum ServiceLevelDefinition: String, Sendable, CaseIterable, Codable {
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
