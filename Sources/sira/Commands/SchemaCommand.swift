import ArgumentParser
import ScenarioFiles

extension Sira {
  /// `sira schema`
  struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "schema",
      abstract: "Prints the JSON Schema of scenario files, for editors and validators.",
      discussion: "Example: sira schema > scenario.schema.json")

    func run() {
      Console.print(ScenarioSchema.json())
    }
  }
}
