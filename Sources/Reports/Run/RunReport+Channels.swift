internal import Measures
internal import Scenarios
internal import Simulation
internal import Statistics

extension RunReport {
  /// Callbacks, deferred work and agents with several contacts, as far as there are any.
  var channelTables: [ReportSection] { [callbacksTable, deferredTable, slotsTable] }

  private var callbacksTable: ReportSection {
    let measures: [Measure] = [
      .callbacksOffered, .callbacksAccepted, .callbacksReached, .callbacksFailed, .callbacksAbandoned, .callbackDelay,
      .callbacksPending, .waitOnLine,
    ]
    return table(
      "Callbacks", summary.contacts.filter { $0.type.callback != nil }.map { ($0.type.name, $0.values) },
      measures.filter(summary.scenario.reports).map { ($0, Table.Column($0)) },
      notes: [
        "delay: mean time until reached, which ASA and SL count as a wait; on line: mean wait of all who stayed on the line",
        "to call: callbacks waiting, time average",
      ])
  }

  private var deferredTable: ReportSection {
    let deferred = summary.contacts.filter(\.type.isDeferred)
    let isInterruptible = deferred.contains { $0.type.isInterruptible }
    return table(
      "Deferred work", deferred.map { ($0.type.name, $0.values) },
      [
        (.answeredPerHour, Table.Column(.answeredPerHour)),
        (.queueLength, Table.Column(.queueLength, isOptional: true)), (.waitingAtEnd, Table.Column(.waitingAtEnd)),
      ]
        + (isInterruptible
          ? [
            (.interruptions, Table.Column(.interruptions)), (.interruptedTime, Table.Column(.interruptedTime)),
          ] : []),
      notes: ["queue: contacts waiting, time average"]
        + (isInterruptible ? ["laid aside: mean time until an interrupted contact is taken up again"] : []))
  }

  private var slotsTable: ReportSection {
    table(
      "Several at a time",
      summary.agents.filter { !$0.group.concurrency.isEmpty }.map { ($0.group.name, $0.values) },
      [
        (.slotOccupancy, Table.Column(title: "slots in use", unit: "%")),
        (.concurrency, Table.Column(.concurrency)),
      ],
      notes: [
        "slots in use: open chats ÷ the most that agents could hold, a call counting as all of them; occupancy counts one as busy"
      ])
  }

  private func table(
    _ title: String, _ rows: [(name: String, values: MeasureValues)],
    _ shown: [(measure: Measure, column: Table.Column)], notes: [String]
  ) -> ReportSection {
    guard !rows.isEmpty else { return ReportSection([]) }
    var table = Table([Table.Column(title: title, isText: true)] + shown.map(\.column))
    for row in rows {
      table.append([.text(Printable.short(row.name, width: 20))] + shown.map { cell($0.measure, row.values) })
    }
    return ReportSection([.table(table), .note(notes)])
  }
}
