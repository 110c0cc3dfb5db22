import Scenarios
import Simulation
import Statistics

/// How a staffing did, goal by goal.
///
/// A margin is how far the confidence interval lies on the right side of the target: at least 0 where a goal holds with
/// confidence, below where it is broken or in doubt. Where a type has several goals the smallest margin counts. Nobody
/// to serve is a goal met; nobody who serves is none.
struct Judgement: Sendable {
  /// What is judged: a type's goals or a group's occupancy, in an interval or over the horizon.
  struct Cell: Sendable {
    /// The margin of the interval's end.
    var margin = Double.infinity
    /// The margin of the mean alone: below 0 where a goal is broken rather than in doubt.
    var center = Double.infinity

    /// Whether it holds with confidence.
    var holds: Bool { margin >= 0 }

    /// Nobody is served: as far from any goal as can be.
    static let hopeless = Cell(margin: -1, center: -1)

    mutating func add(margin: Double, center: Double) {
      self.margin = min(self.margin, margin)
      self.center = min(self.center, center)
    }
  }

  /// By promised type (in the order of the scenario, all types listed), then by place: intervals, or the horizon alone.
  let types: [[Cell]]
  /// By group, then by place; endless where nothing limits the occupancy.
  let groups: [[Cell]]
  /// Offered contacts that miss the answer goal's threshold, by type and interval: where it hurts.
  let misses: [[Double]]

  /// Judges what a simulation says.
  init(_ summary: Summary, _ problem: StaffProblem) {
    self.init(summary, problem, isWhole: problem.request.scope == .day)
  }

  /// Judges every interval, whatever the problem asks for.
  init(byInterval summary: Summary, _ problem: StaffProblem) {
    self.init(summary, problem, isWhole: false)
  }

  private init(_ summary: Summary, _ problem: StaffProblem, isWhole: Bool) {
    let judge = Judge(request: problem.request)
    let all = (0..<problem.intervalCount).map(problem.simulatedInterval)
    let intervals = isWhole ? nil : all
    let staff = summary.scenario.agents.map { $0.scheduled(by: summary.scenario.horizon) }
    types = summary.contacts.enumerated().map { type, contact in
      guard let intervals else { return [judge.cell(contact.type, contact.values)] }
      return intervals.enumerated().map { index, place in
        let cell = judge.cell(contact.type, contact.intervals[place])
        guard cell.center == .infinity, problem.expects(type, at: index) else { return cell }
        // By chance nobody came on these days; somebody will, and must find someone.
        return problem.servers[type].contains { staff[$0][place] > 0 } ? cell : .hopeless
      }
    }
    groups = summary.agents.map { agents in
      guard let limit = agents.group.maxOccupancy else { return (intervals ?? [0]).map { _ in Cell() } }
      guard let intervals else { return [judge.occupancyCell(limit, agents.group, agents.values)] }
      return intervals.map { judge.occupancyCell(limit, agents.group, agents.intervals[$0]) }
    }
    misses = summary.contacts.map { contact in
      all.map { index in
        let values = contact.intervals[index]
        return (values[.offered]?.mean ?? 0) * (1 - (values[.serviceLevel]?.mean ?? 1))
      }
    }
  }

  private init(types: [[Cell]], groups: [[Cell]], misses: [[Double]]) {
    self.types = types
    self.groups = groups
    self.misses = misses
  }

  /// The same, as if means were the truth.
  var trustingMeans: Judgement {
    func trusting(_ cells: [[Cell]]) -> [[Cell]] {
      cells.map { $0.map { Cell(margin: $0.center, center: $0.center) } }
    }
    return Judgement(types: trusting(types), groups: trusting(groups), misses: misses)
  }

  /// The worst of all cells of a place.
  func worst(at place: Int) -> Cell {
    var worst = Cell()
    for cells in types { worst.add(margin: cells[place].margin, center: cells[place].center) }
    for cells in groups { worst.add(margin: cells[place].margin, center: cells[place].center) }
    return worst
  }

  var placeCount: Int { types.first?.count ?? 0 }
}

/// Turns estimates into margins.
private struct Judge {
  let request: PlanRequest

  private func lower(_ estimate: Estimate) -> Double { estimate.lower ?? estimate.mean }

  private func upper(_ estimate: Estimate) -> Double { estimate.upper ?? estimate.mean }

  func cell(_ type: ContactType, _ values: MeasureValues) -> Judgement.Cell {
    var cell = Judgement.Cell()
    let parts = type.goalParts
    guard !parts.isEmpty else { return cell }
    if let risk = request.risk {
      if let met = values[.serviceLevelMet] { cell.add(margin: lower(met) - risk, center: met.mean - risk) }
      return cell
    }
    for part in parts {
      switch type.finding(part, values) {
      case .nothing: break
      case .unserved: return .hopeless
      case .value(let estimate):
        let worst = part.isAtLeast ? lower(estimate) : upper(estimate)
        // Times in shares of the goal, so that they compare with other margins; 20 s keep a goal of nothing finite.
        let scale = part.measure.unit == .seconds ? part.limit + 20 : 1
        cell.add(margin: -part.shortfall(worst) / scale, center: -part.shortfall(estimate.mean) / scale)
      }
    }
    return cell
  }

  func occupancyCell(_ limit: Double, _ group: AgentGroup, _ values: MeasureValues) -> Judgement.Cell {
    var cell = Judgement.Cell()
    if let occupancy = values[group.cappedMeasure] {
      cell.add(margin: limit - upper(occupancy), center: limit - occupancy.mean)
    }
    return cell
  }
}
