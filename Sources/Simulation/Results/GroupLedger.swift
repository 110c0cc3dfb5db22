import Scenarios
import Statistics

/// The sums over replications from which the measures of agents follow, for one cell: a group's interval, a group, or all.
struct GroupLedger {
  private var answered = MeanSums()
  private var staffed = MeanSums()
  private var overtime = MeanSums()
  private var scheduled: Double?
  private var isScheduledAlike = true
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
    isScheduledAlike = isScheduledAlike && totals.paid == scheduled ?? totals.paid
    scheduled = totals.paid
    handleTime.add(totals.handle, totals.answered)
    occupancy.add(totals.busy, totals.staffed + totals.overtime)
    utilisation.add(totals.busy, totals.paid + totals.overtime)
    cost.add(money)
  }

  /// The sums by measure.
  /// - Parameter hasCost: Whether an hour's cost is known.
  func sums(hasCost: Bool) -> CellSums {
    var cell = CellSums()
    cell[.answered] = .mean(answered)
    for (measure, sums) in [
      (Measure.aht, handleTime), (.occupancy, occupancy), (.utilisation, utilisation),
    ] {
      cell[measure] = .ratio(sums)
    }
    for (measure, sums) in [(Measure.staffed, staffed), (.overtime, overtime), (.paid, paid)] {
      cell[measure] = .mean(sums, times: 1 / 3600.0)
    }
    if isScheduledAlike, let scheduled {
      // Every day pays the schedule; what chance can change is the overtime, which may be rare.
      cell[.paid] = .above(.mean(overtime, times: 1 / 3600.0), scheduled / 3600)
    }
    if hasCost { cell[.cost] = .mean(cost) }
    return cell
  }
}
