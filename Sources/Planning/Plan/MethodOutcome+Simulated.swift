import Measures
import Scenarios
import Simulation
import Statistics

extension MethodOutcome {
  /// What every way of planning that has an answer takes and gives, on the days of `trials`.
  static func all(
    _ problem: StaffProblem, _ formulas: [FormulaRequirement], plan: StaffGrid, check: ScopedSummary,
    _ trials: StaffTrials
  ) throws(ScenarioErrors) -> [MethodOutcome] {
    let grids: [(PlanMethod, StaffGrid?)] = [
      (.erlangC, problem.grid(formulas, \.erlangC)), (.erlangB, problem.grid(formulas, \.erlangB)),
      (.erlangA, problem.grid(formulas, \.erlangA)), (.transient, problem.grid(formulas, \.transient)),
      (.simulation, plan),
    ]
    var outcomes: [MethodOutcome] = []
    // Ways that ask for the same are simulated once.
    var known = [plan: check]
    for case (let method, let grid?) in grids {
      let staff = grid.agents.map { $0.map(Double.init) }
      let found = if let known = known[grid] { known } else { try trials.result(grid) }
      known[grid] = found
      outcomes.append(MethodOutcome(method, staff: staff, found.summary, problem))
    }
    guard problem.request.comparesStaff else { return outcomes }
    let current = problem.scenario.agents.map { $0.scheduled(by: problem.scenario.horizon) }
    outcomes.append(MethodOutcome(.current, staff: current, try trials.result(nil).summary, problem))
    return outcomes
  }

  private init(_ method: PlanMethod, staff: [[Double]], _ summary: Summary, _ problem: StaffProblem) {
    let hour = problem.scenario.horizon.interval / 3600
    let groups = problem.plannedGroups
    let agents = problem.scenario.agents
    func total(_ value: (Int, Double) -> Double) -> Double {
      groups.reduce(0) { sum, group in sum + staff[group].reduce(0) { $0 + value(group, $1) * hour } }
    }
    // What the simulation pays; breaks of shifts are left out, as a plan has none.
    func paid(_ group: Int) -> Double {
      let values = summary.agents[group].values
      guard case .perInterval = summary.agents[group].group.staffing, let paid = values[.paid]?.mean else {
        let onDuty = staff[group].reduce(0, +) * hour
        return agents[group].scheduledHours(for: onDuty * agents[group].paidShare)
      }
      return agents[group].scheduledHours(for: paid - (values[.overtime]?.mean ?? 0))
    }
    self.method = method
    hours = total { _, count in count }
    scheduledHours = total { agents[$0].scheduledHours(for: $1) }
    paidHours = groups.reduce(0) { $0 + paid($1) }
    cost =
      groups.allSatisfy { agents[$0].cost != nil }
      ? groups.reduce(0) { $0 + paid($1) * (agents[$1].cost ?? 0) } : nil
    // Intervals are reported whatever the scope: a day may hide them.
    let intervals = ScopedSummary(
      summary, intervals: (0..<problem.intervalCount).map(problem.simulatedInterval))
    let judgement = Judgement(intervals, problem, isSearch: false)
    let cells = (0..<judgement.placeCount).map(judgement.everything).filter { $0.center.isFinite }
    intervalsJudged = cells.count
    intervalsMet = cells.count { $0.center >= 0 }
    // The whole interval lies on the wrong side.
    intervalsBroken = cells.count { 2 * $0.center - $0.margin < 0 }
    daysMet = summary.overall[.serviceLevelMet]?.mean
  }
}
