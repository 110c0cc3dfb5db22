import Measures
import Scenarios
import Simulation
import Testing

@Suite struct ShiftTests {
  /// Agents on duty by interval, of shifts in a horizon.
  private func onDuty(
    _ shifts: [Shift], start: ClockTime, length: Double, interval: Double, _ measure: Measure = .staffed
  ) throws -> [Double] {
    let summary = simulate(
      try scenario(
        [calls(at: [], talk: 1)], [desk(.shifts(shifts))], length: length, interval: interval, start: start))
    return (0..<Int(length / interval)).map {
      ((summary.group(measure, interval: $0) ?? -1) * 3600 / interval * 1e9).rounded() / 1e9
    }
  }

  private func time(_ hour: Int, _ minute: Int = 0, _ day: ClockTime.Day = .any) -> ClockTime {
    ClockTime(day: day, secondOfDay: hour * 3600 + minute * 60)
  }

  @Test func `people come when their shift begins and go when it ends`() throws {
    let shifts = [Shift(count: 2, start: time(8, 30), length: 3600), Shift(count: 1, start: time(9), length: 7200)]
    #expect(
      try onDuty(shifts, start: time(8), length: 4 * 3600, interval: 1800) == [0, 2, 3, 1, 1, 1, 0, 0])
  }

  @Test func `who comes takes who waits`() throws {
    let shift = Shift(count: 1, start: time(0, 10), length: 1800)
    let summary = simulate(try scenario([calls(at: [100], talk: 5)], [desk(.shifts([shift]))]))
    #expect(summary.contact(.asa) == 500)
  }

  @Test func `a break at an offset takes everyone away`() throws {
    let rest = Shift.Break(.offset(3600), length: 1800, isPaid: false)
    let shift = Shift(count: 3, start: time(8), length: 3 * 3600, breaks: [rest])
    #expect(try onDuty([shift], start: time(8), length: 3 * 3600, interval: 1800) == [3, 3, 0, 3, 3, 3])
    #expect(try onDuty([shift], start: time(8), length: 3 * 3600, interval: 1800, .paid) == [3, 3, 0, 3, 3, 3])
  }

  @Test func `a paid break is paid`() throws {
    let rest = Shift.Break(.offset(3600), length: 1800)
    let shift = Shift(count: 3, start: time(8), length: 2 * 3600, breaks: [rest])
    #expect(try onDuty([shift], start: time(8), length: 2 * 3600, interval: 1800, .paid) == [3, 3, 3, 3])
  }

  @Test func `breaks in a window are spread over the people`() throws {
    // Four people, 15 minutes each, between 9:00 and 10:00.
    let rest = Shift.Break(.window(3600, 7200), length: 900)
    let shift = Shift(count: 4, start: time(8), length: 3 * 3600, breaks: [rest])
    #expect(
      try onDuty([shift], start: time(9), length: 3600, interval: 900) == [3, 3, 3, 3])
    // One person alone goes at the beginning of the window.
    let alone = Shift(count: 1, start: time(8), length: 3 * 3600, breaks: [rest])
    #expect(try onDuty([alone], start: time(9), length: 3600, interval: 900) == [0, 1, 1, 1])
  }

  @Test func `a shift over midnight reaches into the horizon from the day before`() throws {
    let shift = Shift(count: 1, start: time(22), length: 4 * 3600)
    let hours = try onDuty([shift], start: time(0), length: 86_400, interval: 3600)
    #expect(hours == [1, 1] + [Double](repeating: 0, count: 20) + [1, 1])
  }

  @Test func `a break under way when the horizon begins goes on`() throws {
    let rest = Shift.Break(.offset(3600), length: 3600)
    let shift = Shift(count: 1, start: time(7), length: 5 * 3600, breaks: [rest])
    #expect(try onDuty([shift], start: time(8, 30), length: 3600, interval: 1800) == [0, 1])
  }

  @Test func `a shift of a day's length never ends, and nobody appears twice`() throws {
    let shift = Shift(count: 2, start: time(6), length: 86_400)
    let days = try onDuty([shift], start: time(0), length: 3 * 86_400, interval: 86_400)
    #expect(days == [2, 2, 2])
  }

  @Test func `a shift recurs every day, every weekday of its name, or on its date`() throws {
    let week = 7 * 86_400.0
    let monday = time(0, 0, .weekday(.monday))
    func shift(_ start: ClockTime) -> [Shift] { [Shift(count: 1, start: start, length: 86_400 / 2)] }
    let days = { (start: ClockTime, horizon: ClockTime) in
      try onDuty(shift(start), start: horizon, length: week, interval: 86_400)
    }
    #expect(try days(time(8), monday) == [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5])
    #expect(try days(time(8, 0, .weekday(.wednesday)), monday) == [0, 0, 0.5, 0, 0, 0, 0])
    // Over midnight from Sunday, the day before the horizon, and on the last day.
    #expect(try days(time(18, 0, .weekday(.sunday)), monday) == [0.25, 0, 0, 0, 0, 0, 0.25])
    let first = try #require(CivilDate(year: 2026, month: 11, day: 23))
    let third = try #require(CivilDate(year: 2026, month: 11, day: 25))
    #expect(try days(time(8, 0, .date(third)), time(0, 0, .date(first))) == [0, 0, 0.5, 0, 0, 0, 0])
    #expect(try days(time(8, 0, .weekday(.monday)), time(0, 0, .date(first))) == [0.5, 0, 0, 0, 0, 0, 0])
  }

  @Test func `who is busy when the break begins finishes first, and is back when the break ends`() throws {
    // The contact of 500 lasts until 800, into the break of 600–900; the next waits until 900.
    let rest = Shift.Break(.offset(600), length: 300, isPaid: false)
    let shift = Shift(count: 1, start: time(0), length: 3600, breaks: [rest])
    let summary = simulate(try scenario([calls(at: [500, 700], talk: 300)], [desk(.shifts([shift]))]))
    #expect(summary.contact(.waitMax) == 200)
    #expect(summary.group(.overtime) == 200 / 3600.0)
    #expect(summary.group(.staffed) == 3300 / 3600.0)
  }

  @Test func `who is busy beyond the whole break goes on working after it`() throws {
    let rest = Shift.Break(.offset(600), length: 300, isPaid: false)
    let shift = Shift(count: 1, start: time(0), length: 3600, breaks: [rest])
    let summary = simulate(try scenario([calls(at: [500, 700], talk: 1000)], [desk(.shifts([shift]))]))
    #expect(summary.contact(.waitMax) == 800)
    #expect(summary.group(.overtime) == 300 / 3600.0)
    #expect(summary.group(.occupancy) == 2000 / 3600.0)
  }

  @Test func `people at the end of the horizon stay and drain it, those whose shift ended do not`() throws {
    let shifts = [Shift(count: 1, start: time(0), length: 3600), Shift(count: 1, start: time(0), length: 3500)]
    let summary = simulate(try scenario([calls(at: [3450, 3460, 3590], talk: 100)], [desk(.shifts(shifts))]))
    // Overtime: who left at 3500 works until 3560, who stays takes the third at once and works until 3690.
    #expect(summary.contact(.waitMax) == 0)
    #expect(summary.group(.overtime) == (60 + 90) / 3600.0)
  }
}
