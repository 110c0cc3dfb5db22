public import Scenarios
public import Simulation

/// What a check of a scenario found.
public struct Check: Sendable {
  /// The scenario, run as it was checked.
  public let scenario: Scenario
  /// Where goals must hold.
  public let scope: GoalScope
  /// At how many places goals and caps on occupancy are missed, on average. Goals are not promises: they never fail a
  /// check.
  public let goals: Scorecard
  /// Each promise, in the order of the file.
  public let promises: [PromiseFinding]
  /// Each rule of the laws that the scenario promises to keep, in the order of the file.
  public let rules: [RuleFinding]
  /// What it was compared with; nil where there is no baseline.
  public let baseline: Baseline?
  /// What the scenario commits itself to otherwise than the baseline has it; empty without one, and where the baseline
  /// does not say.
  public let commitments: [CommitmentChange]
  /// Each measure of the baseline, in its order; empty without one.
  public let measures: [BaselineFinding]
  /// The records of a new baseline: each checked indicator with what each of the scenario's replications adds.
  public let records: [Baseline.Record]
  /// The results of the simulation after all the replications that the promises took.
  public let summary: Summary

  /// The checked indicators that the baseline does not have.
  public var newKeys: [String] {
    guard baseline != nil else { return [] }
    let known = Set(measures.compactMap { $0.indicator?.key(in: scenario.horizon) })
    return records.map(\.key).filter { !known.contains($0) }
  }

  /// The worst of all verdicts: something is wrong, something is open, or all is well.
  public var outcome: Outcome {
    let verdicts =
      commitments.map(\.verdict) + promises.map(\.verdict) + rules.map(\.verdict) + measures.map(\.verdict)
    if verdicts.contains(where: \.isBad) { return .bad }
    return verdicts.contains(.inconclusive) || isUnjudged ? .open : .good
  }

  /// Whether all that is promised are laws without a rule that gets a verdict: what cannot fail has not passed.
  public var isUnjudged: Bool {
    promises.isEmpty && baseline == nil && !rules.isEmpty && rules.allSatisfy { !$0.verdict.isJudgement }
  }

  /// The overall result of a check.
  public enum Outcome: Sendable {
    /// Everything holds.
    case good
    /// Something is neither shown nor refuted.
    case open
    /// A promise or a law is broken, a measure has regressed, or a promise or a goal was weakened.
    case bad
  }
}
