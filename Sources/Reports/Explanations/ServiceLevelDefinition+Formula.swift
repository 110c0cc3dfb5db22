public import Scenarios

extension ServiceLevelDefinition {
  /// How the service level is counted, as a formula in words.
  /// - Parameters:
  ///   - within: The threshold T, e.g. `20 s`.
  ///   - short: Until when an abandonment is short, e.g. `5 s`.
  public func formula(within: String, short: String) -> String {
    switch self {
    case .ofAnswered: "answered within \(within) ÷ answered"
    case .ofOffered: "answered within \(within) ÷ offered"
    case .creditAbandons: "(answered within \(within) + abandoned within \(within)) ÷ offered"
    case .ignoreAbandons: "answered within \(within) ÷ (offered − abandoned within \(within))"
    case .creditShort: "(answered within \(within) + abandoned within \(short)) ÷ offered"
    case .lessShort: "answered within \(within) ÷ (offered − abandoned within \(short))"
    }
  }
}
