import Dispatch
public import Measures
public import Scenarios
import Statistics
import Synchronization

/// Simulates scenarios: replications in parallel, the same result for any number of threads.
public struct Simulator: Sendable {
  /// How far a simulation has got.
  public struct Progress: Sendable {
    /// Replications that are done.
    public let done: Int
    /// Replications that are planned so far; a demand on the precision may add more.
    public let planned: Int
  }

  /// How many threads work; the result does not depend on it.
  public var threads: Int

  /// A simulator that works with some threads.
  public init(threads: Int) {
    self.threads = max(1, threads)
  }

  /// Simulates every replication of a scenario, and more as long as `run.precision` asks for them.
  /// - Parameters:
  ///   - scenario: What is simulated.
  ///   - progress: Called after each replication, from one thread at a time.
  /// - Returns: What the replications say, equal to the last bit for equal scenarios.
  /// - Complexity: O(contacts · log agents) time for each replication; memory does not depend on the number of
  ///   replications.
  public func run(_ scenario: Scenario, progress: @Sendable (Progress) -> Void = { _ in }) -> Summary {
    observe(scenario, [], progress: progress).summary
  }

  /// Simulates as ``run(_:progress:)`` does, and writes down what each replication adds to some indicators.
  /// - Parameters:
  ///   - indicators: What is followed from replication to replication; nothing is written down for what the scenario does
  ///     not have.
  ///   - percentiles: The percentiles of waits that are also found for each replication by itself.
  /// - Complexity: As ``run(_:progress:)``, and 16 bytes for each indicator and replication.
  public func observe(
    _ scenario: Scenario, _ indicators: [Indicator], daily percentiles: [Indicator] = [],
    progress: @Sendable (Progress) -> Void = { _ in }
  ) -> Observation {
    let model = Model(scenario)
    let daily = DailyWaits(percentiles, model)
    var days: [[RatioPair]] = []
    let waits = WaitHistograms(cellCount: model.typeCount * model.stride, daily: daily)
    let crew = Crew(model, waits, threads: threads)
    let recipes = PlaceRecipes(model)
    let goals = scenario.contacts.map { DayGoal($0, of: scenario) }
    var ledger = Ledger(model, recipes)
    var follower = Follower(indicators, model, recipes)
    let settings = scenario.run
    let isOpenEnded = !settings.precision.isEmpty
    var planned = isOpenEnded ? min(settings.replications, settings.maxReplications) : settings.replications
    var precision: [Summary.PrecisionOutcome] = []
    while true {
      while ledger.replications < planned {
        let count = min(crew.chunk, planned - ledger.replications)
        crew.simulate(from: ledger.replications, count: count, planned: planned, progress)
        for tally in crew.tallies.prefix(count) {
          waits.addZeros(of: tally, model, replication: ledger.replications)
          days.append(daily.percentiles(ofReplication: ledger.replications))
          let day = Day(tally, model, goals)
          follower.add(day)
          ledger.add(day, tally)
        }
      }
      guard isOpenEnded else { break }
      let summary = ledger.summary(model, waits)
      precision = summary.precisionOutcomes()
      if planned >= settings.maxReplications || precision.allSatisfy({ $0.isReached || $0.isHopeless }) { break }
      planned = min(summary.replicationsForPrecision(precision), settings.maxReplications)
    }
    return Observation(
      ledger.summary(model, waits, precision), indicators, follower, waits, daily: daily.byIndicator(days))
  }
}

/// The workers of a simulation and their memory.
///
/// Replications are simulated in chunks, each into a tally of its own, and added up in order after the chunk. The
/// chunk's size only weighs memory against waiting for the last worker.
private final class Crew: @unchecked Sendable {
  let tallies: [Tally]
  private let workspaces: [Workspace]

  init(_ model: Model, _ waits: WaitHistograms, threads: Int) {
    let perTally = Tally.bytes(model)
    let affordable = 8_000_000 / max(perTally, 1)
    let chunk = max(threads, min(64, affordable, max(model.scenario.run.replications, 1)))
    tallies = (0..<chunk).map { _ in Tally(model) }
    workspaces = (0..<min(threads, chunk)).map { _ in Workspace(model, waits: waits) }
  }

  /// How many replications are simulated before they are added up.
  var chunk: Int { tallies.count }

  /// Simulates the replications `first..<first + count` into the first tallies.
  func simulate(from first: Int, count: Int, planned: Int, _ progress: @Sendable (Simulator.Progress) -> Void) {
    let state = Mutex((next: 0, done: 0))
    DispatchQueue.concurrentPerform(iterations: min(workspaces.count, count)) { worker in
      while true {
        let index = state.withLock { state -> Int? in
          guard state.next < count else { return nil }
          state.next += 1
          return state.next - 1
        }
        guard let index else { return }
        workspaces[worker].simulate(replication: first + index, into: tallies[index])
        state.withLock { state in
          state.done += 1
          progress(Simulator.Progress(done: first + state.done, planned: planned))
        }
      }
    }
  }
}
