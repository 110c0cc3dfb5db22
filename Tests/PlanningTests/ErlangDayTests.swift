import Planning
import Queueing
import Scenarios
import Testing

/// What a formula asks for over a day is what it asks for each interval.
@Suite struct ErlangDayTests {
  private static let morning = Horizon(start: ClockTime(secondOfDay: 28_800), length: 7200, interval: 1800)

  @Test(arguments: [ErlangModel.c, .a, .x])
  func `each interval has the answer of a question of its own`(_ model: ErlangModel) throws {
    var draft = ErlangDraft(model)
    (draft.target, draft.within, draft.maxOccupancy, draft.shrinkage) = (0.8, 20, 0.85, 0.3)
    if model != .c { draft.patience = 180 }
    if model == .x { draft.redial = 0.3 }
    let (calls, times) = ([60.0, 0, 140, 95.5], [250.0, 0, 230, 245])
    let day = try ErlangDay(draft, calls: calls, handleTimes: times, over: Self.morning)
    #expect(day.intervals.map(\.calls) == calls)
    var hours = 0.0
    for (index, interval) in day.intervals.enumerated() where calls[index] > 0 {
      var single = draft
      (single.calls, single.aht) = (CallRate(count: calls[index], period: 1800), times[index])
      let answer = try ErlangQuestion(single).answer()
      #expect(interval.row.agents == answer.chosen.agents)
      #expect(interval.row.scheduled == answer.chosen.scheduled)
      #expect(interval.row.measures.asa == answer.chosen.measures.asa)
      #expect(interval.erlangs == calls[index] * times[index] / 1800)
      hours += answer.chosen.agents / 2
    }
    #expect(day.intervals[1].agents == 0)
    #expect(day.hours(0..<4) == hours)
    #expect(day.scheduledHours(0..<4) == hours / 0.7)
    #expect(day.hours(1..<2) == 0)
  }

  @Test func `what is missing or out of reach is said once, or with its time`() {
    func problems(_ draft: ErlangDraft, calls: [Double] = [60, 95], times: [Double] = [240, 240]) -> [String] {
      let hour = Horizon(start: ClockTime(secondOfDay: 28_800), length: 3600, interval: 1800)
      do throws(PlanningProblems) {
        _ = try ErlangDay(draft, calls: calls, handleTimes: times, over: hour)
        return []
      } catch {
        return error.messages
      }
    }
    let draft = ErlangDraft(.c)
    #expect(
      problems(draft) == [
        "nothing is asked: give a goal, e.g. --target 80%/20s, or the agents there are, e.g. --agents 18"
      ])
    var narrow = ErlangDraft(.a)
    (narrow.patience, narrow.lines, narrow.target, narrow.within, narrow.blocking) = (180, 9, 0.8, 20, 0.01)
    let messages = problems(narrow, calls: [5, 95])
    #expect(messages.count == 1)
    #expect(messages.first?.hasPrefix("08:30: no number of agents meets every goal: ") == true)
    var promised = ErlangDraft(.c)
    (promised.target, promised.within) = (0.8, 20)
    #expect(problems(promised, times: [0, 240]).first?.hasPrefix("08:00: --aht: must be longer than 0s") == true)
    #expect(problems(promised, calls: [0, 0], times: [240, 240]) == [])
  }
}
