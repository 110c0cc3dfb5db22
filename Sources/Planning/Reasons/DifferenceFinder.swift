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
  private var mostTried: Int { lab.simulated > Self.longSearch ? 1 : 3 }

  private static let longSearch = 120

  /// The differences between Erlang C and Erlang A, and between Erlang A and simulation.
  func differences(_ outcomes: [MethodOutcome]) throws(SearchEnd) -> [MethodDifference] {
    func hours(_ method: PlanMethod) -> Double? { outcomes.first { $0.method == method }?.hours }
    guard let erlangC = hours(.erlangC), let erlangA = hours(.erlangA), let simulation = hours(.simulation) else {
      return []
    }
    return [abandonment(erlangA - erlangC), try simulated(simulation - erlangA, erlangA)]
  }

  /// Erlang A is Erlang C where nobody hangs up.
  private func abandonment(_ hours: Double) -> MethodDifference {
    var difference = MethodDifference(from: .erlangC, to: .erlangA, hours: hours)
    guard hours != 0, let patient = Ablation(scenario, without: [.abandonment])?.scenario else { return difference }
    let formulas = FormulaRequirement.all(of: patient)
    guard let c = problem.grid(formulas, \.erlangC), let a = problem.grid(formulas, \.erlangA) else {
      return difference
    }
    let without = (problem.agentIntervals(a) - problem.agentIntervals(c)) * hoursPerInterval
    difference.reason = MethodDifference.Reason(cause: .abandonment, hoursWithout: without)
    return difference
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
