import Measures
public import Queueing
public import Randomness

/// A question to an Erlang formula that has an answer, or a reason why not: "what do 17 agents give?", or "how many
/// meet these goals?".
///
/// ```swift
/// var draft = ErlangDraft(.c)
/// draft.calls = CallRate(count: 100, period: 1800)
/// draft.aht = 240
/// draft.target = 0.8
/// try ErlangQuestion(draft).answer().chosen.agents   // 17
/// ```
public struct ErlangQuestion: Sendable {
  /// The formula.
  public let model: ErlangModel
  /// How many calls come in.
  public let calls: CallRate
  /// The calls as work.
  public let workload: Workload
  /// How handle times vary around their mean; nil is exponentially, or without a difference (Erlang B).
  public let handleTimes: Distribution?
  /// Mean patience, s: nil unless the formula has it.
  public let patience: Double?
  /// How patience varies around its mean; nil is exponentially.
  public let patiences: Distribution?
  /// The share that calls again: nil unless the formula has it.
  public let redial: Double?
  /// The agents (under Erlang B: the lines) there are; nil where that is what is asked.
  public let agents: Double?
  /// Whether the number of agents that just meets the goals is asked for, too, where it is no whole number.
  public let isFractional: Bool
  /// Lines that limit how many can be inside; nil is no limit. Nil under Erlang B, whose lines are its ``agents``.
  public let lines: Int?
  /// What must be achieved.
  public let goals: Goals
  /// Whether anything must.
  public let hasGoals: Bool
  /// The share of paid time that agents are not there to answer.
  public let shrinkage: Double?

  /// A question, if the draft is one.
  ///
  /// - Throws: all that is missing, out of range or beside the formula, by the name of its flag.
  public init(_ draft: ErlangDraft) throws(PlanningProblems) {
    let problems = draft.problems()
    guard problems.isEmpty, let calls = draft.calls, let aht = draft.aht else { throw PlanningProblems(problems) }
    model = draft.model
    self.calls = calls
    patience = draft.patience
    // A share of lines is taken for so long on average, however that varies.
    handleTimes = draft.model == .b ? nil : draft.handleTimes.flatMap { $0.isExponential ? nil : $0 }
    patiences = draft.patiences.flatMap { $0.isExponential ? nil : $0 }
    redial = draft.redial
    agents = draft.model == .b ? draft.lines.map(Double.init) : draft.agents
    isFractional = draft.isFractional
    lines = draft.model == .b ? nil : draft.lines
    hasGoals = draft.hasGoals
    shrinkage = draft.shrinkage
    do {
      workload = try Workload(contacts: calls.count, per: calls.period, handleTime: aht)
      goals = try Goals(
        answer: draft.target, within: draft.within ?? 20, definition: draft.definition ?? .lessShort,
        shortAbandon: draft.shortAbandon ?? 5, asa: draft.asa, abandon: draft.abandon,
        occupancy: draft.maxOccupancy, blocking: draft.blocking)
    } catch {
      throw PlanningProblems([error.description])
    }
  }

  /// The squared coefficient of variation of the handle time; nil where it is exponential.
  var squaredVariation: Double? {
    handleTimes.map { $0.variance / (workload.handleTime * workload.handleTime) }
  }

  /// How many must be scheduled so that `agents` are there: agents ÷ (1 − shrinkage), rounded up.
  func scheduled(_ agents: Double) -> Int? {
    shrinkage.map { share in
      // 14 ÷ 0.7 is 20, whatever its last bit says.
      let gross = agents / (1 - share)
      return Int(exactly: (gross * (1 - 1e-12)).rounded(.up)) ?? Int.max
    }
  }
}

/// Why a question has no answer: each message names what is wrong and what would help.
public struct PlanningProblems: Error, Sendable, Equatable, CustomStringConvertible {
  /// One message for each problem.
  public let messages: [String]

  init(_ messages: [String]) {
    self.messages = messages
  }

  /// All messages, a line each.
  public var description: String { messages.joined(separator: "\n") }
}
