import Files
import Scenarios

/// The columns of a table that may say when its rows begin, found in the first rows that have a value.
struct TimeColumns {
  private var columns: [TimeColumn] = []
  /// Columns that are called times or days, and whose cells are none that could be read.
  private var others: [Other] = []
  /// Where the first rows with a value are.
  private var firstPlaces: [FilePlace] = []

  /// A column whose cells cannot be read as its name says.
  private struct Other {
    let index: Int
    let name: String
    let text: String
    /// Where another text stands.
    var change: FilePlace?
  }

  /// Where times may stand, which rows of totals have a word in.
  var indices: [Int] { columns.map(\.index) }

  /// Reads what a row says of its time.
  ///
  /// - Parameters:
  ///   - table: stands at a row with a value in the column that is meant.
  ///   - number: how many rows with a value there have been, this one included.
  mutating func read(_ table: SpreadsheetTable, row number: Int) throws(FileProblem) {
    if number <= CSVColumnLimits.rowsWithoutTime {
      try find(in: table)
      firstPlaces.append(table.rowPlace)
    }
    for index in others.indices where others[index].change == nil {
      if try table.text(of: others[index].index) != others[index].text { others[index].change = table.rowPlace }
    }
    for index in columns.indices {
      let column = columns[index]
      let cells = TimeColumn.Cells(
        day: try column.date.map { cell throws(FileProblem) in try table.text(of: cell) } ?? "",
        time: try table.text(of: column.index),
        end: try column.end.map { cell throws(FileProblem) in try table.text(of: cell) } ?? "")
      columns[index].append(cells, at: table.place(of: column.index))
    }
  }

  /// Looks for columns that may hold times.
  private mutating func find(in table: SpreadsheetTable) throws(FileProblem) {
    let isKnown = Set(columns.flatMap { [$0.index, $0.date ?? $0.index, $0.end ?? $0.index] })
    var days: [Int] = []
    var times: [Int] = []
    var ends: [Int] = []
    for cell in table.header.indices where cell != table.column && !isKnown.contains(cell) {
      let name = table.header[cell]
      guard !HeaderWords.says(HeaderWords.durations, name) else { continue }
      let text = try table.text(of: cell)
      if TimeLabel.isDay(text, under: name) {
        days.append(cell)
      } else if TimeLabel.looksRight(text) || BareHour.mayBe(text, under: name) {
        if HeaderWords.namesEnds(name) { ends.append(cell) } else { times.append(cell) }
      } else if firstPlaces.isEmpty, !text.isEmpty, HeaderWords.consists(name, of: HeaderWords.times) {
        others.append(Other(index: cell, name: name, text: text))
      }
    }
    var found = (times.isEmpty && days.isEmpty ? ends : times).map {
      TimeColumn(index: $0, name: table.header[$0], missed: firstPlaces)
    }
    // The first time of day belongs to the day beside it, rather a date than a day of the week, and to its end.
    if let first = times.first {
      if try !Self.hasDay(table.text(of: first)) {
        var dates: [Int] = []
        for day in days where DateText.isDate(try table.text(of: day)[...]) { dates.append(day) }
        found[0].date = dates.first ?? days.first
      }
      found[0].end = ends.first
      days.removeAll { $0 == found[0].date }
    }
    found += days.map { TimeColumn(index: $0, name: table.header[$0], missed: firstPlaces) }
    columns = Array((columns + found.sorted { $0.index < $1.index }).prefix(CSVColumnLimits.timeColumns))
  }

  private static func hasDay(_ text: String) -> Bool {
    DateText.isDate(text.prefix(10)) || DateText.misordered(text) != nil || text.first?.isLetter == true
  }

  /// The columns to be tried, in this order: those with a day beside the time first.
  var settled: [TimeColumn] {
    let found = columns.compactMap { $0.settled() }
    return found.filter { $0.date != nil } + found.filter { $0.date == nil }
  }

  /// Why times of day that name no day cannot be used: another column is called days, its cells change, and nobody can
  /// read them.
  func problem(with column: TimeColumn) -> FileProblem? {
    guard column.date == nil, case .any? = column.rows.lazy.compactMap(\.label).first?.start.day else { return nil }
    for other in others where HeaderWords.consists(other.name, of: HeaderWords.days) {
      guard let place = other.change else { continue }
      return FileProblem(
        place,
        "column \(Excerpt.quoted(other.name)) seems to name days, but \(Excerpt.quoted(other.text)) is none that can be "
          + "read; write for example Mon or 2026-03-02, or leave the column out")
    }
    return nil
  }

  /// What is to be said where rows are taken one behind the other although a column is called times.
  var note: String? {
    let unread = columns.first { $0.settled() == nil && HeaderWords.consists($0.name, of: HeaderWords.times) }
    let name = unread?.name ?? others.first?.name
    guard let name, let text = unread?.rows.lazy.map(\.text).first(where: { !$0.isEmpty }) ?? others.first?.text else {
      return nil
    }
    return
      "has no times that can be read in column \(Excerpt.quoted(name)), such as \(Excerpt.quoted(text)); its rows are "
      + "taken one behind the other"
  }
}
