import Measures
public import Scenarios
public import Simulation

/// Checks scenarios against their promises and baselines.
public struct Checker: Sendable {
  private let simulator: Simulator

  /// A checker that simulates with some threads; findings do not depend on it.
  public init(threads: Int) {
    simulator = Simulator(threads: threads)
  }

  /// Checks a scenario.
  ///
  /// Whatever is undecided gets twice the replications, and again, up to a limit: promises, and also the measures of a
  /// baseline if the scenario is known as it was accepted, since more of its days can then be simulated. Looking
  /// several times must not make errors likelier, so each look may use only its part of the error.
  ///
  /// - Parameters:
  ///   - scenario: What is checked; with a baseline, its seed should be the baseline's, so that both see the same days.
  ///   - baseline: What was accepted before.
  ///   - scope: Where goals must hold.
  ///   - written: The scenario as its file has it, where the settings of a single check differ from that, such as its
  ///     confidence: they weaken no promise.
  ///   - accepted: The scenario as it was accepted, if it is known. It is used only if it still gives the baseline's
  ///     results.
  ///   - progress: Called after each replication.
  /// - Throws: What is wrong with a scenario under the settings of the check.
  public func check(
    _ scenario: Scenario, _ request: CheckRequest = CheckRequest(), against baseline: Baseline? = nil,
    per scope: GoalScope = .interval, written: Scenario? = nil, accepted: Scenario? = nil,
    progress: @Sendable (Simulator.Progress) -> Void = { _ in }
  ) throws(ScenarioErrors) -> Check {
    let places = scope.places(of: scenario.horizon)
    let plan = CheckPlan(scenario, request, baseline, accepted, judgedAt: places)
    let first = try observe(scenario, plan, plan.firstLook, progress)
    var last = first
    var promises = plan.judges.indices.map { plan.finding($0, first) }
    var measures = plan.findings(baseline?.records ?? [], first)
    var accepted = accepted
    for count in plan.laterLooks {
      let openPromises = promises.indices.filter {
        promises[$0].verdict == .inconclusive && promises[$0].openShare == nil
      }
      let openMeasures = measures.indices.filter { measures[$0].verdict == .inconclusive && measures[$0].isMeasured }
      var records: [Baseline.Record]?
      if let baseline, let before = accepted, !openMeasures.isEmpty {
        records = baseline.records(from: try observe(before, plan, count, progress), plan.compared)
        if records == nil { accepted = nil }
      }
      guard !openPromises.isEmpty || records != nil else { break }
      last = try observe(scenario, plan, count, progress)
      for index in openPromises { promises[index] = plan.finding(index, last) }
      guard let records else { continue }
      let found = plan.findings(records, last)
      for index in openMeasures { measures[index] = found[index] }
    }
    return Check(
      scenario: last.summary.scenario, scope: scope, goals: Scorecard(ScopedSummary(last, at: places)),
      promises: Array(promises.prefix(scenario.promises.count)),
      rules: RuleFinding.all(of: last.summary, promises.dropFirst(scenario.promises.count)), baseline: baseline,
      commitments: baseline.map { $0.changes(to: written ?? scenario, per: scope) } ?? [], measures: measures,
      records: plan.records(first), summary: last.summary)
  }

  private func observe(
    _ scenario: Scenario, _ plan: CheckPlan, _ replications: Int, _ progress: @Sendable (Simulator.Progress) -> Void
  ) throws(ScenarioErrors) -> Observation {
    let run = try scenario.changing { draft in
      draft.run = plan.scenario.run
      draft.run.precision = []
      draft.run.replications = replications
    }
    return simulator.observe(run, plan.followed, daily: plan.compared, progress: progress)
  }
}

extension Baseline {
  /// What a scenario commits itself to otherwise than was accepted, as far as that was kept.
  fileprivate func changes(to scenario: Scenario, per scope: GoalScope) -> [CommitmentChange] {
    let intervals = CommitmentChange.ofIntervals(from: interval, to: scenario, per: scope)
    guard let commitments else { return intervals.map { [$0] } ?? [] }
    return (intervals.map { [$0] } ?? []) + CommitmentChange.all(from: commitments, to: scenario)
      + CommitmentChange.ofRegulations(from: regulations, to: scenario)
      + CommitmentChange.ofCalls(from: self, to: scenario)
  }

  /// The records over more replications of the accepted scenario; nil if its first replications do not give what was
  /// accepted, as under another engine.
  fileprivate func records(from observation: Observation, _ indicators: [Indicator]) -> [Record]? {
    let horizon = observation.summary.scenario.horizon
    let byKey = Dictionary(indicators.map { ($0.key(in: horizon), $0) }) { first, _ in first }
    var longer: [Record] = []
    for record in records {
      guard let pairs = byKey[record.key].flatMap(observation.dailyPairs) else {
        // What the scenario no longer has stays as it is.
        longer.append(record)
        continue
      }
      guard Array(pairs.prefix(replications)) == record.pairs else { return nil }
      longer.append(Record(key: record.key, pairs: pairs))
    }
    return longer
  }
}
