internal import Planning
internal import Scenarios

/// How many people a plan takes: over its groups together, in all and when there are most.
struct PlanTotal {
  /// The interval with most agents on duty; the first of them.
  let peak: Int
  /// Agents on duty then.
  let onDuty: Int
  /// People who must be scheduled for that.
  let scheduled: Int
  /// Agent-hours on duty.
  let hours: Double
  /// Hours that must be scheduled for that.
  let scheduledHours: Double

  init(_ plan: Plan) { self.init(plan.groups, plan) }

  init(_ groups: [PlannedGroup], _ plan: Plan) {
    let intervals = 0..<plan.scenario.horizon.intervalCount
    func sum(_ number: (PlannedGroup.Interval) -> Int) -> [Int] {
      intervals.map { interval in groups.reduce(0) { $0 + number($1.intervals[interval]) } }
    }
    let (agents, scheduled) = (sum(\.agents), sum(\.scheduled))
    let most = agents.max() ?? 0
    let hour = plan.scenario.horizon.interval / 3600
    peak = agents.firstIndex(of: most) ?? 0
    onDuty = most
    self.scheduled = scheduled.isEmpty ? 0 : scheduled[peak]
    hours = Double(agents.reduce(0, +)) * hour
    scheduledHours = groups.reduce(0) { sum, group in
      sum + group.group.scheduledHours(for: Double(group.intervals.reduce(0) { $0 + $1.agents }) * hour)
    }
  }
}
