import Planning
import Reports
import Simulation
import Synchronization

/// Shows on standard error how far the work has got: on a terminal in one line that is brought up to date, elsewhere, such as
/// in the log of a build, in a line every ten seconds, unless `SIRA_PROGRESS` is `never`.
final class ProgressLine: Sendable {
  private let start = ContinuousClock.now
  private let isWatched = Console.isWatched
  private let isWanted = Console.wantsProgress
  private let pace = Mutex((pace: ProgressPace(isWatched: Console.isWatched), isShown: false))

  /// Shows how far a simulation has got.
  func show(_ progress: Simulator.Progress) {
    let percent = progress.planned > 0 ? progress.done * 100 / progress.planned : 0
    show("\(progress.done) of \(progress.planned) replications (\(percent) %)")
  }

  /// Shows how many staffings a plan has tried, the one under way included.
  func show(staffings: Int) {
    show("\(staffings) staffing\(staffings == 1 ? "" : "s") tried")
  }

  /// Shows how many points of a grid are done.
  func show(points progress: Sweeper.Progress) {
    show("\(progress.done) of \(progress.planned) points")
  }

  /// Shows a line, where it is time for one.
  private func show(_ text: @autoclosure () -> String) {
    guard isWanted else { return }
    let elapsed = ContinuousClock.now - start
    pace.withLock { state in
      guard state.pace.isDue(at: elapsed) else { return }
      state.isShown = isWatched
      Console.note(isWatched ? "\r\u{1B}[K\(text())" : "\(text())\n")
    }
  }

  /// Takes the line away.
  func clear() {
    if pace.withLock(\.isShown) { Console.note("\r\u{1B}[K") }
  }
}
