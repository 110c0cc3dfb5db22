import Scenarios
import Testing

/// When a shift's start touches the horizon, in seconds from the horizon's start.
@Suite struct OccurrenceTests {
  private let hour = 3600.0
  private let day = 86_400.0

  private func horizon(_ start: ClockTime, days: Double) -> Horizon {
    Horizon(start: start, length: days * 86_400, interval: 3600)
  }

  private func time(_ hour: Int, _ day: ClockTime.Day = .any) -> ClockTime {
    ClockTime(day: day, secondOfDay: hour * 3600)
  }

  @Test func `a bare time happens every day`() {
    let found = horizon(time(8), days: 3).occurrences(of: time(9), lasting: hour)
    #expect(found == [hour, day + hour, 2 * day + hour])
  }

  @Test func `what began before and still lasts is included, what is over is not`() {
    let horizon = horizon(time(8), days: 1)
    #expect(horizon.occurrences(of: time(6), lasting: 3 * hour) == [-2 * hour, 22 * hour])
    #expect(horizon.occurrences(of: time(6), lasting: 2 * hour) == [22 * hour])
    #expect(horizon.occurrences(of: time(8), lasting: hour) == [0])
    #expect(horizon.occurrences(of: time(8), lasting: day) == [0])
    #expect(horizon.occurrences(of: time(8), lasting: day + 1) == [-day, 0])
  }

  @Test func `a weekday's time happens every such week`() {
    let monday = horizon(time(0, .weekday(.monday)), days: 14)
    #expect(
      monday.occurrences(of: time(9, .weekday(.wednesday)), lasting: hour) == [2 * day + 9 * hour, 9 * day + 9 * hour])
    #expect(
      monday.occurrences(of: time(22, .weekday(.sunday)), lasting: 4 * hour)
        == [-2 * hour, 7 * day - 2 * hour, 14 * day - 2 * hour])
    #expect(horizon(time(0), days: 7).occurrences(of: time(9, .weekday(.monday)), lasting: hour).isEmpty)
  }

  @Test func `a date's time happens once`() throws {
    let first = try #require(CivilDate(year: 2026, month: 2, day: 28))
    let second = try #require(CivilDate(year: 2026, month: 3, day: 1))
    let start = horizon(time(0, .date(first)), days: 3)
    #expect(start.occurrences(of: time(9, .date(second)), lasting: hour) == [day + 9 * hour])
    #expect(start.occurrences(of: time(9, .weekday(.sunday)), lasting: hour) == [day + 9 * hour])
    #expect(horizon(time(0, .weekday(.monday)), days: 3).occurrences(of: time(9, .date(second)), lasting: hour).isEmpty)
  }

  @Test func `breaks in a window go from its beginning to its end`() {
    let rest = Shift.Break(.window(3600, 7200), length: 900)
    let shift = Shift(count: 4, start: time(8), length: 8 * hour, breaks: [rest])
    #expect((0..<4).map { shift.start(of: rest, person: $0) } == [3600, 4500, 5400, 6300])
    let alone = Shift(count: 1, start: time(8), length: 8 * hour, breaks: [rest])
    #expect(alone.start(of: rest, person: 0) == 3600)
    let fixed = Shift.Break(.offset(1800), length: 900)
    #expect((0..<4).map { shift.start(of: fixed, person: $0) } == [1800, 1800, 1800, 1800])
  }
}
