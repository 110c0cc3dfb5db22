public import Scenarios

/// Simulates scenarios.
public struct Simulator: Sendable {
  /// How far a simulation is.
  public struct Progress: Sendable {
    /// Replications that are done.
    public let done: Int
    /// Replications that are planned so far; a demand on the precision may add to it.
    public let planned: Int
  }

  /// How many threads work; the result does not depend on it.
  public var threads: Int

  /// A simulator with some threads.
  public init(threads: Int) {
    self.threads = max(1, threads)
  }

  /// Simulates every replication of a scenario.
  /// - Parameter progress: Called now and then, from one thread at a time.
  public func run(_ scenario: Scenario, progress: (Progress) -> Void = { _ in }) -> Summary {
    Summary(
      scenario: scenario, replications: 0, contactsSimulated: 0, events: 0, precision: [], overall: MeasureValues(),
      contacts: [], agents: [])
  }
}
