internal import Files
internal import Measures
internal import Planning
internal import Scenarios

extension JSONReport {
  /// How goals stand, as members: where they are judged and missed, and what is missed most.
  static func goals(_ goals: Scorecard, _ horizon: Horizon) -> [(key: String, value: JSONValue)] {
    let worst = goals.worst.map { miss -> JSONValue in
      .line([
        ("goal", .string(miss.key)), ("start", .string(horizon.label(ofInterval: miss.intervals.lowerBound))),
        ("intervals", .integer(miss.intervals.count)), ("measure", .string(miss.part.measure.rawValue)),
        ("value", miss.value.map { .number($0) } ?? .null), ("limit", .number(miss.part.limit)),
      ])
    }
    return [
      ("places_judged", .integer(goals.judged)), ("places_missed", .integer(goals.missed)),
      ("missed_most", worst ?? .null),
    ]
  }
}

extension GoalMiss {
  /// How the file names it.
  var key: String { GoalBinding(subject, part).key }
}
