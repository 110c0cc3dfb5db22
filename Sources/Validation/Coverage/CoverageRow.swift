public import Measures
import Statistics

/// What was counted of one kind of interval.
struct CoverageTally {
  /// Places of reports that are of the kind.
  var cells = 0
  /// By seed: intervals that were reported, and of those, which contain the truth.
  private(set) var seeds: [RatioPair]
  private(set) var measures: [Measure: RatioPair] = [:]

  init(_ effort: CoverageStudy.Effort) {
    seeds = Array(repeating: RatioPair(0, 0), count: effort.seeds)
  }

  mutating func add(_ isCovered: Bool, of measure: Measure, seed: Int) {
    seeds[seed].x += isCovered ? 1 : 0
    seeds[seed].y += 1
    measures[measure, default: RatioPair(0, 0)].x += isCovered ? 1 : 0
    measures[measure, default: RatioPair(0, 0)].y += 1
  }
}

/// How often intervals of one kind contain the truth.
public struct CoverageRow: Sendable {
  /// The kind.
  public let kind: CoverageKind
  /// Places of reports that are of the kind.
  public let cells: Int
  /// Intervals that were reported there.
  public let intervals: Int
  /// Of the intervals that could have been, the share that was reported: where too little was seen there is none.
  public let reported: Double
  /// The share of intervals that contain the truth.
  public let coverage: Double
  /// Its standard error between seeds, since the intervals of one run depend on each other.
  public let standardError: Double
  /// The measure whose intervals cover least, among those with a thousand of the kind at least.
  public let worst: (measure: Measure, coverage: Double)?

  init(_ kind: CoverageKind, _ tally: CoverageTally) {
    self.kind = kind
    cells = tally.cells
    var sums = RatioSums()
    for seed in tally.seeds { sums.add(seed.x, seed.y) }
    intervals = Int(sums.y)
    reported = sums.y / Double(max(1, tally.cells * tally.seeds.count))
    coverage = sums.y > 0 ? sums.x / sums.y : 1
    let estimate = sums.estimate(replications: tally.seeds.count, confidence: .ninetyFive)
    standardError =
      (estimate?.halfWidth ?? 0) / Confidence.ninetyFive.studentT(degreesOfFreedom: max(1, tally.seeds.count - 1))
    worst =
      tally.measures.filter { $0.value.y >= 1000 }
      .map { (measure: $0.key, coverage: $0.value.x / $0.value.y) }
      .min { ($0.coverage, $0.measure.rawValue) < ($1.coverage, $1.measure.rawValue) }
  }

  /// The coverage of a good kind.
  public static let wanted = 0.91...0.99
}
