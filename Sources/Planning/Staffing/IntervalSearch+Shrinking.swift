import Scenarios

extension IntervalSearch {
  /// Takes agents away until each single one less breaks a goal or leaves it in doubt: large steps first, dear groups
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
      Spot(group: group, interval: $0)
    }
    var doubtful: [Spot] = []
    while true {
      open.removeAll { !mayLose(size, at: $0) }
      guard !open.isEmpty else { break }
      let now = try trials.judge(grid)
      let then = try trials.judge(grid.adding(-size, at: open))
      var passed: [Spot] = []
      for spot in open {
        guard let failure = failure(then, block(of: spot)) else {
          passed.append(spot)
          continue
        }
        if feelsOthers(spot, now, then) { doubtful.append(spot) } else if size == 1 { removals[spot] = failure }
      }
      open = try remove(size, at: passed)
    }
    for spot in doubtful { try thinAlone(spot, by: size) }
  }

  /// Whether a spot may lose agents as far as is known; notes where the file forbids it.
  private func mayLose(_ size: Int, at spot: Spot) -> Bool {
    if grid[spot] <= problem.fewest[spot.group][spot.interval] {
      removals[spot] = .isForbidden
      return false
    }
    return removals[spot] == nil && grid[spot] - size >= problem.fewest[spot.group][spot.interval]
  }

  /// The intervals that tell whether a spot can do with fewer.
  func block(of spot: Spot) -> Range<Int> {
    guard !problem.hasDeferredGoals else { return 0..<problem.intervalCount }
    return spot.interval..<min(spot.interval + problem.spacing, problem.intervalCount)
  }

  /// Whether a spot may have failed only because of agents missing before it: what is felt of them just before is as much
  /// as what is missing now.
  private func feelsOthers(_ spot: Spot, _ now: Judgement, _ then: Judgement) -> Bool {
    guard spot.interval >= problem.spacing else { return false }
    let before = spot.interval - 1
    let felt = problem.promisedTypes.map { type in
      let (a, b) = (now.types[type][before], then.types[type][before])
      return a.center.isFinite && b.center.isFinite ? abs(a.center - b.center) : 0
    }
    let missing = block(of: spot).map { -then.everything(at: $0).margin }
    return (felt.max() ?? 0) > (missing.max() ?? 0)
  }

  /// Removes agents at spots that each passed on their own; should they not pass together, one after the other.
  /// - Returns: The spots that may be able to do with fewer still.
  private func remove(_ size: Int, at spots: [Spot]) throws(SearchEnd) -> [Spot] {
    guard !spots.isEmpty else { return [] }
    let less = grid.adding(-size, at: spots)
    if try holds(less) {
      grid = less
      return spots
    }
    for spot in spots { try thinAlone(spot, by: size) }
    return []
  }

  private func thinAlone(_ spot: Spot, by size: Int) throws(SearchEnd) {
    while mayLose(size, at: spot) {
      let less = grid.adding(-size, at: [spot])
      let judgement = try trials.judge(less)
      if let failure = failure(judgement) {
        if size == 1 { removals[spot] = failure }
        return
      }
      grid = less
    }
  }
}
