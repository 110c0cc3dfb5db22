public import Files
internal import Measures
internal import Planning
internal import Queueing

extension ErlangReport {
  /// JSON, format `sira.erlang/1`: durations in seconds, shares in 0…1, full double precision.
  public var json: StreamedText {
    .json(
      .object([
        ("format", .string("sira.erlang/1")),
        ("input", .object(ErlangInput(answer.question).members)),
        ("answer", .object(chosen)),
        ("table", .array(answer.table.map { .object(row($0) + [("chosen", .bool(isChosen($0)))]) })),
      ]))
  }

  private func isChosen(_ row: ErlangAnswer.Row) -> Bool { row.agents == answer.chosen.agents }

  private var chosen: JSONMembers {
    var members = row(answer.chosen)
    if let missed = answer.missed {
      members.append(("goals_met", .bool(missed.isEmpty)))
      members.append(("fewest", answer.fewest.map { .integer($0) } ?? .null))
      if answer.question.isFractional { members.append(("fewest_fractional", JSONValue(answer.fewestFractional))) }
    }
    return members
  }

  private func row(_ row: ErlangAnswer.Row) -> JSONMembers {
    var members: JSONMembers = [("agents", .shortest(row.agents))]
    if answer.question.model == .b { members.append(("lines", .shortest(row.agents))) }
    if let scheduled = row.scheduled { members.append(("scheduled", .integer(scheduled))) }
    members += row.values(answer.question).map { ($0.key, JSONValue($0.value)) }
    members.append(("service_level_by_definition", .line(row.serviceLevels.map { ($0.key, JSONValue($0.value)) })))
    return members
  }
}
