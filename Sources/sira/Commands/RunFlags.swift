import ArgumentParser
import ScenarioFiles
import Scenarios

/// Flags that override the `run` section of a scenario.
struct RunFlags: ParsableArguments {
  @OptionGroup var chance: ChanceFlags

  @Option(
    help: ArgumentHelp(
      "Add replications until the ± of a measure is that small everywhere, e.g. service_level=0.5%.",
      valueName: "measure=half-width"))
  var precision: [String] = []

  /// The scenario with the flags in place of what its file says.
  func applied(to scenario: Scenario) throws -> Scenario {
    let precision = try self.precision.map(Self.demand)
    return try chance.applied(to: scenario) { draft in
      if !precision.isEmpty { draft.run.precision = precision }
    }
  }

  /// How many threads work: as many as were asked for, but no more than the machine has processors, since each takes
  /// memory and more gain nothing.
  static func checkedThreads(_ threads: Int) throws -> Int {
    guard (1...1024).contains(threads) else { throw Failure("--threads: must be between 1 and 1024") }
    return min(threads, Timing.processors)
  }

  private static func demand(_ text: String) throws -> RunSettings.Precision {
    do {
      return try PrecisionArgument.parse(text)
    } catch {
      throw Failure("--precision: \(error.message)")
    }
  }
}
