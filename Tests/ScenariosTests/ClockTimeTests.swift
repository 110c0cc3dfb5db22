import Scenarios
import Testing

@Suite struct ClockTimeTests {
  private func label(_ day: ClockTime.Day, _ hour: Int, _ minute: Int, after seconds: Double) -> String {
    ClockTime(day: day, secondOfDay: hour * 3600 + minute * 60).label(after: seconds)
  }

  @Test func `a time of day counts later days`() {
    #expect(label(.any, 8, 0, after: 0) == "08:00")
    #expect(label(.any, 8, 0, after: 1800) == "08:30")
    #expect(label(.any, 8, 0, after: 90) == "08:01:30")
    #expect(label(.any, 8, 0, after: 90.9) == "08:01:30")
    #expect(label(.any, 23, 30, after: 1800) == "day 2 00:00")
    #expect(label(.any, 8, 0, after: 86_400 * 2) == "day 3 08:00")
    #expect(label(.any, 24, 0, after: 0) == "day 2 00:00")
  }

  @Test func `a weekday goes on to the next one`() {
    #expect(label(.weekday(.monday), 8, 0, after: 0) == "Mon 08:00")
    #expect(label(.weekday(.sunday), 23, 0, after: 3600) == "Mon 00:00")
    #expect(label(.weekday(.friday), 0, 0, after: 86_400 * 9 + 60) == "Sun 00:01")
    #expect(label(.weekday(.monday), 0, 0, after: -1) == "Sun 23:59:59")
  }

  @Test func `a date goes on to the next month and year`() throws {
    let last = try #require(CivilDate(year: 2024, month: 2, day: 28))
    #expect(label(.date(last), 9, 5, after: 0) == "2024-02-28T09:05")
    #expect(label(.date(last), 23, 59, after: 60) == "2024-02-29T00:00")
    let silvester = try #require(CivilDate(year: 2026, month: 12, day: 31))
    #expect(label(.date(silvester), 12, 0, after: 86_400) == "2027-01-01T12:00")
  }

  @Test func `weekdays have three letters`() {
    #expect(Weekday.allCases.map(\.abbreviation) == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
  }

  @Test func `the weekday of a time is known from its day`() throws {
    #expect(ClockTime(secondOfDay: 0).weekday == nil)
    #expect(ClockTime(day: .weekday(.tuesday), secondOfDay: 0).weekday == .tuesday)
    let date = try #require(CivilDate(year: 2026, month: 11, day: 23))
    #expect(ClockTime(day: .date(date), secondOfDay: 0).weekday == .monday)
  }

  @Test func `an interval is labelled by the clock at its start`() {
    let horizon = Horizon(start: ClockTime(secondOfDay: 8 * 3600), length: 36_000, interval: 1800)
    #expect(horizon.intervalCount == 20)
    #expect(horizon.label(ofInterval: 0) == "08:00")
    #expect(horizon.label(ofInterval: 19) == "17:30")
  }
}
