import Measures

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
  /// The counts that service levels are made of.
  /// - Parameter undecided: Contacts that count neither way: they may still be answered in time.
  func counts(undecided: Double) -> ServiceLevelCounts {
    ServiceLevelCounts(
      answered: answered, offered: offered - undecided, answeredWithin: answeredWithin,
      abandonedWithin: abandonedWithin, abandonedShort: abandonedShort)
  }
}

extension ServiceLevelDefinition {
  /// The service level as a fraction.
  func level(_ counts: ServiceLevelCounts) -> Fraction {
    let (part, whole) = fraction(counts)
    return Fraction(part: part, whole: whole)
  }
}
