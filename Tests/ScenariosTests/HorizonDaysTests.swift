import Scenarios
import Testing

/// A day is what is cut at midnight, unless the horizon is not longer than one.
@Suite struct HorizonDaysTests {
  private func days(from hour: Int, hours: Double, interval: Double = 1800) -> [Range<Int>] {
    Horizon(start: ClockTime(secondOfDay: hour * 3600), length: hours * 3600, interval: interval).days
  }

  @Test func `a horizon of at most a day is one day, even across midnight`() {
    #expect(days(from: 8, hours: 10) == [0..<20])
    #expect(days(from: 20, hours: 14) == [0..<28])
    #expect(days(from: 6, hours: 24) == [0..<48])
  }

  @Test func `a longer one is cut at midnight, and its parts are all of it`() {
    #expect(days(from: 20, hours: 36, interval: 3600) == [0..<4, 4..<28, 28..<36])
    #expect(days(from: 0, hours: 7 * 24, interval: 900).map(\.count) == Array(repeating: 96, count: 7))
    // An interval belongs to the day in which it begins.
    #expect(days(from: 23, hours: 28, interval: 2 * 3600) == [0..<1, 1..<13, 13..<14])
    for (from, hours) in [(0, 25.0), (1, 47), (23, 168), (12, 100)] {
      let days = days(from: from, hours: hours)
      #expect(days.flatMap(Array.init) == Array(0..<Int(hours * 2)))
    }
  }
}
