import ArgumentParser
import Files
import Reports
import ScenarioFiles
import Scenarios

extension Sira {
  /// `sira init`
  struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "init",
      abstract: "Writes a commented starter scenario.",
      discussion: "Example: sira init demo && sira run demo/scenario.yaml")

    @Argument(help: "The folder; it is made if it is not there.", completion: .directory)
    var folder = "."

    func run() throws {
      let name = StarterScenario.fileName
      try FileSystem.create((name, StreamedText(StarterScenario.text)), in: folder)
      let path = folder == "." ? name : FileSystem.joined(folder, name)
      Console.print("wrote \(PlainText.line(path)); simulate it with: sira run \(ShellWord.quoted(path))\n")
    }
  }
}
