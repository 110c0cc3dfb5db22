internal import Files
internal import Measures
internal import Planning
internal import Scenarios

extension JSONMembers {
  /// How goals stand: where they are judged and missed, and what is missed most.
  static func goals(_ goals: Scorecard, _ horizon: Horizon) -> JSONMembers {
    let worst = goals.worst.map { miss -> JSONValue in
      .line([
        ("goal", .string(miss.key)), ("start", .string(horizon.label(ofInterval: miss.intervals.lowerBound))),
        ("intervals", .integer(miss.intervals.count)), ("measure", .string(miss.part.measure.rawValue)),
        ("value", JSONValue(miss.value)), ("limit", .number(miss.part.limit)),
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
