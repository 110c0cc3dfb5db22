import Dispatch
import Measures
public import Scenarios
import Simulation
import Statistics
import Synchronization

/// Simulates grids of scenarios: in parallel over points where there are many, over replications where there are few.
public struct Sweeper: Sendable {
  /// How far a sweep is.
  public struct Progress: Sendable {
    /// Points that are simulated.
    public let done: Int
    /// All points.
    public let planned: Int
  }

  private let threads: Int

  /// A sweeper with some threads; results do not depend on it.
  public init(threads: Int) {
    self.threads = max(1, threads)
  }

  /// Simulates the points of a grid that are not known yet.
  ///
  /// - Parameters:
  ///   - scenario: What is varied.
  ///   - axes: What is varied in it.
  ///   - points: The scenario at each point of ``Sweep/grid(_:)``.
  ///   - scope: Where goals must hold.
  ///   - known: Points that were simulated before, by index.
  ///   - isOverdue: Whether no more points are to be begun: then the sweep has those that are done, at least one more
  ///     than were known.
  ///   - save: Called now and then with everything known so far, and never twice at a time.
  /// - Returns: The whole sweep, equal to the last bit for equal arguments, whatever was known before; or as much of it as
  ///   there was time for.
  /// - Throws: What `save` throws; points that it was given before are safe then.
  public func sweep<Failure: Error>(
    _ scenario: Scenario, _ axes: [Sweep.Axis], _ points: [(values: [String], scenario: Scenario)],
    per scope: GoalScope = .interval, known: [Int: Sweep.Point] = [:], isOverdue: @Sendable () -> Bool = { false },
    progress: @Sendable (Progress) -> Void = { _ in },
    save: ([Int: Sweep.Point]) throws(Failure) -> Void
  ) throws(Failure) -> Sweep {
    let indicators = Sweep.indicators(of: scenario, points: points.map(\.scenario))
    var known = known
    var pending = points.indices.filter { known[$0] == nil }[...]
    let knownBefore = known.count
    var unsaved = 0
    while !pending.isEmpty {
      let chunk = Array(pending.prefix(Self.pointsPerThread * threads))
      pending = pending.dropFirst(chunk.count)
      let done = known.count
      let found = simulate(chunk.map { points[$0] }, scope, indicators) { begun in
        begun + done > knownBefore && isOverdue()
      } done: { count in
        progress(Progress(done: done + count, planned: points.count))
      }
      for (index, point) in zip(chunk, found) { known[index] = point }
      unsaved += known.count - done
      guard found.allSatisfy({ $0 != nil }) else {
        try save(known)
        break
      }
      // Everything is rewritten each time, so the more there is, the less often: that keeps the effort in proportion.
      guard unsaved * 10 >= known.count, !pending.isEmpty else { continue }
      try save(known)
      unsaved = 0
    }
    let simulated = points.indices.compactMap { index in known[index].map { ($0, points[index].scenario) } }
    return Sweep(
      scenario: scenario, scope: scope, axes: axes, indicators: indicators,
      points: simulated.map(\.0), scenarios: simulated.map(\.1))
  }

  private static let pointsPerThread = 8

  /// Some points, simulated; nil for those that were not begun.
  /// - Parameter stops: Whether to begin no more, given how many have begun.
  private func simulate(
    _ points: [(values: [String], scenario: Scenario)], _ scope: GoalScope, _ indicators: [Indicator],
    stops: @Sendable (Int) -> Bool, done: @Sendable (Int) -> Void
  ) -> [Sweep.Point?] {
    let workers = min(threads, points.count)
    let simulator = Simulator(threads: threads / workers)
    let state = Mutex((next: 0, done: 0, found: [Sweep.Point?](repeating: nil, count: points.count)))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let index = state.withLock { state -> Int? in
          guard state.next < points.count, !stops(state.next) else { return nil }
          state.next += 1
          return state.next - 1
        }
        guard let index else { return }
        let (values, scenario) = points[index]
        let found = ScopedSummary(
          simulating: scenario.limitingBlocking(), at: scope.places(of: scenario.horizon), on: simulator)
        // The whole summary is large, and is not kept.
        let point = Sweep.Point(values: values, found, indicators)
        state.withLock { state in
          state.found[index] = point
          state.done += 1
          done(state.done)
        }
      }
    }
    return state.withLock(\.found)
  }
}

extension Sweep.Point {
  fileprivate init(values: [String], _ found: ScopedSummary, _ indicators: [Indicator]) {
    self.init(values: values, estimates: indicators.map(found.summary.estimate), goals: Scorecard(found))
  }
}
