import ArgumentParser
import Scenarios

/// The flags of every simulating command that override the `run` section of the file.
struct ChanceFlags: ParsableArguments {
  @Option(help: "The seed of the random numbers; the same seed gives the same results.")
  var seed: UInt64?

  @Option(help: "How many independent replications; a precision asked for in the file is then left out.")
  var replications: Int?

  @Option(help: "The level of the confidence intervals, e.g. 95%.")
  var confidence: String?

  /// The scenario with the flags in place of what its file says.
  ///
  /// All problems are reported at once, each under its flag.
  /// - Parameter others: Applies what other flags change.
  func applied(to scenario: Scenario, others: (inout ScenarioDraft) -> Void = { _ in }) throws -> Scenario {
    let confidence = try self.confidence.map(Self.level)
    do {
      return try scenario.changing { draft in
        if let seed { draft.run.seed = seed }
        if let replications {
          draft.run.replications = replications
          draft.run.precision = []
        }
        if let confidence { draft.run.confidence = confidence }
        others(&draft)
      }
    } catch {
      throw Failure(error.problems.map(Self.flagMessage))
    }
  }

  /// The file was in order, so what is wrong now came from a flag.
  private static func flagMessage(_ problem: ScenarioProblem) -> String {
    guard problem.path.first == "run", problem.path.count > 1 else {
      return "\(problem.path.joined(separator: ".")): \(problem.message)"
    }
    let detail = problem.path.count > 2 ? " \(problem.path[2]):" : ""
    return "--\(problem.path[1]):\(detail) \(problem.message)"
  }

  private static func level(_ text: String) throws -> Double {
    let number = text.hasSuffix("%") ? Double(text.dropLast()).map { $0 / 100 } : Double(text)
    guard let number else { throw Failure("--confidence: '\(text)' is not a share; write it as 95% or 0.95") }
    return number
  }
}
