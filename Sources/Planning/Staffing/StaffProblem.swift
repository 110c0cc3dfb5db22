import Scenarios

/// What a search may change and what it must achieve, in the order of the scenario's lists.
struct StaffProblem: Sendable {
  /// What each trial simulates, apart from the staff: with as many replications, and with intervals drawn out where
  /// what one leaves to the next is not to count.
  let scenario: Scenario
  /// How many of the simulated intervals stand for one; only the last of them is judged.
  let stretch: Int
  let request: PlanRequest
  let intervalCount: Int
  /// Where goals must hold, each place by its intervals.
  let places: [Range<Int>]
  /// Groups that serve a type with a goal; all others keep their staff.
  let plannedGroups: [Int]
  /// Types with a goal.
  let promisedTypes: [Int]
  /// The planned groups that can serve a type, by type.
  let servers: [[Int]]
  /// The fewest and the most agents, by group and interval; nobody outside shifts, in breaks and where it is closed.
  let fewest: [[Int]]
  let most: [[Int]]
  /// Which of ``most`` the file asks for; the others only end a search that leads nowhere.
  let isCapped: [Bool]
  /// Whether anybody of a group is on duty by its shifts and opening hours, by group and interval. Those who are not
  /// cannot be planned.
  let attendance: [[Attendance]]
  /// What an agent costs for an interval, by group: money where every planned group has a cost, else heads.
  let weights: [Double]
  /// Expected contacts, by type and interval.
  let expected: [[Double]]

  init(_ original: Scenario, _ request: PlanRequest, stretch: Int = 1) throws(ScenarioErrors) {
    let replications = request.replications(for: original)
    scenario = try original.changing { draft in
      if stretch > 1 { draft.stretchIntervals(by: stretch) }
      draft.run.replications = replications
      draft.run.precision = []
      draft.limitBlocking()
    }
    self.request = request
    self.stretch = stretch
    let horizon = original.horizon
    let count = horizon.intervalCount
    intervalCount = count
    places = request.scope.places(of: horizon)
    let types = original.contacts
    let groups = original.agents
    promisedTypes = types.indices.filter { types[$0].goal.promisesSomething }
    let promised = Set(promisedTypes.map { types[$0].name })
    let planned = groups.indices.filter { group in groups[group].skills.contains { promised.contains($0.contact) } }
    plannedGroups = planned
    servers = types.map { type in
      planned.filter { group in groups[group].skills.contains { $0.contact == type.name } }
    }
    let queue = original.expectedQueue()
    expected = queue.contacts
    let attendance = groups.map { $0.attendance(by: horizon) }
    self.attendance = attendance
    fewest = groups.indices.map { group in
      (0..<count).map { attendance[group][$0].isOnDuty ? groups[group].minStaff?.value(at: $0) ?? 0 : 0 }
    }
    isCapped = groups.map { $0.maxStaff != nil }
    most = groups.indices.map { index in
      let group = groups[index]
      return (0..<count).map { interval in
        guard attendance[index][interval].isOnDuty else { return 0 }
        let plenty = Self.plenty(for: group, types, queue, at: interval, horizon)
        return group.maxStaff?.value(at: interval) ?? max(plenty, group.minStaff?.value(at: interval) ?? 0)
      }
    }
    let hasCosts = planned.allSatisfy { (groups[$0].cost ?? 0) > 0 }
    let hours = horizon.interval / 3600
    weights = groups.map { hasCosts ? ($0.cost ?? 0) * hours : 1 }
  }

  /// More agents than any goal needs, if agents can help at all: twice the load of the group's types at their busiest
  /// around the interval, a multiple of its square root, and a few more for the smallest groups.
  private static func plenty(
    for group: AgentGroup, _ types: [ContactType], _ expected: ExpectedQueue, at interval: Int, _ horizon: Horizon
  ) -> Int {
    let span = max(0, interval - 2)..<min(horizon.intervalCount, interval + 2)
    var load = 0.0
    for (index, type) in types.enumerated() {
      guard let skill = group.skills.first(where: { $0.contact == type.name }) else { continue }
      let busiest = span.map { expected.contacts[index][$0] * expected.handleFactorsByInterval[index][$0] }.max() ?? 0
      load +=
        busiest * skill.handle(of: type).mean / (skill.speed * group.meanSpeed) / group.pace(of: type.channel)
        / horizon.interval
    }
    let reserve = group.skills.map(\.reserve).max() ?? 0
    let ceiling = (2 * load + 8 * load.squareRoot() + 10) / max((1 - group.absence) * (1 - group.shortBreakShare), 0.1)
    return min(Self.people(ceiling) + reserve, ScenarioLimits.people / 4)
  }

  /// The fewest whole people for a number of them, as far as there may be so many at all.
  private static func people(_ number: Double) -> Int {
    Int(min(number.rounded(.up), Double(ScenarioLimits.people)))
  }

  /// What a staffing costs: money or agent-intervals.
  func cost(_ grid: StaffGrid) -> Double {
    plannedGroups.reduce(0) { $0 + weights[$1] * Double(grid.agents[$1].reduce(0, +)) }
  }

  /// The scenario with a staffing, or with its own for nil, on the days of a seed: all of them, or only the first.
  func scenario(with grid: StaffGrid?, seed: UInt64, days: Int? = nil) throws(ScenarioErrors) -> Scenario {
    try scenario.changing { draft in
      draft.run.seed = seed
      draft.run.replications = days ?? draft.run.replications
      guard let grid else { return }
      for group in plannedGroups {
        let counts = grid.agents[group].flatMap { repeatElement($0, count: stretch) }
        draft.agents[group].staffing = .perInterval(counts)
      }
    }
  }

  /// Agents are changed together only so many intervals apart that the absence of one is hardly felt at the next: an
  /// hour and a half, or longer where contacts take long.
  var spacing: Int {
    // Work that can wait for hours feels the agents of any interval.
    guard !hasDeferredGoals else { return intervalCount }
    let longest =
      promisedTypes.map { type in
        let type = scenario.contacts[type]
        let skills = scenario.agents.flatMap(\.skills).filter { $0.contact == type.name }
        return skills.map { $0.handle(of: type).mean }.max() ?? type.handle.mean
      }.max() ?? 0
    let intervals = (max(5400, 6 * longest) / scenario.horizon.interval).rounded(.up)
    return max(1, min(max(2, Int(min(intervals, 1000))), intervalCount))
  }

  /// Whether contacts with a goal are expected in some simulated intervals, and somebody must be there for them.
  func expects(_ type: Int, at intervals: Range<Int>) -> Bool {
    promisedTypes.contains(type) && !scenario.contacts[type].isDeferred
      && intervals.contains { expected[type][$0 / stretch] > 0 }
  }

  /// Whether a goal is about deferred work.
  var hasDeferredGoals: Bool { promisedTypes.contains { scenario.contacts[$0].isDeferred } }

  /// A scenario with the planned staff, as a user would write it.
  func planned(_ original: Scenario, _ grid: StaffGrid) throws(ScenarioErrors) -> Scenario {
    try original.changing { draft in
      for group in plannedGroups { draft.agents[group].staffing = .perInterval(grid.agents[group]) }
    }
  }

  /// Where a search starts: what Erlang A asks for, and more where people are absent.
  func firstGuess(_ formulas: [FormulaRequirement]) -> StaffGrid {
    let guess = formulas.indices.map { group in
      formulas[group].intervals.map { interval -> Int in
        let load = interval.laggedLoad
        let agents = Double(interval.erlangA ?? interval.erlangC ?? Self.people(load + load.squareRoot()))
        return Self.people(agents / max(1 - scenario.agents[group].absence, 0.1))
      }
    }
    return clamped(StaffGrid(agents: guess))
  }

  /// Nobody, except where limits ask for somebody.
  var nobody: StaffGrid {
    clamped(StaffGrid(agents: scenario.agents.map { _ in Array(repeating: 0, count: intervalCount) }))
  }

  /// Whether a search may end elsewhere when it starts elsewhere: several planned groups serve a type.
  var groupsShareTypes: Bool { promisedTypes.contains { servers[$0].count > 1 } }

  /// Whether a search from nobody is worth its time. Over days it would begin with far more trials.
  var hasSecondStart: Bool { groupsShareTypes && request.scope == .interval }

  /// What one method asks for; nil where it has no answer.
  func grid(_ formulas: [FormulaRequirement], _ number: (FormulaRequirement.Interval) -> Int?) -> StaffGrid? {
    var grid = StaffGrid(agents: formulas.map { $0.intervals.map { _ in 0 } })
    for group in plannedGroups {
      for (interval, formula) in formulas[group].intervals.enumerated() {
        guard let agents = number(formula) else { return nil }
        grid[group, interval] = agents
      }
    }
    return grid
  }

  /// Agents on duty × intervals.
  func agentIntervals(_ grid: StaffGrid) -> Double {
    plannedGroups.reduce(0) { $0 + Double(grid.agents[$1].reduce(0, +)) }
  }

  /// ``places`` by the simulated intervals that stand for them.
  var simulatedPlaces: [Range<Int>] {
    guard request.scope == .interval else { return places.map { $0.lowerBound * stretch..<$0.upperBound * stretch } }
    return (0..<intervalCount).map { simulatedInterval($0)..<simulatedInterval($0) + 1 }
  }

  /// The simulated interval that stands for one of the plan's.
  func simulatedInterval(_ interval: Int) -> Int { interval * stretch + stretch - 1 }

  /// The nearest staffing that keeps the limits.
  func clamped(_ grid: StaffGrid) -> StaffGrid {
    var clamped = grid
    for group in plannedGroups {
      for interval in 0..<intervalCount {
        clamped[group, interval] = min(max(grid[group, interval], fewest[group][interval]), most[group][interval])
      }
    }
    return clamped
  }
}
