import Planning
import Simulation
import Synchronization

/// Shows on standard error how far the work has got, if someone is watching and has to wait.
final class ProgressLine: Sendable {
  private let start = ContinuousClock.now
  private let isWatched = Console.isWatched
  private let last = Mutex<ContinuousClock.Instant?>(nil)

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

  /// Shows a line; nothing in the first second, and then a few times a second.
  private func show(_ text: @autoclosure () -> String) {
    guard isWatched else { return }
    let now = ContinuousClock.now
    guard now - start > .seconds(1) else { return }
    last.withLock { last in
      if let last, now - last < .milliseconds(200) { return }
      last = now
      Console.note("\r\u{1B}[K\(text())")
    }
  }

  /// Takes the line away.
  func clear() {
    if last.withLock({ $0 != nil }) { Console.note("\r\u{1B}[K") }
  }
}
