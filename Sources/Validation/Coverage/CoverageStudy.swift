import Measures
public import Scenarios
import Simulation
import Statistics

/// How often the intervals that are reported contain the truth.
///
/// Each scenario is simulated once for a very long time, which is taken for the truth, and then many times for a few
/// days, each time with another seed, as a user would. Every number of a report that has an interval is a cell: the
/// interval either contains the truth or not.
public struct CoverageStudy: Sendable {
  /// How much is simulated.
  public struct Effort: Sendable {
    /// How many times a scenario is simulated for a few days.
    public var seeds: Int
    /// How many days these are.
    public var days: Int
    /// How many days are taken for the truth. Its own error widens what intervals have to cover by days ÷ (2 · truthDays).
    public var truthDays: Int

    /// An effort.
    public init(seeds: Int, days: Int, truthDays: Int) {
      self.seeds = seeds
      self.days = days
      self.truthDays = truthDays
    }

    /// That of `Results/validation.md`.
    public static let full = Effort(seeds: 200, days: 25, truthDays: 20_000)
  }

  /// How much was simulated.
  public let effort: Effort
  /// What was simulated, by name.
  public let scenarios: [(name: String, scenario: Scenario)]
  /// What came out by kind of interval, in the order of ``CoverageKind``.
  public let rows: [CoverageRow]

  /// Simulates and counts.
  /// - Parameters:
  ///   - scenarios: What is simulated, each with a name for the table.
  ///   - threads: How many threads simulate; the study does not depend on it.
  ///   - progress: Called before each scenario with its name.
  /// - Throws: ``ScenarioErrors`` where a scenario does not allow so many days.
  public init(
    _ scenarios: [(name: String, scenario: Scenario)], effort: Effort, threads: Int,
    progress: (String) -> Void = { _ in }
  ) throws {
    self.effort = effort
    self.scenarios = scenarios
    var tallies: [CoverageKind: CoverageTally] = [:]
    let simulator = Simulator(threads: threads)
    for (name, scenario) in scenarios {
      progress(name)
      func run(seed: UInt64, days: Int) throws -> Summary {
        simulator.run(
          try scenario.changing {
            $0.run = RunSettings(seed: seed, replications: days)
          })
      }
      let truth = CoverageCell.all(in: try run(seed: Self.truthSeed, days: effort.truthDays))
      let kinds = truth.map { CoverageKind($0, effort) }
      for kind in kinds { kind.map { tallies[$0, default: CoverageTally(effort)].cells += 1 } }
      for seed in 0..<effort.seeds {
        let cells = CoverageCell.all(in: try run(seed: UInt64(seed + 1), days: effort.days))
        for (index, cell) in cells.enumerated() {
          guard let kind = kinds[index], let value = truth[index].estimate?.mean, let estimate = cell.estimate,
            estimate.halfWidth != nil
          else { continue }
          tallies[kind]?.add(estimate.contains(value), of: cell.measure, seed: seed)
        }
      }
    }
    rows = tallies.map { CoverageRow($0.key, $0.value) }.sorted { $0.kind < $1.kind }
  }

  /// Not one of the seeds of the short runs.
  private static let truthSeed: UInt64 = 7_000_000_001
}

/// A number of a report.
struct CoverageCell {
  let measure: Measure
  let isDay: Bool
  let estimate: Estimate?
  /// Contacts whose waits a percentile is taken of, in each replication.
  let answered: Double

  /// All numbers of a summary, in the same order for the same scenario.
  static func all(in summary: Summary) -> [CoverageCell] {
    func cells(_ subject: Indicator.Subject, _ values: MeasureValues, isDay: Bool) -> [CoverageCell] {
      subject.measures.filter(summary.scenario.reports).map {
        CoverageCell(
          measure: $0, isDay: isDay, estimate: values[$0], answered: values[.answered]?.mean ?? 0)
      }
    }
    func cells(_ subject: Indicator.Subject, _ day: MeasureValues, _ intervals: [MeasureValues]) -> [CoverageCell] {
      cells(subject, day, isDay: true) + intervals.flatMap { cells(subject, $0, isDay: false) }
    }
    return cells(.overall, summary.overall, [])
      + summary.contacts.flatMap { cells(.contacts($0.type.name), $0.values, $0.intervals) }
      + summary.agents.flatMap { cells(.agents($0.group.name), $0.values, $0.intervals) }
      + summary.steps.flatMap { cells(.steps($0.step.name), $0.values, $0.intervals) }
  }
}
