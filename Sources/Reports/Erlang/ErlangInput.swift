internal import Files
internal import Measures
internal import Planning
internal import Queueing
internal import Randomness

/// A question to a formula, for programs.
struct ErlangInput {
  private let question: ErlangQuestion

  init(_ question: ErlangQuestion) {
    self.question = question
  }

  /// What was asked, without what was not.
  var members: JSONMembers {
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
}
