import Files
import Scenarios

/// When an interval begins, as a cell says it: `08:00`, `8:00 AM`, `Mon 08:00`, `2026-03-02 08:00`, `2026-03-02`, `Mon`,
/// or from when to when, such as `08:00-08:30`.
struct TimeLabel: Sendable {
  /// When it begins.
  let start: ClockTime
  /// The second of the day at which it ends, if the cell says so.
  let end: Int?

  /// Reads a cell.
  init(_ cell: String) throws(Misfit) {
    if let day = DayWord.weekday(cell, isSure: true) {
      (start, end) = (ClockTime(day: .weekday(day), secondOfDay: 0), nil)
      return
    }
    let text = DayWord.canonical(cell)
    if text.utf8.count == 10, DateText.isDate(text[...]) {
      (start, end) = (try ClockText.parse("\(text)T00:00"), nil)
      return
    }
    // A dash behind the first colon stands between two times, one before it inside a date.
    guard let colon = text.firstIndex(of: ":"), let dash = text[colon...].firstIndex(where: { "-–—".contains($0) })
    else {
      (start, end) = (try Self.clock(text), nil)
      return
    }
    let (from, to) = (Self.trimmed(text[..<dash]), Self.trimmed(text[dash...].dropFirst()))
    start = try Self.clock(from)
    end = try Self.clock(to).secondOfDay
    guard try (HalfDayText.twentyFour(from) == nil) == (HalfDayText.twentyFour(to) == nil) else {
      throw Misfit("\(Excerpt.quoted(text)): write AM or PM behind both times, or behind none")
    }
  }

  /// Reads a cell, and the one that says when the interval ends; it may name the day again.
  init(_ begin: String, until end: String) throws(Misfit) {
    let label = try TimeLabel(begin)
    let last = try TimeLabel(end)
    guard label.end == nil, last.end == nil else {
      throw Misfit("\(Excerpt.quoted(label.end == nil ? end : begin)) says from when to when, beside another time")
    }
    let length = (last.start.secondOfDay - label.start.secondOfDay + 86_399) % 86_400 + 1
    if case .date(let first) = label.start.day, case .date(let day) = last.start.day {
      let apart =
        (day.daysSinceEpoch - first.daysSinceEpoch) * 86_400 + last.start.secondOfDay - label.start.secondOfDay
      guard apart == length else { throw Misfit("\(Excerpt.quoted(begin)) ends at \(Excerpt.quoted(end))") }
    }
    (start, self.end) = (label.start, last.start.secondOfDay)
  }

  /// A clock time with 24 hours, or with AM or PM.
  static func clock(_ text: String) throws(Misfit) -> ClockTime {
    guard let time = try HalfDayText.twentyFour(text) else { return try ClockText.parse(text) }
    return try ClockText.parse(time)
  }

  /// Whether a cell says a day and no time of it.
  static func isDay(_ text: String, under header: String) -> Bool {
    DateText.isDate(DateText.day(text)[...])
      || DayWord.weekday(text, isSure: HeaderWords.says(HeaderWords.days, header)) != nil
  }

  /// Whether a cell looks as if it said a time, rightly written or not.
  static func looksRight(_ text: String) -> Bool {
    let bytes = Array(text.utf8.prefix(41))
    guard bytes.count >= 3, bytes.count <= 40 else { return false }
    func isDigit(_ index: Int) -> Bool { bytes.indices.contains(index) && (0x30...0x39).contains(bytes[index]) }
    let hasColon = bytes.indices.contains {
      bytes[$0] == UInt8(ascii: ":") && isDigit($0 - 1) && isDigit($0 + 1) && isDigit($0 + 2)
    }
    return hasColon || DateText.misordered(text) != nil || DateText.isDate(text[...])
      || isDigit(0) && (try? HalfDayText.twentyFour(text)) != nil
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
