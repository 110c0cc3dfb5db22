import Measures
public import Scenarios
public import Simulation
import Statistics

extension WhatIf {
  /// Simulates the base and every alternative with the base's seed and number of replications.
  ///
  /// Equal seeds make common random numbers: every contact that both sides have arrives at the same moment, is as
  /// patient and takes as long, so that a difference is due to the change.
  ///
  /// - Parameters:
  ///   - base: The unchanged scenario; where it asks for a precision, every alternative gets as many replications as
  ///     that took.
  ///   - scope: Where goals must hold.
  ///   - questions: The alternatives; how they are to be run is taken from the base.
  ///   - threads: How many threads simulate; the answer does not depend on it.
  ///   - progress: Called after each replication.
  /// - Throws: What is wrong with an alternative under the base's settings of the run.
  public static func ask(
    _ base: Scenario, _ questions: [Question], per scope: GoalScope = .interval, threads: Int,
    progress: @Sendable (Simulator.Progress) -> Void = { _ in }
  ) throws(ScenarioErrors) -> WhatIf {
    let simulator = Simulator(threads: threads)
    let confidence = Confidence(base.run.confidence) ?? .ninetyFive
    let alternatives = questions.map(\.scenario)
    let horizon = base.horizonIndicators(against: alternatives)
    let intervals = base.goalIndicators(against: alternatives)
    let events = Dominance.indicators(base, alternatives)
    func observed(_ scenario: Scenario) -> (observation: Observation, goals: Scorecard) {
      let places = scope.places(of: scenario.horizon)
      let observation = simulator.observe(
        scenario, horizon + intervals + events + ScopedSummary.indicators(scenario, places), progress: progress)
      return (observation, Scorecard(ScopedSummary(observation, at: places)))
    }
    let (before, baseGoals) = observed(base)
    var answers: [Answer] = []
    for question in questions {
      let scenario = try question.scenario.changing { draft in
        draft.run = base.run
        draft.run.precision = []
        draft.run.replications = before.summary.replications
      }
      let (after, goals) = observed(scenario)
      let hasSameIntervals = scenario.horizon == base.horizon
      answers.append(
        Answer(
          question: question, summary: after.summary, goals: goals,
          comparisons: Comparison.all(horizon, before, after, confidence, mindsOpenIssues: true),
          intervals: hasSameIntervals
            ? Comparison.all(intervals, before, after, confidence, mindsOpenIssues: true) : [],
          movedAnswers: Comparison.all(movedAnswers(base, scenario), before, after, confidence),
          dominance: Dominance.all(events, before, after, confidence)))
    }
    return WhatIf(scope: scope, base: before.summary, baseGoals: baseGoals, answers: answers)
  }

  /// The measures of answers that a change moves to another position.
  private static func movedAnswers(_ base: Scenario, _ change: Scenario) -> [(base: Indicator, change: Indicator)] {
    base.contacts.flatMap { type -> [(base: Indicator, change: Indicator)] in
      guard let after = change.contacts.first(where: { $0.name == type.name }) else { return [] }
      return type.goal.answerPairs(with: after.goal).compactMap { pair in
        guard let old = pair.before, let new = pair.after, old != new else { return nil }
        return (
          Indicator(.contacts(type.name), Measure.serviceLevels[old]),
          Indicator(.contacts(type.name), Measure.serviceLevels[new])
        )
      }
    }
  }
}
