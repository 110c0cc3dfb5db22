import Files
import Scenarios

/// A column that may say when the intervals of the other columns begin.
///
/// A talk time such as `4:10` looks like a time of day. What is a column of times shows in its header, in its days, in
/// standing first, or in running on from row to row; else only in fitting the horizon throughout.
struct TimeColumn {
  /// Its place among the columns.
  let index: Int
  /// Where the days stand, if that is another column.
  var date: Int?
  /// Where the ends of the intervals stand, if there is such a column.
  var end: Int?
  /// What its header says.
  let name: String
  /// What the rows say.
  private(set) var rows: [Row]
  /// What is wrong with single cells.
  private(set) var problems: [FileProblem] = []
  /// Whether its cells should be times, and are none that could be read.
  private(set) var isDoubtful = false

  /// What a row says.
  struct Row: Sendable {
    /// Nil where the row says nothing, or nothing that could be read.
    var label: TimeLabel?
    var text = ""
    /// What stands in the columns themselves, until the whole of them shows how times without a colon are written.
    var cells: Cells?
    var place: FilePlace
  }

  /// The day, the time, and the end of an interval; empty where there is none.
  struct Cells: Sendable {
    var day = ""
    var time: String
    var end = ""

    /// All of them, as messages quote them.
    var text: String { (day.isEmpty ? "" : "\(day) ") + time + (end.isEmpty ? "" : " - \(end)") }
  }

  /// A column of times.
  /// - Parameter missed: where the rows are that came before the first that has a time.
  init(index: Int, name: String, missed: [FilePlace]) {
    self.index = index
    self.name = name
    rows = missed.map { Row(place: $0) }
  }

  /// Whether it says when intervals end, and no other column when they begin.
  var isOfEnds: Bool { HeaderWords.namesEnds(name) }

  /// Adds what a row says.
  mutating func append(_ cells: Cells, at place: FilePlace) {
    guard !cells.time.isEmpty else {
      rows.append(Row(place: place))
      return
    }
    let isBare = BareHour.mayBe(cells.time, under: name)
    var row = Row(text: cells.text, cells: isBare ? cells : nil, place: place)
    if !isBare { row.label = label(cells, at: place) }
    rows.append(row)
  }

  /// What cells say; nil if that is wrong, which is kept.
  private mutating func label(_ cells: Cells, at place: FilePlace) -> TimeLabel? {
    let day = DayWord.weekday(cells.day, isSure: true)?.abbreviation ?? DateText.day(cells.day)
    let begin = day.isEmpty ? cells.time : cells.time.isEmpty ? day : "\(day) \(cells.time)"
    do {
      return cells.end.isEmpty ? try TimeLabel(begin) : try TimeLabel(begin, until: cells.end)
    } catch {
      report(error.message, at: place)
      return nil
    }
  }

  private mutating func report(_ message: String, at place: FilePlace) {
    guard problems.count < CSVColumnLimits.problems else { return }
    problems.append(FileProblem(place, "column \(Excerpt.quoted(name)): \(message)"))
  }

  /// The column with the times of cells without a colon; nil if they are none, and so it is no column of times.
  func settled() -> TimeColumn? {
    var column = self
    if isOfEnds, let row = rows.first {
      column.doubt("says when intervals end; add a column that says when they begin", at: row.place)
      return column
    }
    let bare = rows.indices.filter { rows[$0].cells != nil }
    guard !bare.isEmpty else { return self }
    let form: BareHour.Form
    switch BareHour.reading(of: bare.compactMap { rows[$0].cells?.time }, under: name, hasEnds: end != nil) {
    case .times(let found): form = found
    case .doubtful(let cell, let message):
      column.doubt(message, at: rows[bare[cell]].place)
      return column
    case .others:
      // Rows of a day that say when they are must be understood.
      guard date != nil, let row = bare.first, let text = rows[row].cells?.time else { return nil }
      column.doubt(
        "\(Excerpt.quoted(text)) may be a time of day or the number of a row; write times as 10:00, or leave the column out",
        at: rows[row].place)
      return column
    }
    for index in bare {
      guard var cells = rows[index].cells else { continue }
      cells.time = BareHour.clock(cells.time, as: form)
      if BareHour.mayBe(cells.end, under: name) { cells.end = BareHour.clock(cells.end, as: form) }
      column.rows[index].label = column.label(cells, at: rows[index].place)
    }
    return date == nil && column.repeats ? nil : column
  }

  /// How well it names what is looked for, to choose among several: columns called times before others, and cells that say
  /// from when to when before single times.
  var rank: Int {
    let isCalled = HeaderWords.consists(name, of: HeaderWords.clocks)
    let isStretch = rows.lazy.compactMap(\.label).first.map { $0.end != nil } ?? false
    return (date != nil ? 4 : 0) + (isCalled ? 2 : 0) + (isStretch ? 1 : 0)
  }

  /// Whether its cells say days and no times.
  var hasDaysOnly: Bool {
    date == nil && rows.contains { $0.label != nil }
      && rows.allSatisfy { $0.label == nil || TimeLabel.isDay($0.text, under: name) }
  }

  private mutating func doubt(_ message: String, at place: FilePlace) {
    report(message, at: place)
    isDoubtful = true
  }

  /// Whether a label comes twice, other than in days that follow each other around the clock.
  private var repeats: Bool {
    let times = rows.compactMap(\.label?.start)
    guard Set(times.map { [$0.dayNumber, $0.secondOfDay] }).count < times.count, times.count > 1 else { return false }
    let step = (times[1].secondOfDay - times[0].secondOfDay + 86_400) % 86_400
    return !zip(times, times.dropFirst()).allSatisfy { ($0.secondOfDay + step) % 86_400 == $1.secondOfDay }
  }

  /// Whether it certainly holds times, whatever is wrong with them.
  var isCertain: Bool {
    let labels = rows.compactMap(\.label)
    if isDoubtful || index == 0 || date != nil || end != nil || HeaderWords.says(HeaderWords.times, name) {
      return true
    }
    if labels.contains(where: { $0.start.day != .any || $0.end != nil }) { return true }
    return labels.count > 2
      && zip(labels, labels.dropFirst()).allSatisfy {
        $0.start.secondOfDay < $1.start.secondOfDay
      }
  }
}
