import Scenarios
import Testing

/// When anybody of a group is on duty by its shifts.
@Suite struct AttendanceTests {
  private static let hour = 3600.0

  private func attendance(
    _ shifts: [Shift], start: Int = 8, hours: Double = 4, interval: Double = 1800
  ) -> [Attendance] {
    AgentGroup(name: "desk", staffing: .shifts(shifts), skills: [Skill("calls")]).attendance(
      by: Horizon(
        start: ClockTime(secondOfDay: start * 3600), length: hours * Self.hour, interval: interval))
  }

  private func shift(
    _ count: Int = 3, at minutes: Int, hours: Double, _ breaks: [Shift.Break] = []
  ) -> Shift {
    Shift(count: count, start: ClockTime(secondOfDay: minutes * 60), length: hours * Self.hour, breaks: breaks)
  }

  @Test func `a group without shifts may always be there`() {
    for staffing in [Staffing.constant(0), .perInterval([0, 0, 5, 0])] {
      let group = AgentGroup(name: "desk", staffing: staffing, skills: [Skill("calls")])
      #expect(group.attendance(by: Horizon(length: 7200)) == Array(repeating: .present, count: 4))
    }
  }

  @Test func `nobody is there before the shift, in its break and after it`() {
    let found = attendance([shift(at: 8 * 60 + 30, hours: 3, [.init(.offset(Self.hour), length: 1800)])])
    #expect(found == [.away, .present, .present, .onBreak, .present, .present, .present, .away])
  }

  @Test func `who comes, goes or pauses inside an interval is there for a part of it`() {
    let found = attendance([shift(at: 8 * 60 + 15, hours: 3, [.init(.offset(Self.hour), length: 900)])])
    // 8:15 to 9:15 and 9:30 to 11:15.
    #expect(found == [.partly, .present, .partly, .present, .present, .present, .partly, .away])
  }

  @Test func `another shift covers the break`() {
    let lunch = shift(at: 8 * 60, hours: 4, [.init(.offset(Self.hour), length: 1800)])
    #expect(attendance([lunch, shift(1, at: 9 * 60, hours: 1)]).allSatisfy { $0 == .present })
    let half = attendance([lunch, shift(1, at: 9 * 60 + 15, hours: 1)])
    #expect(half[2] == .partly)
  }

  @Test(arguments: [1, 2, 5])
  func `breaks that move within a window leave somebody there, if there is more than one`(count: Int) {
    let moving = Shift.Break(.window(Self.hour, 2 * Self.hour), length: 1800)
    let found = attendance([shift(count, at: 8 * 60, hours: 4, [moving])])
    #expect(found[2] == (count == 1 ? .onBreak : .present))
    #expect(found[3] == .present)
  }

  @Test func `a break longer than half its window takes all away in the middle`() {
    let long = Shift.Break(.window(Self.hour, 2 * Self.hour), length: 2700)
    let found = attendance([shift(9, at: 8 * 60, hours: 4, [long])], interval: 900)
    // All are away from 9:15 to 9:45.
    #expect(Array(found[4..<8]) == [.present, .onBreak, .onBreak, .present])
  }

  @Test func `a shift of nobody has times, too`() {
    #expect(attendance([shift(0, at: 9 * 60, hours: 1)])[1...4] == [.away, .present, .present, .away])
  }

  @Test func `a shift that began the day before is there at midnight`() {
    let night = attendance([shift(at: 22 * 60, hours: 8)], start: 0, hours: 8, interval: 3600)
    #expect(night == Array(repeating: .present, count: 6) + [.away, .away])
  }
}
