import Measures
import Scenarios

/// A type's goal, as it is judged on a single day: in one replication.
struct DayGoal {
  private let parts: [GoalPart]

  init(_ type: ContactType) {
    parts = type.goalParts
  }

  /// Whether the replication kept every part of the goal in a cell; nil where nothing is promised, or nobody came who
  /// wanted an agent.
  ///
  /// Where contacts came and none was answered, nothing was kept: every bound can be met by serving nobody, as the mean
  /// of no wait is no wait.
  func isMet(_ cell: ContactCell, _ columns: ColumnValues) -> Bool? {
    guard !parts.isEmpty, cell.totals.entered - cell.channel.undecided > 0 else { return nil }
    guard cell.totals.answered > 0 else { return false }
    return parts.allSatisfy { part in
      let recipe = part.measure.recipe
      guard let numerator = recipe.numerator, let denominator = recipe.denominator, columns[denominator] > 0 else {
        return true
      }
      // Quotients are compared, because of equal fractions they are equal, which products need not be: 0.07 · 100 > 7.
      return part.shortfall(columns[numerator] / columns[denominator]) <= 0
    }
  }
}
