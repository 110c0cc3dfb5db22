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
  /// What its header says.
  let name: String
  /// What the rows say.
  private(set) var rows: [Row]
  /// What is wrong with single cells.
  private(set) var problems: [FileProblem] = []

  /// What a row says.
  struct Row: Sendable {
    /// Nil where the row says nothing, or nothing that could be read.
    var label: TimeLabel?
    var text = ""
    /// The time of a cell without a colon, until the whole column shows how it is written.
    var hour: String?
    var place: FilePlace
  }

  /// A column of times.
  /// - Parameter missed: where the rows are that came before the first that has a time.
  init(index: Int, name: String, missed: [FilePlace]) {
    self.index = index
    self.name = name
    rows = missed.map { Row(place: $0) }
  }

  /// Adds what a row says.
  /// - Parameter day: what stands in the column of days; empty where there is none.
  mutating func append(_ time: String, on day: String = "", at place: FilePlace) {
    guard !time.isEmpty else {
      rows.append(Row(place: place))
      return
    }
    let isBare = BareHour.mayBe(time, under: name)
    var row = Row(text: day.isEmpty ? time : "\(day) \(time)", hour: isBare ? time : nil, place: place)
    if !isBare { row.label = label(row.text, at: place) }
    rows.append(row)
  }

  /// What a cell says; nil if that is wrong, which is kept.
  private mutating func label(_ text: String, at place: FilePlace) -> TimeLabel? {
    do {
      return try TimeLabel(text)
    } catch {
      if problems.count < CSVColumnLimits.problems {
        problems.append(FileProblem(place, "column \(Excerpt.quoted(name)): \(error.message)"))
      }
      return nil
    }
  }

  /// The column with the times of cells without a colon; nil if they are none, and so it is no column of times.
  func settled() -> TimeColumn? {
    let hours = rows.compactMap(\.hour)
    guard !hours.isEmpty else { return self }
    let form = BareHour.form(of: hours, under: name)
    // The days beside them are times, whatever these are.
    guard form != nil || date != nil else { return nil }
    var column = self
    for (index, row) in rows.enumerated() {
      guard let hour = row.hour else { continue }
      let day = row.text.dropLast(hour.count)
      column.rows[index].label = column.label(
        form.map { day + BareHour.clock(hour, as: $0) } ?? String(day.dropLast()), at: row.place)
    }
    return date == nil && column.repeats ? nil : column
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
    if index == 0 || date != nil || Self.namesTimes(name) { return true }
    if labels.contains(where: { $0.start.day != .any || $0.end != nil }) { return true }
    return labels.count > 2
      && zip(labels, labels.dropFirst()).allSatisfy {
        $0.start.secondOfDay < $1.start.secondOfDay
      }
  }

  /// Whether a header names durations, so that its cells are none of the times that are looked for.
  static func namesDurations(_ header: String) -> Bool { says(durationWords, header) }

  /// Whether a header names times.
  static func namesTimes(_ header: String) -> Bool { says(timeWords, header) }

  static func says(_ words: Set<String>, _ header: String) -> Bool {
    header.lowercased().split { !$0.isLetter }.contains { words.contains(String($0)) }
  }

  private static let timeWords: Set = [
    "time", "start", "interval", "from", "begin", "period", "hour", "slot", "date", "day", "datetime", "timestamp",
    "saat",
    "aralık", "aralik", "zaman", "tarih", "gün", "başlangıç", "baslangic", "zeit", "uhrzeit", "zeitraum", "datum",
    "intervall",
    "beginn", "von", "tag", "heure", "intervalle", "début", "hora", "intervalo", "inicio", "fecha",
  ]

  private static let durationWords: Set = [
    "aht", "asa", "acw", "talk", "duration", "handle", "handling", "wait", "waiting", "hold", "wrap", "avg", "average",
    "mean",
    "length", "süre", "süresi", "sure", "suresi", "konuşma", "konusma", "bekleme", "ort", "ortalama", "dauer",
    "gesprächszeit",
    "gesprächsdauer", "wartezeit", "bearbeitungszeit", "nachbearbeitung", "durée", "attente", "duración", "espera",
  ]
}

extension TimeColumn {
  /// Which interval each row is for.
  ///
  /// - Returns: nil for a row that says no time.
  /// - Throws: what is wrong with the rows, at least one problem.
  func places(in grid: SeriesGrid) throws(Problems) -> [Int?] {
    var found: [Int?] = []
    var problems = problems
    var lines: [Int: Int] = [:]
    let isInOrder = runsOn(in: grid)
    let anchor = anchor(in: grid)
    for (number, row) in rows.enumerated() {
      guard let label = row.label else {
        found.append(nil)
        continue
      }
      do throws(Misfit) {
        let index = isInOrder ? number : try place(of: label, row.text, in: grid, anchor: anchor)
        try check(label, row.text, in: grid)
        if let line = lines[index] {
          throw Misfit("\(Excerpt.quoted(row.text)) is in line \(line) already\(twiceHint(label))")
        }
        lines[index] = row.place.line
        found.append(index)
      } catch {
        found.append(nil)
        if problems.count < CSVColumnLimits.problems {
          problems.append(FileProblem(row.place, "column \(Excerpt.quoted(name)): \(error.message)"))
        }
      }
    }
    if problems.isEmpty, let apart = spacing(of: found.compactMap { $0 }), let row = rows.first {
      problems.append(
        FileProblem(
          row.place,
          "column \(Excerpt.quoted(name)): the rows are \(Quantity(value: Double(apart) * grid.step, unit: .duration).text) "
            + "apart, but each value is for \(grid.stepText); say how long each is in 'per', or in the horizon's 'interval'"
        ))
    }
    guard problems.isEmpty else { throw Problems(list: problems) }
    return found
  }

  /// How many intervals lie between one row and the next, where it is the same number throughout and more than one: then
  /// the rows are for longer intervals. Nil where some rows are missing, which is no sign of anything.
  private func spacing(of places: [Int]) -> Int? {
    let sorted = places.sorted()
    let steps = Set(zip(sorted, sorted.dropFirst()).map { $1 - $0 })
    guard places.count > 2, steps.count == 1, let step = steps.first, step > 1 else { return nil }
    return step
  }

  /// What is wrong with the rows.
  struct Problems: Error {
    let list: [FileProblem]
  }

  /// How long it takes until a label comes again; nil where it names one moment.
  private static func period(of label: TimeLabel) -> Double? {
    switch label.start.day {
    case .any: 86_400
    case .weekday: 7 * 86_400
    case .date: nil
    }
  }

  /// Whether each row is for the interval that stands at its place: labels that come more than once, such as 08:00 in a
  /// week, say which one is meant only where all rows are there, in order.
  private func runsOn(in grid: SeriesGrid) -> Bool {
    guard rows.count == grid.count else { return false }
    return rows.enumerated().allSatisfy { number, row in
      guard let label = row.label, let period = Self.period(of: label), period < grid.horizon.length,
        let offset = try? offset(of: label, row.text, in: grid, anchor: nil)
      else { return false }
      return (Double(number) * grid.step).truncatingRemainder(dividingBy: period) == offset
    }
  }

  /// The day that the horizon starts on, for rows with dates where the horizon names none: the first that the file has,
  /// or the right day of the week before it.
  private func anchor(in grid: SeriesGrid) -> Int? {
    let days = rows.compactMap { row -> Int? in
      guard case .date(let date)? = row.label?.start.day else { return nil }
      return date.daysSinceEpoch
    }
    guard let first = days.min(), let weekday = grid.horizon.start.weekday else { return days.min() }
    return first - (CivilDate(daysSinceEpoch: first).weekday.rawValue - weekday.rawValue + 7) % 7
  }

  private func place(
    of label: TimeLabel, _ text: String, in grid: SeriesGrid, anchor: Int?
  ) throws(Misfit) -> Int {
    let offset = try offset(of: label, text, in: grid, anchor: anchor)
    if let period = Self.period(of: label), period < grid.horizon.length {
      throw Misfit(
        "\(Excerpt.quoted(text)) comes more than once from \(grid.extent); write the \(period > 86_400 ? "date" : "day"), "
          + "too, e.g. \(grid.label(of: 0))")
    }
    return try grid.index(at: offset, text)
  }

  /// Seconds from the start of the horizon.
  private func offset(
    of label: TimeLabel, _ text: String, in grid: SeriesGrid, anchor: Int?
  ) throws(Misfit) -> Double {
    let start = grid.horizon.start
    let second = Double(label.start.secondOfDay - start.secondOfDay)
    switch (start.day, label.start.day) {
    case (_, .any):
      // Hours after midnight belong to a night that began before it; others before the start are just too early.
      let next = second + 86_400
      return second < 0 && next < grid.horizon.length ? next : second
    case (.date(let first), .date(let day)): return second + Double(day.daysSinceEpoch - first.daysSinceEpoch) * 86_400
    case (_, .date(let day)): return second + Double(day.daysSinceEpoch - (anchor ?? day.daysSinceEpoch)) * 86_400
    case (_, .weekday(let day)):
      guard let first = start.weekday else {
        throw Misfit(
          "\(Excerpt.quoted(text)) names a day, but the horizon's start does not; write the day there, too")
      }
      let days = Double((day.rawValue - first.rawValue + 7) % 7)
      // The day that the horizon starts on comes again at the end of a week that starts after midnight.
      let later = second + 7 * 86_400
      return days == 0 && second < 0 && later < grid.horizon.length ? later : second + days * 86_400
    }
  }

  private func check(_ label: TimeLabel, _ text: String, in grid: SeriesGrid) throws(Misfit) {
    guard let end = label.end else { return }
    var length = Double(end - label.start.secondOfDay)
    if length <= 0 { length += 86_400 }
    // Many reports write 08:00 - 08:29.
    let ends = [length, length + 60, length + 1]
    guard grid.step.truncatingRemainder(dividingBy: 86_400) == 0 || ends.contains(grid.step) else {
      throw Misfit(
        "\(Excerpt.quoted(text)) is \(Quantity(value: length, unit: .duration).text) long, but each value covers \(grid.stepText)"
      )
    }
  }

  private func twiceHint(_ label: TimeLabel) -> String {
    guard case .date = label.start.day else { return "; each interval has one row" }
    return "; each interval has one row, and clocks have no time zone: where an hour comes twice, add up its rows"
  }
}

extension ClockTime {
  /// A number for the day that it is on: of a date its days since 1970, of others a number that no date has.
  fileprivate var dayNumber: Int {
    switch day {
    case .any: Int.min
    case .weekday(let day): Int.min + 1 + day.rawValue
    case .date(let date): date.daysSinceEpoch
    }
  }
}
