import ArgumentParser
import Planning

/// Where goals must hold: one option with one default for every command that judges them.
struct ScopeFlag: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where goals must hold: in every interval, over every day, or over the horizon as a whole (default: interval).",
      valueName: "interval|day|horizon"))
  var per: String?

  /// The scope; if it is wrong, that is noted in `flags`.
  func scope(_ flags: inout FlagReader) -> GoalScope {
    flags.read("per", among: GoalScope.self, per) ?? .interval
  }

  /// The scope.
  func scope() throws -> GoalScope {
    var flags = FlagReader()
    let scope = scope(&flags)
    try flags.finish()
    return scope
  }
}
