import Scenarios

extension IntervalSearch {
  /// Takes agents away until taking any one more breaks a goal or leaves it in doubt: large steps and dear groups
  /// first.
  func shrink() throws(SearchEnd) {
    let dearest = problem.plannedGroups.sorted { (-problem.weights[$0], $0) < (-problem.weights[$1], $1) }
    let largest = problem.plannedGroups.flatMap { grid.agents[$0] }.max() ?? 0
    var size = max(1, largest / 40)
    while true {
      for group in dearest {
        for first in 0..<problem.spacing { try thin(group, from: first, by: size) }
      }
      guard size > 1 else { return }
      size /= 3
      size = max(size, 1)
    }
  }

  /// Takes agents of a group away at intervals `spacing` apart, as often as it can be done.
  private func thin(_ group: Int, from first: Int, by size: Int) throws(SearchEnd) {
    var open = stride(from: first, to: problem.intervalCount, by: problem.spacing).map {
      StaffCell(group: group, interval: $0)
    }
    var doubtful: [StaffCell] = []
    while true {
      open.removeAll { !mayLose(size, at: $0) }
      guard !open.isEmpty else { break }
      let now = try trials.judge(grid)
      let then = try trials.judge(grid.adding(-size, at: open))
      var passed: [StaffCell] = []
      for cell in open {
        guard let failure = failure(then, block(of: cell)) else {
          passed.append(cell)
          continue
        }
        if feelsOthers(cell, now, then) { doubtful.append(cell) } else if size == 1 { removals[cell] = failure }
      }
      open = try remove(size, at: passed)
    }
    for cell in doubtful { try thinAlone(cell, by: size) }
  }

  /// Whether a cell may lose agents as far as is known; notes where the file forbids it.
  private func mayLose(_ size: Int, at cell: StaffCell) -> Bool {
    if grid[cell] <= problem.fewest[cell.group][cell.interval] {
      removals[cell] = .isForbidden
      return false
    }
    return removals[cell] == nil && grid[cell] - size >= problem.fewest[cell.group][cell.interval]
  }

  /// The intervals that show whether a cell can do with fewer.
  func block(of cell: StaffCell) -> Range<Int> {
    guard !problem.hasDeferredGoals else { return 0..<problem.intervalCount }
    return cell.interval..<min(cell.interval + problem.spacing, problem.intervalCount)
  }

  /// Whether a cell may have failed only because agents are missing before it: their absence is felt more just before
  /// it than in the cell itself.
  private func feelsOthers(_ cell: StaffCell, _ now: Judgement, _ then: Judgement) -> Bool {
    guard cell.interval >= problem.spacing else { return false }
    let before = cell.interval - 1
    let felt = problem.promisedTypes.map { type in
      let (a, b) = (now.types[type][before], then.types[type][before])
      return a.center.isFinite && b.center.isFinite ? abs(a.center - b.center) : 0
    }
    let missing = block(of: cell).map { -then.everything(at: $0).margin }
    return (felt.max() ?? 0) > (missing.max() ?? 0)
  }

  /// Removes agents at cells that each passed on their own; should they not pass together, one after the other.
  /// - Returns: The cells that may be able to do with fewer still.
  private func remove(_ size: Int, at cells: [StaffCell]) throws(SearchEnd) -> [StaffCell] {
    guard !cells.isEmpty else { return [] }
    let less = grid.adding(-size, at: cells)
    if try holds(less) {
      grid = less
      return cells
    }
    for cell in cells { try thinAlone(cell, by: size) }
    return []
  }

  private func thinAlone(_ cell: StaffCell, by size: Int) throws(SearchEnd) {
    while mayLose(size, at: cell) {
      let less = grid.adding(-size, at: [cell])
      let judgement = try trials.judge(less)
      if let failure = failure(judgement) {
        if size == 1 { removals[cell] = failure }
        return
      }
      grid = less
    }
  }
}
