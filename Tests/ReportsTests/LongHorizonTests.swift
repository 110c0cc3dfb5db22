import Measures
import Reports
import Scenarios
import Simulation
import Statistics
import Testing

@Suite struct LongHorizonTests {
  @Test func `a week is a strip of marks and the worst intervals`() throws {
    let text = RunReport(try week()).text()
    #expect(
      text.contains(
        """
        support     00    03    06    09    12    15    18    21
        Mon         \(String(repeating: "·", count: 48))
        Tue         \(String(repeating: "·", count: 18))443?\(String(repeating: "·", count: 26))
        Wed         \(String(repeating: "·", count: 48))
        """))
    #expect(
      text.contains(
        """
        each mark is 30m: · goal met; ? in doubt; a digit: missed, or no goal, and the tenths of the service
        level (7 is 70 to 79 %, 9 is 90 to 100 %); ! misses another promise; blank: nothing offered
        """))
    #expect(text.contains("Tue 09:00  !"))
    #expect(text.contains("Every interval with every measure: --format csv"))
    #expect(text.contains("missed at: Tue 09:00–10:30 (worst Tue 10:00: 38 % ± 3)"))
    #expect(text.contains("in doubt at: Tue 10:30–11:00"))
    #expect(text.contains("goal met on 40 of 100 weeks"))
    #expect(text.split(separator: "\n").count < 60)
  }

  /// All intervals are good but four on Tuesday, and nobody calls on Sunday.
  private func week() throws -> Summary {
    let start = ClockTime(day: .weekday(.monday), secondOfDay: 0)
    let scenario = try SupportLine.scenario(goal: Goal(answer: 0.8), start: start, intervals: 336)
    let intervals = (0..<336).map { index -> MeasureValues in
      var values = MeasureValues()
      let level = [66: 0.45, 67: 0.42, 68: 0.38, 69: 0.81][index] ?? 0.93
      if index < 288 { values[.serviceLevel] = Estimate(mean: level, halfWidth: 0.03) }
      return values
    }
    var whole = MeasureValues()
    whole[.serviceLevel] = Estimate(mean: 0.9, halfWidth: 0.01)
    whole[.serviceLevelMet] = Estimate(mean: 0.4, halfWidth: 0.1)
    let group = GroupSummary(
      group: scenario.agents[0], values: MeasureValues(),
      intervals: Array(repeating: MeasureValues(), count: 336))
    return Summary(
      scenario: scenario, replications: 100, contactsSimulated: 1, events: 1, precision: [], overall: whole,
      contacts: [ContactSummary(type: scenario.contacts[0], values: whole, intervals: intervals)], agents: [group])
  }
}
