import Scenarios
import Simulation

/// Tries staffings on the same days: common random numbers, so that two trials differ by their staff alone.
final class StaffTrials {
  let problem: StaffProblem
  private let simulator: Simulator
  private let begin: () -> Void
  private let seed: UInt64
  private let trustsMeans: Bool
  private let known: Judgements

  private final class Judgements {
    var byGrid: [StaffGrid: Judgement] = [:]
  }

  /// - Parameter begin: Called before each simulation.
  init(_ problem: StaffProblem, threads: Int, begin: @escaping () -> Void) {
    self.problem = problem
    self.begin = begin
    simulator = Simulator(threads: threads)
    seed = problem.scenario.run.seed
    trustsMeans = false
    known = Judgements()
  }

  private init(_ trials: StaffTrials, seed: UInt64, trustsMeans: Bool, _ known: Judgements) {
    problem = trials.problem
    simulator = trials.simulator
    begin = trials.begin
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
  func judge(_ grid: StaffGrid) throws(ScenarioErrors) -> Judgement {
    let judgement: Judgement
    if let before = known.byGrid[grid] {
      judgement = before
    } else {
      judgement = Judgement(try summary(grid), problem)
      known.byGrid[grid] = judgement
    }
    return trustsMeans ? judgement.trustingMeans : judgement
  }

  /// All that a simulation of a staffing says; nil for the scenario's own.
  func summary(_ grid: StaffGrid?) throws(ScenarioErrors) -> Summary {
    begin()
    return simulator.run(try problem.scenario(with: grid, seed: seed))
  }
}
