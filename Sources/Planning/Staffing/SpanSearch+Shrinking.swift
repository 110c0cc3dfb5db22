import Scenarios

extension SpanSearch {
  /// Takes agents away, several at a time at each cell where there are many.
  /// - Parameter looking: Shows how badly agents are missed, and where; only differences in it count.
  func shrink(_ judge: Judging, looking look: Judging) throws(SearchEnd) {
    try scaleDown(judge)
    var amount = max(1, (problem.plannedGroups.flatMap { grid.agents[$0] }.max() ?? 0) / 40)
    while true {
      try shrink(by: amount, judge, look)
      guard amount > 1 else { return }
      amount = max(1, amount / 3)
    }
  }

  /// Takes the same share of agents away everywhere, as long as goals hold: from a first guess that is far too high,
  /// single steps would take too long.
  private func scaleDown(_ judge: Judging) throws(SearchEnd) {
    guard (problem.plannedGroups.flatMap { grid.agents[$0] }.max() ?? 0) > Self.few else { return }
    let start = grid
    var (least, most) = (0.0, 1.0)
    for round in 0..<Self.halvings {
      // Nobody at all, except where somebody must be there, is tried first.
      let share = round == 0 ? 0 : (least + most) / 2
      let less = problem.clamped(scaled(start, by: share))
      if try failure(judge(less)) == nil {
        (grid, most) = (less, share)
        if share == 0 { return }
      } else {
        least = share
      }
    }
  }

  /// Up to this many agents single steps are enough.
  private static let few = 40
  private static let halvings = 7

  /// A share of a staffing, rounded up; somebody stays where contacts with a goal arrive.
  private func scaled(_ staff: StaffGrid, by share: Double) -> StaffGrid {
    var scaled = staff
    for group in problem.plannedGroups {
      for interval in 0..<problem.intervalCount {
        let isNeeded = problem.promisedTypes.contains {
          problem.servers[$0].contains(group) && problem.expected[$0][interval] > 0
        }
        let agents = Int((Double(staff[group, interval]) * share).rounded(.up))
        scaled[group, interval] = max(agents, isNeeded ? min(1, staff[group, interval]) : 0)
      }
    }
    return scaled
  }

  /// Takes this many agents away at each of as many cells as possible, then of fewer, until none can spare so many.
  private func shrink(by amount: Int, _ judge: Judging, _ look: Judging) throws(SearchEnd) {
    var size = problem.intervalCount * problem.plannedGroups.count / 4
    var denied: Set<StaffCell> = []
    while true {
      var losses = try cheapest(amount, look).filter { !denied.contains($0.cell) }
      guard !losses.isEmpty else { return }
      while !losses.isEmpty {
        size = min(max(size, 1), losses.count)
        let cells = losses.prefix(size).map(\.cell)
        let less = grid.adding(-amount, at: cells)
        guard let failure = try failure(less, of: losses.prefix(size), judge, look) else {
          grid = less
          losses = losses.dropFirst(size).filter { mayLose(amount, at: $0.cell) }
          continue
        }
        if size == 1 {
          denied.insert(cells[0])
          if amount == 1 { removals[cells[0]] = failure }
          losses.removeFirst()
        }
        size /= 2
      }
    }
  }

  /// Cells that may lose agents, first those whose loss makes the fewest contacts miss their goals for the money saved.
  private func cheapest(_ amount: Int, _ judge: Judging) throws(SearchEnd) -> [SpanLoss] {
    var losses: [SpanLoss] = []
    let now = try judge(grid)
    for group in problem.plannedGroups {
      for first in 0..<problem.spacing {
        let cells = stride(from: first, to: problem.intervalCount, by: problem.spacing)
          .map { StaffCell(group: group, interval: $0) }.filter { mayLose(amount, at: $0) }
        guard !cells.isEmpty else { continue }
        losses += SpanLoss.all(cells, now, try judge(grid.adding(-amount, at: cells)), problem)
      }
    }
    return losses.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }.map(\.element)
  }

  /// Why some cells cannot lose agents; nil where a trial shows that they can. A loss that clearly takes more of a goal
  /// than there is to spare need not be tried: that is told from what the cells lose among others or, for a single
  /// cell, from a look at it alone.
  private func failure(
    _ less: StaffGrid, of losses: ArraySlice<SpanLoss>, _ judge: Judging, _ look: Judging
  ) throws(SearchEnd) -> Denial? {
    // Few days do not show what a share of days loses.
    guard problem.request.days == nil else { return failure(try judge(less)) }
    let now = try judge(grid)
    // Together they lose at least as much as each for itself.
    if let denial = denial(losses.flatMap(\.drops), now, certainty: 2) { return denial }
    if losses.count == 1, let loss = losses.first {
      let drops = SpanLoss.drops(at: loss.place, try look(grid), try look(less), problem)
      if let denial = denial(drops, now, certainty: 1.25) { return denial }
    }
    return failure(try judge(less))
  }

  /// What fails if margins fall, where the fall is so many times what there is to spare.
  private func denial(
    _ falls: [(mark: GoalMark, drop: Double)], _ now: Judgement, certainty: Double
  ) -> Denial? {
    var drops: [(mark: GoalMark, drop: Double)] = []
    for (mark, drop) in falls {
      if let known = drops.firstIndex(where: { $0.mark == mark }) {
        drops[known].drop += drop
      } else {
        drops.append((mark, drop))
      }
    }
    var worst: (mark: GoalMark, drop: Double, left: Double)?
    for (mark, drop) in drops {
      let spare = now[mark].end - (unreachable[mark].map { $0 - slack } ?? 0)
      guard spare >= 0, drop > certainty * spare + 1e-9 else { continue }
      if spare - drop < worst?.left ?? .infinity { worst = (mark, drop, spare - drop) }
    }
    return worst.map { worst in
      let isBroken = unreachable[worst.mark] != nil || now[worst.mark].center < worst.drop
      return Denial(removal: isBroken ? .breaks : .leavesInDoubt, binding: now[worst.mark].binding)
    }
  }

  private func mayLose(_ amount: Int, at cell: StaffCell) -> Bool {
    guard removals[cell] == nil else { return false }
    let deserted = desertedType(cell, without: amount)
    let isAllowed = grid[cell] - amount >= problem.fewest[cell.group][cell.interval]
    if isAllowed, deserted == nil { return true }
    if amount == 1 {
      let binding = isAllowed ? deserted.map { GoalBinding(lastFor: problem.scenario.contacts[$0]) } : nil
      removals[cell] = Denial(removal: .isForbidden, binding: binding)
    }
    return false
  }

  /// The first type with a goal whose contacts arrive in the cell's interval and would find nobody without some agents.
  private func desertedType(_ cell: StaffCell, without amount: Int) -> Int? {
    problem.promisedTypes.first { type in
      problem.servers[type].contains(cell.group) && problem.expected[type][cell.interval] > 0
        && problem.servers[type].reduce(-amount) { $0 + grid[$1, cell.interval] } <= 0
    }
  }
}
