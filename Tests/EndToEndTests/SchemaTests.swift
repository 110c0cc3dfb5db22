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

  @Test(
    .enabled(if: Python.canValidate, "needs python3 with the modules jsonschema and yaml"), arguments: Command.scenarios
  )
  func `every example is valid by the schema`(file: String) throws {
    let outcome = try Python.validate(file)
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
  }
}

/// Somebody else's validator.
enum Python {
  static let canValidate = (try? Command.shell("python3 -c 'import jsonschema, yaml'"))?.status == 0

  static func validate(_ file: String) throws -> Command.Outcome {
    try Command.shell(
      """
      $sira schema | python3 -c '
      import json, sys, jsonschema, yaml
      jsonschema.validate(yaml.safe_load(open(sys.argv[1])), json.load(sys.stdin))
      ' \(file)
      """)
  }
}
