import Files
import Foundation
import ScenarioFiles
import Scenarios
import Testing

/// What a scenario makes of one CSV file.
enum SpreadsheetFiles {
  /// Half hours from a start, and how many.
  static func horizon(_ start: String = "Mon 08:00", _ length: String = "2h") -> String {
    "{start: \"\(start)\", length: \(length)}"
  }

  /// A scenario whose counts come from `a.csv`, read as the column `Calls` unless said otherwise.
  static func scenario(horizon: String = horizon(), per: String = "30m", keys: String = ", column: Calls") -> String {
    scenarioText(horizon: horizon, arrivals: "{per: \(per), file: a.csv\(keys)}")
  }

  /// The counts, or the messages.
  static func outcome(
    _ csv: [UInt8], horizon: String = horizon(), per: String = "30m", keys: String = ", column: Calls"
  ) throws -> Outcome {
    let files = try WrittenFiles(["main.yaml": scenario(horizon: horizon, per: per, keys: keys)])
    try files.write(Data(csv), to: "a.csv")
    return outcome(of: files)
  }

  static func outcome(
    _ csv: String, horizon: String = horizon(), per: String = "30m", keys: String = ", column: Calls"
  ) throws -> Outcome {
    try outcome(Array(csv.utf8), horizon: horizon, per: per, keys: keys)
  }

  static func outcome(of files: WrittenFiles) -> Outcome {
    do {
      let loaded = try ScenarioFile.read(path: files.path("main.yaml"))
      let notes = loaded.warnings.map { plain("\($0.place): \($0.message)", files) }
      guard case .counts(let counts, _, _)? = loaded.scenario.contacts.first?.arrivals.pattern else {
        return Outcome(counts: [], notes: notes)
      }
      return Outcome(counts: counts, notes: notes)
    } catch {
      return Outcome(messages: error.problems.map { plain($0.description, files) })
    }
  }

  private static func plain(_ text: String, _ files: WrittenFiles) -> String {
    text.replacing(files.folder.path + "/", with: "")
  }

  struct Outcome: Equatable {
    var counts: [Double] = []
    var notes: [String] = []
    var messages: [String] = []
  }
}
