import Measures
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
  private var overtimeCost = MeanSums()
  private var replications = 0.0

  /// Adds one replication with what its paid hours cost, those of overtime included and apart.
  mutating func add(_ totals: GroupTotals, cost money: Double, ofOvertime overtimeMoney: Double) {
    replications += 1
    answered.add(totals.answered)
    staffed.add(totals.staffed)
    overtime.add(totals.overtime)
    paid.add(totals.paid + totals.overtime)
    handleTime.add(totals.handle, totals.answered)
    occupancy.add(totals.busy, totals.staffed + totals.overtime)
    utilisation.add(totals.busy, totals.paid + totals.overtime)
    cost.add(money)
    overtimeCost.add(overtimeMoney)
  }

  /// The sums by measure.
  /// - Parameters:
  ///   - hasCost: Whether an hour's cost is known.
  ///   - hasFixedSchedule: Whether every replication pays the same schedule.
  func sums(hasCost: Bool, hasFixedSchedule: Bool) -> CellSums {
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
    if hasCost { cell[.cost] = .mean(cost) }
    guard hasFixedSchedule, replications > 0 else { return cell }
    // What chance can change is the overtime, which may be rare.
    cell[.paid] = .above(.mean(overtime, times: 1 / 3600.0), (paid.x - overtime.x) / replications / 3600)
    if hasCost { cell[.cost] = .above(.mean(overtimeCost), (cost.x - overtimeCost.x) / replications) }
    return cell
  }
}
