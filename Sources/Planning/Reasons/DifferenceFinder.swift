import Scenarios

/// Finds out why ways of planning differ: takes one cause after the other out of the scenario and plans again.
struct DifferenceFinder {
  private let problem: StaffProblem
  private let scenario: Scenario
  private let plan: StaffGrid
  private let meetsGoals: Bool
  private let trials: StaffTrials
  private let lab: StaffLab

  init(_ problem: StaffProblem, _ scenario: Scenario, _ search: any StaffSearch, _ lab: StaffLab) {
    self.problem = problem
    self.scenario = scenario
    self.lab = lab
    plan = search.grid
    meetsGoals = search.unreachable.isEmpty
    trials = search.trials
  }

  /// How many causes are tried by planning without them, those that move the goals most: one where a search takes long.
  private var mostTried: Int { lab.count > Self.longSearch ? 1 : 2 }

  private static let longSearch = 120

  /// A cause that explains so large a share is the one; no other is tried.
  private static let settled = 0.65

  /// What share of a difference a single cause must explain.
  private static let leastExplained = 0.4

  /// The differences between Erlang C and Erlang A, and between Erlang A and simulation.
  func differences(_ outcomes: [MethodOutcome]) throws(ScenarioErrors) -> [MethodDifference] {
    func hours(_ method: PlanMethod) -> Double? { outcomes.first { $0.method == method }?.hours }
    guard let erlangC = hours(.erlangC), let erlangA = hours(.erlangA), let simulation = hours(.simulation) else {
      return []
    }
    return [
      MethodDifference(from: .erlangC, to: .erlangA, hours: erlangA - erlangC, reason: abandonment(erlangA - erlangC)),
      MethodDifference(
        from: .erlangA, to: .simulation, hours: simulation - erlangA, reason: try reason(simulation - erlangA, erlangA)),
    ]
  }

  /// Erlang A is Erlang C where nobody hangs up.
  private func abandonment(_ hours: Double) -> MethodDifference.Reason? {
    guard hours != 0, let patient = Ablation.without(.abandonment, scenario)?.scenario else { return nil }
    let formulas = FormulaRequirement.all(of: patient)
    guard let c = problem.grid(formulas, \.erlangC), let a = problem.grid(formulas, \.erlangA) else { return nil }
    let without = (problem.agentIntervals(a) - problem.agentIntervals(c)) * hoursPerInterval
    return MethodDifference.Reason(cause: .abandonment, hoursWithout: without)
  }

  /// What makes the simulation ask for so many hours more (or fewer) than Erlang A.
  private func reason(_ hours: Double, _ erlangA: Double) throws(ScenarioErrors) -> MethodDifference.Reason? {
    // A plan that cannot meet its goals is as far as limits go, whatever the causes.
    guard meetsGoals, abs(hours) >= max(2 * hoursPerInterval, 0.005 * erlangA) else { return nil }
    var best: MethodDifference.Reason?
    for ablation in try suspects(hours).prefix(mostTried) {
      guard let without = try difference(without: ablation) else { continue }
      if abs(without) < abs(best?.hoursWithout ?? hours) {
        best = MethodDifference.Reason(cause: ablation.cause, hoursWithout: without)
      }
      if abs(without) <= (1 - Self.settled) * abs(hours) { break }
    }
    if let best, explains(best.hoursWithout, of: hours) { return best }
    // Many small things are left, and that groups come in whole agents.
    guard let larger = Ablation.without(.smallGroups, scenario), let without = try difference(without: larger),
      explains(without, of: hours)
    else { return nil }
    return MethodDifference.Reason(cause: .smallGroups, hoursWithout: without)
  }

  private func explains(_ without: Double, of hours: Double) -> Bool {
    abs(without) <= (1 - Self.leastExplained) * abs(hours)
  }

  /// Causes whose absence makes goals easier to meet where the simulation asks for more, or harder where it asks for less;
  /// the strongest first.
  private func suspects(_ hours: Double) throws(ScenarioErrors) -> [Ablation] {
    let base = try trials.judge(plan).ease
    var found: [(ablation: Ablation, effect: Double)] = []
    for ablation in Ablation.all(of: scenario) where ![.abandonment, .smallGroups].contains(ablation.cause) {
      let trials = try trials(ablation)
      let effect = try trials.judge(plan).ease - base
      if effect * hours > 0 { found.append((ablation, effect)) }
    }
    return found.enumerated()
      .sorted { (-abs($0.element.effect), $0.offset) < (-abs($1.element.effect), $1.offset) }
      .map(\.element.ablation)
  }

  /// The simulation's hours less Erlang A's, both without a cause.
  private func difference(without ablation: Ablation) throws(ScenarioErrors) -> Double? {
    let trials = try trials(ablation)
    let problem = trials.problem
    guard let erlangA = problem.grid(problem.formulas(), \.erlangA) else { return nil }
    let search = trials.search(from: plan.scaled(ablation.scale))
    try search.run()
    let intervals = problem.agentIntervals(search.grid) - problem.agentIntervals(erlangA)
    return intervals * hoursPerInterval / ablation.scale
  }

  private func trials(_ ablation: Ablation) throws(ScenarioErrors) -> StaffTrials {
    if ablation.cause == .confidence { return trials.trustingMeans }
    // As many contacts in each interval as before, so that chance leaves as much open.
    var request = problem.request
    request.replications = max(10, Int(Double(problem.scenario.run.replications) / ablation.scale))
    return lab.trials(of: try StaffProblem(ablation.scenario, request, stretch: ablation.stretch))
  }

  private var hoursPerInterval: Double { scenario.horizon.interval / 3600 }
}

extension StaffGrid {
  /// So many times the agents.
  fileprivate func scaled(_ factor: Double) -> StaffGrid {
    StaffGrid(agents: agents.map { $0.map { Int((Double($0) * factor).rounded()) } })
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
