import Scenarios
import Statistics

/// The sums over replications from which the measures of steps follow, for one cell: a step's interval, or a step.
struct StepLedger {
  private var counts = InlineArray<12, MeanSums>(repeating: MeanSums())
  private var area = MeanSums()
  private var lineTime = RatioSums()
  private var sessionTime = RatioSums()

  private static let counted: [Measure] = [
    .entered, .contained, .containedFalse, .hungUp, .escapes, .handedOver, .inStepsAtEnd, .foundFull, .blocked,
    .foundClosed, .gaveUpWaiting, .sessionsMax,
  ]

  /// Adds one replication.
  mutating func add(_ totals: StepTotals) {
    for (index, value) in [
      totals.entered, totals.contained, totals.containedFalse, totals.hungUp, totals.escaped, totals.handedOver,
      totals.insideAtEnd, totals.full, totals.blocked, totals.closed, totals.gaveUp, totals.sessionsMax,
    ].enumerated() {
      counts[index].add(value)
    }
    area.add(totals.area)
    lineTime.add(totals.lineTime, totals.entered)
    sessionTime.add(totals.time, totals.ended)
  }

  /// The estimates after so many replications.
  /// - Parameter duration: The length of the cell, s, over which sessions are averaged.
  func values(capacity: Int?, replications n: Int, duration: Double, _ confidence: Confidence) -> MeasureValues {
    var values = MeasureValues()
    for (index, measure) in Self.counted.enumerated() {
      values[measure] = counts[index].estimate(replications: n, confidence: confidence)
    }
    let sessions = area.estimate(replications: n, confidence: confidence)?.scaled(by: 1 / duration)
    values[.sessions] = sessions
    values[.capacityUsed] = capacity.flatMap { sessions?.scaled(by: 1 / Double($0)) }
    values[.stepWait] = lineTime.estimate(replications: n, confidence: confidence)
    values[.sessionTime] = sessionTime.estimate(replications: n, confidence: confidence)
    return values
  }
}
