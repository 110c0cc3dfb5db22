import Scenarios
import Testing

@Suite struct CivilDateTests {
  /// Whether a year has a 29th of February, by the rule of 1582.
  private func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  @Test func `counting days one by one gives the same calendar`() throws {
    // From a known Monday on, through a whole cycle of 400 years and a bit.
    var date = (year: 1899, month: 1, day: 1)
    var number = try #require(CivilDate(year: 1899, month: 1, day: 1)).daysSinceEpoch
    var weekday = Weekday.sunday.rawValue
    while date.year < 2310 {
      let civil = CivilDate(daysSinceEpoch: number)
      guard civil.year == date.year, civil.month == date.month, civil.day == date.day,
        civil.daysSinceEpoch == number, civil.weekday.rawValue == weekday
      else {
        Issue.record("day \(number) is \(civil), expected \(date)")
        return
      }
      let lengths = [31, isLeap(date.year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      date.day += 1
      if date.day > lengths[date.month - 1] { (date.month, date.day) = (date.month + 1, 1) }
      if date.month > 12 { (date.year, date.month) = (date.year + 1, 1) }
      number += 1
      weekday = (weekday + 1) % 7
    }
  }

  @Test func `known days`() throws {
    #expect(try #require(CivilDate(year: 1970, month: 1, day: 1)).daysSinceEpoch == 0)
    #expect(try #require(CivilDate(year: 2000, month: 3, day: 1)).daysSinceEpoch == 11_017)
    #expect(try #require(CivilDate(year: 2026, month: 11, day: 23)).weekday == .monday)
    #expect(try #require(CivilDate(year: 1969, month: 12, day: 31)).weekday == .wednesday)
    #expect(CivilDate(daysSinceEpoch: -1) == CivilDate(year: 1969, month: 12, day: 31))
    #expect(CivilDate(year: 1, month: 1, day: 1)?.weekday == .monday)
    #expect(CivilDate(year: 9999, month: 12, day: 31)?.weekday == .friday)
  }

  @Test(arguments: [
    (2026, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, 32), (0, 1, 1),
    (10_000, 1, 1), (2026, 1, -5), (2026, 1, .max), (.min, 1, 1),
  ])
  func `the calendar has no such day`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test func `leap days exist`() {
    #expect(CivilDate(year: 2024, month: 2, day: 29) != nil)
    #expect(CivilDate(year: 2000, month: 2, day: 29) != nil)
  }
}
