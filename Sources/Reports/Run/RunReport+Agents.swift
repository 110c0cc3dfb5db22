internal import Measures
internal import Scenarios
internal import Simulation
internal import Statistics

extension RunReport {
  /// Hours, load and cost of each group, and then its intervals.
  var agents: [ReportSection] { [agentsTable, tenure, strainTable, agentIntervals] }

  private var agentsTable: ReportSection {
    let currency = summary.scenario.currency.map { Printable.short($0, width: 8) }
    let hasCost = summary.agents.contains { $0.values[.cost] != nil }
    let hasBreaks = summary.agents.contains { $0.values[.shortBreaks] != nil }
    let shown: [(measure: Measure, column: Table.Column)] =
      [
        (.staffed, Table.Column(.staffed, unit: "agent-h")), (.overtime, Table.Column(.overtime, unit: "agent-h")),
        (.paid, Table.Column(.paid, unit: "agent-h")), (.occupancy, Table.Column(.occupancy)),
        (.utilisation, Table.Column(.utilisation)),
      ] + (hasBreaks ? [(.shortBreaks, Table.Column(.shortBreaks, unit: "agent-h"))] : [])
      + (hasCost ? [(.cost, Table.Column(.cost, unit: currency ?? ""))] : []) + [
        (.answered, Table.Column(.answered, isOptional: true)), (.aht, Table.Column(.aht, isOptional: true)),
      ]
    var table = Table([Table.Column(title: "Agents", isText: true)] + shown.map(\.column))
    for group in summary.agents {
      table.append([.text(Printable.short(group.group.name, width: 16))] + shown.map { cell($0.measure, group.values) })
    }
    if summary.agents.count > 1 {
      table.append([.text("all")] + shown.map { cell($0.measure, summary.overall) })
    }
    return ReportSection([
      .table(table),
      .note([
        "hours\(hasCost ? ", cost" : "") and contacts per \(replicationNoun); staffed: on duty, without overtime; paid: with it",
        "occupancy = handling ÷ (handling + available) of logged-in time; utilisation = handling ÷ paid time",
      ]),
    ])
  }

  /// How many were there and how busy they were, side by side.
  private var agentIntervals: ReportSection {
    let horizon = summary.scenario.horizon
    guard listsAllIntervals, horizon.intervalCount > 1, summary.agents.count <= 4 else {
      return ReportSection([])
    }
    var columns = [Table.Column(title: "Agents", isText: true)]
    for group in summary.agents {
      columns.append(Table.Column(title: Printable.short(group.group.name, width: 12), unit: "staffed"))
      columns.append(Table.Column(title: "", unit: "occup. %"))
    }
    var table = Table(columns)
    for index in 0..<horizon.intervalCount {
      var row: [Table.Cell] = [.text(labels.start(index))]
      for group in summary.agents {
        guard index < group.intervals.count else { continue }
        let values = group.intervals[index]
        row += [headcount(values, horizon.interval), cell(.occupancy, values)]
      }
      table.append(row)
    }
    return ReportSection([
      .table(table),
      .note(["staffed: agents on duty, time average of the interval, without overtime; occupancy counts it"]),
    ])
  }

  private func headcount(_ values: MeasureValues, _ interval: Double) -> Table.Cell {
    guard let hours = values[.staffed], hours.mean.isFinite else { return .none }
    let perInterval = 3600 / interval
    let agents = Estimate(mean: hours.mean * perInterval, halfWidth: hours.halfWidth.map { $0 * perInterval })
    return .estimate(agents, .contacts)
  }
}
