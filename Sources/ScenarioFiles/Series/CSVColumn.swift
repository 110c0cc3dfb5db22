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
enum CSVColumn {
  /// How many bad cells are reported for each column.
  static let problemLimit = 20

  /// Reads the values of a column.
  ///
  /// - Parameters:
  ///   - name: the column's name in the header; nil for the only column of a file.
  ///   - parse: makes a value of a cell; nil leaves the cell out.
  ///   - problems: gets what is wrong with single cells and rows, at most ``problemLimit`` of them.
  /// - Throws: what keeps the rest of the file from being read; at line 0, and with the path `column` if it is the
  ///   column's name, where the scenario is to be changed.
  static func read<Value>(
    _ name: String?, of path: String, budget: inout SeriesBudget, problems: inout [FileProblem],
    parse: (String) throws(Misfit) -> Value?
  ) throws(FileProblem) -> [Value] {
    var reader = try CSVReader(path: path)
    guard try reader.nextRow() else { throw FileProblem(FilePlace(file: path), "is empty") }
    let header = try header(of: reader)
    let column = try index(of: name, in: header, reader)
    var values: [Value] = []
    while problems.count < problemLimit, try reader.nextRow() {
      guard reader.cellCount == header.count else {
        problems.append(
          FileProblem(reader.rowPlace, "\(count(reader.cellCount)) in this row, but \(header.count) in the header"))
        continue
      }
      guard let text = reader.text(of: column) else {
        throw FileProblem(reader.place(of: column), "is not UTF-8; save the file as CSV in UTF-8")
      }
      do {
        if let value = try parse(trimmed(text)) { values.append(value) }
      } catch {
        problems.append(
          FileProblem(reader.place(of: column), "column \(Excerpt.quoted(header[column])): \(error.message)"))
      }
      guard values.count <= budget.values, reader.size <= budget.bytes else {
        throw FileProblem(reader.rowPlace, "more CSV data than one scenario may have; thin it out")
      }
    }
    budget.values -= values.count
    budget.bytes -= reader.size
    return values
  }

  private static func header(of reader: CSVReader) throws(FileProblem) -> [String] {
    var names: [String] = []
    for cell in 0..<reader.cellCount {
      guard let name = reader.text(of: cell) else {
        throw FileProblem(reader.place(of: cell), "is not UTF-8; save the file as CSV in UTF-8")
      }
      names.append(trimmed(name))
    }
    return names
  }

  private static func index(
    of name: String?, in header: [String], _ reader: CSVReader
  ) throws(FileProblem) -> Int {
    guard let name else {
      guard header.count == 1 else {
        throw nameProblem(reader, "which column is meant? write 'column' with one of \(Excerpt.list(header))")
      }
      return 0
    }
    let indices = header.indices.filter { header[$0] == name }
    guard let index = indices.first else {
      let meant = Spelling.nearest(to: name, among: Array(header.prefix(100)))
      let hint = meant.map { "did you mean '\(PlainText.line($0))'?" } ?? "it has \(Excerpt.list(header))"
      throw nameProblem(reader, "the file has no column \(Excerpt.quoted(name)); \(hint)")
    }
    guard indices.count == 1 else {
      throw FileProblem(reader.place(of: indices[1]), "a second column \(Excerpt.quoted(name)); rename one")
    }
    return index
  }

  private static func nameProblem(_ reader: CSVReader, _ message: String) -> FileProblem {
    FileProblem(FilePlace(file: reader.rowPlace.file), path: ["column"], message)
  }

  private static func count(_ cells: Int) -> String { cells == 1 ? "1 cell" : "\(cells) cells" }

  private static func trimmed(_ text: String) -> String {
    // Most cells begin and end with a visible letter of ASCII.
    let isPlain = [text.utf8.first, text.utf8.last].allSatisfy { (0x21...0x7E).contains($0 ?? 0x21) }
    guard !isPlain else { return text }
    let start = text.drop(while: \.isWhitespace)
    return String(start[..<(start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex)])
  }
}
