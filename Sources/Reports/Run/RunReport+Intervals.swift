internal import Measures
internal import Scenarios
internal import Simulation
internal import Statistics

extension RunReport {
  /// Beyond so many lines of intervals, only those that hurt are listed, below a strip of the whole horizon.
  private static let linesInFull = 200

  /// Whether every interval gets a line.
  var listsAllIntervals: Bool {
    let count = summary.scenario.horizon.intervalCount
    return count <= 48 && count * summary.contacts.count <= Self.linesInFull
  }

  /// The intervals of each type: all of them, or how they stand at a glance and those that hurt.
  var intervals: [ReportSection] {
    guard summary.scenario.horizon.intervalCount > 1 else { return [] }
    guard !listsAllIntervals else {
      return summary.contacts.map { ReportSection([.table(table($0, Array($0.intervals.indices)))]) }
        + [ReportSection([.note(marks + losses)])]
    }
    let charts = summary.contacts.map { contact in (contact, StandingChart(contact, summary.scenario.horizon).chart) }
    return charts.flatMap { contact, chart in [ReportSection([.chart(chart)]), hurting(contact)] } + [
      ReportSection(
        [.note(losses)] + (charts.first.map { [.key($0.1)] } ?? []) + [
          .note(["Every interval with every measure: --format csv"])
        ])
    ]
  }

  /// What the signs of the tables mean.
  private var marks: [String] {
    guard summary.contacts.contains(where: { $0.type.goal.promisesSomething }) else { return [] }
    return ["! misses a promise; ? the promise lies inside ±; queue: contacts waiting, time average and largest"]
  }

  private var losses: [String] {
    summary.contacts.contains { $0.type.balk != nil } ? ["lost: abandoned or balked, of the offered"] : []
  }

  private func table(_ contact: ContactSummary, _ shown: [Int]) -> Table {
    let type = contact.type
    let columns: [(measure: Measure, column: Table.Column)] = [
      (.offered, Table.Column(.offered)), (.serviceLevel, Table.Column(.serviceLevel)), (.asa, Table.Column(.asa)),
      (.waitP90, Table.Column(.waitP90)), (type.abandonMeasure, Table.Column(type.abandonMeasure)),
      (.blockedRate, Table.Column(.blockedRate)), (.queueLength, Table.Column(.queueLength, isOptional: true)),
      (.queueLengthMax, Table.Column(.queueLengthMax)),
    ].filter { column in
      // Unlimited work has no waits.
      column.measure == .blockedRate
        ? summary.scenario.limitsPlaces(of: type) || type.goal.blocked != nil
        : !type.isUnlimited || contact.values[column.measure] != nil
    }
    var table = Table(
      [
        Table.Column(title: Printable.short(contact.type.name, width: 20), isText: true),
        Table.Column(title: "", isText: true),
      ] + columns.map(\.column))
    for index in shown {
      let values = contact.intervals[index]
      let verdict = type.verdict(values)
      table.append(
        [.text(labels.start(index)), .text(verdict.mark, verdict.tone)]
          + columns.map { cell($0.measure, values, tone(of: $0.measure, values, type)) })
    }
    return table
  }

  /// The intervals that are farthest from a promise.
  private func hurting(_ contact: ContactSummary) -> ReportSection {
    let type = contact.type
    let hurting = contact.intervals.indices.filter { type.verdict(contact.intervals[$0]) == .missed }
    guard let part = type.goalParts.first, !hurting.isEmpty else { return ReportSection([]) }
    let most = 12
    let worst = hurting.sorted { first, second in
      type.shortfall(part, contact.intervals[first]) > type.shortfall(part, contact.intervals[second])
    }
    let rest =
      hurting.count > most ? ["the worst \(most) of \(hurting.count) intervals that miss a promise"] : []
    return ReportSection([.table(table(contact, worst.prefix(most).sorted())), .note(rest)])
  }
}

extension GoalVerdict {
  /// One character for tables.
  var mark: String {
    switch self {
    case .met, .unknown: ""
    case .missed: "!"
    case .inDoubt: "?"
    }
  }
}
