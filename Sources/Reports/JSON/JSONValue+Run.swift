internal import Files
internal import Scenarios

extension JSONValue {
  /// How a comparison was simulated.
  static func run(_ settings: RunSettings, replications: Int) -> JSONValue {
    .object([
      ("seed", .unsigned(settings.seed)),
      ("replications", .integer(replications)),
      ("confidence", .number(settings.confidence)),
      ("engine", .string(SiraVersion.engine)),
    ])
  }
}
