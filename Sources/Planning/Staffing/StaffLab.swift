import Scenarios

/// Where staffings of several problems are tried, and counted together.
final class StaffLab {
  private let threads: Int
  private let progress: @Sendable (Int) -> Void
  private(set) var count = 0

  init(threads: Int, progress: @escaping @Sendable (Int) -> Void) {
    self.threads = threads
    self.progress = progress
  }

  /// Trials of a problem.
  func trials(of problem: StaffProblem) -> StaffTrials {
    StaffTrials(problem, threads: threads) { [self] in
      count += 1
      progress(count)
    }
  }
}

extension StaffTrials {
  /// A search for the scope of the problem.
  func search(from start: StaffGrid) -> any StaffSearch {
    switch problem.request.scope {
    case .interval: IntervalSearch(self, from: start)
    case .day: DaySearch(self, from: start)
    }
  }
}
