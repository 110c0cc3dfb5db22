internal import Planning
internal import Scenarios

/// The people that a goal out of reach is short of because no more are allowed, or on duty.
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
    guard let byGroup = conflict.missing else { return nil }
    let missing = (0..<plan.scenario.horizon.intervalCount).map { interval in
      byGroup.values.reduce(0) { $0 + $1[interval] }
    }
    guard let most = missing.max(), most > 0, let peak = missing.firstIndex(of: most) else { return nil }
    self.peak = peak
    planned = plan.groups.filter { conflict.subject.concerns($0.group) }.reduce(0) { $0 + $1.intervals[peak].agents }
    needed = planned + most
    hours = Double(missing.reduce(0, +)) * plan.scenario.horizon.interval / 3600
  }
}
