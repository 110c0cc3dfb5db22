import Scenarios

extension IntervalSearch {
  /// Adds agents where goals fail, until only those fail that no number of agents helps to meet.
  /// - Returns: Those, with the best margin that can be reached.
  func grow(on trials: StaffTrials) throws(SearchEnd) -> [GoalMark: Double] {
    var unreachable = self.unreachable
    var hopes: [GoalMark: Hope] = [:]
    while true {
      let now = try trials.judge(grid)
      var wishes: [Wish] = []
      for mark in failing(now) where unreachable[mark] == nil {
        let margin = now[mark].end
        hopes[mark, default: Hope()].note(margin)
        let hope = hopes[mark] ?? Hope()
        let cells = hope.isGone ? [] : helpers(of: mark)
        if cells.isEmpty {
          unreachable[mark] = hope.best
        } else {
          wishes.append(Wish(mark: mark, cells: cells, count: step(mark, shortage: -margin, hope.rounds)))
        }
      }
      guard !wishes.isEmpty else { return unreachable }
      try grant(wishes, now, on: trials, but: unreachable)
    }
  }

  /// What adding agents did for a goal so far.
  private struct Hope {
    private(set) var best = -Double.infinity
    private(set) var rounds = 0
    private var stalled = 0

    mutating func note(_ margin: Double) {
      stalled = margin > best + 1e-6 ? 0 : stalled + 1
      best = max(best, margin)
      rounds += 1
    }

    /// Whether several rounds brought nothing at all.
    var isGone: Bool { stalled >= 4 }
  }

  /// Agents that might help a goal.
  private struct Wish {
    let mark: GoalMark
    let cells: [StaffCell]
    let count: Int
  }

  /// Where agents can still help: the groups with the skill in the goal's interval; where none may grow, in one shortly
  /// before, because a queue may carry over. Deferred work can be done in any interval up to its deadline.
  private func helpers(of mark: GoalMark) -> [StaffCell] {
    let groups: [Int]
    var intervals = Array(stride(from: mark.place, through: max(0, mark.place - 3), by: -1))
    switch mark.subject {
    case .group(let group): groups = [group]
    case .type(let type, _):
      groups = problem.servers[type]
      let contact = problem.scenario.contacts[type]
      // Where nobody is on duty, more people earlier do not help the contacts that arrive then.
      if !contact.isDeferred, groups.allSatisfy({ !problem.attendance[$0][mark.place].isOnDuty }) { return [] }
      if contact.isDeferred {
        let span = min(contact.goal.within / problem.scenario.horizon.interval, Double(problem.intervalCount))
        intervals = Array(mark.place..<min(mark.place + Int(span) + 1, problem.intervalCount))
      }
    }
    for interval in intervals {
      let cells = groups.map { StaffCell(group: $0, interval: interval) }.filter { room(at: $0) > 0 }
      if !cells.isEmpty { return cells }
    }
    return []
  }

  private func room(at cell: StaffCell) -> Int { problem.most[cell.group][cell.interval] - grid[cell] }

  /// How many agents to add: on the scale of the square root when much is missing, and more after every few rounds.
  private func step(_ mark: GoalMark, shortage: Double, _ rounds: Int) -> Int {
    let groups: [Int] =
      switch mark.subject {
      case .type(let type, _): problem.servers[type]
      case .group(let group): [group]
      }
    let there = groups.reduce(0) { $0 + grid[$1, mark.place] }
    let wanted = min(shortage, 1) * (Double(there).squareRoot() + 0.3 * Double(there))
    return max(1, Int(wanted)) << min((rounds - 1) / 4, 12)
  }

  /// Grants each wish at the cell where an agent's money helps most.
  private func grant(
    _ wishes: [Wish], _ now: Judgement, on trials: StaffTrials, but unreachable: [GoalMark: Double]
  ) throws(SearchEnd) {
    var granted: [StaffCell: Int] = [:]
    let benefits = try benefits(of: wishes, now, on: trials, but: unreachable)
    for wish in wishes {
      let best =
        wish.cells.count == 1
        ? wish.cells.first
        : wish.cells.max { (benefits[$0] ?? 0) < (benefits[$1] ?? 0) }
      if let best { granted[best] = max(granted[best] ?? 0, min(wish.count, room(at: best))) }
    }
    for (cell, count) in granted { grid[cell] += count }
  }

  /// What one more agent in each cell does, per cost, for the goals that fail then and just after; one trial for each
  /// group.
  private func benefits(
    of wishes: [Wish], _ now: Judgement, on trials: StaffTrials, but unreachable: [GoalMark: Double]
  ) throws(SearchEnd) -> [StaffCell: Double] {
    let cells = Set(wishes.filter { $0.cells.count > 1 }.flatMap(\.cells))
    var benefits: [StaffCell: Double] = [:]
    for group in problem.plannedGroups {
      let own = cells.filter { $0.group == group }
      guard !own.isEmpty else { continue }
      let then = try trials.judge(grid.adding(1, at: Array(own)))
      for cell in own {
        let places = cell.interval..<min(cell.interval + 2, now.placeCount)
        let gain = shortage(now, places, but: unreachable) - shortage(then, places, but: unreachable)
        benefits[cell] = gain / max(problem.weights[group], 1e-9)
      }
    }
    return benefits
  }

  /// What is missing at some places, over all types: for each the part that lacks most, except those that nothing
  /// helps.
  private func shortage(_ judgement: Judgement, _ places: Range<Int>, but unreachable: [GoalMark: Double]) -> Double {
    places.reduce(0) { sum, place in
      problem.promisedTypes.reduce(sum) { sum, type in
        let parts = judgement.types[type][place].parts
        let ends = parts.indices.filter { part in
          unreachable[GoalMark(subject: .type(type, part: part), place: place)] == nil
        }.map { parts[$0].end }
        return sum + max(0, -(ends.min() ?? 0))
      }
    }
  }
}
