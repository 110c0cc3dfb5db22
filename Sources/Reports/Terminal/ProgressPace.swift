/// When to say how far a long piece of work has got: often on a terminal, where each line takes the place of the last one,
/// and seldom in a log, which keeps them all.
public struct ProgressPace: Sendable {
  private let first: Duration
  private let step: Duration
  private var last: Duration?

  /// The pace for a terminal that somebody watches, or for a log.
  public init(isWatched: Bool) {
    first = isWatched ? .seconds(1) : .seconds(10)
    step = isWatched ? .milliseconds(200) : .seconds(10)
  }

  /// Whether it is time to say something, so long after the start; if so, it counts as said.
  public mutating func isDue(at elapsed: Duration) -> Bool {
    guard elapsed >= first, last.map({ elapsed - $0 >= step }) ?? true else { return false }
    last = elapsed
    return true
  }
}
