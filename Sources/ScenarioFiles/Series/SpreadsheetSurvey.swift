import Files

/// What the first rows of a table show of its columns: their names, and what their cells may be.
///
/// It answers which column is meant where nobody named one. Whether every cell fits is found when the column is read.
struct SpreadsheetSurvey {
  /// What the cells of a column look like.
  enum Kind {
    /// Nothing, or words.
    case words
    /// Times at which intervals begin.
    case times
    /// Numbers that may count something.
    case numbers
    /// Durations, or numbers under a header that names durations.
    case durations
    /// Shares with a sign.
    case shares
  }

  /// Which row the header is, counted from 0; nil where there is none.
  let header: Int?
  /// The names of the columns; empty where there is no header.
  let names: [String]
  /// What is in them.
  let kinds: [Kind]
  /// Whether a row has more than one cell with something in it.
  let hasColumns: Bool

  private let path: String
  /// Whether any cell is a value.
  private let hasValues: Bool

  /// Looks at the first rows of a table.
  init(_ source: CSVSource) throws(FileProblem) {
    let rows = try Self.sample(of: source)
    path = source.path
    hasColumns = rows.contains { row in row.count { !$0.isEmpty } > 1 }
    hasValues = rows.contains { $0.contains(where: Self.isValue) }
    let header = Self.header(of: rows)
    let body = rows[(header.map { $0 + 1 } ?? 0)...]
    let width = header.map { rows[$0].count } ?? rows.first?.count ?? 0
    let names = header.map { rows[$0] } ?? Array(repeating: "", count: width)
    kinds = names.indices.map { column in
      Self.kind(of: body.compactMap { column < $0.count ? $0[column] : nil }, under: names[column], at: column)
    }
    (self.header, self.names) = (header, names)
  }

  /// The column that may hold values of a kind.
  /// - Throws: which there are, where there is not one.
  func onlyColumn(of kind: SeriesKind, _ answers: AnswerPlace) throws(FileProblem) -> Int {
    let wanted: Set<Kind> =
      switch kind {
      case .agents, .counts, .staff: [.numbers]
      case .durations, .means: [.durations]
      case .shares: [.shares, .numbers]
      case .times: [.times]
      }
    let found = kinds.indices.filter { wanted.contains(kinds[$0]) && !Self.isNumbering(names[$0]) }
    if found.count == 1, let only = found.first { return only }
    throw FileProblem(
      FilePlace(file: path), path: ["column"],
      header == nil && !hasValues
        ? "the file has no row of values\(names.isEmpty ? "" : " below its header")"
        : header == nil
          ? "the file has \(kinds.count) columns and no header; name them in its first row, and "
            + (answers == .scenario ? "write 'column' with one of them" : "choose one with --column")
          : found.isEmpty
            ? "no column has \(kind.text); \(inventory)"
            : "which column is meant? \(answers.column) \(Excerpt.list(found.map { names[$0] }.filter { !$0.isEmpty }))"
    )
  }

  /// What the columns have, as far as their names go.
  private var inventory: String {
    let parts = names.indices.prefix(6).filter { !names[$0].isEmpty }.map { column in
      let what =
        switch kinds[column] {
        case .words: "nothing that is a value"
        case .times: "times"
        case .numbers: "numbers"
        case .durations: "durations"
        case .shares: "shares"
        }
      return "\(Excerpt.quoted(names[column])) has \(what)"
    }
    return parts.joined(separator: ", ")
  }

  // MARK: - Rows

  /// How many rows are looked at, and how many bytes at most.
  private static let (sampleRows, sampleBytes) = (150, 1_000_000)

  private static func sample(of source: CSVSource) throws(FileProblem) -> [[String]] {
    var reader = try CSVReader(source)
    var rows: [[String]] = []
    var size = 0
    while rows.count < sampleRows, size < sampleBytes, try reader.nextRow() {
      let row = try SpreadsheetTable.cells(of: reader)
      size += row.reduce(row.count) { $0 + $1.utf8.count }
      rows.append(row)
    }
    return rows
  }

  /// The row with the most names above columns of values. Of several, the first one; but a title has one name, too, and
  /// so the last of those that stand above all values.
  private static func header(of rows: [[String]]) -> Int? {
    let width = rows.map(\.count).max() ?? 0
    var values = Array(repeating: 0, count: width)
    var words = Array(repeating: 0, count: width)
    var scores = Array(repeating: 0, count: rows.count)
    for index in rows.indices.reversed() {
      for (column, cell) in rows[index].enumerated() where !cell.isEmpty {
        if isValue(cell) {
          values[column] += 1
        } else {
          if index < SpreadsheetTable.titleLimit, values[column] > words[column], SpreadsheetTable.isName(cell) {
            scores[index] += 1
          }
          words[column] += 1
        }
      }
    }
    guard let most = scores.max(), most > 0, var header = scores.firstIndex(of: most) else { return nil }
    for index in rows.indices.dropFirst(header + 1) where scores[index] == most {
      guard !rows[header..<index].contains(where: { $0.contains(where: isValue) }) else { break }
      header = index
    }
    return header
  }

  private static func isValue(_ text: String) -> Bool {
    SpreadsheetTable.isValue(text) || TimeLabel.looksRight(text)
  }

  // MARK: - Columns

  private static func kind(of column: [String], under name: String, at index: Int) -> Kind {
    let cells = column.filter { !$0.isEmpty }
    let times = cells.count {
      TimeLabel.looksRight($0) || TimeLabel.isDay($0, under: name)
        || BareHour.mayBe(DayWord.split($0).rest, under: name)
    }
    let isDuration = HeaderWords.says(HeaderWords.durations, name)
    if times * 2 > cells.count, !isDuration, isTimes(cells, under: name, at: index) { return .times }
    let shares = cells.count { PercentText.number(of: $0) != nil }
    if shares * 2 > cells.count { return .shares }
    let values = cells.count(where: SpreadsheetTable.isValue)
    guard values > 0, values * 2 >= cells.count else { return .words }
    let marked = cells.count { $0.contains(":") || $0.last?.isLetter == true }
    return isDuration || marked * 2 > cells.count ? .durations : .numbers
  }

  /// Whether a column would be taken as one of times.
  private static func isTimes(_ cells: [String], under name: String, at index: Int) -> Bool {
    var column = TimeColumn(index: index, name: name, missed: [])
    for cell in cells {
      var parts = TimeColumn.Cells(time: cell)
      parts.splitDay(under: name)
      column.append(parts, at: FilePlace(file: ""))
    }
    return column.settled()?.isCertain ?? false
  }

  /// Whether a header says that a column only numbers the rows.
  static func isNumbering(_ name: String) -> Bool { numberings.contains(name.lowercased()) }

  private static let numberings: Set = [
    "no", "no.", "nr", "nr.", "#", "id", "index", "row", "sıra", "sira", "sıra no", "lfd. nr.",
  ]
}
