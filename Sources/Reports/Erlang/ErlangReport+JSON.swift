public import Files
internal import Measures
internal import Planning
internal import Queueing
internal import Randomness

extension ErlangReport {
  /// JSON, format `sira.erlang/1`: durations in seconds, shares in 0…1, full double precision.
  public var json: StreamedText {
    .json(
      .object([
        ("format", .string("sira.erlang/1")),
        ("input", .object(input)),
        ("answer", .object(chosen)),
        ("table", .array(answer.table.map { .object(row($0) + [("chosen", .bool(isChosen($0)))]) })),
      ]))
  }

  private func isChosen(_ row: ErlangAnswer.Row) -> Bool { row.agents == answer.chosen.agents }

  /// What was asked, without what was not.
  private var input: JSONMembers {
    let question = answer.question
    let goals = question.goals
    let number = question.agents.map { JSONValue.shortest($0) }
    let members: [(key: String, value: JSONValue?)] = [
      ("model", .string(question.model.rawValue)),
      ("calls", .number(question.calls.count)),
      ("per", .number(question.calls.period)),
      ("aht", .number(question.workload.handleTime)),
      ("aht_distribution", question.handleTimes.map { .string($0.description) }),
      ("erlangs", .number(question.workload.erlangs)),
      ("patience", question.patience.flatMap { $0.isFinite ? .number($0) : nil }),
      ("patience_distribution", question.patiences.map { .string($0.description) }),
      ("redial", question.redial.map { .number($0) }),
      ("agents", question.model == .b ? nil : number),
      ("lines", question.model == .b ? number : question.lines.map { .integer($0) }),
      ("target", goals.answer.map { .number($0) }),
      ("within", .number(goals.thresholds.answer)),
      ("definition", .string(goals.definition.rawValue)),
      ("short_abandon", .number(goals.thresholds.shortAbandon)),
      ("asa", goals.asa.map { .number($0) }),
      ("abandon", goals.abandon.map { .number($0) }),
      ("blocking", goals.blocking.map { .number($0) }),
      ("max_occupancy", goals.occupancy.map { .number($0) }),
      ("shrinkage", question.shrinkage.map { .number($0) }),
    ]
    return members.compactMap { key, value in value.map { (key, $0) } }
  }

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
