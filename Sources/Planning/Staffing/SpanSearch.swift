import Scenarios

/// Looks for the cheapest staffing that meets every goal over days, or over the horizon as a whole.
///
/// Agents are added where most contacts miss their goal, and taken away where an agent less makes fewest more miss it,
/// until every single one less would break a goal or leave it in doubt. Where contacts come, somebody stays.
final class SpanSearch: StaffSearch {
  let trials: StaffTrials
  let problem: StaffProblem
  private(set) var grid: StaffGrid
  private(set) var unreachable: [GoalMark: Double] = [:]
  private(set) var removals: [Spot: Denial] = [:]

  /// A search from a first guess.
  init(_ trials: StaffTrials, from start: StaffGrid) {
    self.trials = trials
    problem = trials.problem
    grid = problem.clamped(start)
  }

  func reachGoals() throws(SearchEnd) { unreachable = try grow(on: trials) }

  func saveAgents() throws(SearchEnd) { try shrink() }

  /// Agents of all groups and hours compete from the start.
  func refine() {}

  func confirm(on trials: StaffTrials) throws(SearchEnd) {
    let before = grid
    _ = try grow(on: trials.trustingMeans)
    removals.merge(try doubts(before, on: trials)) { $1 }
  }

  // MARK: Growing

  private func grow(on trials: StaffTrials) throws(SearchEnd) -> [GoalMark: Double] {
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
        // The mean over a place moves by about one interval's share for each.
        let count = max(1, Int(min(-margin * Double(problem.places[mark.place].count), Double(spots.count))))
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
    let spots = groups.flatMap { group in problem.places[mark.place].map { Spot(group: group, interval: $0) } }
      .filter { grid[$0] < problem.most[$0.group][$0.interval] }
    func value(_ spot: Spot) -> Double {
      types.reduce(0) { $0 + now.misses[$1][spot.interval] } / max(problem.weights[spot.group], 1e-9)
    }
    return spots.enumerated().sorted { (-value($0.element), $0.offset) < (-value($1.element), $1.offset) }.map(
      \.element)
  }

  // MARK: Shrinking

  /// Takes agents away, several at a time at each spot where there are many.
  private func shrink() throws(SearchEnd) {
    try scaleDown()
    var amount = max(1, (problem.plannedGroups.flatMap { grid.agents[$0] }.max() ?? 0) / 40)
    while true {
      try shrink(by: amount)
      guard amount > 1 else { return }
      amount = max(1, amount / 3)
    }
  }

  /// Takes the same share of agents away everywhere, as long as goals hold: from a first guess that is far too high the
  /// way is too long for single steps.
  private func scaleDown() throws(SearchEnd) {
    guard (problem.plannedGroups.flatMap { grid.agents[$0] }.max() ?? 0) > Self.few else { return }
    let start = grid
    var (least, most) = (0.0, 1.0)
    for round in 0..<Self.halvings {
      // Nobody at all, but for whom must be there, is tried first.
      let share = round == 0 ? 0 : (least + most) / 2
      let less = problem.clamped(scaled(start, by: share))
      if try failure(trials.judge(less)) == nil {
        (grid, most) = (less, share)
        if share == 0 { return }
      } else {
        least = share
      }
    }
  }

  /// Single steps are enough from so many agents.
  private static let few = 40
  private static let halvings = 7

  /// A share of a staffing, rounded up; somebody stays where contacts with a goal come.
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

  /// Takes away so many agents at each of as many spots as can be, then of fewer, until none can do with so many less.
  private func shrink(by amount: Int) throws(SearchEnd) {
    var size = problem.intervalCount * problem.plannedGroups.count / 4
    var denied: Set<Spot> = []
    while true {
      var spots = try cheapest(amount).filter { !denied.contains($0) }
      guard !spots.isEmpty else { return }
      while !spots.isEmpty {
        size = min(max(size, 1), spots.count)
        let less = grid.adding(-amount, at: Array(spots.prefix(size)))
        if let failure = failure(try trials.judge(less)) {
          if size == 1 {
            let spot = spots.removeFirst()
            denied.insert(spot)
            if amount == 1 { removals[spot] = failure }
          }
          size /= 2
        } else {
          grid = less
          spots = spots.dropFirst(size).filter { mayLose(amount, at: $0) }
        }
      }
    }
  }

  /// Spots that may lose agents, those first whose loss makes fewest contacts miss their goals for the money saved.
  private func cheapest(_ amount: Int) throws(SearchEnd) -> [Spot] {
    var losses: [(spot: Spot, loss: Double)] = []
    let now = try trials.judge(grid)
    for group in problem.plannedGroups {
      for first in 0..<problem.spacing {
        let spots = stride(from: first, to: problem.intervalCount, by: problem.spacing)
          .map { Spot(group: group, interval: $0) }.filter { mayLose(amount, at: $0) }
        guard !spots.isEmpty else { continue }
        let then = try trials.judge(grid.adding(-amount, at: spots))
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

  private func mayLose(_ amount: Int, at spot: Spot) -> Bool {
    guard removals[spot] == nil else { return false }
    let deserted = desertedType(spot, without: amount)
    let isAllowed = grid[spot] - amount >= problem.fewest[spot.group][spot.interval]
    if isAllowed, deserted == nil { return true }
    if amount == 1 {
      let binding = isAllowed ? deserted.map { GoalBinding(lastFor: problem.scenario.contacts[$0]) } : nil
      removals[spot] = Denial(removal: .isForbidden, binding: binding)
    }
    return false
  }

  /// The first type with a goal that comes in the spot's interval and would find nobody without some agents.
  private func desertedType(_ spot: Spot, without amount: Int) -> Int? {
    problem.promisedTypes.first { type in
      problem.servers[type].contains(spot.group) && problem.expected[type][spot.interval] > 0
        && problem.servers[type].reduce(-amount) { $0 + grid[$1, spot.interval] } <= 0
    }
  }
}
