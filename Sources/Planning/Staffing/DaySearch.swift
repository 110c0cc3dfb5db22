import Scenarios

/// Looks for the cheapest staffing that meets every goal over the horizon as a whole.
///
/// Agents are added where most contacts miss their goal, and taken away where an agent less makes fewest more miss it,
/// until every single one less would break a goal or leave it in doubt. Where contacts come, somebody stays.
final class DaySearch: StaffSearch {
  let trials: StaffTrials
  let problem: StaffProblem
  private(set) var grid: StaffGrid
  private(set) var unreachable: [GoalMark: Double] = [:]
  private(set) var removals: [Spot: Removal] = [:]

  /// A search from a first guess.
  init(_ trials: StaffTrials, from start: StaffGrid) {
    self.trials = trials
    problem = trials.problem
    grid = problem.clamped(start)
  }

  func run() throws(ScenarioErrors) {
    unreachable = try grow(on: trials)
    try shrink()
  }

  /// Agents of all groups and hours compete from the start.
  func refine() {}

  func confirm(on trials: StaffTrials) throws(ScenarioErrors) {
    let before = grid
    _ = try grow(on: trials.trustingMeans)
    for spot in grid.spots(above: before) { removals[spot] = .leavesInDoubt }
  }

  // MARK: Growing

  private func grow(on trials: StaffTrials) throws(ScenarioErrors) -> [GoalMark: Double] {
    var unreachable = self.unreachable
    var best: [GoalMark: Double] = [:]
    var stalled: [GoalMark: Int] = [:]
    while true {
      let now = try trials.judge(grid)
      var better = grid
      for mark in failing(now) where unreachable[mark] == nil {
        let margin = now[mark].end
        stalled[mark] = margin > (best[mark] ?? -.infinity) + 1e-6 ? 0 : (stalled[mark] ?? 0) + 1
        best[mark] = max(best[mark] ?? -.infinity, margin)
        let spots = stalled[mark, default: 0] < 4 ? helpers(of: mark, now) : []
        guard !spots.isEmpty else {
          unreachable[mark] = best[mark]
          continue
        }
        // The mean over the horizon moves by about one interval's share for each.
        let count = max(1, Int(-margin * Double(problem.intervalCount)))
        for spot in spots.prefix(count) { better[spot] = grid[spot] + 1 }
      }
      guard better != grid else { return unreachable }
      grid = better
    }
  }

  /// Where one agent more may help a goal, most helpful first: where most contacts miss it, the cheapest agent first.
  private func helpers(of mark: GoalMark, _ now: Judgement) -> [Spot] {
    let groups: [Int]
    let types: [Int]
    switch mark.subject {
    case .type(let type, _): (groups, types) = (problem.servers[type], [type])
    case .group(let group):
      (groups, types) = ([group], problem.promisedTypes.filter { problem.servers[$0].contains(group) })
    }
    let spots = groups.flatMap { group in (0..<problem.intervalCount).map { Spot(group: group, interval: $0) } }
      .filter { grid[$0] < problem.most[$0.group][$0.interval] }
    func value(_ spot: Spot) -> Double {
      types.reduce(0) { $0 + now.misses[$1][spot.interval] } / max(problem.weights[spot.group], 1e-9)
    }
    return spots.enumerated().sorted { (-value($0.element), $0.offset) < (-value($1.element), $1.offset) }.map(
      \.element)
  }

  // MARK: Shrinking

  private func shrink() throws(ScenarioErrors) {
    var size = problem.intervalCount * problem.plannedGroups.count / 4
    while true {
      var spots = try cheapest()
      guard !spots.isEmpty else { return }
      while !spots.isEmpty {
        size = min(max(size, 1), spots.count)
        let less = grid.adding(-1, at: Array(spots.prefix(size)))
        if let failure = failure(try trials.judge(less)) {
          if size == 1 { removals[spots.removeFirst()] = failure }
          size /= 2
        } else {
          grid = less
          spots = spots.dropFirst(size).filter(mayLose)
        }
      }
    }
  }

  /// Spots that may lose an agent, those first whose loss makes fewest contacts miss their goals for the money saved.
  private func cheapest() throws(ScenarioErrors) -> [Spot] {
    var losses: [(spot: Spot, loss: Double)] = []
    let now = try trials.judge(grid)
    for group in problem.plannedGroups {
      for first in 0..<problem.spacing {
        let spots = stride(from: first, to: problem.intervalCount, by: problem.spacing)
          .map { Spot(group: group, interval: $0) }.filter(mayLose)
        guard !spots.isEmpty else { continue }
        let then = try trials.judge(grid.adding(-1, at: spots))
        for spot in spots {
          let block = spot.interval..<min(spot.interval + problem.spacing, problem.intervalCount)
          let loss = block.reduce(0.0) { sum, interval in
            problem.promisedTypes.reduce(sum) { $0 + then.misses[$1][interval] - now.misses[$1][interval] }
          }
          losses.append((spot, loss / max(problem.weights[group], 1e-9)))
        }
      }
    }
    return losses.enumerated().sorted { ($0.element.loss, $0.offset) < ($1.element.loss, $1.offset) }.map(
      \.element.spot)
  }

  private func mayLose(_ spot: Spot) -> Bool {
    guard removals[spot] == nil else { return false }
    if grid[spot] > problem.fewest[spot.group][spot.interval], leavesSomebody(spot) { return true }
    removals[spot] = .isForbidden
    return false
  }

  /// Whether each type with a goal that comes in the spot's interval still finds someone without one agent.
  private func leavesSomebody(_ spot: Spot) -> Bool {
    problem.promisedTypes.allSatisfy { type in
      guard problem.servers[type].contains(spot.group), problem.expected[type][spot.interval] > 0 else { return true }
      return problem.servers[type].reduce(-1) { $0 + grid[$1, spot.interval] } > 0
    }
  }
}
