internal import Planning
internal import Scenarios

/// What is planned against what is there, over the intervals of a plan.
struct CoverageChart {
  private let name: String
  private let planned: [Double]
  private let present: [Double]
  private let labels: ClockLabels
  private let horizon: Horizon

  /// A chart of some groups together, by their name.
  init(_ name: String, _ groups: [PlannedGroup], _ plan: Plan) {
    func sum(_ number: (PlannedGroup.Interval) -> Double) -> [Double] {
      (0..<plan.scenario.horizon.intervalCount).map { interval in
        groups.reduce(0) { $0 + number($1.intervals[interval]) }
      }
    }
    self.name = name
    horizon = plan.scenario.horizon
    labels = ClockLabels(horizon)
    planned = sum { Double($0.agents) }
    present = sum(\.current)
  }

  var chart: Chart {
    Chart(
      .coverage, title: finding,
      places: Chart.Axis(title: "time", places: planned.indices.map(labels.start), step: horizon.interval),
      values: Chart.Axis(title: "agents"), series: [Chart.Series("planned", planned), Chart.Series("now", present)],
      bands: [
        Chart.Band("needed and there"), Chart.Band("more than needed", .quiet),
        Chart.Band("missing", .bad),
      ])
  }

  /// Where most are missing, or else where most are to spare.
  private var finding: String {
    let gaps = zip(planned, present).map { $0 - $1 }
    func place(_ gap: Double?) -> String {
      guard let index = gaps.firstIndex(where: { $0 == gap }) else { return "" }
      return "\(labels.start(index)) (\(PlanWords.agents(planned[index])) for \(PlanWords.agents(present[index])))"
    }
    let short = gaps.count { $0 > 1e-9 }
    guard short == 0 else {
      let share = "\(short) of \(gaps.count) \(gaps.count == 1 ? interval : intervals)"
      return "\(name): fewer are there than planned in \(share), most at \(place(gaps.max()))"
    }
    guard gaps.contains(where: { $0 < -1e-9 }) else { return "\(name): as many are there as planned, all the time" }
    return "\(name): at least as many are there as planned, most to spare at \(place(gaps.min()))"
  }

  private var interval: String { ScopeWords.interval(horizon) }
  private var intervals: String { ScopeWords.intervals(horizon) }
}
