public import Files
internal import Planning
internal import Scenarios

extension ErlangDayReport {
  /// A line for each interval, units as in the JSON.
  public var csv: StreamedText {
    let scheduled = day.question.shrinkage == nil ? [] : ["scheduled"]
    let keys = day.intervals.first?.row.values(day.question).map(\.key) ?? []
    return .csv(header: ["interval", "start", "calls", "aht", "erlangs", "agents"] + scheduled + keys) { table in
      for (index, interval) in day.intervals.enumerated() {
        var row = ["\(index)", day.horizon.label(ofInterval: index)]
        row += [interval.calls, interval.handleTime, interval.erlangs].map { CSVTable.number($0) }
        row.append("\(interval.agents)")
        if let scheduled = interval.row.scheduled { row.append("\(scheduled)") }
        row += interval.row.values(day.question).map { CSVTable.number($0.value) }
        table.append(row)
      }
    }
  }
}
