import Files
import Scenarios

extension TimeColumn {
  /// Which interval each row is for.
  ///
  /// - Returns: nil for a row that says no time.
  /// - Throws: what is wrong with the rows, at least one problem.
  func places(in grid: SeriesGrid, _ answers: AnswerPlace) throws(Problems) -> [Int?] {
    if isDoubtful { throw Problems(list: problems) }
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
            + "apart, but each value is for \(grid.stepText); \(answers.interval)"
        ))
    }
    guard problems.isEmpty else { throw Problems(list: problems) }
    return found
  }

  /// How many intervals lie between one row and the next, where it is the same number throughout and more than one: then
  /// the rows are for longer intervals. Nil where some rows are missing, which is no sign of anything.
  private func spacing(of places: [Int]) -> Int? {
    // Rows that say how long they are may leave gaps.
    guard end == nil, !rows.contains(where: { $0.label?.end != nil }) else { return nil }
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
  var dayNumber: Int {
    switch day {
    case .any: Int.min
    case .weekday(let day): Int.min + 1 + day.rawValue
    case .date(let date): date.daysSinceEpoch
    }
  }
}
