import Randomness
import Scenarios

/// When people of all groups come and go.
struct StaffPlan {
  /// The agents of each group.
  let agents: [Range<Int>]
  let agentCount: Int
  /// The draw index of each agent's own speed.
  let person: [UInt64]
  /// The factor on each agent's handle times that tenure makes; empty where it makes none.
  let tenureFactors: [Double]
  /// What happens on a day when nobody is missing.
  private let allPresent: [StaffEvent]
  let scenario: Scenario
  private let hasAbsence: Bool

  init(_ scenario: Scenario) {
    self.scenario = scenario
    var ranges: [Range<Int>] = []
    var people: [UInt64] = []
    for group in scenario.agents {
      let start = people.count
      switch group.staffing {
      case .constant(let count): people += (0..<count + group.mostCalledIn).map { UInt64($0) }
      case .perInterval(let counts): people += (0..<(counts.max() ?? 0) + group.mostCalledIn).map { UInt64($0) }
      case .shifts(let shifts):
        for (index, shift) in shifts.enumerated() {
          people += (0..<shift.count).map { UInt64(index) << 24 | UInt64($0) }
        }
        for (index, more) in group.calledIn.enumerated() {
          people += (0..<more.count).map { UInt64(shifts.count + index) << 24 | UInt64($0) }
        }
      }
      ranges.append(start..<people.count)
    }
    agents = ranges
    person = people
    agentCount = people.count
    tenureFactors =
      scenario.agents.contains { $0.tenure != nil }
      ? zip(scenario.agents, ranges).flatMap { group, agents in group.speeds(ofAgents: agents.count).map { 1 / $0 } }
      : []
    hasAbsence = scenario.agents.contains { $0.absence > 0 }
    allPresent = hasAbsence ? [] : Self.events(scenario, agents: ranges, source: nil)
  }

  /// The changes of one replication, in the order they happen; at one instant, those who leave come first.
  func events(_ source: Source) -> [StaffEvent] {
    hasAbsence ? Self.events(scenario, agents: agents, source: source) : allPresent
  }

  static func events(_ scenario: Scenario, agents: [Range<Int>], source: Source?) -> [StaffEvent] {
    var events: [StaffEvent] = []
    for (index, group) in scenario.agents.enumerated() {
      let absence = Absence(group, source)
      switch group.staffing {
      case .constant(let count):
        let counts = [Int](repeating: count, count: scenario.horizon.intervalCount)
        events += changes(of: counts, group: index, horizon: scenario.horizon, absence)
      case .perInterval(let counts):
        events += changes(of: counts, group: index, horizon: scenario.horizon, absence)
      case .shifts(let shifts):
        events += changes(
          of: shifts, group: index, firstAgent: agents[index].lowerBound, horizon: scenario.horizon, absence,
          marksBreaks: group.isStrainFollowed)
      }
      events += changes(ofCalledInTo: group, index, agents: agents[index], horizon: scenario.horizon)
    }
    return events.sorted { ($0.time, $0.duty, $0.group, $0.agent) < ($1.time, $1.duty, $1.group, $1.agent) }
  }

  private static func changes(
    of counts: [Int], group: Int, horizon: Horizon, _ absence: Absence
  ) -> [StaffEvent] {
    var events: [StaffEvent] = []
    var last = 0
    for (interval, scheduled) in counts.enumerated() {
      let begin = Double(interval) * horizon.interval
      let present = absence.present(of: scheduled, day: horizon.day(at: begin))
      if present != last {
        let time = interval == 0 ? 0 : horizon.warmup + begin
        let change = Int32(present - last)
        events.append(StaffEvent(time: time, group: Int32(group), agent: -1, duty: change, paid: change))
      }
      last = present
    }
    return events
  }

  /// Who is called in comes for sure; where people have shifts, each comes and goes by name.
  private static func changes(
    ofCalledInTo group: AgentGroup, _ index: Int, agents: Range<Int>, horizon: Horizon
  ) -> [StaffEvent] {
    var agent = agents.upperBound - group.calledIn.reduce(0) { $0 + $1.count }
    let isPersonal = if case .shifts = group.staffing { true } else { false }
    return group.calledIn.flatMap { more -> [StaffEvent] in
      var stay = TimeRanges()
      stay.append(more.from, more.to)
      defer { agent += more.count }
      return stay.changes(horizon).flatMap { time, change -> [StaffEvent] in
        guard isPersonal else {
          let all = change * Int32(more.count)
          return [StaffEvent(time: time, group: Int32(index), agent: -1, duty: all, paid: all)]
        }
        return (0..<more.count).map {
          StaffEvent(time: time, group: Int32(index), agent: Int32(agent + $0), duty: change, paid: change)
        }
      }
    }
  }

  private static func changes(
    of shifts: [Shift], group: Int, firstAgent: Int, horizon: Horizon, _ absence: Absence, marksBreaks: Bool
  ) -> [StaffEvent] {
    var events: [StaffEvent] = []
    var agent = firstAgent
    for (index, shift) in shifts.enumerated() {
      let starts = horizon.occurrences(of: shift.start, lasting: shift.length)
      for person in 0..<shift.count {
        let id = UInt64(index) << 24 | UInt64(person)
        var duty = TimeRanges()
        var pay = TimeRanges()
        var breaks: Set<Double> = []
        for start in starts where !absence.isMissing(person: id, day: horizon.day(at: start)) {
          duty.add(start, start + shift.length, without: shift.breaks, of: shift, person: person)
          pay.add(start, start + shift.length, without: shift.breaks.filter { !$0.isPaid }, of: shift, person: person)
          guard marksBreaks else { continue }
          for rest in shift.breaks { breaks.insert(horizon.warmup + (start + shift.start(of: rest, person: person))) }
        }
        for (time, change) in duty.changes(horizon) {
          let isBreak = change < 0 && breaks.contains(time)
          events.append(
            StaffEvent(
              time: time, group: Int32(group), agent: Int32(agent), duty: change, paid: 0, isBreak: isBreak))
        }
        for (time, change) in pay.changes(horizon) {
          events.append(StaffEvent(time: time, group: Int32(group), agent: -1, duty: 0, paid: change))
        }
        agent += 1
      }
    }
    return events
  }
}
