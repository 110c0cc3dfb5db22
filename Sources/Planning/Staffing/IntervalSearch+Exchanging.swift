import Scenarios

extension IntervalSearch {
  /// Puts an agent of one group in the place of a dearer one, or of one each of two groups.
  /// - Returns: Whether anything became cheaper.
  func exchange() throws(SearchEnd) -> Bool {
    let before = problem.cost(grid)
    for newcomer in problem.plannedGroups {
      for first in 0..<problem.spacing {
        var open = stride(from: first, to: problem.intervalCount, by: problem.spacing).map {
          StaffCell(group: newcomer, interval: $0)
        }.filter { grid[$0] < problem.most[newcomer][$0.interval] }
        for leavers in candidates(for: newcomer) {
          let cells = open.filter { cell in leavers.allSatisfy { mayLeave($0, cell.interval) } }
          guard !cells.isEmpty else { continue }
          let accepted = try tryExchange(newcomer, for: leavers, at: cells)
          open.removeAll { accepted.contains($0) }
        }
      }
    }
    return problem.cost(grid) < before
  }

  /// Groups whose agents a newcomer could replace at a gain, the largest gain first.
  private func candidates(for newcomer: Int) -> [[Int]] {
    let types = Set(problem.scenario.agents[newcomer].skills.map(\.contact))
    let others = problem.plannedGroups.filter { group in
      group != newcomer && problem.scenario.agents[group].skills.contains { types.contains($0.contact) }
    }
    let pairs = others.indices.flatMap { a in others.indices.filter { $0 > a }.map { [others[a], others[$0]] } }
    let all = others.map { [$0] } + pairs
    func gain(_ leavers: [Int]) -> Double {
      leavers.reduce(-problem.weights[newcomer]) { $0 + problem.weights[$1] }
    }
    let worthwhile = all.enumerated().filter { gain($0.element) > 1e-9 * problem.weights[newcomer] }
    return worthwhile.sorted { (-gain($0.element), $0.offset) < (-gain($1.element), $1.offset) }.map(\.element)
  }

  private func mayLeave(_ group: Int, _ interval: Int) -> Bool {
    grid[group, interval] > problem.fewest[group][interval]
  }

  private func tryExchange(
    _ newcomer: Int, for leavers: [Int], at cells: [StaffCell]
  ) throws(SearchEnd) -> Set<StaffCell> {
    let then = try trials.judge(exchanged(leavers, at: cells))
    let passed = cells.filter { failure(then, block(of: $0)) == nil }
    guard !passed.isEmpty else { return [] }
    let better = exchanged(leavers, at: passed)
    guard try holds(better) else { return [] }
    grid = better
    for cell in passed { forgetRemovals(around: cell.interval) }
    return Set(passed)
  }

  private func exchanged(_ leavers: [Int], at cells: [StaffCell]) -> StaffGrid {
    cells.reduce(into: grid) { grid, cell in
      grid[cell] += 1
      for group in leavers { grid[group, cell.interval] -= 1 }
    }
  }

  /// What was known about taking agents away no longer holds near a newcomer.
  private func forgetRemovals(around interval: Int) {
    removals = removals.filter { abs($0.key.interval - interval) >= problem.spacing }
  }
}
