import Scenarios

/// Looks for the cheapest staffing that meets every goal in every interval.
///
/// From a first guess it adds agents where goals fail until none does, then takes away one agent at a time until every
/// single one less would break a goal or leave it in doubt; where several groups can do the work it also exchanges agents
/// between groups. All trials see the same days. That more agents never hurt is taken for granted when trials are saved,
/// and checked whenever agents are taken away.
///
/// The iteration is the one of M. Defraeye, I. Van Nieuwenhuyse, "Controlling excessive waiting times in small service
/// systems with time-varying demand", Decis. Support Syst. 54 (2013), and Z. Feldman, A. Mandelbaum, W. Massey, W. Whitt,
/// "Staffing of time-varying queues to achieve time-stable performance", Manage. Sci. 54 (2008); the local search over
/// groups is our own.
final class IntervalSearch: StaffSearch {
  let trials: StaffTrials
  let problem: StaffProblem
  var grid: StaffGrid
  var unreachable: [GoalMark: Double] = [:]
  var removals: [Spot: Removal] = [:]

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

  func refine() throws(ScenarioErrors) {
    // A second round takes as long as the first and finds next to nothing.
    guard problem.plannedGroups.count > 1, try exchange() else { return }
    try shrink()
  }

  func confirm(on trials: StaffTrials) throws(ScenarioErrors) {
    let before = grid
    _ = try grow(on: trials.trustingMeans)
    for spot in grid.spots(above: before) { removals[spot] = .leavesInDoubt }
  }

  /// Whether a staffing is acceptable everywhere.
  func holds(_ grid: StaffGrid) throws(ScenarioErrors) -> Bool {
    let judgement = try trials.judge(grid)
    return failure(judgement) == nil
  }
}
