public import Files
internal import Planning

extension ErlangReport {
  /// The table as RFC 4180 has it: a line for each number of agents (under Erlang B: lines), units as in the JSON.
  public var csv: StreamedText {
    let question = answer.question
    let head = answer.chosen
    let scheduled = head.scheduled == nil ? [] : ["scheduled"]
    let keys = head.values(question).map(\.key) + head.serviceLevels.map { "service_level_by_definition.\($0.key)" }
    return .csv(header: [question.model == .b ? "lines" : "agents", "chosen"] + scheduled + keys) { table in
      for row in answer.table {
        let numbers = row.values(question) + row.serviceLevels
        table.append(
          [JSONWriter.fewestDigits(row.agents), "\(row.agents == head.agents)"]
            + (row.scheduled.map { ["\($0)"] } ?? [])
            + numbers.map { CSVTable.number($0.value) })
      }
    }
  }
}
