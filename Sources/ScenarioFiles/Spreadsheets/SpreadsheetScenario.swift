import Files
import Scenarios

/// The scenario of a center of which there is a spreadsheet of contacts, and little else: one type, one group, and what is
/// assumed said aloud.
///
/// It is the text of a scenario file, so that what is planned from a spreadsheet at once is what its file gives later.
package struct SpreadsheetScenario: Sendable {
  /// The name of the one type of contact.
  static let contact = "calls"
  /// The name of the one group of agents.
  static let group = "desk"
  /// What stands in a column of agents for an interval in which the group is closed.
  static let closed = -1.0
  /// The patience that is assumed where nobody knows it, s.
  static let assumedPatience = 180.0

  let request: SpreadsheetRequest
  let horizon: SpreadsheetHorizon
  let contacts: Column
  let handles: Column?
  let staff: Column?
  /// Whether rows say when they begin.
  let hasTimes: Bool
  /// The names of the columns that say it.
  let timeColumns: [String]
  /// What was left out or filled in.
  let notes: [FileProblem]
  /// Which intervals have a row.
  let isListed: [Bool]
  /// The SHA-256 hash of the file's bytes, in hexadecimal digits.
  package let sha256: String

  /// A column of the file.
  struct Column: Sendable {
    /// Its name; nil where it needs none.
    var name: String?
    /// Its value for each interval.
    var values: [Double]
  }

  /// Reads a spreadsheet.
  ///
  /// - Throws: what is wrong with the file, and which options would help.
  package init(_ request: SpreadsheetRequest) throws(ScenarioFileErrors) {
    self.request = request
    let source: CSVSource
    do throws(FileProblem) {
      source = try Self.source(request.file)
    } catch {
      throw ScenarioFileErrors([error], mainFile: request.file)
    }
    var table = SpreadsheetReading(source, request)
    do throws(FileProblem) {
      let found = try table.discover()
      (horizon, hasTimes, timeColumns) = (found.horizon, found.hasTimes, found.timeColumns)
      guard let grid = SeriesGrid(found.grid, step: found.horizon.interval), found.grid.length <= ScenarioLimits.horizon
      else {
        throw FileProblem(
          FilePlace(file: request.file),
          "its rows reach from \(found.grid.start.label(after: 0)) to \(found.grid.start.label(after: found.grid.length)), "
            + "more than the \(ScenarioLimits.intervals) intervals or 366 days of a scenario")
      }
      let counts = try table.counts(in: grid)
      contacts = Column(name: found.column, values: counts.values)
      isListed = counts.isListed
      handles = try table.handles(in: grid)
      if let handles,
        let index = counts.values.indices.first(where: { counts.values[$0] > 0 && handles.values[$0] == 0 })
      {
        throw FileProblem(
          FilePlace(file: request.file),
          "--aht: column \(Excerpt.quoted(handles.name ?? "")) has no time at \(grid.label(of: index)), where contacts come; "
            + "write how long they take")
      }
      staff = try table.staff(in: grid)
      notes = table.notes
    } catch {
      let problem = FileProblem(error.place, error.message)
      throw ScenarioFileErrors(table.problems.isEmpty ? [problem] : table.problems, mainFile: request.file)
    }
    sha256 = source.bytes.map { SHA256.hex(of: $0) } ?? KnownSeries().digest(of: request.file) ?? ""
  }

  private static func source(_ file: String) throws(FileProblem) -> CSVSource {
    guard file == ScenarioFile.standardInput else { return CSVSource(file) }
    do {
      return CSVSource(file, bytes: try FileBytes.readStandardInput(atMost: FileBytes.seriesLimit))
    } catch {
      throw FileProblem(FilePlace(file: file), error.message)
    }
  }

  /// Whether the request says who is there.
  package var knowsStaff: Bool { request.staff != nil }

  /// Whether the file can be named in a scenario: standard input cannot be read again.
  var hasFile: Bool { request.file != ScenarioFile.standardInput }

  /// The name of the file without its folders.
  var shortName: String {
    hasFile ? request.file.split(separator: "/").last.map(String.init) ?? request.file : "standard input"
  }

  /// The scenario.
  /// - Parameter agents: who is there in each interval, where the request does not say it.
  /// - Throws: what is wrong, by the option that it comes from.
  package func read(agents: [Int]? = nil) throws(ScenarioFileErrors) -> LoadedScenario {
    do {
      return try ScenarioFile.read(text: text(agents: agents), as: ScenarioFile.standardInput)
    } catch {
      throw ScenarioFileErrors(error.problems.map(flagged), mainFile: request.file)
    }
  }

  /// A problem of a scenario that nobody has seen, as one of the option behind it.
  private func flagged(_ problem: FileProblem) -> FileProblem {
    guard problem.place.file == ScenarioFile.standardInput, !problem.path.isEmpty else { return problem }
    let key = problem.path.prefix(3).last ?? ""
    let option = ["handle": "--aht", "goal": "--target", "patience": "--patience", "staff": "--agents"][key]
    let flag = option ?? ["shrinkage": "--shrinkage", "max_occupancy": "--max-occupancy"][key]
    return FileProblem(FilePlace(file: request.file), (flag.map { "\($0): " } ?? "") + problem.message)
  }
}
