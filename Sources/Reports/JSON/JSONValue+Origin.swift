internal import Files
internal import Scenarios

extension ScenarioSource {
  /// Which scenario a result is of.
  func json(named name: String) -> JSONValue {
    .object(
      [("name", .string(name)), ("file", .string(file)), ("sha256", .string(sha256))]
        + (changes.isEmpty ? [] : [("changes", .array(changes.map { .string($0) }))]))
  }
}

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
