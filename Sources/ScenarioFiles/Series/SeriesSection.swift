import Files
import Scenarios

/// A column of a CSV file, as a scenario names it.
struct SeriesSource: Sendable {
  var file: String?
  var column: String?
}

/// `{file, column}`.
enum SeriesSection {
  static let fileSummary = "A CSV file with a header, relative to the scenario file."
  static let columnSummary = "The name of the column; not needed where the file has only one."

  /// The keys of a column.
  static let section = Section<SeriesSource>(
    "a column",
    [
      Field("file", .text("path", example: "monday.csv"), \.file, fileSummary, isRequired: true),
      Field("column", .text(example: "calls"), \.column, columnSummary),
    ])

  /// The values of a column, read by a function that is given a cell, and the horizon if that is known.
  static func format<Value: Sendable>(
    of kind: SeriesKind, parse: @escaping @Sendable (String, Horizon?) throws(Misfit) -> Value?
  ) -> Format<[Value]> {
    section.format(example: "{file: monday.csv, column: calls}", start: SeriesSource()) { source, spot, reading in
      read(source, of: kind, spot, &reading, parse: parse)
    }
  }

  /// Reads the column that a source names; nil if it has no file or the file cannot be used, which is reported.
  static func read<Value: Sendable>(
    _ source: SeriesSource, of kind: SeriesKind, _ spot: Spot, _ reading: inout Reading,
    parse: (String, Horizon?) throws(Misfit) -> Value?
  ) -> [Value]? {
    guard let file = source.file, let entry = spot.entry("file") else { return nil }
    let path = reading.path(of: file, at: entry.value.place)
    let horizon = reading.isFaultyBelow(["horizon"]) ? nil : reading.horizon
    let key = SeriesKey(path: path, column: source.column, kind: kind, in: horizon)
    if let known: [Value] = reading.known.values(of: key, budget: &reading.series) { return known }
    let budget = reading.series
    var problems: [FileProblem] = []
    var values: [Value]?
    do {
      values = try CSVColumn.read(
        source.column, of: path, budget: &reading.series, problems: &problems
      ) { text throws(Misfit) in try parse(text, horizon) }
    } catch {
      problems.append(error)
    }
    for problem in problems { report(problem, path, spot, entry, &reading) }
    guard problems.isEmpty else {
      reading.distrust(spot.path)
      return nil
    }
    if let values {
      let cost = SeriesBudget(bytes: budget.bytes - reading.series.bytes, values: budget.values - reading.series.values)
      reading.known.keep(values, of: key, cost: cost)
    }
    return values
  }

  /// What is wrong with a cell is reported at the cell; what is wrong with a name, where the scenario has it.
  private static func report(
    _ problem: FileProblem, _ path: String, _ spot: Spot, _ file: SourceNode.Entry, _ reading: inout Reading
  ) {
    if problem.place.line > 0 {
      reading.report(problem)
    } else if let entry = problem.path.first.map({ spot.entry($0) ?? file }) {
      reading.report(Spot(entry, in: spot), problem.message)
    } else {
      reading.report(Spot(file, in: spot), "\(problem.message): \(Excerpt.path(path))")
    }
  }
}
