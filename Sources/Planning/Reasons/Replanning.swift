import Scenarios

/// Plans a scenario again without some causes of a difference, by Erlang A and by simulation.
struct Replanning {
  private let problem: StaffProblem
  private let scenario: Scenario
  private let plan: StaffGrid
  private let trials: StaffTrials
  private let lab: StaffLab

  init(_ problem: StaffProblem, _ scenario: Scenario, _ search: any StaffSearch, _ lab: StaffLab) {
    self.problem = problem
    self.scenario = scenario
    self.lab = lab
    plan = search.grid
    trials = search.trials
  }

  /// How easily the plan meets its goals without some causes; nil where the scenario does not have them.
  func ease(without causes: [MethodDifference.Cause] = []) throws(SearchEnd) -> Double? {
    guard let ablation = Ablation(scenario, without: causes) else { return nil }
    return try SearchEnd.ifPossible { () throws(SearchEnd) in
      let trials = try trials(of: ablation)
      // Over days, the first few show which cause matters.
      let isLong = problem.request.scope != .interval && problem.request.days == nil
      return try (isLong ? trials.onFirstDays ?? trials : trials).judge(plan).ease
    }
  }

  /// The simulation's hours less Erlang A's without some causes; nil where the scenario does not have them, or Erlang A
  /// has no answer.
  func difference(without causes: [MethodDifference.Cause]) throws(SearchEnd) -> Double? {
    guard let ablation = Ablation(scenario, without: causes) else { return nil }
    let intervals = try SearchEnd.ifPossible { () throws(SearchEnd) -> Double? in
      let trials = try trials(of: ablation)
      let problem = trials.problem
      guard let erlangA = problem.grid(problem.formulas(), \.erlangA) else { return nil }
      let search = trials.search(from: plan)
      try search.run()
      return problem.agentIntervals(search.grid) - problem.agentIntervals(erlangA)
    }
    return intervals.flatMap { $0 }.map { $0 * scenario.horizon.interval / 3600 }
  }

  private func trials(of ablation: Ablation) throws(SearchEnd) -> StaffTrials {
    let trials = try ablation.keepsScenario ? trials : newTrials(of: ablation)
    return ablation.trustsMeans ? trials.trustingMeans : trials
  }

  private func newTrials(of ablation: Ablation) throws(SearchEnd) -> StaffTrials {
    // As many days as before, so that chance leaves as much open.
    var request = problem.request
    request.replications = problem.scenario.run.replications
    return lab.trials(
      of: try SearchEnd.passing { () throws(ScenarioErrors) in
        try StaffProblem(ablation.scenario, request, stretch: ablation.stretch)
      })
  }
}

extension StaffProblem {
  /// What the formulas ask for in the intervals that are judged.
  fileprivate func formulas() -> [FormulaRequirement] {
    FormulaRequirement.all(of: scenario).map { requirement in
      FormulaRequirement(
        group: requirement.group, usesLag: requirement.usesLag,
        intervals: (0..<intervalCount).map { requirement.intervals[simulatedInterval($0)] })
    }
  }
}

extension Judgement {
  /// How easily goals are met: the mean margin of all that are judged.
  fileprivate var ease: Double {
    let values = types.joined().map(\.margin).filter(\.isFinite)
    return values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }
}
