public import Scenarios
import Simulation

/// Plans how many people a scenario needs.
public struct Planner: Sendable {
  /// How many threads simulate; the plan does not depend on it.
  public var threads: Int

  /// A planner with some threads.
  public init(threads: Int) {
    self.threads = threads
  }

  /// Finds the fewest agents that meet every goal, by formulas and by simulation, and why they differ.
  ///
  /// - Parameters:
  ///   - scenario: What is planned for; its staff is replaced where a group serves a type with a goal.
  ///   - request: Where and how surely goals must hold.
  ///   - progress: Called before each simulated staffing with its number.
  /// - Returns: The plan, equal for equal scenarios whatever the threads.
  /// - Throws: ``ScenarioErrors`` where nothing is promised, so that nothing can be planned.
  /// - Complexity: About `4 · groups` simulations for each round of the search, a few dozen to a few hundred in all.
  public func plan(
    _ scenario: Scenario, _ request: PlanRequest = PlanRequest(), progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws(ScenarioErrors) -> Plan {
    let problem = try StaffProblem(scenario, request)
    guard !problem.plannedGroups.isEmpty else { throw Self.nothingPromised }
    let lab = StaffLab(threads: threads, progress: progress)
    let formulas = FormulaRequirement.all(of: scenario)
    let trials = lab.trials(of: problem)
    let search = trials.search(from: problem.firstGuess(formulas))
    try search.run()
    try search.refine()
    try search.confirm(on: trials.onOtherDays(1))

    let fresh = trials.onOtherDays(2)
    let check = try fresh.summary(search.grid)
    let outcomes = try MethodOutcome.all(problem, formulas, plan: search.grid, check: check, fresh)
    let differences = try DifferenceFinder(problem, scenario, search, lab).differences(outcomes)
    return Plan(
      request: request, scenario: scenario, planned: try problem.planned(scenario, search.grid),
      groups: problem.plannedGroups.map { PlannedGroup(scenario, group: $0, formulas[$0], search) }, check: check,
      conflicts: try ConflictFinder(problem, scenario, search, lab).conflicts(), outcomes: outcomes,
      differences: differences, replications: problem.scenario.run.replications, trials: lab.count)
  }

  private static var nothingPromised: ScenarioErrors {
    ScenarioErrors(problems: [
      ScenarioProblem(
        ["contacts"],
        "no type that an agent serves has a goal, so there is nothing to plan for; add e.g. goal: {answer: 80%, within: 20s}"
      )
    ])
  }
}

extension PlannedGroup {
  init(_ scenario: Scenario, group index: Int, _ formula: FormulaRequirement, _ search: some StaffSearch) {
    let group = scenario.agents[index]
    let current = group.scheduled(by: scenario.horizon)
    self.group = group
    usesLag = formula.usesLag
    intervals = formula.intervals.indices.map { interval in
      let spot = Spot(group: index, interval: interval)
      let agents = search.grid[spot]
      return Interval(
        formula: formula.intervals[interval], agents: agents, scheduled: group.scheduled(for: agents),
        current: current[interval], removal: search.removals[spot])
    }
  }
}
