import Scenarios

/// A part of a whole, kept apart so that fractions of several types add up.
struct Fraction {
  var part = 0.0
  var whole = 0.0

  static func += (left: inout Fraction, right: Fraction) {
    left.part += right.part
    left.whole += right.whole
  }
}

extension ContactTotals {
  /// The service level under a definition.
  /// - Parameter undecided: Contacts that count neither way: they may still be answered in time.
  func serviceLevel(_ definition: ServiceLevelDefinition, undecided: Double = 0) -> Fraction {
    let offered = offered - undecided
    return switch definition {
    case .ofAnswered: Fraction(part: answeredWithin, whole: answered)
    case .ofOffered: Fraction(part: answeredWithin, whole: offered)
    case .creditAbandons: Fraction(part: answeredWithin + abandonedWithin, whole: offered)
    case .ignoreAbandons: Fraction(part: answeredWithin, whole: offered - abandonedWithin)
    case .creditShort: Fraction(part: answeredWithin + abandonedShort, whole: offered)
    case .lessShort: Fraction(part: answeredWithin, whole: offered - abandonedShort)
    }
  }
}
