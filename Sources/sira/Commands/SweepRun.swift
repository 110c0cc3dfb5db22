import Files
import Planning
import Reports
import ResultFiles
import ScenarioFiles
import Scenarios
import Simulation

/// A sweep in progress, which goes on where an interrupted one stopped.
struct SweepRun {
  private static let journal = "sweep.unfinished.json"

  private let scenario: Scenario
  private let scope: GoalScope
  private let axes: [Sweep.Axis]
  private let points: [(values: [String], scenario: Scenario)]
  private let origin: SweepJournal.Origin
  private let output: String?
  private let threads: Int

  /// Makes the scenario of every point, so that any problem is known before the first one is simulated.
  init(
    _ scenario: Scenario, _ scope: GoalScope, _ base: LoadedScenario, _ varied: [SweepAxis], _ chance: ChanceFlags,
    output: String?, threads: Int
  ) throws {
    axes = varied.map { Sweep.Axis(path: $0.title, values: $0.values) }
    guard let grid = Sweep.grid(axes) else {
      throw Failure("the grid has more than \(Sweep.mostPoints) points; vary less or with larger steps")
    }
    let edits = varied.reduce([[]]) { (points: [[ScenarioChange]], axis) in
      points.flatMap { point in axis.edits.map { point + [.edit($0)] } }
    }
    points = try zip(grid, edits).map { values, edits in
      (values, try chance.applied(to: base.applying(edits).scenario))
    }
    let run = scenario.run
    origin = SweepJournal.Origin(
      scenario: base.modelHash, engine: SiraVersion.engine, seed: run.seed,
      run: "\(run.replications) \(run.precision) \(run.maxReplications) \(run.confidence)",
      per: scope.rawValue, axes: axes.map { "\($0.path)=\($0.values.joined(separator: ","))" },
      indicators: Sweep.indicators(of: scenario, points: points.map(\.scenario)).map {
        $0.key(in: scenario.horizon)
      })
    self.scenario = scenario
    self.scope = scope
    self.output = output
    self.threads = threads
  }

  /// More points than these are not simulated without being asked for.
  private static let mostUnasked = 1000

  /// Refuses a grid of thousands of points, and says about how long it would take on this machine.
  func checkSize() throws {
    guard points.count > Self.mostUnasked, let first = points.first else { return }
    let clock = ContinuousClock()
    let elapsed = clock.measure { _ = Simulator(threads: threads).run(first.scenario) }
    let minutes = (elapsed * points.count) / .seconds(60)
    let time =
      minutes < 1
      ? "a minute" : minutes < 90 ? "\(Int(minutes.rounded())) minutes" : "\(Int((minutes / 60).rounded())) hours"
    throw Failure(
      "the grid has \(points.count) points, which take about \(time) here; --yes simulates them all, --time-limit 60s as "
        + "many as there is time for")
  }

  /// Simulates every point that is not known yet, as long as there is time.
  func sweep(isOverdue: @Sendable () -> Bool) throws -> Sweep {
    let known = try known()
    let line = ProgressLine()
    defer { line.clear() }
    Signals.advise(output == nil ? .sweepIsLost : .sweepGoesOn)
    defer { Signals.advise(.none) }
    return try Sweeper(threads: threads).sweep(
      scenario, axes, points, per: scope, known: known, isOverdue: isOverdue
    ) { progress in
      line.show(points: progress)
    } save: { points throws(FileSystem.Failure) in
      guard let output else { return }
      try FileSystem.write(
        [(Self.journal, StreamedText(SweepJournal(origin: origin, points: points).text))], into: output)
    }
  }

  /// What an interrupted sweep has left in the folder.
  private func known() throws -> [Int: Sweep.Point] {
    guard let output else { return [:] }
    do {
      let path = FileSystem.joined(output, Self.journal)
      let found = try SweepJournal.read(path: path, grid: points.map(\.values), origin: origin)
      return found?.points ?? [:]
    } catch {
      throw Failure(of: error)
    }
  }

  /// Removes what was kept for going on, once the report is written.
  static func forget(_ output: String) {
    FileSystem.remove(FileSystem.joined(output, journal))
  }
}

extension SweepAxis {
  /// The path that is varied, with the operation unless that is to set it.
  fileprivate var title: String {
    operation == .set ? path : path + String(operation.rawValue.dropLast())
  }
}
