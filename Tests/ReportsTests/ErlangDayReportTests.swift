import Files
import Planning
import Reports
import Scenarios
import Testing

/// What a formula asks for over a day, as people read it.
@Suite struct ErlangDayReportTests {
  private func report(
    _ model: ErlangModel = .c, calls: [Double] = [60, 0, 120.5], times: [Double] = [320, 320, 320], days: Int = 1,
    _ change: (inout ErlangDraft) -> Void = { _ in }
  ) throws -> ErlangDayReport {
    var draft = ErlangDraft(model)
    (draft.target, draft.within) = (0.8, 20)
    change(&draft)
    let day = ClockTime(day: .weekday(.monday), secondOfDay: 28_800)
    let count = days == 1 ? calls.count : days * 48
    func stretched(_ values: [Double]) -> [Double] { (0..<count).map { values[$0 % 48 % values.count] } }
    let horizon = Horizon(start: day, length: Double(count) * 1800, interval: 1800)
    return ErlangDayReport(
      try ErlangDay(draft, calls: stretched(calls), handleTimes: stretched(times), over: horizon),
      source: ScenarioSource(file: "a.csv", sha256: "00", basis: ["a.csv: column 'Calls'."]))
  }

  @Test func `the hours come first, then each half hour`() throws {
    let text = try report { $0.shrinkage = 0.3 }.text()
    #expect(
      text == """
        Erlang C
        Mon 08:00–09:30, 3 intervals of 30m
        a.csv: column 'Calls'.

        20.5 agent-hours keep 80 % answered within 20 s in every half hour; peak at 09:00: 26 agents, 38
        scheduled. With 30 % shrinkage 29.3 hours must be scheduled.

               calls  load  agents  scheduled    SL   ASA  occupancy
                                                  %     s          %
        08:00   60    10.7      15         22  88.1  11.5       71.1
        08:30    0     0         0          0   –     –          –
        09:00  120.5  21.4      26         38  80.7  17.9       82.4
        load: calls × handle time ÷ interval, agents' worth of work; scheduled: with shrinkage
        SL = answered within 20 s ÷ offered
        ASA: mean wait of the answered; occupancy = handling ÷ time on duty

        Assumes a steady stream of random calls, and that nobody ever hangs up: where callers do, it asks
        for too many agents ('sira erlang a'). More: sira explain erlang-c

        """)
  }

  @Test func `several days have a line each, and a week nothing else`() throws {
    let two = try report(days: 2).text()
    #expect(two.contains("\nTue 08:00 "))
    #expect(two.contains("agent-h"))
    let week = try report(.a, days: 7) {
      $0.patience = 180
      $0.shrinkage = 0.3
    }.text()
    #expect(!week.contains("\nTue 08:00 "))
    #expect(week.contains("\nTue "))
    #expect(week.contains("Every interval: --format csv"))
    #expect(try report(days: 7).csv.whole.split(whereSeparator: \.isNewline).count == 7 * 48 + 1)
  }

  @Test func `all goals are named`() throws {
    let text = try report(.a) {
      ($0.patience, $0.asa, $0.abandon, $0.maxOccupancy) = (180, 15, 0.05, 0.85)
    }.text()
    #expect(
      text.replacing("\n", with: " ").contains(
        " keep 80 % answered within 20 s, an ASA of at most 15 s, at most 5 % abandoned and an occupancy of at most 85 % in "
          + "every half hour; "))
    #expect(try report(calls: [0, 0, 0]).text().contains("No calls come in, so nobody is needed."))
  }
}
