import Scenarios

/// Looks for the cheapest staffing that meets every goal over days, or over the horizon as a whole.
///
/// Agents are added where most contacts miss their goal, and taken away where one fewer makes the fewest others miss
/// it, until taking any one more would break a goal or leave it in doubt. Where contacts arrive, somebody stays. The
/// search finds its way on the first days; whatever it leads to is tried on all of them.
final class SpanSearch: StaffSearch {
  let trials: StaffTrials
  let problem: StaffProblem
  var grid: StaffGrid
  private(set) var unreachable: [GoalMark: Double] = [:]
  var removals: [StaffCell: Denial] = [:]

  /// How a staffing does, or would do.
  typealias Judging = (StaffGrid) throws(SearchEnd) -> Judgement

  /// A search from a first guess.
  init(_ trials: StaffTrials, from start: StaffGrid) {
    self.trials = trials
    problem = trials.problem
    grid = problem.clamped(start)
  }

  func reachGoals() throws(SearchEnd) {
    if let forecast = try StaffForecast(from: grid, trials) { _ = try grow(forecast.judge) }
    unreachable = try grow(trials.judge)
  }

  func saveAgents() throws(SearchEnd) {
    for _ in 0..<Self.mostForecasts {
      let before = grid
      guard let forecast = try StaffForecast(from: before, trials) else { break }
      try shrink(forecast.judge, looking: forecast.judge)
      // Agents who seemed too many on the first days may be missing over all of them.
      removals = [:]
      unreachable = try grow(trials.judge)
      if grid == before { break }
    }
    try shrink(trials.judge, looking: try StaffForecast(from: grid, trials)?.judge ?? trials.judge)
  }

  /// How many forecasts follow each other: after one that is far off, the next begins nearer.
  private static let mostForecasts = 3

  /// Agents of all groups and hours compete from the start.
  func refine() {}

  func confirm(on trials: StaffTrials) throws(SearchEnd) {
    let before = grid
    _ = try grow(trials.trustingMeans.judge)
    removals.merge(try doubts(before, on: trials)) { $1 }
  }
}

// MARK: - Growing

extension SpanSearch {
  /// Adds agents until no goal fails except those that nothing helps.
  /// - Returns: Those, with the best margin that can be reached.
  private func grow(_ judge: Judging) throws(SearchEnd) -> [GoalMark: Double] {
    var unreachable = self.unreachable
    var best: [GoalMark: Double] = [:]
    var stalled: [GoalMark: Int] = [:]
    while true {
      let now = try judge(grid)
      var better = grid
      for mark in failing(now) where unreachable[mark] == nil {
        let margin = now[mark].end
        stalled[mark] = margin > (best[mark] ?? -.infinity) + 1e-6 ? 0 : (stalled[mark] ?? 0) + 1
        best[mark] = max(best[mark] ?? -.infinity, margin)
        let cells = stalled[mark, default: 0] < 4 ? helpers(of: mark, now) : []
        guard !cells.isEmpty else {
          unreachable[mark] = best[mark]
          continue
        }
        // Each agent moves the mean over a place by about one interval's share.
        let count = max(1, Int(min(-margin * Double(problem.places[mark.place].count), Double(cells.count))))
        for cell in cells.prefix(count) { better[cell] = grid[cell] + 1 }
      }
      guard better != grid else { return unreachable }
      grid = better
    }
  }

  /// Where one agent more may help a goal, most helpful first: where most contacts miss it, the cheapest agent first.
  private func helpers(of mark: GoalMark, _ now: Judgement) -> [StaffCell] {
    let groups: [Int]
    let types: [Int]
    switch mark.subject {
    case .type(let type, _): (groups, types) = (problem.servers[type], [type])
    case .group(let group):
      (groups, types) = ([group], problem.promisedTypes.filter { problem.servers[$0].contains(group) })
    }
    let cells = groups.flatMap { group in problem.places[mark.place].map { StaffCell(group: group, interval: $0) } }
      .filter { grid[$0] < problem.most[$0.group][$0.interval] }
    func value(_ cell: StaffCell) -> Double {
      types.reduce(0) { $0 + now.misses[$1][cell.interval] } / max(problem.weights[cell.group], 1e-9)
    }
    return cells.enumerated().sorted { (-value($0.element), $0.offset) < (-value($1.element), $1.offset) }.map(
      \.element)
  }
}
