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

    func isCalled(_ words: Set<String>) -> Bool { HeaderWords.consists(name, of: words) }
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
      var cells = TimeColumn.Cells(
        day: try column.date.map { cell throws(FileProblem) in try table.text(of: cell) } ?? "",
        time: try table.text(of: column.index),
        end: try column.end.map { cell throws(FileProblem) in try table.text(of: cell) } ?? "")
      cells.splitDay(under: column.name)
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
      } else if TimeLabel.looksRight(text) || BareHour.mayBe(DayWord.split(text).rest, under: name) {
        if HeaderWords.namesEnds(name) { ends.append(cell) } else { times.append(cell) }
      } else if firstPlaces.isEmpty, !text.isEmpty, mayBeMeant(cell, name, text) {
        others.append(Other(index: cell, name: name, text: text))
      }
    }
    var found = (times.isEmpty && days.isEmpty ? ends : times).map {
      TimeColumn(index: $0, name: table.header[$0], missed: firstPlaces)
    }
    // A time of day belongs to the day beside it, rather a date than a day of the week, and to its end.
    let called = times.firstIndex { HeaderWords.consists(table.header[$0], of: HeaderWords.clocks) } ?? 0
    if times.indices.contains(called) {
      let first = times[called]
      if try !Self.hasDay(table.text(of: first)) {
        var dates: [Int] = []
        for day in days where DateText.isDate(try table.text(of: day)[...]) { dates.append(day) }
        found[called].date = dates.first ?? days.first
      }
      found[called].end = ends.first
      days.removeAll { $0 == found[called].date }
    }
    found += days.map { TimeColumn(index: $0, name: table.header[$0], missed: firstPlaces) }
    columns = Array((columns + found.sorted { $0.index < $1.index }).prefix(CSVColumnLimits.timeColumns))
  }

  private static func hasDay(_ text: String) -> Bool {
    DateText.isDate(text.prefix(10)) || DateText.misordered(text) != nil || text.first?.isLetter == true
  }

  /// Whether a column that holds no times by its looks may be meant as times, days or their minutes: by its name, or by
  /// standing first with digits that make no plain number.
  private func mayBeMeant(_ cell: Int, _ name: String, _ text: String) -> Bool {
    HeaderWords.consists(name, of: HeaderWords.times.union(HeaderWords.minutes))
      || cell == 0 && !SpreadsheetSurvey.isNumbering(name) && text.contains { $0.isNumber }
        && !NumberText.isDecimal(text)
  }

  /// The columns to be tried, in this order: the most telling first.
  var settled: [TimeColumn] {
    let found = columns.compactMap { $0.settled() }
    return (0...7).reversed().flatMap { rank in found.filter { $0.rank == rank } }
  }

  /// Why the rows of a column cannot be placed by it: another column has a part of the time, its cells change, and nobody
  /// can read them.
  func problem(with column: TimeColumn) -> FileProblem? {
    for other in others where other.index != column.index {
      guard let place = other.change else { continue }
      func problem(_ what: String, _ advice: String) -> FileProblem {
        FileProblem(
          place,
          "column \(Excerpt.quoted(other.name)) seems to \(what), but \(Excerpt.quoted(other.text)) is none that can be read; "
            + "\(advice), or leave the column out")
      }
      let namesNoDay = if case .any? = column.rows.lazy.compactMap(\.label).first?.start.day { true } else { false }
      if other.isCalled(HeaderWords.days), column.date == nil, namesNoDay {
        return problem("name days", "write for example Mon or 2026-03-02")
      }
      if other.isCalled(HeaderWords.clocks), column.hasDaysOnly {
        return problem("say times", "write for example 09:30")
      }
      if other.isCalled(HeaderWords.minutes), column.rows.contains(where: { $0.cells != nil }) {
        return FileProblem(
          place,
          "column \(Excerpt.quoted(other.name)) seems to have the minutes of column \(Excerpt.quoted(column.name)); write both in "
            + "one, as 09:30")
      }
    }
    return nil
  }

  /// What is to be said where a column called days has one and the same word that nobody can read.
  func note(beside column: TimeColumn) -> String? {
    guard column.date == nil, let other = others.first(where: { $0.change == nil && $0.isCalled(HeaderWords.days) })
    else {
      return nil
    }
    return
      "has \(Excerpt.quoted(other.text)) in column \(Excerpt.quoted(other.name)), which is no day that can be read, so it is "
      + "left out"
  }

  /// What is to be said where rows are taken one behind the other although a column may be meant to say their times.
  var note: String? {
    let unread = columns.first { $0.settled() == nil && HeaderWords.consists($0.name, of: HeaderWords.times) }
    let other = others.first { $0.isCalled(HeaderWords.times) || $0.change != nil }
    guard let name = unread?.name ?? other?.name,
      let text = unread?.rows.lazy.map(\.text).first(where: { !$0.isEmpty }) ?? other?.text
    else { return nil }
    return
      "has no times that can be read in column \(Excerpt.quoted(name)), such as \(Excerpt.quoted(text)); its rows are "
      + "taken one behind the other"
  }
}

extension TimeColumn.Cells {
  /// Takes a day before a time without a colon apart: `Cum 8.30`.
  mutating func splitDay(under name: String) {
    guard day.isEmpty else { return }
    let parts = DayWord.split(time)
    if !parts.day.isEmpty, BareHour.mayBe(parts.rest, under: name) { (day, time) = parts }
  }
}
