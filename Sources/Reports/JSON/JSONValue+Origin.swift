internal import Files
internal import Scenarios

extension ScenarioSource {
  /// Which scenario a result is of.
  /// - Parameter name: its name; nil where the file is no scenario.
  func json(named name: String?) -> JSONValue {
    var members: JSONMembers = name.map { [("name", .string($0))] } ?? []
    members += [("file", .string(file)), ("sha256", .string(sha256))]
    if !changes.isEmpty { members.append(("changes", .array(changes.map { .string($0) }))) }
    if !basis.isEmpty { members.append(("basis", .array(basis.map { .string($0) }))) }
    return .object(members)
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
