import Measures
import Scenarios

/// A type's goal, as it is judged on a single day: in one replication.
struct DayGoal {
  private let parts: [GoalPart]
  private let definition: ServiceLevelDefinition
  /// What each further threshold is for.
  private let thresholds: [Measure]
  /// Whether a law counts its calls.
  private let countsCalls: Bool

  init(_ type: ContactType, of scenario: Scenario) {
    parts = type.goalParts
    definition = type.goal.definition
    thresholds = scenario.furtherThresholds(of: type).map(\.measure)
    countsCalls = !scenario.regulations.isEmpty && type.has(.callAnswerRule)
  }

  /// Sets a cell's service levels, fills its columns, and says whether the goal was met.
  func judge(_ cell: inout ContactCell, _ columns: ColumnValues, usesJourneys: Bool) {
    level(&cell)
    var late = cell.totals.entered - cell.channel.undecided
    for (measure, totals) in zip(thresholds, cell.thresholds) {
      guard let index = Measure.serviceLevels.firstIndex(of: measure) else { continue }
      cell.levels[index] = definition.level(cell.counts(totals))
      cell.undecided = max(cell.undecided, totals.undecided)
      late = max(late, cell.totals.entered - totals.undecided)
    }
    if countsCalls {
      cell.calls = CallTotals(cell.totals)
      for (measure, totals) in zip(thresholds, cell.thresholds) {
        cell.calls.add(cell.totals.immediate + totals.lateWithin, within: measure)
      }
    }
    cell.fill(columns, usesJourneys: usesJourneys)
    for (measure, totals) in zip(thresholds, cell.thresholds) where measure.percentile != nil {
      columns[measure.recipe.numerator] = cell.totals.immediate + totals.lateWithin
    }
    cell.isGoalMet = late > 0 ? isMet(cell, columns) : nil
    columns.setGoal(cell.isGoalMet)
  }

  /// Sets a cell's service level by the first answer of the goal.
  func level(_ cell: inout ContactCell) {
    cell.levels[0] = definition.level(cell.counts)
    cell.undecided = cell.channel.undecided
  }

  /// Whether the replication kept every part of the goal in a cell in which some contact was answered, lost or late by
  /// some part of it; nil where nothing is promised.
  ///
  /// Where contacts came and none was answered, nothing was kept: every bound can be met by serving nobody, as the mean
  /// of no wait is no wait.
  private func isMet(_ cell: ContactCell, _ columns: ColumnValues) -> Bool? {
    guard !parts.isEmpty else { return nil }
    guard cell.totals.answered > 0 else { return false }
    return parts.allSatisfy { part in
      let recipe = part.measure.recipe
      guard let denominator = recipe.denominator, columns[denominator] > 0 else { return true }
      return part.isKept(part: columns[recipe.numerator], of: columns[denominator])
    }
  }
}
