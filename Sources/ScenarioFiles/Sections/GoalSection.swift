import Measures
import Scenarios

/// What is promised to a type's contacts.
enum GoalSection {
  private struct Draft: Sendable {
    var goal = Goal()
    var answers: [Goal.Answer]?
  }

  /// The map; who writes a list of answers in its place is told where that goes.
  static let format: Format<Goal> = {
    var format = map
    let read = format.read
    format.read = { spot, reading in
      guard case .list(let items) = spot.node.content,
        let first = items.first, first.entries.contains(where: { ["answer", "within"].contains($0.key) })
      else { return read(spot, &reading) }
      reading.report(
        spot,
        "a list cannot stand here; several answers go below a key: goal: {answers: [{answer: 80%, within: 20s}, {answer: "
          + "95%, within: 60s}]}"
      )
      return nil
    }
    return format
  }()

  private static let map = Section<Draft>(
    "goal",
    [
      Field("answer", .share, \.goal.answer, "The share to be answered within 'within'."),
      Field(
        "within", .duration, \.goal.within, "The threshold T of the service level; needed with 'answer'.",
        default: "20s", example: "20s"),
      Field(
        "answers",
        .list(
          of: answer, example: "[{answer: 80%, within: 20s}, {answer: 95%, within: 60s}]",
          count: 1...Measure.serviceLevels.count), \.answers,
        "One to four shares to be answered, each within its own time, in place of 'answer' and 'within'; the first is the "
          + "service level, the others are service_level_2 to service_level_4."),
      Field(
        "definition", .choice, \.goal.definition,
        "What the service level divides by what: see 'sira explain service_level'.", default: "less_short"),
      Field(
        "answered", .share, \.goal.answered, "The smallest share of the offered that is answered, however late.",
        example: "95%"),
      Field(
        "abandon", .share, \.goal.abandon,
        "The largest share of the offered that may abandon or balk; missed where contacts come and none is answered.",
        example: "5%"),
      Field("asa", .duration, \.goal.asa, "The largest mean wait of the answered.", example: "30s"),
    ] + percentiles + [
      Field(
        "blocked", .share, \.goal.blocked, "The largest share of all that come that may find no line, port or place.",
        default: "nothing; a plan keeps 1 % where places are limited", example: "1%"),
      Field(
        "short_abandon", .duration, \.goal.shortAbandon, "Up to this wait an abandonment is short.", default: "5s",
        example: "5s"),
    ]
  ).format(example: "{answer: 80%, within: 20s}", start: Draft()) { draft, spot, reading in
    if spot.entry("answer") != nil, spot.entry("within") == nil, spot.entry("answers") == nil {
      reading.report(
        spot.path + ["within"], at: spot.keyPlace, "is missing: 'answer' needs it; write for example within: 20s")
    }
    var goal = draft.goal
    guard let answers = draft.answers, let list = spot.entry("answers") else { return goal }
    let singles = [spot.entry("answer"), spot.entry("within")].compactMap { $0 }
    // A file that extends another may choose differently, but not lose what was promised by the way.
    if let single = singles.first(where: { $0.layer < list.layer }) {
      if spot.entry("answer") == nil {
        reading.report(
          spot.path + ["within"], at: single.place,
          "alone does not replace 'answers'; change one of them (answers.0.within), or write 'answer' with it")
      }
      return goal
    }
    if let single = singles.first(where: { $0.layer == list.layer }) {
      reading.report(
        spot.path + [single.key], at: single.place, "stands beside 'answers', which says it all; leave one of them out")
    }
    guard let first = answers.first else {
      if !reading.isFaultyBelow(spot.path + ["answers"]) {
        reading.report(
          spot.path + ["answers"], at: list.place, "is empty; write for example [{answer: 80%, within: 20s}]")
      }
      return goal
    }
    (goal.answer, goal.within) = (first.share, first.within)
    goal.furtherAnswers = Array(answers.dropFirst())
    return goal
  }

  private static let answer = Section<Goal.Answer>(
    "an answer",
    [
      Field("answer", .share, \.share, "The share to be answered.", isRequired: true, example: "95%"),
      Field("within", .duration, \.within, "Within which time.", isRequired: true, example: "60s"),
    ]
  ).format(example: "{answer: 95%, within: 60s}", start: Goal.Answer(share: 0, within: 0))

  private static let percentiles = Measure.percentiles.map { measure in
    Field<Draft>(
      measure.rawValue, .duration, \.goal[percentile: measure],
      "The largest wait that \(Int(((measure.percentile ?? 0) * 100).rounded())) % of the answered stay below.",
      example: "45s")
  }
}
