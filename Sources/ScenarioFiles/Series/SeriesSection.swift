import Files
import Scenarios

/// A column of a CSV file, as a scenario names it.
struct SeriesSource: Sendable {
  var file: String?
  var column: String?
  var decimal: NumberDialect?
  /// Where questions about it are answered.
  var answers = AnswerPlace.scenario
}

/// `{file, column, decimal}`.
enum SeriesSection {
  static let fileSummary = "A CSV file, relative to the scenario file."
  static let columnSummary =
    "The name of the column; not needed where only one can be meant, as in a file of times and counts."
  static let decimalSummary =
    "What stands before decimals in the column, point or comma; needed only where no number shows it, as 1.220 does not."

  /// How rows find their intervals, to be added to what a file is for.
  static let rowsSummary =
    " Rows are placed by a column of times (08:00, 8:00 AM, 08:00-08:30, Mon 08:00, 2026-03-02 08:00) where the file has one, in any "
    + "order, and intervals without a row count as 0; without such a column there is one row for each."

  /// The keys that go with a file.
  static let companions = ["column", "decimal"]

  /// The keys of a column.
  static let section = Section<SeriesSource>(
    "a column",
    [
      Field("file", .text("path", example: "monday.csv"), \.file, fileSummary + rowsSummary, isRequired: true),
      Field("column", .text(example: "calls"), \.column, columnSummary),
      Field("decimal", .choice, \.decimal, decimalSummary, default: "what the numbers show"),
    ])

  /// The values of a column, read by a function that is given a cell, and the horizon if that is known.
  static func format<Value: SeriesValue>(
    of kind: SeriesKind, parse: @escaping @Sendable (String, Horizon?) throws(Misfit) -> Value?
  ) -> Format<[Value]> {
    section.format(example: "{file: monday.csv, column: calls}", start: SeriesSource()) { source, spot, reading in
      read(source, of: kind, every: reading.horizon?.interval, spot, &reading, parse: parse)
    }
  }

  /// Reads the column that a source names; nil if it has no file or the file cannot be used, which is reported.
  ///
  /// - Parameter step: how long the intervals are that the values belong to, s.
  static func read<Value: SeriesValue>(
    _ source: SeriesSource, of kind: SeriesKind, every step: Double? = nil, _ spot: Spot, _ reading: inout Reading,
    parse: @escaping (String, Horizon?) throws(Misfit) -> Value?
  ) -> [Value]? {
    guard let file = source.file, let entry = spot.entry("file") else { return nil }
    let path = reading.path(of: file, at: entry.value.place)
    let horizon = reading.isFaultyBelow(["horizon"]) ? nil : reading.horizon
    let grid = kind.isPerInterval ? horizon.flatMap { horizon in step.flatMap { SeriesGrid(horizon, step: $0) } } : nil
    let key = SeriesKey(path: path, source: source, kind: kind, in: horizon, grid: grid)
    if let known: (values: [Value], notes: [FileProblem]) = reading.known.values(of: key, budget: &reading.series) {
      note(known.notes, spot, entry, &reading)
      return known.values
    }
    let budget = reading.series
    var findings = CSVColumn<Value>.Findings()
    var values: [Value]?
    do {
      values = try CSVColumn.read(
        source, of: kind, from: CSVSource(path), in: grid, budget: &reading.series, findings: &findings
      ) { text throws(Misfit) in try parse(text, horizon) }
    } catch {
      findings.problems.append(error)
    }
    for problem in findings.problems { report(problem, path, spot, entry, &reading) }
    guard findings.problems.isEmpty, let values else {
      reading.distrust(spot.path)
      return nil
    }
    note(findings.notes, spot, entry, &reading)
    let cost = SeriesBudget(bytes: budget.bytes - reading.series.bytes, values: budget.values - reading.series.values)
    reading.known.keep(values, notes: findings.notes, of: key, cost: cost)
    return values
  }

  /// What is wrong with a cell is reported at the cell; what is wrong with a name, where the scenario has it.
  private static func report(
    _ problem: FileProblem, _ path: String, _ spot: Spot, _ file: SourceNode.Entry, _ reading: inout Reading
  ) {
    if problem.place.line > 0 {
      reading.reportOnce(problem)
    } else if let entry = problem.path.first.map({ spot.entry($0) ?? file }) {
      reading.report(Spot(entry, in: spot), problem.message)
    } else if reading.isNews(problem) {
      // Many types may be read from one file, which need not be complained about for each.
      reading.report(Spot(file, in: spot), "\(problem.message): \(Excerpt.path(path))")
    }
  }

  /// What is to be noted of the whole file is noted where the scenario names it.
  private static func note(
    _ notes: [FileProblem], _ spot: Spot, _ file: SourceNode.Entry, _ reading: inout Reading
  ) {
    for note in notes {
      let isOfFile = note.place.line == 0
      reading.warn(
        isOfFile ? FileProblem(file.value.place, path: spot.path + ["file"], "the file \(note.message)") : note)
    }
  }
}
