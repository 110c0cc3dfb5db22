public import Files
internal import Planning
internal import Scenarios

extension ErlangDayReport {
  /// JSON, format `sira.erlang_day/1`: durations in seconds, shares in 0…1, full double precision.
  public var json: StreamedText {
    .json(
      .object([
        ("format", .string("sira.erlang_day/1")), ("spreadsheet", source.json(named: nil)), ("input", .object(input)),
        ("total", .line(hours(all))), ("days", .array(days.map(dayTotal))),
        ("intervals", .array(day.intervals.indices.map { .object(members($0)) })),
      ]))
  }

  /// What was asked, without what each interval has of its own.
  private var input: JSONMembers {
    ErlangInput(day.question).members.filter { !["calls", "per", "aht", "erlangs"].contains($0.key) }
  }

  private func dayTotal(_ range: Range<Int>) -> JSONValue {
    .line([("start", .string(day.horizon.label(ofInterval: range.lowerBound)))] + hours(range))
  }

  private func hours(_ range: Range<Int>) -> JSONMembers {
    let peak = peak(range)
    var members: JSONMembers = [("agent_hours", .number(day.hours(range)))]
    if let hours = day.scheduledHours(range) { members.append(("scheduled_hours", .number(hours))) }
    members.append(("peak", .string(day.horizon.label(ofInterval: peak))))
    members.append(("on_duty", .integer(day.intervals.isEmpty ? 0 : day.intervals[peak].agents)))
    return members
  }

  private func members(_ index: Int) -> JSONMembers {
    let interval = day.intervals[index]
    var members: JSONMembers = [
      ("start", .string(day.horizon.label(ofInterval: index))), ("calls", .number(interval.calls)),
      ("aht", .number(interval.handleTime)), ("erlangs", .number(interval.erlangs)),
      ("agents", .integer(interval.agents)),
    ]
    if let scheduled = interval.row.scheduled { members.append(("scheduled", .integer(scheduled))) }
    return members + interval.row.values(day.question).map { ($0.key, JSONValue($0.value)) }
  }
}
