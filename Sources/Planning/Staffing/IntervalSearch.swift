import Scenarios

/// Looks for the cheapest staffing that meets every goal in every interval.
///
/// From a first guess it adds agents where goals fail until none does, then takes agents away until taking any one more
/// would break a goal or leave it in doubt; where several groups can do the work it also exchanges agents between
/// groups. All trials see the same days. To save trials it takes for granted that more agents never hurt, and checks
/// that whenever agents are taken away.
///
/// The iteration is that of M. Defraeye, I. Van Nieuwenhuyse, "Controlling excessive waiting times in small service
/// systems with time-varying demand", Decis. Support Syst. 54 (2013), and Z. Feldman, A. Mandelbaum, W. Massey, W.
/// Whitt, "Staffing of time-varying queues to achieve time-stable performance", Manage. Sci. 54 (2008); the local
/// search over groups is our own.
final class IntervalSearch: StaffSearch {
  let trials: StaffTrials
  let problem: StaffProblem
  var grid: StaffGrid
  var unreachable: [GoalMark: Double] = [:]
  private(set) var closest: [GoalMark: Judgement.Service] = [:]
  var removals: [StaffCell: Denial] = [:]

  /// A search from a first guess.
  init(_ trials: StaffTrials, from start: StaffGrid) {
    self.trials = trials
    problem = trials.problem
    grid = problem.clamped(start)
  }

  func reachGoals() throws(SearchEnd) {
    unreachable = try grow(on: trials)
    let now = try trials.judge(grid)
    closest = unreachable.keys.reduce(into: [:]) { $0[$1] = now.service($1) }
  }

  func saveAgents() throws(SearchEnd) { try shrink() }

  func refine() throws(SearchEnd) {
    // A second round takes as long as the first and finds next to nothing.
    guard problem.plannedGroups.count > 1, try exchange() else { return }
    try shrink()
  }

  func confirm(on trials: StaffTrials) throws(SearchEnd) {
    let before = grid
    _ = try grow(on: trials.trustingMeans)
    removals.merge(try doubts(before, on: trials)) { $1 }
  }

  /// Whether a staffing is acceptable everywhere.
  func holds(_ grid: StaffGrid) throws(SearchEnd) -> Bool {
    let judgement = try trials.judge(grid)
    return failure(judgement) == nil
  }
}
