import Dispatch
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
  ///   - known: Points that were simulated before, by index.
  ///   - save: Called now and then with everything known so far, and never twice at a time.
  /// - Returns: The whole sweep, equal to the last bit for equal arguments, whatever was known before.
  /// - Throws: What `save` throws; points that it was given before are safe then.
  public func sweep<Failure: Error>(
    _ scenario: Scenario, _ axes: [Sweep.Axis], _ points: [(values: [String], scenario: Scenario)],
    known: [Int: Sweep.Point] = [:], progress: @Sendable (Progress) -> Void = { _ in },
    save: ([Int: Sweep.Point]) throws(Failure) -> Void
  ) throws(Failure) -> Sweep {
    let indicators = Sweep.indicators(of: scenario)
    var known = known
    var pending = points.indices.filter { known[$0] == nil }[...]
    var unsaved = 0
    while !pending.isEmpty {
      let chunk = Array(pending.prefix(Self.pointsPerThread * threads))
      pending = pending.dropFirst(chunk.count)
      let done = known.count
      let found = simulate(chunk.map { points[$0] }, indicators) { count in
        progress(Progress(done: done + count, planned: points.count))
      }
      for (index, point) in zip(chunk, found) { known[index] = point }
      unsaved += chunk.count
      // All is written anew each time, so the more there is the less often: that keeps the effort in proportion.
      guard unsaved * 10 >= known.count, !pending.isEmpty else { continue }
      try save(known)
      unsaved = 0
    }
    return Sweep(
      scenario: scenario, axes: axes, indicators: indicators, points: points.indices.compactMap { known[$0] })
  }

  private static let pointsPerThread = 8

  private func simulate(
    _ points: [(values: [String], scenario: Scenario)], _ indicators: [Indicator], done: @Sendable (Int) -> Void
  ) -> [Sweep.Point] {
    let workers = min(threads, points.count)
    let simulator = Simulator(threads: threads / workers)
    let state = Mutex((next: 0, done: 0, found: [Sweep.Point?](repeating: nil, count: points.count)))
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      while true {
        let index = state.withLock { state -> Int? in
          guard state.next < points.count else { return nil }
          state.next += 1
          return state.next - 1
        }
        guard let index else { return }
        let (values, scenario) = points[index]
        let point = Sweep.Point(values: values, simulator.run(scenario), indicators)
        state.withLock { state in
          state.found[index] = point
          state.done += 1
          done(state.done)
        }
      }
    }
    return state.withLock { $0.found.compactMap { $0 } }
  }
}

extension Sweep.Point {
  fileprivate init(values: [String], _ summary: Summary, _ indicators: [Indicator]) {
    self.init(
      values: values, estimates: indicators.map(summary.estimate), meetsGoals: summary.meetsGoals)
  }
}

extension Summary {
  /// Whether every goal holds over the horizon, by its means; nil where nothing is promised or nobody came.
  fileprivate var meetsGoals: Bool? {
    let judged = contacts.compactMap { $0.type.meetsGoal($0.values) }
    return judged.isEmpty ? nil : judged.allSatisfy { $0 }
  }
}
