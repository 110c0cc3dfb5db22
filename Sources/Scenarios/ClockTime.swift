/// A day of the week.
public enum Weekday: Int, Sendable, CaseIterable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  /// The three letters of files and reports, e.g. `Mon`.
  public var abbreviation: String {
    switch self {
    case .monday: "Mon"
    case .tuesday: "Tue"
    case .wednesday: "Wed"
    case .thursday: "Thu"
    case .friday: "Fri"
    case .saturday: "Sat"
    case .sunday: "Sun"
    }
  }
}

/// A date of the Gregorian calendar, without a time zone.
public struct CivilDate: Sendable, Equatable {
  /// The year, e.g. 2026.
  public let year: Int
  /// The month, 1…12.
  public let month: Int
  /// The day of the month, 1…31.
  public let day: Int

  /// A date, or nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    self.init(unchecked: (year, month, day))
    guard CivilDate(daysSinceEpoch: daysSinceEpoch) == self else { return nil }
  }

  private init(unchecked parts: (Int, Int, Int)) {
    (year, month, day) = parts
  }

  /// Days since 1970-01-01 (H. Hinnant, "chrono-compatible low-level date algorithms": years start in March, so that
  /// the leap day comes last).
  public var daysSinceEpoch: Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The date so many days after 1970-01-01.
  public init(daysSinceEpoch: Int) {
    let shifted = daysSinceEpoch + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    self.init(
      unchecked: (
        yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1
      ))
  }

  /// The day of the week; 1970-01-01 was a Thursday.
  public var weekday: Weekday {
    Weekday(rawValue: ((daysSinceEpoch + 3) % 7 + 7) % 7) ?? .monday
  }
}

/// A time of day, of a named weekday's day, or of a date's day: `08:00`, `Mon 08:00` or `2026-11-23T08:00`.
public struct ClockTime: Sendable, Equatable {
  /// Which day the time is on.
  public enum Day: Sendable, Equatable {
    /// No day is named.
    case any
    /// A day of the week.
    case weekday(Weekday)
    /// A day of the calendar.
    case date(CivilDate)
  }

  /// The day that is named, if any.
  public var day: Day
  /// Seconds since midnight, 0…86,400.
  public var secondOfDay: Int

  /// A time on a day.
  public init(day: Day = .any, secondOfDay: Int) {
    self.day = day
    self.secondOfDay = secondOfDay
  }

  /// The weekday, where it is known.
  public var weekday: Weekday? {
    switch day {
    case .any: nil
    case .weekday(let weekday): weekday
    case .date(let date): date.weekday
    }
  }

  /// The clock's reading after some time, as files write it; where no day is named, later days count from `day 2`.
  public func label(after seconds: Double) -> String {
    let total = secondOfDay + Int(seconds.rounded(.down))
    let days = total >= 0 ? total / 86_400 : (total - 86_399) / 86_400
    let time = Self.timeOfDay(total - days * 86_400)
    switch day {
    case .any: return days == 0 ? time : "day \(days + 1) \(time)"
    case .weekday(let weekday):
      let shifted = Weekday(rawValue: ((weekday.rawValue + days) % 7 + 7) % 7) ?? weekday
      return "\(shifted.abbreviation) \(time)"
    case .date(let date):
      let shifted = CivilDate(daysSinceEpoch: date.daysSinceEpoch + days)
      return "\(shifted.year)-\(Self.twoDigits(shifted.month))-\(Self.twoDigits(shifted.day))T\(time)"
    }
  }

  private static func timeOfDay(_ second: Int) -> String {
    let text = "\(twoDigits(second / 3600)):\(twoDigits(second / 60 % 60))"
    return second % 60 == 0 ? text : "\(text):\(twoDigits(second % 60))"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
