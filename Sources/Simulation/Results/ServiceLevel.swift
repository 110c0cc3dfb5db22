import Measures
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
    let (part, whole) = definition.fraction(
      ServiceLevelCounts(
        answered: answered, offered: offered - undecided, answeredWithin: answeredWithin,
        abandonedWithin: abandonedWithin, abandonedShort: abandonedShort))
    return Fraction(part: part, whole: whole)
  }

  /// The abandoned among the offered.
  var abandonRate: Fraction { Fraction(part: abandoned, whole: offered) }

  /// The abandoned and the balked among the offered.
  var abandonRateWithBalked: Fraction { Fraction(part: abandoned + balked, whole: offered) }

  /// The waits of the answered, s, over their number.
  var asa: Fraction { Fraction(part: waitAnswered, whole: answered) }

  /// The blocked among all who entered.
  /// - Parameter selfServed: How many ended in self-service, contained or not, and so asked for no place in a queue.
  func blockedRate(selfServed: Double) -> Fraction { Fraction(part: blocked, whole: entered + selfServed) }
}
