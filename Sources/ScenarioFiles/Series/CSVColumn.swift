import Files
import Scenarios

/// How much may still be read of CSV files, so that a small scenario cannot ask for endless work.
struct SeriesBudget {
  /// Bytes, over all columns.
  var bytes = 1_000_000_000
  /// Values, over all columns.
  var values = 5_000_000
}

/// One column of a CSV file.
struct CSVColumn<Value: SeriesValue> {
  /// What was found besides values.
  struct Findings {
    /// What is wrong with single cells and rows, at most ``CSVColumnLimits/problems`` of them.
    var problems: [FileProblem] = []
    /// What was left out or filled in; at line 0 where the file as a whole is meant.
    var notes: [FileProblem] = []
    /// Which intervals have a row; empty where rows were not placed by their times.
    var isListed: [Bool] = []
  }

  /// What a column and the times beside it show where the intervals are not known.
  struct Discovery {
    /// What its header says.
    let name: String
    /// The names of all columns.
    let header: [String]
    /// How many rows have a value.
    let rows: Int
    /// The column of times; nil where there is none.
    let times: TimeColumn?
  }

  private var table: SpreadsheetTable
  private var cells: SeriesColumn<Value>
  private let grid: SeriesGrid?
  /// Where questions are answered.
  private let answers: AnswerPlace
  /// The most intervals that rows may be for; 0 where times do not count.
  private let mostIntervals: Int
  private var times = TimeColumns()
  private var findings = Findings()
  /// Where the durations are written; nil for a column of other values.
  private var notation: DurationNotation?
  /// Where the last row with a value is.
  private var lastRow: FilePlace?

  /// Reads the values of a column: by the file's column of times where it has one and they are values of intervals, else
  /// row by row.
  ///
  /// - Parameters:
  ///   - kind: what the cells are, which finds the column where it is not named.
  ///   - grid: the intervals; nil for a column whose values have no time.
  ///   - parse: makes a value of a cell, written with a decimal point; nil leaves the cell out.
  /// - Throws: what keeps the rest of the file from being read; at line 0, and with the path `column` if it is the
  ///   column's name, where the scenario is to be changed.
  static func read(
    _ source: SeriesSource, of kind: SeriesKind, from file: CSVSource, in grid: SeriesGrid?,
    budget: inout SeriesBudget, findings: inout Findings, parse: @escaping (String) throws(Misfit) -> Value?
  ) throws(FileProblem) -> [Value] {
    var column = try CSVColumn(source, of: kind, from: file, grid, atMost: grid?.count ?? 0, parse)
    // What was found stays known when something keeps the rest from being read.
    defer { findings = column.findings }
    try column.readRows(&budget)
    guard let grid, column.findings.problems.isEmpty else { return column.cells.values }
    return column.placed(in: grid, path: file.path)
  }

  /// Looks at a column and the times beside it where the intervals are the question.
  ///
  /// - Throws: what keeps the rest of the file from being read.
  static func discover(
    _ source: SeriesSource, of kind: SeriesKind, from file: CSVSource, budget: inout SeriesBudget,
    findings: inout Findings, parse: @escaping (String) throws(Misfit) -> Value?
  ) throws(FileProblem) -> Discovery {
    var column = try CSVColumn(source, of: kind, from: file, nil, atMost: ScenarioLimits.intervals, parse)
    defer { findings = column.findings }
    try column.readRows(&budget)
    guard column.cells.values.count <= ScenarioLimits.intervals else {
      throw FileProblem(
        FilePlace(file: file.path),
        "has \(column.cells.values.count) rows, and a scenario at most \(ScenarioLimits.intervals) intervals; recorded "
          + "calls are read by 'times' in a scenario")
    }
    let table = column.table
    let times = column.times.settled.first(where: \.isCertain)
    if let times, let problem = column.times.problem(with: times) { column.findings.problems.append(problem) }
    return Discovery(
      name: table.header[table.column], header: table.header, rows: column.cells.values.count, times: times)
  }

  private init(
    _ source: SeriesSource, of kind: SeriesKind, from file: CSVSource, _ grid: SeriesGrid?, atMost intervals: Int,
    _ parse: @escaping (String) throws(Misfit) -> Value?
  ) throws(FileProblem) {
    table = try SpreadsheetTable(file, source, of: kind)
    let name = table.header[table.column]
    if kind == .means || kind == .durations,
      HeaderWords.consists(name, of: HeaderWords.hours.union(HeaderWords.days))
    {
      throw FileProblem(
        FilePlace(file: file.path), path: ["column"],
        "column \(Excerpt.quoted(name)) is called times of day, not durations; name another one, or rename it")
    }
    notation = kind == .means || kind == .durations ? DurationNotation(under: name, areMeans: kind == .means) : nil
    let isInMinutes = notation?.isInMinutes == true
    cells = SeriesColumn(named: name, dialect: source.decimal, answers: source.answers) { text throws(Misfit) in
      try parse(isInMinutes && NumberText.isDecimal(text) ? "\(text)m" : text)
    }
    (self.grid, mostIntervals, answers) = (grid, intervals, source.answers)
  }

  private mutating func readRows(_ budget: inout SeriesBudget) throws(FileProblem) {
    while findings.problems.count < CSVColumnLimits.problems, try table.nextRow() {
      try readRow()
      guard cells.values.count <= budget.values, table.size <= budget.bytes else {
        throw FileProblem(table.rowPlace, "more CSV data than one scenario may have; thin it out")
      }
    }
    try cells.finish()
    if let problem = notation?.problem(in: table.header[table.column]) { findings.problems.append(problem) }
    if let note = notation?.note(on: table.header[table.column]) {
      findings.notes.append(FileProblem(FilePlace(file: table.rowPlace.file), note))
    }
    budget.values -= cells.values.count
    budget.bytes -= table.size
  }

  private mutating func readRow() throws(FileProblem) {
    if let label = try table.totalLabel(times: times.indices) {
      if findings.notes.count < CSVColumnLimits.problems {
        findings.notes.append(
          FileProblem(
            table.rowPlace, "this row is left out: \(Excerpt.quoted(label)) is a total or a mean of other rows"))
      }
      return
    }
    guard table.hasAllCells else {
      let count = table.cellCount == 1 ? "1 cell" : "\(table.cellCount) cells"
      findings.problems.append(
        FileProblem(table.rowPlace, "\(count) in this row, but \(table.header.count) in the header"))
      return
    }
    let text = try table.text(of: table.column)
    do {
      guard try cells.append(text, at: table.place(of: table.column)) else { return }
      notation?.see(text, worth: cells.values.last?.amount ?? 0, at: table.place(of: table.column))
    } catch {
      findings.problems.append(error)
      return
    }
    lastRow = table.rowPlace
    try readTimes()
  }

  // MARK: - Times

  private mutating func readTimes() throws(FileProblem) {
    guard mostIntervals > 0, table.header.count > 1 else { return }
    let number = cells.values.count
    // With more rows than intervals, two of them are for the same one.
    guard number <= mostIntervals + CSVColumnLimits.problems else { return }
    try times.read(table, row: number)
  }

  private mutating func placed(in grid: SeriesGrid, path: String) -> [Value] {
    let hasTotal = endsWithSum
    for column in times.settled {
      if column.isCertain, let problem = times.problem(with: column) {
        findings.problems.append(problem)
        return cells.values
      }
      do throws(TimeColumn.Problems) {
        let values = place(try column.places(in: grid, answers), column, hasTotal, in: grid, path: path)
        if let note = times.note(beside: column) { findings.notes.append(FileProblem(FilePlace(file: path), note)) }
        return values
      } catch {
        guard column.isCertain else { continue }
        findings.problems += error.list
        return cells.values
      }
    }
    if hasTotal, let lastRow {
      findings.problems.append(
        FileProblem(
          lastRow,
          "the last value is the sum of those before it: a total? Leave the row out, or say in another column when each row begins"
        ))
    }
    if let note = times.note { findings.notes.append(FileProblem(FilePlace(file: path), note)) }
    return cells.values
  }

  /// Whether the last value is the sum of two or more before it.
  private var endsWithSum: Bool {
    guard let last = cells.values.last?.amount, cells.values.dropLast().count(where: { $0.amount > 0 }) > 1 else {
      return false
    }
    let sum = cells.values.dropLast().reduce(0) { $0 + $1.amount }
    return abs(sum - last) <= 1e-6 * last
  }

  private mutating func place(
    _ places: [Int?], _ column: TimeColumn, _ hasTotal: Bool, in grid: SeriesGrid, path: String
  ) -> [Value] {
    var values = Array(repeating: Value.zero, count: grid.count)
    var listed = Array(repeating: false, count: grid.count)
    for (number, place) in places.enumerated() {
      if let place {
        (values[place], listed[place]) = (cells.values[number], true)
      } else if hasTotal, number == cells.values.count - 1, let lastRow {
        findings.notes.append(
          FileProblem(lastRow, "this row is left out: it has no time, and is the sum of the rows before it"))
      } else {
        findings.problems.append(
          FileProblem(
            column.rows[number].place,
            "says no time in column \(Excerpt.quoted(column.name)); write it, or leave the row out"))
        return cells.values
      }
    }
    findings.isListed = listed
    if let note = gaps(listed, grid) { findings.notes.append(FileProblem(FilePlace(file: path), note)) }
    return values
  }

  private func gaps(_ listed: [Bool], _ grid: SeriesGrid) -> String? {
    let missing = listed.indices.filter { !listed[$0] }
    guard let first = missing.first, let last = missing.last else { return nil }
    let isRun = last - first == missing.count - 1
    let which =
      missing.count == 1
      ? grid.label(of: first)
      : isRun ? "\(grid.label(of: first)) to \(grid.label(of: last))" : "the first at \(grid.label(of: first))"
    let verb = missing.count == 1 ? "counts" : "count"
    var note = "has \(listed.count - missing.count) of \(listed.count) intervals; the others, \(which), \(verb) as 0"
    if missing.count == 1 { note = "has all intervals but \(which), which counts as 0" }
    guard isRun, case .date = grid.horizon.start.day, Double(missing.count) * grid.step == 3600 else { return note }
    return note + "; where clocks were put forward, that hour has no calls: clocks here have no time zone"
  }
}

/// The limits of what is kept of a column besides its values.
enum CSVColumnLimits {
  /// How many bad cells are reported for each column.
  static let problems = 20
  /// How many columns are tried as columns of times.
  static let timeColumns = 4
  /// How many rows may come before the first that has a time.
  static let rowsWithoutTime = 5
}
