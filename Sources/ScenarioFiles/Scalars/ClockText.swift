internal import Files
package import Scenarios

/// Clock times, such as `08:00`, `Mon 08:00` or `2026-11-23T08:00`, where a space may stand for the T.
package enum ClockText {
  /// The pattern of the schema.
  static let pattern =
    #"^(((Mon|Tue|Wed|Thu|Fri|Sat|Sun) )|([0-9]{4}-[0-9]{2}-[0-9]{2}[T ]))?"#
    + #"(([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?|24:00(:00)?)$"#

  /// Reads a clock time.
  package static func parse(_ text: String) throws(Misfit) -> ClockTime {
    if let misordered = DateText.misordered(text) { throw Misfit(misordered) }
    if let split = text.firstIndex(where: { $0 == "T" || $0 == " " }), DateText.isDate(text[..<split]) {
      let date = try date(text[..<split], of: text)
      return ClockTime(day: .date(date), secondOfDay: try second(text[split...].dropFirst(), of: text))
    }
    if let space = text.lastIndex(of: " ") {
      return ClockTime(
        day: try day(text[..<space], of: text), secondOfDay: try second(text[space...].dropFirst(), of: text))
    }
    if let split = text.firstIndex(of: "T"), text.first?.isNumber == true {
      let date = try date(text[..<split], of: text)
      return ClockTime(day: .date(date), secondOfDay: try second(text[split...].dropFirst(), of: text))
    }
    return ClockTime(secondOfDay: try second(text[...], of: text))
  }

  private static func day(_ word: Substring, of text: String) throws(Misfit) -> ClockTime.Day {
    if let weekday = Weekday.allCases.first(where: { $0.abbreviation == word }) { return .weekday(weekday) }
    if ["am", "pm", "a.m.", "p.m."].contains(text.dropFirst(word.count + 1).lowercased()) {
      throw Misfit("\(Excerpt.quoted(text)): write the time with 24 hours, e.g. 08:00 or 20:00")
    }
    // What has no letters is no misspelt day.
    guard word.allSatisfy({ $0.isLetter || $0 == "." }) else { throw Misfit(notATime(text)) }
    let known = Weekday.allCases.map(\.abbreviation)
    let meant =
      known.first { $0.lowercased() == word.prefix(3).lowercased() } ?? Spelling.nearest(to: String(word), among: known)
    let hint = meant.map { "did you mean '\($0)'?" } ?? "days are \(known.joined(separator: ", "))"
    throw Misfit("\(Excerpt.quoted(text)) names no day of the week; \(hint)")
  }

  private static func date(_ word: Substring, of text: String) throws(Misfit) -> CivilDate {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else {
      throw Misfit(notATime(text))
    }
    guard let date = CivilDate(year: year, month: month, day: day) else {
      throw Misfit("\(Excerpt.quoted(text)): there is no such day in the calendar")
    }
    return date
  }

  private static func second(_ time: Substring, of text: String) throws(Misfit) -> Int {
    if text.contains("Z") || time.contains("+") || time.contains("-") {
      throw Misfit("\(Excerpt.quoted(text)): write the local time without a time zone, e.g. 2026-11-23T08:00")
    }
    let parts = time.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.allSatisfy { $0.isASCII && $0.isNumber } ? Int($0) : nil }
    guard (2...3).contains(parts.count), numbers.count == parts.count, parts[1...].allSatisfy({ $0.count == 2 }),
      (1...2).contains(parts[0].count)
    else {
      throw Misfit(notATime(text))
    }
    let seconds = numbers.count == 3 ? numbers[2] : 0
    let isInDay = numbers[0] < 24 || numbers[0] == 24 && numbers[1] == 0 && seconds == 0
    guard isInDay, numbers[1] < 60, seconds < 60 else {
      throw Misfit("\(Excerpt.quoted(text)): there is no such time; a day has 00:00 to 24:00")
    }
    return numbers[0] * 3600 + numbers[1] * 60 + seconds
  }

  private static func notATime(_ text: String) -> String {
    "\(Excerpt.quoted(text)) is not a clock time; write for example 08:00, Mon 08:00 or 2026-11-23T08:00"
  }
}

/// Dates in texts.
enum DateText {
  /// Whether a text has the form of a date with the year first, such as `2026-03-02`.
  static func isDate(_ text: Substring) -> Bool {
    text.split(separator: "-", omittingEmptySubsequences: false).map(\.count) == [4, 2, 2] && isNumeric(text, "-")
  }

  /// The day of a date with a midnight behind it, as databases write days; any other text as it is.
  static func day(_ text: String) -> String {
    let date = text.prefix(10)
    guard isDate(date), ["", " 00:00", " 00:00:00", "T00:00", "T00:00:00"].contains(text.dropFirst(10)) else {
      return text
    }
    return String(date)
  }

  /// What to say of a text that begins with a date in another order, such as `02/03/2026` or `02.03.2026`, which is a
  /// day of March to one reader and of February to another; nil of any other text.
  static func misordered(_ text: String) -> String? {
    guard text.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false else { return nil }
    let date = text.prefix { $0 != " " && $0 != "T" && $0 != "," }
    guard let mark = ["/", ".", "-"].first(where: { date.contains($0) }), isNumeric(date, mark) else { return nil }
    let counts = date.split(separator: mark, omittingEmptySubsequences: false).map(\.count)
    guard counts.count == 3, counts.allSatisfy({ $0 > 0 }), mark != "-" || counts != [4, 2, 2],
      counts[0] == 4 && counts[1] <= 2 && counts[2] <= 2
        || counts[0] <= 2 && counts[1] <= 2 && (counts[2] == 4 || counts[2] == 2)
    else { return nil }
    return "\(Excerpt.quoted(text)): write the date as year-month-day, e.g. 2026-03-02 for the 2nd of March"
  }

  private static func isNumeric(_ text: Substring, _ mark: Character) -> Bool {
    text.allSatisfy { $0 == mark || $0.isASCII && $0.isNumber }
  }
}
