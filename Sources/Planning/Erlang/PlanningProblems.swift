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
