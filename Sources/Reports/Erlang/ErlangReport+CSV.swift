internal import Planning

extension ErlangReport {
  /// The table as RFC 4180 has it: a line for each number of agents (under Erlang B: lines), units as in the JSON.
  public var csv: String {
    let question = answer.question
    let head = answer.chosen
    let scheduled = head.scheduled == nil ? [] : ["scheduled"]
    var table = CSVTable(
      header: [question.model == .b ? "lines" : "agents", "chosen"] + scheduled + head.values(question).map(\.key)
        + head.serviceLevels.map { "service_level_by_definition.\($0.key)" })
    for row in answer.table {
      let numbers = row.values(question) + row.serviceLevels
      table.append(
        ["\(row.agents)", "\(row.agents == head.agents)"] + (row.scheduled.map { ["\($0)"] } ?? [])
          + numbers.map { Self.field($0.value) })
    }
    return table.text
  }

  private static func field(_ value: Double?) -> String {
    guard let value, value.isFinite else { return "" }
    return "\(value + 0)"
  }
}
