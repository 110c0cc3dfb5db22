public import Files
internal import Planning
internal import Scenarios

extension PlanReport {
  /// A line for each group and interval.
  public var csv: StreamedText {
    let columns = PlanColumn.all(of: plan)
    return .csv(header: ["group", "interval", "start"] + columns.map(\.key)) { table in
      for group in plan.groups {
        for (index, interval) in group.intervals.enumerated() {
          table.append(
            [group.group.name, "\(index)", plan.scenario.horizon.label(ofInterval: index)]
              + columns.map { $0.value(interval)?.field ?? "" })
        }
      }
    }
  }
}
