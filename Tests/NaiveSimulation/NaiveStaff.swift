import Scenarios

/// Who is scheduled when, straight from the scenario; without absence.
struct NaiveStaff {
  struct Change {
    let time: Double
    let group: Int
    /// The person who comes or goes, counted over all groups; nil where only numbers are known.
    let person: Int?
    let duty: Int
  }

  /// People of each group, and the place in chance of everyone.
  var people: [Int] = []
  var persons: [UInt64] = []
  var changes: [Change] = []
  /// Scheduled and paid stretches of single agents, clock seconds, for measuring.
  var scheduled: [(group: Int, from: Double, to: Double)] = []
  var paid: [(group: Int, from: Double, to: Double)] = []

  init(_ scenario: Scenario) {
    let horizon = scenario.horizon
    var total = 0
    for (group, agents) in scenario.agents.enumerated() {
      switch agents.staffing {
      case .constant(let count):
        addNumbers(Array(repeating: count, count: horizon.intervalCount), group, horizon)
      case .perInterval(let counts): addNumbers(counts, group, horizon)
      case .shifts(let shifts):
        people.append(shifts.reduce(0) { $0 + $1.count })
        for (index, shift) in shifts.enumerated() {
          persons += (0..<shift.count).map { UInt64(index) << 24 | UInt64($0) }
        }
        var person = total
        for shift in shifts {
          for index in 0..<shift.count {
            add(shift, index, group: group, person: person, horizon)
            person += 1
          }
        }
      }
      addCalledIn(agents, group, first: total, horizon)
      total += people[group]
    }
    changes.sort { ($0.time, $0.duty, $0.group, $0.person ?? -1) < ($1.time, $1.duty, $1.group, $1.person ?? -1) }
  }

  private mutating func addNumbers(_ counts: [Int], _ group: Int, _ horizon: Horizon) {
    people.append(counts.max() ?? 0)
    persons += (0..<(counts.max() ?? 0)).map { UInt64($0) }
    var last = 0
    for (interval, count) in counts.enumerated() {
      let begin = horizon.warmup + Double(interval) * horizon.interval
      let from = interval == 0 ? 0 : begin
      if count != last { changes.append(Change(time: from, group: group, person: nil, duty: count - last)) }
      for _ in 0..<count {
        scheduled.append((group, from, begin + horizon.interval))
        paid.append((group, from, begin + horizon.interval))
      }
      last = count
    }
  }

  /// Who is called in comes beside all others, by name where they have shifts.
  private mutating func addCalledIn(_ agents: AgentGroup, _ group: Int, first: Int, _ horizon: Horizon) {
    var shifts: Int?
    if case .shifts(let all) = agents.staffing { shifts = all.count }
    for (index, more) in agents.calledIn.enumerated() {
      for number in 0..<more.count {
        let person = shifts.map { _ in first + people[group] }
        persons.append(shifts.map { UInt64($0 + index) << 24 | UInt64(number) } ?? UInt64(people[group]))
        people[group] += 1
        guard more.from < horizon.length, more.to > more.from else { continue }
        let from = more.from <= 0 ? 0 : horizon.warmup + more.from
        let to = horizon.warmup + min(more.to, horizon.length)
        changes.append(Change(time: from, group: group, person: person, duty: 1))
        if more.to < horizon.length { changes.append(Change(time: to, group: group, person: person, duty: -1)) }
        scheduled.append((group, from, to))
        paid.append((group, from, to))
      }
    }
  }

  /// Looks at every second of the shift's day: here, on a break, or away.
  private mutating func add(_ shift: Shift, _ index: Int, group: Int, person: Int, _ horizon: Horizon) {
    let starts = horizon.occurrences(of: shift.start, lasting: shift.length)
    func isThere(_ second: Double, unpaidOnly: Bool) -> Bool {
      starts.contains { start in
        start <= second && second < start + shift.length
          && !shift.breaks.contains { rest in
            let begin = start + shift.start(of: rest, person: index)
            return begin <= second && second < begin + rest.length && !(unpaidOnly && rest.isPaid)
          }
      }
    }
    for unpaidOnly in [false, true] {
      var since: Double?
      for second in stride(from: 0.0, through: horizon.length, by: 1) {
        let isHere = second < horizon.length && isThere(second, unpaidOnly: unpaidOnly)
        let clock = second == 0 ? 0 : horizon.warmup + second
        if isHere, since == nil {
          since = clock
          if !unpaidOnly { changes.append(Change(time: clock, group: group, person: person, duty: 1)) }
        } else if !isHere, let from = since {
          since = nil
          if unpaidOnly { paid.append((group, from, clock)) } else { scheduled.append((group, from, clock)) }
          if !unpaidOnly, second < horizon.length {
            changes.append(Change(time: clock, group: group, person: person, duty: -1))
          }
        }
      }
    }
  }
}
