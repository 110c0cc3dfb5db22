import Files

/// A table as planners save it: perhaps titles above it, a header, rows of data, and totals below or between.
struct SpreadsheetTable {
  /// How many rows may stand above the header.
  static let titleLimit = 50

  /// The names of the columns; empty where there is no header.
  let header: [String]
  /// The column that is meant.
  let column: Int

  private var reader: CSVReader
  /// Whether the reader stands at a row that is data already.
  private var isAtData = false

  /// Opens a file and finds its header.
  ///
  /// - Parameters:
  ///   - series: names the column; without a name it is the only one that may hold such values.
  ///   - kind: what its cells are.
  /// - Throws: why there is no such column; at line 0, and with the path `column` if it is the column's name, where the
  ///   scenario is to be changed.
  init(_ source: CSVSource, _ series: SeriesSource, of kind: SeriesKind) throws(FileProblem) {
    reader = try CSVReader(source)
    guard try reader.nextRow() else { throw FileProblem(FilePlace(file: source.path), "is empty") }
    let first = try Self.cells(of: reader)
    if let name = series.column {
      (header, column) = try Self.header(with: name, startingWith: first, in: &reader)
    } else if first.count == 1, try !SpreadsheetSurvey(source).hasColumns {
      (header, column, isAtData) = Self.isName(first[0]) ? (first, 0, false) : ([""], 0, true)
    } else {
      let survey = try SpreadsheetSurvey(source)
      (header, column, isAtData) = (survey.names, try survey.onlyColumn(of: kind, series.answers), survey.header == nil)
      for _ in 0..<(survey.header ?? 0) { _ = try reader.nextRow() }
    }
  }

  /// How many bytes have been read so far.
  var size: Int { reader.size }

  /// How many cells the row has.
  var cellCount: Int { reader.cellCount }

  /// Whether the row has a cell for each column; empty ones at its end, and columns without a name, do not count.
  var hasAllCells: Bool {
    let (cells, columns) = (cellCount, header.count)
    guard cells != columns else { return true }
    return cells > columns
      ? (columns..<cells).allSatisfy(reader.isBlank) : cells > column && header[cells...].allSatisfy(\.isEmpty)
  }

  /// Where the row begins.
  var rowPlace: FilePlace { reader.rowPlace }

  /// Where a cell begins.
  func place(of cell: Int) -> FilePlace { reader.place(of: cell) }

  /// The next row in which anything stands; false at the end of the file.
  mutating func nextRow() throws(FileProblem) -> Bool {
    if isAtData {
      isAtData = false
      return true
    }
    repeat {
      guard try reader.nextRow() else { return false }
    } while reader.isBlank
    return true
  }

  /// What stands in a cell, without spaces around it.
  func text(of cell: Int) throws(FileProblem) -> String {
    cell < cellCount ? try Self.text(of: cell, in: reader) : ""
  }

  /// What a row of totals or means calls itself; nil for a row of data.
  ///
  /// - Parameter times: columns that may say when a row begins.
  func totalLabel(times: [Int]) throws(FileProblem) -> String? {
    var label: String?
    for cell in 0..<cellCount where cell != column && reader.beginsWithLetter(cell) {
      let text = try text(of: cell)
      if TotalWords.name(text) {
        label = text
        break
      }
    }
    guard label != nil else { return nil }
    // A row that says when it is is a row of data, whatever else is called in it.
    for cell in 0..<min(cellCount, header.count) where cell != column {
      let isMeant = times.contains(cell) || HeaderWords.consists(header[cell], of: HeaderWords.clocks)
      guard isMeant else { continue }
      let text = try text(of: cell)
      if TimeLabel.looksRight(text) || BareHour.mayBe(DayWord.split(text).rest, under: header[cell]) { return nil }
    }
    return label
  }

  static func text(of cell: Int, in reader: CSVReader) throws(FileProblem) -> String {
    guard let text = reader.text(of: cell) else {
      throw FileProblem(
        reader.place(of: cell),
        "is not UTF-8 but, for example, Windows-1254; save the file as 'CSV UTF-8', in Excel under File, Save As")
    }
    return trimmed(text)
  }

  static func cells(of reader: CSVReader) throws(FileProblem) -> [String] {
    var cells: [String] = []
    for cell in 0..<reader.cellCount { cells.append(try text(of: cell, in: reader)) }
    return cells
  }

  /// The first row that has the column's name, and where in it.
  private static func header(
    with name: String, startingWith first: [String], in reader: inout CSVReader
  ) throws(FileProblem) -> (header: [String], column: Int) {
    var row = first
    var nearest = first
    for _ in 0..<titleLimit {
      let indices = row.indices.filter { row[$0] == name }
      if let index = indices.first {
        guard indices.count == 1 else {
          throw FileProblem(reader.place(of: indices[1]), "a second column \(Excerpt.quoted(name)); rename one")
        }
        return (row, index)
      }
      // Titles have fewer names than a header; rows of data have values.
      if names(in: row) > names(in: nearest) { nearest = row }
      guard try reader.nextRow() else { break }
      row = try cells(of: reader)
    }
    if nearest.contains(where: isValue) {
      throw nameProblem(
        reader, "the file has no column \(Excerpt.quoted(name)), and no header; name the columns in its first row")
    }
    let meant = Spelling.nearest(to: name, among: Array(nearest.prefix(100)))
    let hint = meant.map { "did you mean '\(PlainText.line($0))'?" } ?? "it has \(Excerpt.list(nearest))"
    throw nameProblem(reader, "the file has no column \(Excerpt.quoted(name)); \(hint)")
  }

  private static func names(in row: [String]) -> Int { row.count { !$0.isEmpty && !isValue($0) } }

  /// Whether a cell has the form of a number, a share, a duration or a time, which no header has.
  static func isValue(_ text: String) -> Bool {
    guard let digit = text.first(where: { !"-+%".contains($0) }), digit.isASCII, digit.isNumber else { return false }
    return text.allSatisfy { $0.isASCII && $0.isNumber || ".,:;-+%/'’ \u{A0}\u{202F}dhmsTZeE".contains($0) }
  }

  /// Whether a cell may be a name of a column: letters come before digits, if it has any. `12*` and `₺12` are numbers that
  /// something stands beside.
  static func isName(_ text: String) -> Bool { text.first { $0.isLetter || $0.isNumber }?.isLetter == true }

  private static func nameProblem(_ reader: CSVReader, _ message: String) -> FileProblem {
    FileProblem(FilePlace(file: reader.rowPlace.file), path: ["column"], message)
  }

  private static func trimmed(_ text: String) -> String {
    // Most cells begin and end with a visible letter of ASCII.
    let isPlain = [text.utf8.first, text.utf8.last].allSatisfy { (0x21...0x7E).contains($0 ?? 0x21) }
    guard !isPlain else { return text }
    let start = text.drop(while: \.isWhitespace)
    return String(start[..<(start.lastIndex { !$0.isWhitespace }.map(start.index(after:)) ?? start.startIndex)])
  }
}

/// What rows call themselves that hold totals or means of others.
private enum TotalWords {
  /// Whether a label is one of them, alone or beside up to two other words.
  static func name(_ label: String) -> Bool {
    guard label.utf8.count <= 40 else { return false }
    let parts = HeaderWords.folded(label).split { !$0.isLetter }
    return (1...3).contains(parts.count) && parts.contains { words.contains(String($0)) }
  }

  private static let words: Set = [
    "total", "totals", "subtotal", "sum", "average", "avg", "mean", "toplam", "toplami", "aratoplam", "ortalama",
    "summe", "gesamt",
    "gesamtsumme", "zwischensumme", "durchschnitt", "mittelwert", "totale", "totaal", "somme", "suma", "moyenne",
    "promedio",
    "итого",
  ]
}
