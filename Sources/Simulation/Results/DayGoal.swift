import Measures
import Scenarios

/// What one replication says of a type in a cell, as its goal looks at it.
struct DayGoal {
  let totals: ContactTotals
  /// Contacts that count neither way: they may still be answered in time.
  let undecided: Double
  /// Contacts that ended in self-service, contained or not.
  let selfServed: Double

  /// Whether the replication kept every part of a goal; nil where nothing is promised, or nobody came who wanted an agent.
  ///
  /// Where contacts came and none was answered, nothing was kept: every bound can be met by serving nobody, as the mean
  /// of no wait is no wait.
  func meets(_ parts: [GoalPart], _ definition: ServiceLevelDefinition) -> Bool? {
    guard !parts.isEmpty, totals.entered - undecided > 0 else { return nil }
    guard totals.answered > 0 else { return false }
    return parts.allSatisfy { part in
      guard let value = fraction(part.measure, definition), value.whole > 0 else { return true }
      // Quotients are compared, because of equal fractions they are equal, which products need not be: 0.07 · 100 > 7.
      return part.shortfall(value.part / value.whole) <= 0
    }
  }

  /// The value of a measure that goals are about.
  private func fraction(_ measure: Measure, _ definition: ServiceLevelDefinition) -> Fraction? {
    switch measure {
    case .serviceLevel: totals.serviceLevel(definition, undecided: undecided)
    case .abandonRate: totals.abandonRate
    case .abandonRateWithBalked: totals.abandonRateWithBalked
    case .asa: totals.asa
    case .blockedRate: totals.blockedRate(selfServed: selfServed)
    default: nil
    }
  }
}
