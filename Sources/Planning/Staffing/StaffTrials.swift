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

  private final class Judgements {
    var byGrid: [StaffGrid: Judgement] = [:]
  }

  /// - Parameter lab: Where trials are counted and limited.
  init(_ problem: StaffProblem, in lab: StaffLab, threads: Int) {
    self.problem = problem
    self.lab = lab
    simulator = Simulator(threads: threads)
    seed = problem.scenario.run.seed
    trustsMeans = false
    known = Judgements()
  }

  private init(_ trials: StaffTrials, seed: UInt64, trustsMeans: Bool, _ known: Judgements) {
    problem = trials.problem
    simulator = trials.simulator
    lab = trials.lab
    self.seed = seed
    self.trustsMeans = trustsMeans
    self.known = known
  }

  /// The same days, judged as if means were the truth: a goal that holds on average is enough, however wide the interval.
  var trustingMeans: StaffTrials { StaffTrials(self, seed: seed, trustsMeans: true, known) }

  /// Days that no trial of this number and of lower ones has seen.
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
    lab.begin()
    let found = ScopedSummary(
      simulating: try problem.scenario(with: grid, seed: seed), at: problem.simulatedPlaces, on: simulator)
    lab.add(found.summary)
    return found
  }
}
