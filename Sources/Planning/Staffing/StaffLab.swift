import Scenarios
import Simulation

/// Where staffings of several problems are tried, and counted together.
final class StaffLab {
  private let threads: Int
  private let mostWork: Double
  private let isOverdue: @Sendable () -> Bool
  private let progress: @Sendable (Int) -> Void
  private var work = 0.0
  /// How many staffings were simulated on all days.
  private(set) var count = 0
  /// How many were simulated on the first days alone.
  private(set) var lookCount = 0

  /// - Parameters:
  ///   - mostWork: The work after which no trial begins, in the count of ``SearchWork``.
  ///   - isOverdue: Whether the caller wants no more trials.
  init(
    threads: Int, mostWork: Double, isOverdue: @escaping @Sendable () -> Bool,
    progress: @escaping @Sendable (Int) -> Void
  ) {
    self.threads = threads
    self.mostWork = mostWork
    self.isOverdue = isOverdue
    self.progress = progress
  }

  /// Trials of a problem.
  func trials(of problem: StaffProblem) -> StaffTrials { StaffTrials(problem, in: self, threads: threads) }

  /// Whether a search may go on.
  func checkLimits() throws(SearchEnd) {
    if work >= mostWork { throw .limit(.work) }
    // The first trial is that of the staffing that a stopped search reports.
    if simulated > 0, isOverdue() { throw .limit(.time) }
  }

  /// How many simulations there were.
  var simulated: Int { count + lookCount }

  /// Counts a simulation that is about to begin.
  func begin(onAllDays: Bool) {
    if onAllDays { count += 1 } else { lookCount += 1 }
    progress(simulated)
  }

  /// Counts what a simulation took.
  func add(_ summary: Summary) { work += SearchWork.done(by: summary) }
}

extension StaffTrials {
  /// A search for the scope of the problem.
  func search(from start: StaffGrid) -> any StaffSearch {
    problem.request.scope == .interval ? IntervalSearch(self, from: start) : SpanSearch(self, from: start)
  }
}
