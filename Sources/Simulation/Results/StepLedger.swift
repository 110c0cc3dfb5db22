import Measures
import Scenarios
import Statistics

/// The sums over replications from which the measures of steps follow, for one cell: a step's interval, or a step.
struct StepLedger {
  private var counts = InlineArray<11, MeanSums>(repeating: MeanSums())
  private var sessionsMax = Extremes()
  private var area = MeanSums()
  private var lineTime = RatioSums()
  private var sessionTime = RatioSums()

  private static let counted: [Measure] = [
    .entered, .contained, .containedFalse, .hungUp, .escapes, .handedOver, .inStepsAtEnd, .foundFull, .blocked,
    .foundClosed, .gaveUpWaiting,
  ]

  /// Adds one replication.
  mutating func add(_ totals: StepTotals) {
    for (index, value) in [
      totals.entered, totals.contained, totals.containedFalse, totals.hungUp, totals.escaped, totals.handedOver,
      totals.insideAtEnd, totals.full, totals.blocked, totals.closed, totals.gaveUp,
    ].enumerated() {
      counts[index].add(value)
    }
    sessionsMax.add(totals.sessionsMax)
    area.add(totals.area)
    lineTime.add(totals.lineTime, totals.entered)
    sessionTime.add(totals.time, totals.ended)
  }

  /// The sums by measure.
  /// - Parameter duration: The length of the cell, s, over which sessions are averaged.
  func sums(capacity: Int?, duration: Double) -> CellSums {
    var cell = CellSums()
    for (index, measure) in Self.counted.enumerated() { cell[measure] = .mean(counts[index]) }
    cell[.sessionsMax] = .extreme(sessionsMax)
    cell[.sessions] = .mean(area, times: 1 / duration)
    cell[.capacityUsed] = capacity.map { .mean(area, times: 1 / duration / Double($0)) }
    cell[.stepWait] = .ratio(lineTime)
    cell[.sessionTime] = .ratio(sessionTime)
    return cell
  }
}
