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
      abstract: "Writes a commented starter scenario, or that of a spreadsheet.",
      discussion: """
        Example: sira init demo && sira run demo/scenario.yaml
        From a spreadsheet: sira init demo --from calls.csv --aht 5:20 --target 80%/20s
        """)

    @Argument(help: "The folder; it is made if it is not there.", completion: .directory)
    var folder = "."

    @OptionGroup(title: "From a spreadsheet") var table: SpreadsheetFlags

    @OptionGroup(title: "From a spreadsheet") var center: CenterFlags

    func run() throws {
      let name = StarterScenario.fileName
      let path = folder == "." ? name : FileSystem.joined(folder, name)
      let text = try text(at: path)
      try FileSystem.create((name, StreamedText(text)), in: folder)
      Console.print("wrote \(PlainText.line(path)); simulate it with: sira run \(ShellWord.quoted(path))\n")
    }

    /// The starter, or the scenario of a spreadsheet with the staff that Erlang C asks for.
    private func text(at path: String) throws -> String {
      guard table.from != nil else {
        if let stray = table.stray ?? center.stray {
          throw Failure("--\(stray): goes with --from and a spreadsheet; without one, edit the starter")
        }
        return StarterScenario.text
      }
      var flags = FlagReader()
      var request = center.request(table, &flags)
      // The goal of the starter.
      if center.target.isEmpty { (request.target, request.assumesTarget) = ((0.8, 20), true) }
      try flags.finish()
      let spreadsheet = try SpreadsheetScenario(request)
      return spreadsheet.text(at: path, agents: try ScenarioInput.staff(of: spreadsheet))
    }
  }
}
