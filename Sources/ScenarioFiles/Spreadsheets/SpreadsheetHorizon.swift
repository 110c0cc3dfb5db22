import Files
import Scenarios

/// The stretch of time that the rows of a table cover.
struct SpreadsheetHorizon {
  /// When the first interval begins.
  let start: ClockTime
  /// How long each interval is, s.
  let interval: Double
  /// How long all of it is, s; intervals without a row included.
  let length: Double

  /// The rows of a table without times, one behind the other.
  init(start: ClockTime, interval: Double, rows: Int) {
    (self.start, self.interval) = (start, interval)
    length = interval * Double(rows)
  }

  /// What a column of times says.
  ///
  /// - Parameters:
  ///   - start: the day of the first row, where the rows name none.
  ///   - interval: how long each row is; nil for what the rows show.
  /// - Throws: the row that does not fit the others.
  init(_ column: TimeColumn, start: ClockTime?, interval: Double?) throws(FileProblem) {
    let rows = column.rows.filter { $0.label != nil }
    let labels = rows.compactMap(\.label)
    guard let first = labels.first, let row = rows.first else {
      throw FileProblem(FilePlace(file: column.rows.first?.place.file ?? ""), "has no rows with times")
    }
    let name = Excerpt.quoted(column.name)
    if let odd = labels.firstIndex(where: { !$0.start.isNamedLike(first.start) }) {
      throw FileProblem(
        rows[odd].place,
        "column \(name): \(Excerpt.quoted(rows[odd].text)) and \(Excerpt.quoted(row.text)) in line \(row.place.line) name "
          + "their days in different ways; write all alike")
    }
    let moments = Moments(labels.map(\.start))
    let offsets = moments.offsets
    if let twice = moments.repeated {
      let hint =
        first.start.day != .any
        ? "where an hour comes twice, or several queues are listed, add up its rows"
        : "write the day, too, e.g. Mon \(first.start.label(after: 0)); of several queues, keep the rows of one"
      throw FileProblem(
        rows[twice.row].place,
        "column \(name): \(Excerpt.quoted(rows[twice.row].text)) is in line \(rows[twice.earlier].place.line) already; \(hint)"
      )
    }
    let step = if let interval { interval } else { try Self.step(labels, offsets, rows, name) }
    let origin = labels[moments.first].start
    for (index, offset) in offsets.enumerated() {
      let place = offset / step
      guard abs(place - place.rounded()) < 1e-6 else {
        throw FileProblem(
          rows[index].place,
          "column \(name): \(Excerpt.quoted(rows[index].text)) begins inside an interval of "
            + "\(Quantity(value: step, unit: .duration).text), counted from \(origin.label(after: 0)); say how long the rows "
            + "are, e.g. --interval 15m")
      }
    }
    self.interval = step
    length = (offsets.max() ?? 0) + step
    guard let start else {
      self.start = origin
      return
    }
    guard first.start.day == .any, start.secondOfDay == origin.secondOfDay else {
      throw FileProblem(
        row.place, "--start: column \(name) says when the rows begin, from \(origin.label(after: 0)) on; leave it out")
    }
    self.start = start
  }

  /// How long the rows are: from when to when they say that they last, or how far they are apart.
  private static func step(
    _ labels: [TimeLabel], _ offsets: [Double], _ rows: [TimeColumn.Row], _ name: String
  ) throws(FileProblem) -> Double {
    if let length = labels[0].length {
      if let odd = labels.firstIndex(where: { $0.length != length }) {
        throw FileProblem(
          rows[odd].place,
          "column \(name): \(Excerpt.quoted(rows[odd].text)) is not as long as \(Excerpt.quoted(rows[0].text)) in line "
            + "\(rows[0].place.line); all intervals have one length")
      }
      return length
    }
    let sorted = offsets.sorted()
    guard let step = zip(sorted, sorted.dropFirst()).map({ $1 - $0 }).min() else {
      throw FileProblem(
        rows[0].place, "column \(name): one row does not show how long an interval is; add e.g. --interval 30m")
    }
    let gaps = zip(sorted, sorted.dropFirst()).map { $1 - $0 }
    if gaps.count > 2, gaps.count(where: { $0 == step }) * 2 < gaps.count,
      let odd = zip(offsets.indices, offsets).first(where: { _, offset in sorted.contains(offset - step) })?.0
    {
      throw FileProblem(
        rows[odd].place,
        "column \(name): \(Excerpt.quoted(rows[odd].text)) comes \(Quantity(value: step, unit: .duration).text) after another row, "
          + "but most rows are farther apart; mend it, or say how long each row is, e.g. --interval 30m")
    }
    guard step < 86_400 else {
      throw FileProblem(
        rows[0].place,
        "column \(name): the rows are \(Quantity(value: step, unit: .duration).text) apart, and people are planned by the "
          + "half hour; give the contacts of each, or spread a day's 'volume' by a 'profile' in a scenario")
    }
    return step
  }
}

/// When rows begin, as seconds from the first of them in time.
private struct Moments {
  /// For each row.
  private(set) var offsets: [Double]
  /// The row that is the first in time.
  private(set) var first = 0
  /// A row whose moment another one has already.
  private(set) var repeated: (row: Int, earlier: Int)?

  init(_ starts: [ClockTime]) {
    let seconds = starts.map(\.absoluteSecond)
    let isInOrder = zip(seconds, seconds.dropFirst()).allSatisfy(<)
    guard let period = starts.first?.period, !isInOrder else {
      let least = seconds.min() ?? 0
      offsets = seconds.map { Double($0 - least) }
      first = seconds.firstIndex(of: least) ?? 0
      repeated = Self.repeated(seconds)
      return
    }
    // Times that follow each other around the clock, one day after the other.
    let steps = zip(seconds, seconds.dropFirst()).map { ($1 - $0 + period) % period }
    if let step = steps.first, step > 0, step <= period / 2, steps.allSatisfy({ $0 == step }) {
      offsets = seconds.indices.map { Double($0 * step) }
      return
    }
    // Else they are all of one night, day or week: it begins behind the longest pause.
    repeated = Self.repeated(seconds)
    let sorted = Set(seconds).sorted()
    let pauses = sorted.indices.map { index in
      (sorted[index] - sorted[(index + sorted.count - 1) % sorted.count] + period - 1) % period + 1
    }
    let longest = pauses.max() ?? 0
    let begins = sorted.indices.filter { pauses[$0] == longest }.map { sorted[$0] }
    let begin = begins.first ?? 0
    offsets = seconds.map { Double(($0 - begin + period) % period) }
    first = seconds.firstIndex(of: begin) ?? 0
  }

  private static func repeated(_ seconds: [Int]) -> (row: Int, earlier: Int)? {
    var rows: [Int: Int] = [:]
    for (row, second) in seconds.enumerated() {
      if let earlier = rows[second] { return (row, earlier) }
      rows[second] = row
    }
    return nil
  }
}

extension ClockTime {
  /// After how many seconds the same name comes again; nil for a date.
  fileprivate var period: Int? {
    switch day {
    case .any: 86_400
    case .weekday: 7 * 86_400
    case .date: nil
    }
  }

  /// Seconds since the beginning of the day, of the week, or of 1970.
  fileprivate var absoluteSecond: Int {
    switch day {
    case .any: secondOfDay
    case .weekday(let day): day.rawValue * 86_400 + secondOfDay
    case .date(let date): date.daysSinceEpoch * 86_400 + secondOfDay
    }
  }

  fileprivate var isDated: Bool { period == nil }

  fileprivate func isNamedLike(_ other: ClockTime) -> Bool { period == other.period }
}

extension TimeLabel {
  /// How long the interval is, s, where the cell says from when to when; many reports write 08:00 - 08:29.
  fileprivate var length: Double? {
    guard let end else { return nil }
    let seconds = (end - start.secondOfDay + 86_399) % 86_400 + 1
    return Double([seconds, seconds + 60, seconds + 1].first { $0 % 300 == 0 } ?? seconds)
  }
}
