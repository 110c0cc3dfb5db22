import Measures
import Scenarios

/// What the issues meant that began with contacts of one type in one interval, and are over or wait for longer than is
/// tolerated; it adds up.
struct ExperienceTotals: Counters {
  /// Issues that still waited at the end, for longer than is tolerated, where waits cost points.
  var stillWaiting = 0.0
  /// Points of effort, and scores.
  var points = 0.0
  var score = 0.0
  var satisfied = 0.0
  var promoters = 0.0
  var detractors = 0.0
  var highEffort = 0.0
  /// Customers who are expected to leave.
  var leaving = 0.0

  static let peaks: UInt64 = 0
}

extension ExperienceTotals {
  /// Fills the columns that follow from these counters and what the scenario says of customers.
  /// - Parameters:
  ///   - lost: Issues that ended without a solution.
  ///   - closed: Issues that ended.
  func fill(_ columns: ColumnValues, _ experience: Experience, lost: Double, closed: Double) {
    columns[.issuesScored] = closed + stillWaiting
    columns[.effortPoints] = points
    columns[.scorePoints] = score
    columns[.satisfiedIssues] = satisfied
    columns[.promoterIssues] = promoters
    columns[.detractorIssues] = detractors
    columns[.netPromoters] = 100 * (promoters - detractors)
    columns[.highEffortIssues] = highEffort
    columns[.customersLost] = leaving
    columns[.customersKept] = closed - leaving
    columns[.peopleTold] = lost * (experience[.reach] ?? 0)
    columns[.peopleTurned] = columns[.peopleTold] * (experience[.convert] ?? 0)
    columns[.valueLost] = leaving * (experience.customerValue ?? 0)
    columns[.replacementCost] = leaving * (experience[.acquisition] ?? 0)
  }
}
