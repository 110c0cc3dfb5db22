import Randomness
import Scenarios

/// A change of who is on duty.
struct StaffEvent: BitwiseCopyable {
  /// Clock seconds.
  var time: Double
  var group: Int32
  /// The person who comes or goes; -1 where only numbers are known.
  var agent: Int32
  /// How many more are on duty; negative for fewer.
  var duty: Int32
  /// How many more are paid.
  var paid: Int32
}

/// When people of all groups come and go.
struct StaffPlan {
  /// The agents of each group.
  let agents: [Range<Int>]
  let agentCount: Int
  /// Where the chance of each agent's own speed is drawn from.
  let person: [UInt64]
  /// What happens on a day when nobody is missing.
  private let allPresent: [StaffEvent]
  private let scenario: Scenario
  private let hasAbsence: Bool

  init(_ scenario: Scenario) {
    self.scenario = scenario
    var ranges: [Range<Int>] = []
    var people: [UInt64] = []
    for group in scenario.agents {
      let start = people.count
      switch group.staffing {
      case .constant(let count): people += (0..<count).map { UInt64($0) }
      case .perInterval(let counts): people += (0..<(counts.max() ?? 0)).map { UInt64($0) }
      case .shifts(let shifts):
        for (index, shift) in shifts.enumerated() {
          people += (0..<shift.count).map { UInt64(index) << 24 | UInt64($0) }
        }
      }
      ranges.append(start..<people.count)
    }
    agents = ranges
    person = people
    agentCount = people.count
    hasAbsence = scenario.agents.contains { $0.absence > 0 }
    allPresent = hasAbsence ? [] : Self.events(scenario, agents: ranges, source: nil)
  }

  /// The changes of one replication, in the order they happen; at one instant those who leave go first.
  func events(_ source: Source) -> [StaffEvent] {
    hasAbsence ? Self.events(scenario, agents: agents, source: source) : allPresent
  }

  private static func events(_ scenario: Scenario, agents: [Range<Int>], source: Source?) -> [StaffEvent] {
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
          of: shifts, group: index, firstAgent: agents[index].lowerBound, horizon: scenario.horizon, absence)
      }
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

  private static func changes(
    of shifts: [Shift], group: Int, firstAgent: Int, horizon: Horizon, _ absence: Absence
  ) -> [StaffEvent] {
    var events: [StaffEvent] = []
    var agent = firstAgent
    for (index, shift) in shifts.enumerated() {
      let starts = horizon.occurrences(of: shift.start, lasting: shift.length)
      for person in 0..<shift.count {
        let id = UInt64(index) << 24 | UInt64(person)
        var duty = TimeRanges()
        var pay = TimeRanges()
        for start in starts where !absence.isMissing(person: id, day: horizon.day(at: start)) {
          duty.add(start, start + shift.length, without: shift.breaks, of: shift, person: person)
          pay.add(start, start + shift.length, without: shift.breaks.filter { !$0.isPaid }, of: shift, person: person)
        }
        for (time, change) in duty.changes(horizon) {
          events.append(
            StaffEvent(time: time, group: Int32(group), agent: Int32(agent), duty: change, paid: 0))
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

extension Horizon {
  /// The calendar day of a time, counted from the horizon's first.
  fileprivate func day(at seconds: Double) -> Int {
    Int(((seconds + Double(start.secondOfDay)) / 86_400).rounded(.down))
  }
}

/// Who misses which day.
private struct Absence {
  let share: Double
  let stream: StreamID
  let source: Source?

  init(_ group: AgentGroup, _ source: Source?) {
    share = group.absence
    stream = StreamID("agents.\(group.name).absence")
    self.source = source
  }

  func isMissing(person: UInt64, day: Int) -> Bool {
    guard share > 0, let source else { return false }
    // A person's number has up to 41 bits: the line of the roster above the place in it.
    let item = UInt64(UInt16(truncatingIfNeeded: day)) << 48 | person
    return Double(source.words(stream, item: item).0 >> 11) * 0x1p-53 < share
  }

  func present(of scheduled: Int, day: Int) -> Int {
    guard share > 0 else { return scheduled }
    return (0..<scheduled).count { !isMissing(person: UInt64($0), day: day) }
  }
}

/// Stretches of time in order, touching ones merged.
private struct TimeRanges {
  private var ranges: [(from: Double, to: Double)] = []

  mutating func add(_ from: Double, _ to: Double, without breaks: [Shift.Break], of shift: Shift, person: Int) {
    var begin = from
    let rests = breaks.map { (from + shift.start(of: $0, person: person), $0.length) }.sorted { $0.0 < $1.0 }
    for (start, length) in rests {
      append(begin, start)
      begin = start + length
    }
    append(begin, to)
  }

  private mutating func append(_ from: Double, _ to: Double) {
    guard to > from else { return }
    if let last = ranges.last, last.to >= from {
      ranges[ranges.count - 1].to = max(last.to, to)
    } else {
      ranges.append((from, to))
    }
  }

  /// Comings and goings by the clock: who is there at the start was there during the warm-up, who is there at the end
  /// stays.
  func changes(_ horizon: Horizon) -> [(time: Double, change: Int32)] {
    ranges.flatMap { range -> [(time: Double, change: Int32)] in
      guard range.to > 0, range.from < horizon.length else { return [] }
      let come = (time: range.from <= 0 ? 0 : horizon.warmup + range.from, change: Int32(1))
      return range.to < horizon.length ? [come, (time: horizon.warmup + range.to, change: Int32(-1))] : [come]
    }
  }
}
