internal import Measures
internal import Scenarios
internal import Simulation

extension RunReport {
  /// How hard the agents of the groups work that are followed.
  var strainTable: ReportSection {
    let groups = summary.agents.filter { $0.group.has(.strain) }
    guard !groups.isEmpty else { return ReportSection([]) }
    let shown: [(measure: Measure, column: Table.Column)] = [
      (.occupancyOver85, Table.Column(.occupancyOver85)), (.occupancyOver90, Table.Column(.occupancyOver90)),
      (.occupancyOver95, Table.Column(.occupancyOver95)), (.longestStretch, Table.Column(.longestStretch)),
      (.longestStretchMean, Table.Column(.longestStretchMean)), (.breaksLate, Table.Column(.breaksLate)),
      (.breakDelay, Table.Column(.breakDelay)), (.hoursWorked, Table.Column(.hoursWorked)),
    ]
    var table = Table([Table.Column(title: "Strain", isText: true)] + shown.map(\.column))
    for group in groups {
      table.append([.text(Printable.short(group.group.name, width: 16))] + shown.map { cell($0.measure, group.values) })
    }
    if groups.count > 1 {
      table.append([.text("all")] + shown.map { cell($0.measure, summary.overall) })
    }
    return ReportSection([
      .table(table),
      .note([
        "> 85, 90, 95 %: share of logged-in time with more than that spent on contacts in the last 30 minutes",
        "stretch: at work without 30 s idle or a break, the longest of any agent and of a mean agent",
      ]),
    ])
  }
}
