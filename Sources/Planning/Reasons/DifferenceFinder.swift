import Scenarios

/// Finds out why ways of planning differ: takes one cause after the other out of the scenario and plans again.
struct DifferenceFinder {
  private let problem: StaffProblem
  private let scenario: Scenario
  private let search: any StaffSearch
  private let lab: StaffLab

  init(_ problem: StaffProblem, _ scenario: Scenario, _ search: any StaffSearch, _ lab: StaffLab) {
    self.problem = problem
    self.scenario = scenario
    self.search = search
    self.lab = lab
  }

  /// How many causes are tried by planning without them: one where a search takes long.
  private var mostTried: Int { lab.simulated > Self.longSearch * (problem.hasSecondStart ? 2 : 1) ? 1 : 3 }

  /// How many simulations a search from one start takes at most without being long.
  private static let longSearch = 120

  /// The differences between Erlang C and Erlang A, and between Erlang A and simulation.
  func differences(_ outcomes: [MethodOutcome]) throws(SearchEnd) -> [MethodDifference] {
    func hours(_ method: PlanMethod) -> Double? { outcomes.first { $0.method == method }?.hours }
    guard let erlangC = hours(.erlangC), let erlangA = hours(.erlangA), let simulation = hours(.simulation) else {
      return []
    }
    return [leaving(erlangA - erlangC), try simulated(simulation - erlangA, erlangA)]
  }

  /// Erlang A is Erlang C where nobody hangs up and no queue sends anybody elsewhere. Where contacts leave in both ways,
  /// the one without which less is left is the reason; where much is left without either, it is both.
  private func leaving(_ hours: Double) -> MethodDifference {
    var difference = MethodDifference(from: .erlangC, to: .erlangA, hours: hours)
    guard hours != 0 else { return difference }
    let reasons = [MethodDifference.Cause.abandonment, .queueTimeout].compactMap(formulasWithout)
    let best = reasons.min { abs($0.hoursWithout) < abs($1.hoursWithout) }
    let mostLeft = (1 - CauseSearch.leastExplained) * abs(hours)
    difference.reason =
      best.map { abs($0.hoursWithout) <= mostLeft } ?? false
      ? best : reasons.count > 1 ? formulasWithout(.leaving) : nil
    return difference
  }

  /// What the formulas differ by without a cause; nil where the scenario does not have it, or one of them no answer.
  private func formulasWithout(_ cause: MethodDifference.Cause) -> MethodDifference.Reason? {
    guard let changed = Ablation(scenario, without: [cause])?.scenario else { return nil }
    let formulas = FormulaRequirement.all(of: changed)
    guard let c = problem.grid(formulas, \.erlangC), let a = problem.grid(formulas, \.erlangA) else { return nil }
    let without = (problem.agentIntervals(a) - problem.agentIntervals(c)) * hoursPerInterval
    return MethodDifference.Reason(cause: cause, hoursWithout: without)
  }

  /// What makes the simulation ask for so many more (or fewer) hours than Erlang A.
  private func simulated(_ hours: Double, _ erlangA: Double) throws(SearchEnd) -> MethodDifference {
    let difference = MethodDifference(from: .erlangA, to: .simulation, hours: hours)
    // A plan that cannot meet its goals goes as far as the limits allow, whatever the causes.
    guard search.unreachable.isEmpty, abs(hours) >= max(2 * hoursPerInterval, 0.005 * erlangA) else {
      return difference
    }
    let causes = try CauseSearch(of: hours, erlangA: erlangA, Replanning(problem, scenario, search, lab))
    return try causes.explained(difference, mostTried: mostTried)
  }

  private var hoursPerInterval: Double { scenario.horizon.interval / 3600 }
}
