import Scenarios
import Simulation

/// Tries staffings on the same days: common random numbers, so that two trials differ by their staff alone.
final class StaffTrials {
  let problem: StaffProblem
  private let simulator: Simulator
  private let lab: StaffLab
  private let seed: UInt64
  private let trustsMeans: Bool
  private let known: Judgements
  /// How many days are simulated, where not all of them are.
  private let days: Int?

  private final class Judgements {
    var byGrid: [StaffGrid: Judgement] = [:]
    lazy var onFirstDays: Judgements = Judgements()
  }

  /// - Parameter lab: Where trials are counted and limited.
  init(_ problem: StaffProblem, in lab: StaffLab, threads: Int) {
    self.problem = problem
    self.lab = lab
    simulator = Simulator(threads: threads)
    seed = problem.scenario.run.seed
    trustsMeans = false
    known = Judgements()
    days = nil
  }

  private init(
    _ trials: StaffTrials, seed: UInt64, trustsMeans: Bool, days: Int? = nil, _ known: Judgements
  ) {
    self.days = days ?? trials.days
    problem = trials.problem
    simulator = trials.simulator
    lab = trials.lab
    self.seed = seed
    self.trustsMeans = trustsMeans
    self.known = known
  }

  /// The same days, judged as if means were the truth: a goal that holds on average is enough, however wide the interval.
  var trustingMeans: StaffTrials { StaffTrials(self, seed: seed, trustsMeans: true, known) }

  /// The first of the days alone, which show how staffings differ; nil where there are too few to leave any out.
  var onFirstDays: StaffTrials? {
    let all = problem.scenario.run.replications
    let few = max(Self.fewestDays, all / 8)
    guard days == nil, all >= 2 * few else { return nil }
    return StaffTrials(self, seed: seed, trustsMeans: trustsMeans, days: few, known.onFirstDays)
  }

  private static let fewestDays = 50

  /// Days that no trial with this number or a lower one has seen.
  func onOtherDays(_ number: UInt64) -> StaffTrials {
    StaffTrials(self, seed: problem.scenario.run.seed &+ number, trustsMeans: trustsMeans, Judgements())
  }

  /// How a staffing does.
  /// - Throws: a limit that is reached, unless the staffing was judged before.
  func judge(_ grid: StaffGrid) throws(SearchEnd) -> Judgement {
    let judgement: Judgement
    if let before = known.byGrid[grid] {
      judgement = before
    } else {
      try lab.checkLimits()
      judgement = Judgement(try SearchEnd.passing { () throws(ScenarioErrors) in try result(grid) }, problem)
      known.byGrid[grid] = judgement
    }
    return trustsMeans ? judgement.trustingMeans : judgement
  }

  /// All that a simulation of a staffing says, whatever the limits; nil for the scenario's own.
  func result(_ grid: StaffGrid?) throws(ScenarioErrors) -> ScopedSummary {
    lab.begin(onAllDays: days == nil)
    let found = ScopedSummary(
      simulating: try problem.scenario(with: grid, seed: seed, days: days), at: problem.simulatedPlaces, on: simulator)
    lab.add(found.summary)
    return found
  }
}
