internal import Planning
internal import Scenarios

/// The people that a goal out of reach is short of because no more are allowed.
struct PlanShortage {
  /// The interval in which most are missing.
  let peak: Int
  /// How many would be needed there, over all groups that may help.
  let needed: Int
  /// How many of them are planned there.
  let planned: Int
  /// Agent-hours that are missing in all.
  let hours: Double

  var missing: Int { needed - planned }

  /// Nil where no limit on their number stands in the way, or nobody is missing.
  init?(_ conflict: PlanConflict, _ plan: Plan) {
    guard let needed = conflict.needed else { return nil }
    let groups = plan.groups.filter { conflict.subject.concerns($0.group) }
    let gaps = needed.indices.map { interval in
      needed[interval] - groups.reduce(0) { $0 + $1.intervals[interval].agents }
    }
    guard let most = gaps.max(), most > 0, let peak = gaps.firstIndex(of: most) else { return nil }
    self.peak = peak
    self.needed = needed[peak]
    planned = needed[peak] - most
    hours = Double(gaps.reduce(0) { $0 + max(0, $1) }) * plan.scenario.horizon.interval / 3600
  }
}
