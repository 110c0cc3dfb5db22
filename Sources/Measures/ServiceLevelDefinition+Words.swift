extension ServiceLevelDefinition {
  /// The definition's name in words.
  public var title: String {
    switch self {
    case .ofAnswered: "service level of the answered"
    case .ofOffered: "service level of the offered"
    case .creditAbandons: "service level with abandons in time as a success"
    case .ignoreAbandons: "service level without abandons in time"
    case .creditShort: "service level with short abandons as a success"
    case .lessShort: "service level without short abandons"
    }
  }

  /// Which contacts the definition counts, and what that does.
  public var meaning: String {
    switch self {
    case .ofAnswered:
      "Only the answered count. Whoever gives up is forgotten, so the number can rise while service gets worse."
    case .ofOffered: "Everyone offered counts, and every abandon as a failure: the strictest of the six."
    case .creditAbandons:
      "A contact that gave up within T counts as served in time: the center still had time to answer."
    case .ignoreAbandons: "A contact that gave up within T does not count at all; later abandons are failures."
    case .creditShort: "A contact that gave up within short_abandon counts as served in time."
    case .lessShort:
      "A contact that gave up within short_abandon does not count; every other abandon is a failure, even within T."
    }
  }

  /// How the service level is counted, as a formula in words.
  /// - Parameters:
  ///   - within: The threshold T, e.g. `20 s`.
  ///   - short: Up to which wait an abandonment is short, e.g. `5 s`.
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
