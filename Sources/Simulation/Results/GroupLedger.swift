import Scenarios
import Statistics

/// The sums over replications from which the measures of agents follow, for one cell: a group's interval, a group, or all.
struct GroupLedger {
  private var answered = MeanSums()
  private var staffed = MeanSums()
  private var overtime = MeanSums()
  private var paid = MeanSums()
  private var handleTime = RatioSums()
  private var occupancy = RatioSums()
  private var utilisation = RatioSums()
  private var cost = MeanSums()

  /// Adds one replication with what its paid hours cost.
  mutating func add(_ totals: GroupTotals, cost money: Double) {
    answered.add(totals.answered)
    staffed.add(totals.staffed)
    overtime.add(totals.overtime)
    paid.add(totals.paid + totals.overtime)
    handleTime.add(totals.handle, totals.answered)
    occupancy.add(totals.busy, totals.staffed + totals.overtime)
    utilisation.add(totals.busy, totals.paid + totals.overtime)
    cost.add(money)
  }

  /// The estimates after so many replications.
  /// - Parameter hasCost: Whether an hour's cost is known.
  func values(hasCost: Bool, replications n: Int, _ confidence: Confidence) -> MeasureValues {
    var values = MeasureValues()
    values[.answered] = answered.estimate(replications: n, confidence: confidence)
    values[.aht] = handleTime.estimate(replications: n, confidence: confidence)
    values[.occupancy] = occupancy.estimate(replications: n, confidence: confidence)
    values[.utilisation] = utilisation.estimate(replications: n, confidence: confidence)
    for (measure, sums) in [(Measure.staffed, staffed), (.overtime, overtime), (.paid, paid)] {
      values[measure] = sums.estimate(replications: n, confidence: confidence)?.scaled(by: 1 / 3600.0)
    }
    if hasCost { values[.cost] = cost.estimate(replications: n, confidence: confidence) }
    return values
  }
}
