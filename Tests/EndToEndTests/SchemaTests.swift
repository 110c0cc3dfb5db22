import Foundation
import Testing

@Suite struct SchemaTests {
  @Test func `the schema is JSON`() throws {
    let outcome = try Command.sira("schema")
    #expect(outcome.status == 0)
    let schema = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    #expect(schema?["$schema"] != nil)
    #expect(outcome.output.contains("\"patience\""))
  }

  @Test(.enabled(if: Python.canValidate, "needs python3 with the modules jsonschema and yaml"))
  func `every example is valid by the schema`() throws {
    #expect(!Command.scenarios.isEmpty)
    let outcome = try Python.validate(Command.scenarios)
    #expect(outcome.errors == "")
    #expect(outcome.output == Command.scenarios.map { "\($0) is valid\n" }.joined())
    #expect(outcome.status == 0)
  }
}

/// Somebody else's validator.
enum Python {
  static let canValidate = (try? Command.shell("python3 -c 'import jsonschema, yaml'"))?.status == 0

  /// Names each file that is valid, up to the first that is not. Starting the validator takes far longer than a file.
  static func validate(_ files: [String]) throws -> Command.Outcome {
    try Command.shell(
      """
      $sira schema | python3 -c '
      import json, sys, jsonschema, yaml
      validator = jsonschema.validators.validator_for(schema := json.load(sys.stdin))(schema)
      for name in sys.argv[1:]:
          with open(name) as file: validator.validate(yaml.safe_load(file))
          print(name, "is valid")
      ' \(files.joined(separator: " "))
      """)
  }
}
