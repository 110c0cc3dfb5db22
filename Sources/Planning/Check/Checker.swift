public import Scenarios
public import Simulation
import Statistics

/// Checks scenarios against their promises and baselines.
public struct Checker: Sendable {
  private let simulator: Simulator

  /// A checker that simulates with some threads; findings do not depend on it.
  public init(threads: Int) {
    simulator = Simulator(threads: threads)
  }

  /// Checks a scenario.
  ///
  /// Promises that are not decided get twice the replications, and again, up to a limit. To look several times must not
  /// make errors likelier, so each look may err with its part of the promise's error only. The measures of a baseline are
  /// compared over the replications that the baseline has, all at once.
  ///
  /// - Parameters:
  ///   - scenario: What is checked; with a baseline, its seed is best the baseline's, so that both saw the same days.
  ///   - baseline: What was accepted before.
  ///   - progress: Called after each replication.
  /// - Throws: What is wrong with the scenario under the settings of the check.
  public func check(
    _ scenario: Scenario, _ request: CheckRequest = CheckRequest(), against baseline: Baseline? = nil,
    progress: @Sendable (Simulator.Progress) -> Void = { _ in }
  ) throws(ScenarioErrors) -> Check {
    let judges = scenario.promises.map { PromiseJudge($0, scenario) }
    let checked = scenario.checkedIndicators
    let followed = checked + judges.flatMap(\.indicators)
    let looks = Self.looks(scenario, request, baseline, hasPromises: !judges.isEmpty)
    func observe(_ replications: Int) throws(ScenarioErrors) -> Observation {
      let run = try scenario.changing { draft in
        draft.run.precision = []
        draft.run.replications = replications
      }
      return simulator.observe(run, followed, progress: progress)
    }
    func finding(_ index: Int, _ observation: Observation) -> PromiseFinding {
      let confidence = scenario.promises[index].confidence ?? scenario.run.confidence
      return judges[index].finding(observation, error: (1 - confidence) / Double(looks.later.count + 1))
    }
    let first = try observe(looks.first)
    var last = first
    var promises = judges.indices.map { finding($0, first) }
    for count in looks.later where promises.contains(where: { $0.verdict == .inconclusive }) {
      last = try observe(count)
      for index in promises.indices where promises[index].verdict == .inconclusive {
        promises[index] = finding(index, last)
      }
    }
    let confidence = Confidence(scenario.run.confidence) ?? .ninetyFive
    return Check(
      scenario: last.summary.scenario, promises: promises, baseline: baseline,
      measures: baseline.map {
        BaselineFinding.all($0, first, checked, tolerances: request.tolerances, confidence)
      } ?? [],
      records: checked.compactMap { indicator in
        first.pairs(indicator).map { pairs in
          Baseline.Record(
            key: indicator.key(in: scenario.horizon), pairs: Array(pairs.prefix(scenario.run.replications)))
        }
      },
      summary: last.summary)
  }

  /// After how many replications promises are looked at: each time twice as many.
  private static func looks(
    _ scenario: Scenario, _ request: CheckRequest, _ baseline: Baseline?, hasPromises: Bool
  ) -> (first: Int, later: [Int]) {
    let first = max(scenario.run.replications, baseline?.replications ?? 1)
    let standard = min(CheckRequest.patience * first, scenario.run.maxReplications)
    let most = hasPromises ? max(first, request.mostReplications ?? standard) : first
    var later: [Int] = []
    var last = first
    while last < most {
      last = min(2 * last, most)
      later.append(last)
    }
    return (first, later)
  }
}
