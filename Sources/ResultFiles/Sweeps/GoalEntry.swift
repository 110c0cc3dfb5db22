internal import Files
import Measures
import Planning
import Scenarios

/// How goals stand at a point of an unfinished sweep, as members of its line.
enum GoalEntry {
  static func text(_ goals: Scorecard) -> String {
    let worst = goals.worst.map { miss in
      let members = [
        ("subject", JSONText.string(miss.subject.key)), ("goal", JSONText.string(miss.part.key)),
        ("measure", JSONText.string(miss.part.measure.rawValue)), ("limit", JSONText.number(miss.part.limit)),
        ("at_least", miss.part.isAtLeast ? "1" : "0"), ("first", "\(miss.intervals.lowerBound)"),
        ("intervals", "\(miss.intervals.count)"),
      ]
      let known = members + (miss.value.map { [("value", JSONText.number($0))] } ?? [])
      return "{\(known.map { "\"\($0)\": \($1)" }.joined(separator: ", "))}"
    }
    return "\"judged\": \(goals.judged), \"missed\": \(goals.missed), \"worst\": [\(worst ?? "")]"
  }

  static func read(_ entry: JSONObject) throws(FileProblem) -> Scorecard {
    let judged = try entry.count("judged", in: 0...mostPlaces)
    var worst: GoalMiss?
    for miss in try entry.objects("worst") { worst = try read(miss: miss) }
    return Scorecard(judged: judged, missed: try entry.count("missed", in: 0...judged), worst: worst)
  }

  private static let mostPlaces = 1_000_000_000

  private static func read(miss: JSONObject) throws(FileProblem) -> GoalMiss {
    let key = try miss.string("subject")
    let name = key.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().joined()
    let subjects: [Indicator.Subject] = [.contacts(name), .agents(name)]
    guard let subject = subjects.first(where: { $0.key == key }) else {
      throw miss.problem("subject", "is neither a contact type nor an agent group")
    }
    guard let measure = Measure(rawValue: try miss.string("measure")) else {
      throw miss.problem("measure", "is no measure")
    }
    guard let limit = try miss.double("limit") else { throw miss.problem("limit", "is missing") }
    let first = try miss.count("first", in: 0...mostPlaces)
    let part = GoalPart(
      key: try miss.string("goal"), measure: measure, limit: limit,
      isAtLeast: try miss.count("at_least", in: 0...1) == 1)
    return GoalMiss(
      subject: subject, part: part, value: miss.has("value") ? try miss.double("value") : nil,
      intervals: first..<first + (try miss.count("intervals", in: 1...mostPlaces)))
  }
}
