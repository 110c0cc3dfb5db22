import Files
import Scenarios

/// What the cells of CSV columns may hold.
enum CellText {
  /// A number of contacts.
  static func count(_ text: String) throws(Misfit) -> Double {
    guard !text.isEmpty else { throw Misfit("is empty; write 0 where nobody calls") }
    let count = try NumberText.parse(text)
    guard count >= 0 else { throw Misfit("\(Excerpt.quoted(text)) is negative") }
    return count
  }

  /// A number of agents.
  static func agents(_ text: String) throws(Misfit) -> Int {
    guard !text.isEmpty else { throw Misfit("is empty; write 0 where nobody works") }
    let count = try WholeText.parse(text)
    guard (0...ScenarioLimits.people).contains(count) else {
      throw Misfit("\(Excerpt.quoted(text)) is not between 0 and \(ScenarioLimits.people) agents")
    }
    return count
  }

  /// A part of a whole.
  static func share(_ text: String) throws(Misfit) -> Double {
    guard !text.isEmpty else { throw Misfit("is empty; write 0% where nobody calls") }
    // Spreadsheets write `13,5 %`.
    return try ShareText.parse(text.contains("%") ? text.filter { !$0.isWhitespace } : text)
  }

  /// A duration: a number of seconds, or with a unit.
  static func duration(_ text: String) throws(Misfit) -> Double {
    guard NumberText.isDecimal(text) else { return try DurationText.parse(text) }
    let seconds = try NumberText.parse(text)
    guard seconds >= 0 else { throw Misfit("\(Excerpt.quoted(text)) is negative") }
    return seconds
  }

  /// A recorded time: seconds from the start of the horizon, or a clock time.
  static func time(_ text: String, in horizon: Horizon?) throws(Misfit) -> Double {
    guard !text.isEmpty else { throw Misfit("is empty; leave the row out") }
    let time = try time(text, after: horizon?.start ?? ClockTime(secondOfDay: 0))
    guard let horizon else { return max(time, 0) }
    guard time >= 0 else { throw Misfit("\(Excerpt.quoted(text)) is before the horizon's start") }
    guard time < horizon.length else { throw Misfit("\(Excerpt.quoted(text)) is after the horizon's end") }
    return time
  }

  private static func time(_ text: String, after start: ClockTime) throws(Misfit) -> Double {
    if NumberText.isDecimal(text) { return try NumberText.parse(text) }
    let clock = try TimeLabel.clock(text)
    let second = Double(clock.secondOfDay - start.secondOfDay)
    switch (start.day, clock.day) {
    case (_, .any): return second
    case (.date(let first), .date(let day)): return second + Double(day.daysSinceEpoch - first.daysSinceEpoch) * 86_400
    case (_, .weekday(let day)):
      guard let first = start.weekday else { break }
      let days = (day.rawValue - first.rawValue + 7) % 7
      return second + Double(days) * 86_400
    default: break
    }
    throw Misfit("\(Excerpt.quoted(text)) names a day, but the horizon's start does not; write the day there, too")
  }
}
