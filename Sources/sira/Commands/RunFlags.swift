import ArgumentParser
import ScenarioFiles
import Scenarios

/// Flags that win over the `run` section of a scenario.
struct RunFlags: ParsableArguments {
  @Option(help: "Where chance starts from; the same seed gives the same results.")
  var seed: UInt64?

  @Option(help: "How many independent replications; a precision asked for in the file is then left out.")
  var replications: Int?

  @Option(
    help: ArgumentHelp(
      "Add replications until the ± of a measure is that small everywhere, e.g. service_level=0.5%.",
      valueName: "measure=half-width"))
  var precision: [String] = []

  @Option(help: "The level of the confidence intervals, e.g. 95%.")
  var confidence: String?

  /// The scenario with the flags in place of what its file says.
  func applied(to scenario: Scenario) throws -> Scenario {
    let precision = try self.precision.map(Self.demand)
    let confidence = try self.confidence.map(Self.level)
    do {
      return try scenario.changing { draft in
        if let seed { draft.run.seed = seed }
        if let replications {
          draft.run.replications = replications
          draft.run.precision = []
        }
        if !precision.isEmpty { draft.run.precision = precision }
        if let confidence { draft.run.confidence = confidence }
      }
    } catch {
      throw Failure(error.problems.map(Self.flagMessage).joined(separator: "\nerror: "))
    }
  }

  /// A number of threads that can be started.
  static func checkedThreads(_ threads: Int) throws -> Int {
    guard (1...1024).contains(threads) else { throw Failure("--threads: must be between 1 and 1024") }
    return threads
  }

  /// The file was in order, so what is wrong now came from a flag.
  private static func flagMessage(_ problem: ScenarioProblem) -> String {
    guard problem.path.first == "run", problem.path.count > 1 else {
      return "\(problem.path.joined(separator: ".")): \(problem.message)"
    }
    let detail = problem.path.count > 2 ? " \(problem.path[2]):" : ""
    return "--\(problem.path[1]):\(detail) \(problem.message)"
  }
}

extension RunFlags {
  private static func demand(_ text: String) throws -> RunSettings.Precision {
    do {
      return try PrecisionArgument.parse(text)
    } catch {
      throw Failure("--precision: \(error.message)")
    }
  }

  private static func level(_ text: String) throws -> Double {
    let number = text.hasSuffix("%") ? Double(text.dropLast()).map { $0 / 100 } : Double(text)
    guard let number else { throw Failure("--confidence: '\(text)' is not a share; write it as 95% or 0.95") }
    return number
  }
}
