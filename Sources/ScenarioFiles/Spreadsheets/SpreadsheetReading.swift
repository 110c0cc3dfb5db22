import Files
import Scenarios

/// The columns of a spreadsheet, read one after the other within one budget.
struct SpreadsheetReading {
  /// What the rows show of the whole table.
  struct Found {
    let horizon: SpreadsheetHorizon
    /// The name of the column of contacts; nil where it has none of its own.
    let column: String?
    /// Whether rows say when they begin.
    let hasTimes: Bool
    /// The names of the columns that say it.
    let timeColumns: [String]

    var grid: Horizon { Horizon(start: horizon.start, length: horizon.length, interval: horizon.interval) }
  }

  /// What is wrong with single cells.
  private(set) var problems: [FileProblem] = []
  /// What was left out or filled in.
  private(set) var notes: [FileProblem] = []

  private let source: CSVSource
  private let request: SpreadsheetRequest
  private var budget = SeriesBudget()
  /// Which columns have the contacts and the times.
  private var used: (column: String?, timeColumns: [String])?

  init(_ source: CSVSource, _ request: SpreadsheetRequest) {
    (self.source, self.request) = (source, request)
  }

  /// Finds the column of contacts, the times, and the stretch of time that they cover.
  mutating func discover() throws(FileProblem) -> Found {
    var findings = CSVColumn<Double>.Findings()
    let found: CSVColumn<Double>.Discovery
    do throws(FileProblem) {
      found = try CSVColumn.discover(
        column(request.column), of: .counts, from: source, budget: &budget, findings: &findings
      ) { text throws(Misfit) in try CellText.count(text) }
    } catch {
      problems += findings.problems
      throw error
    }
    try refuse(findings.problems)
    guard found.rows > 0 else {
      throw FileProblem(FilePlace(file: source.path), "has no row with a number of contacts")
    }
    let isOwn = !found.name.isEmpty && found.header.count { $0 == found.name } == 1
    guard let times = found.times else {
      guard let start = request.start, let interval = request.interval else {
        throw FileProblem(
          FilePlace(file: source.path),
          "has no column of times; say when its first row begins and how long each is, e.g. --start \"Mon 08:00\" "
            + "--interval 30m")
      }
      return Found(
        horizon: SpreadsheetHorizon(start: start, interval: interval, rows: found.rows),
        column: isOwn ? found.name : nil, hasTimes: false, timeColumns: [])
    }
    try refuse(times.problems)
    let names = ([times.date, times.index, times.end].compactMap { $0 }).map { found.header[$0] }.filter { !$0.isEmpty }
    used = (found.name, names)
    return Found(
      horizon: try SpreadsheetHorizon(times, start: request.start, interval: request.interval),
      column: isOwn ? found.name : nil, hasTimes: true,
      timeColumns: ([times.date, times.index, times.end].compactMap { $0 }).map { found.header[$0] }.filter {
        !$0.isEmpty
      })
  }

  /// The contacts of each interval, and whether it has a row.
  mutating func counts(in grid: SeriesGrid) throws(FileProblem) -> (values: [Double], isListed: [Bool]) {
    try read(request.column, .counts, in: grid) { text throws(Misfit) in try CellText.count(text) }
  }

  /// The mean handle time of each interval, s; nil where that is no column.
  mutating func handles(in grid: SeriesGrid) throws(FileProblem) -> SpreadsheetScenario.Column? {
    guard case .column(let name) = request.handle else { return nil }
    if let used, used.column == name || used.timeColumns.contains(name) {
      let what = used.column == name ? "calls" : "times"
      throw FileProblem(
        FilePlace(file: source.path),
        "--aht: column \(Excerpt.quoted(name)) has the \(what); name one with handle times")
    }
    return try column(name, "--aht", .means, in: grid) { text throws(Misfit) in
      guard !text.isEmpty else { throw Misfit("is empty; write 0 where nobody calls") }
      return try CellText.duration(text)
    }
  }

  /// The agents of each interval; nil where that is no column.
  mutating func staff(in grid: SeriesGrid) throws(FileProblem) -> SpreadsheetScenario.Column? {
    guard case .column(let name)? = request.staff else { return nil }
    return try column(name, "--agents", .staff, in: grid) { text throws(Misfit) in
      // Nobody is there while it is closed; that nobody waits then, either, the scenario reads from the column itself.
      text.lowercased() == StaffEntry.closedWord ? SpreadsheetScenario.closed : Double(try CellText.agents(text))
    }
  }

  // MARK: - Columns

  private mutating func column(
    _ name: String, _ option: String, _ kind: SeriesKind, in grid: SeriesGrid,
    parse: @escaping (String) throws(Misfit) -> Double?
  ) throws(FileProblem) -> SpreadsheetScenario.Column {
    do throws(FileProblem) {
      return SpreadsheetScenario.Column(name: name, values: try read(name, kind, in: grid, parse: parse).values)
    } catch {
      throw error.path == ["column"] ? FileProblem(error.place, "\(option): \(error.message)") : error
    }
  }

  private mutating func read(
    _ name: String?, _ kind: SeriesKind, in grid: SeriesGrid, parse: @escaping (String) throws(Misfit) -> Double?
  ) throws(FileProblem) -> (values: [Double], isListed: [Bool]) {
    var findings = CSVColumn<Double>.Findings()
    let values: [Double]
    do throws(FileProblem) {
      values = try CSVColumn.read(
        column(name), of: kind, from: source, in: grid, budget: &budget, findings: &findings, parse: parse)
    } catch {
      problems += findings.problems
      throw error
    }
    try refuse(findings.problems)
    for note in findings.notes where !notes.contains(note) { notes.append(note) }
    let isListed = findings.isListed.isEmpty ? values.map { _ in true } : findings.isListed
    return (values, isListed)
  }

  private func column(_ name: String?) -> SeriesSource {
    SeriesSource(
      file: source.path, column: name, decimal: request.decimal.flatMap(NumberDialect.init(rawValue:)),
      answers: .commandLine)
  }

  private mutating func refuse(_ found: [FileProblem]) throws(FileProblem) {
    guard let first = found.first else { return }
    problems = found
    throw first
  }
}
