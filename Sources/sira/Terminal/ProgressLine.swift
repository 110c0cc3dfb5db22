import Simulation
import Synchronization

/// Says on standard error how far a simulation is, if someone watches and has to wait.
final class ProgressLine: Sendable {
  private let start = ContinuousClock.now
  private let isWatched = Console.isWatched
  private let last = Mutex<ContinuousClock.Instant?>(nil)

  /// Shows how far it is; nothing in the first second, and then a few times a second.
  func show(_ progress: Simulator.Progress) {
    guard isWatched else { return }
    let now = ContinuousClock.now
    guard now - start > .seconds(1) else { return }
    last.withLock { last in
      if let last, now - last < .milliseconds(200) { return }
      last = now
      let percent = progress.planned > 0 ? progress.done * 100 / progress.planned : 0
      Console.note("\r\u{1B}[K\(progress.done) of \(progress.planned) replications (\(percent) %)")
    }
  }

  /// Takes the line away.
  func clear() {
    if last.withLock({ $0 != nil }) { Console.note("\r\u{1B}[K") }
  }
}
