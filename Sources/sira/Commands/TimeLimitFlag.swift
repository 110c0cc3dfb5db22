import ArgumentParser
import ScenarioFiles

/// A limit on the wall time that the work takes, from the start of the command.
struct TimeLimitFlag: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Stop looking after so long, e.g. 60s, and report the best so far and what is not proven.",
      valueName: "duration"))
  var timeLimit: String?

  /// Whether the time is up; if the limit is wrong, that is noted in `flags`.
  func isOverdue(_ flags: inout FlagReader) -> @Sendable () -> Bool {
    let limit = flags.read("time-limit", timeLimit) { text throws(Misfit) in
      let seconds = try DurationText.parse(text)
      guard seconds > 0 else { throw Misfit("must be more than 0s") }
      return seconds
    }
    guard let limit else { return { false } }
    let end = ContinuousClock.now + .seconds(min(limit, 1e9))
    return { ContinuousClock.now >= end }
  }
}
