import Files
import Planning
import Reports
import ScenarioFiles
import Scenarios

/// What a command works on: a scenario file, or one that was made of a spreadsheet.
struct ScenarioInput {
  /// The scenario, with the changes that were asked for.
  let read: LoadedScenario
  /// Where it comes from.
  let source: ScenarioSource
  /// The spreadsheet; nil where there is a scenario file.
  let spreadsheet: SpreadsheetScenario?

  /// Reads a scenario file.
  init(file: String, _ changes: ChangeFlags) throws {
    read = try changes.read(file)
    source = try changes.source(file, read)
    spreadsheet = nil
  }

  /// Reads a spreadsheet. Who is there, where that is not said, is what Erlang C asks for.
  init(_ request: SpreadsheetRequest, _ changes: ChangeFlags) throws {
    let spreadsheet = try SpreadsheetScenario(request)
    let made = try spreadsheet.read(agents: try Self.staff(of: spreadsheet))
    let list = try changes.changes()
    read = list.isEmpty ? made : try made.applying(list)
    source = ScenarioSource(
      file: request.file, sha256: spreadsheet.sha256, changes: list.map(\.text), basis: spreadsheet.basis())
    self.spreadsheet = spreadsheet
  }

  /// What Erlang C asks for in each interval; nil where the request says who is there.
  static func staff(of spreadsheet: SpreadsheetScenario) throws -> [Int]? {
    guard !spreadsheet.knowsStaff else { return nil }
    return FormulaRequirement.staff(of: try spreadsheet.read(agents: spreadsheet.counts.map { _ in 1 }).scenario)
  }
}

extension SpreadsheetFlags {
  /// Which of the two a command works on: a scenario file, or a spreadsheet.
  ///
  /// - Parameters:
  ///   - command: the command, for an example.
  ///   - stray: a flag that makes sense with a spreadsheet only.
  /// - Returns: the scenario file; nil where there is a spreadsheet.
  func scenario(_ file: String?, _ command: String, stray: String?) throws -> String? {
    if let stray = self.stray ?? (from == nil ? stray : nil) {
      throw Failure(
        "--\(stray): goes with --from and a spreadsheet; in a scenario, write it into the file or use --set")
    }
    switch (file, from) {
    case (let file?, nil): return file
    case (nil, .some): return nil
    case (let file?, .some):
      throw Failure("--from: \(file) is the scenario already; give a scenario or a spreadsheet, not both")
    case (nil, nil):
      throw Failure(
        "the scenario file is missing; give one, or a spreadsheet, e.g. sira \(command) --from calls.csv --aht 4m --target "
          + "80%/20s")
    }
  }
}
