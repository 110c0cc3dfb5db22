import Measures
public import Scenarios
import Simulation

/// Plans how many people a scenario needs.
public struct Planner: Sendable {
  /// How many threads simulate; the plan does not depend on it.
  public var threads: Int
  /// Whether a plan says why the ways of planning differ, which plans again without one cause after the other and often
  /// takes longer than the plan; otherwise ``Plan/differences`` is empty.
  public var explains: Bool

  /// A planner with some threads.
  public init(threads: Int, explains: Bool = true) {
    self.threads = threads
    self.explains = explains
  }

  /// Finds the fewest agents that meet every goal, by formulas and by simulation, and why they differ.
  ///
  /// - Parameters:
  ///   - scenario: What is planned for; its staff is replaced where a group serves a type with a goal.
  ///   - request: Where and how surely goals must hold.
  ///   - isOverdue: Whether the caller wants no more staffings tried: then the best plan so far is returned, which says
  ///     where it was cut short. The result depends on the moment, so it is never asked before the first staffing is
  ///     tried.
  ///   - progress: Called before each simulated staffing with its number.
  /// - Returns: The plan, equal for equal scenarios whatever the threads.
  /// - Throws: ``ScenarioErrors`` where nothing is promised, so that nothing can be planned.
  /// - Complexity: About `4 · groups` simulations for each round of the search, a few dozen to a few hundred in all; where
  ///   goals are for days or the horizon, most of them on an eighth of the days. All is within a limit on the contacts and
  ///   events simulated that grows with groups × intervals (see ``PlanCut/Limit/work``).
  public func plan(
    _ scenario: Scenario, _ request: PlanRequest = PlanRequest(),
    isOverdue: @escaping @Sendable () -> Bool = { false }, progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws(ScenarioErrors) -> Plan {
    // A trial may leave out what a promise is about. How many must be there is asked, called in or not.
    let unpromised = try scenario.changing { draft in
      draft.promises = []
      for index in draft.incidents.indices { draft.incidents[index].reinforcement = nil }
      // A plan is numbers of people, who are those of the mix.
      for index in draft.agents.indices { draft.agents[index].forgetTenureOfShifts() }
    }
    let problem = try StaffProblem(unpromised, request)
    guard !problem.plannedGroups.isEmpty else { throw Self.nothingPromised }
    let lab = StaffLab(
      threads: threads, mostWork: SearchWork.limit(of: problem), isOverdue: isOverdue, progress: progress)
    let formulas = FormulaRequirement.all(of: unpromised)
    let trials = lab.trials(of: problem)
    let (search, stopped) = try Self.search(trials, from: problem.firstGuess(formulas))
    var cut = stopped

    let fresh = trials.onOtherDays(2)
    let found = try fresh.result(search.grid)
    let outcomes = try MethodOutcome.all(problem, formulas, plan: search.grid, check: found, fresh)
    var differences: [MethodDifference] = []
    let finder = ConflictFinder(problem, unpromised, search, lab)
    var conflicts = finder.unexplained
    if cut == nil {
      cut = try Self.cut(in: .explaining) { () throws(SearchEnd) in
        conflicts = try finder.conflicts()
        guard explains else { return }
        differences = try DifferenceFinder(problem, unpromised, search, lab).differences(outcomes)
      }
    }
    conflicts += problem.alwaysClosed(besides: conflicts)
    return Plan(
      request: request, scenario: scenario, planned: try problem.planned(scenario, search.grid),
      groups: problem.plannedGroups.map { group in
        PlannedGroup(
          unpromised, group: group, formulas[group], search, found.summary,
          missing: conflicts.compactMap { $0.missing?[scenario.agents[group].name] })
      },
      found: found,
      conflicts: conflicts, outcomes: outcomes, differences: differences,
      replications: problem.scenario.run.replications, trials: lab.count, looks: lab.lookCount, cut: cut)
  }

  /// Searches to the end, or to a limit: from a first guess and, where groups can do each other's work, also from nobody,
  /// since a guess follows the staff that is there and single steps do not always lead away from it. The cheaper plan is
  /// kept.
  private static func search(
    _ trials: StaffTrials, from start: StaffGrid
  ) throws(ScenarioErrors) -> (search: any StaffSearch, cut: PlanCut?) {
    var best = trials.search(from: start)
    if let cut = try cut(in: .reaching, best.reachGoals) { return (best, cut) }
    if let cut = try cut(in: .saving, best.saveAgents) { return (best, cut) }
    let exchanged = try cut(in: .exchanging) { () throws(SearchEnd) in
      try best.refine()
      guard trials.problem.hasSecondStart else { return }
      let other = trials.search(from: trials.problem.nobody)
      try other.run()
      try other.refine()
      if other.isCheaper(than: best) { best = other }
    }
    if let exchanged { return (best, exchanged) }
    let confirmed = try cut(in: .confirming) { () throws(SearchEnd) in try best.confirm(on: trials.onOtherDays(1)) }
    return (best, confirmed)
  }

  private static func cut(
    in stage: PlanCut.Stage, _ work: () throws(SearchEnd) -> Void
  ) throws(ScenarioErrors) -> PlanCut? {
    do {
      try work()
      return nil
    } catch {
      switch error {
      case .wrong(let errors): throw errors
      case .limit(let limit): return PlanCut(limit: limit, stage: stage)
      }
    }
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
  init(
    _ scenario: Scenario, group index: Int, _ formula: FormulaRequirement, _ search: some StaffSearch, _ check: Summary,
    missing: [[Int]]
  ) {
    let group = scenario.agents[index]
    let current = group.scheduled(by: scenario.horizon)
    self.group = group
    usesLag = formula.usesLag
    intervals = formula.intervals.indices.map { interval in
      let cell = StaffCell(group: index, interval: interval)
      let agents = search.grid[cell]
      let denial = search.removals[cell]
      let isMinimum = denial?.removal == .isForbidden && denial?.binding == nil && agents > 0
      return Interval(
        formula: formula.intervals[interval], agents: agents, scheduled: group.scheduled(for: agents),
        needed: agents + missing.reduce(0) { max($0, $1[interval]) }, current: current[interval],
        removal: denial?.removal,
        binding: isMinimum ? GoalBinding(.agents(group.name), nil) : denial?.binding,
        occupancy: agents == 0 ? nil : check.agents[index].intervals[interval][group.cappedMeasure])
    }
  }
}
