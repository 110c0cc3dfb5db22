import Scenarios
import Simulation
import Statistics

/// How a staffing did, goal by goal.
///
/// A margin is how far the confidence interval lies on the right side of the target: at least 0 where a goal holds with
/// confidence, below where it is broken or in doubt. Where a type has several goals the smallest margin counts. Nobody
/// to serve is a goal met; nobody who serves is none.
struct Judgement: Sendable {
  /// How far something lies on the right side of its target.
  struct Margin: Sendable {
    /// That of the interval's end; endless where there is nothing to judge.
    var end = Double.infinity
    /// That of the mean alone: below 0 where a goal is broken rather than in doubt.
    var center = Double.infinity

    /// Whether it holds with confidence.
    var holds: Bool { end >= 0 }

    /// Nobody is served: as far from any goal as can be.
    static let hopeless = Margin(end: -1, center: -1)
  }

  /// What is judged: a type's goals or a group's occupancy, in an interval or over the horizon.
  struct Cell: Sendable {
    /// One for each part of the goal, in their order; the occupancy alone; or all parts as one where a share of days is
    /// asked for.
    let parts: [Margin]

    /// The smallest margin of a part.
    var margin: Double { parts.reduce(.infinity) { min($0, $1.end) } }
    /// The smallest margin of a part by its mean.
    var center: Double { parts.reduce(.infinity) { min($0, $1.center) } }

    /// The same, as if means were the truth.
    fileprivate var trustingMeans: Cell { Cell(parts: parts.map { Margin(end: $0.center, center: $0.center) }) }
    /// The same, if nobody is served.
    fileprivate var hopeless: Cell { Cell(parts: parts.map { _ in .hopeless }) }
  }

  /// By promised type (in the order of the scenario, all types listed), then by place: intervals, or the horizon alone.
  let types: [[Cell]]
  /// By group, then by place; endless where nothing limits the occupancy.
  let groups: [[Cell]]
  /// Offered contacts that miss the answer goal's threshold, by type and interval: where it hurts.
  let misses: [[Double]]

  /// Judges what a simulation says, as a search for staff does: where contacts come somebody must be there.
  init(_ summary: Summary, _ problem: StaffProblem) {
    self.init(summary, problem, isWhole: problem.request.scope == .day, isSearch: true)
  }

  /// Judges every interval, whatever the problem asks for.
  init(byInterval summary: Summary, _ problem: StaffProblem) {
    self.init(summary, problem, isWhole: false, isSearch: false)
  }

  private init(_ summary: Summary, _ problem: StaffProblem, isWhole: Bool, isSearch: Bool) {
    let judge = Judge(request: problem.request)
    let all = (0..<problem.intervalCount).map(problem.simulatedInterval)
    let intervals = isWhole ? nil : all
    let staff = summary.scenario.agents.map { $0.scheduled(by: summary.scenario.horizon) }
    types = summary.contacts.enumerated().map { type, contact in
      guard let intervals else { return [judge.cell(contact.type, contact.values)] }
      return intervals.enumerated().map { index, place in
        let cell = judge.cell(contact.type, contact.intervals[place])
        // A search must not count on those who are there before or after, nor on nobody coming as on its own days.
        guard isSearch || cell.center == .infinity, problem.expects(type, at: index) else { return cell }
        return problem.servers[type].contains { staff[$0][place] > 0 } ? cell : cell.hopeless
      }
    }
    groups = summary.agents.enumerated().map { group, agents in
      guard let limit = agents.group.maxOccupancy else { return (intervals ?? [0]).map { _ in Cell(parts: []) } }
      guard let intervals else { return [judge.occupancyCell(limit, agents.group, agents.values)] }
      return intervals.map { place in
        // Where nobody is on duty, who stays to finish is busy all the time and is no sign of too few.
        staff[group][place] > 0
          ? judge.occupancyCell(limit, agents.group, agents.intervals[place])
          : Cell(parts: [Margin()])
      }
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
      cells.map { $0.map(\.trustingMeans) }
    }
    return Judgement(types: trusting(types), groups: trusting(groups), misses: misses)
  }

  /// All that is judged at a place.
  func everything(at place: Int) -> Cell {
    Cell(parts: (types + groups).flatMap { $0[place].parts })
  }

  var placeCount: Int { types.first?.count ?? 0 }
}

/// Turns estimates into margins.
private struct Judge {
  let request: PlanRequest

  private func lower(_ estimate: Estimate) -> Double { estimate.lower ?? estimate.mean }

  private func upper(_ estimate: Estimate) -> Double { estimate.upper ?? estimate.mean }

  func cell(_ type: ContactType, _ values: MeasureValues) -> Judgement.Cell {
    let parts = type.goalParts
    guard let risk = request.risk, !parts.isEmpty else {
      return Judgement.Cell(parts: parts.map { margin($0, type.finding($0, values)) })
    }
    let met = values[.serviceLevelMet]
    return Judgement.Cell(parts: [met.map { margin(lower($0) - risk, $0.mean - risk) } ?? Judgement.Margin()])
  }

  private func margin(_ part: GoalPart, _ finding: GoalFinding) -> Judgement.Margin {
    switch finding {
    case .nothing: return Judgement.Margin()
    case .unserved: return .hopeless
    case .value(let estimate):
      let worst = part.isAtLeast ? lower(estimate) : upper(estimate)
      // Times in shares of the goal, so that they compare with other margins; 20 s keep a goal of nothing finite.
      let scale = part.measure.unit == .seconds ? part.limit + 20 : 1
      return margin(-part.shortfall(worst) / scale, -part.shortfall(estimate.mean) / scale)
    }
  }

  func occupancyCell(_ limit: Double, _ group: AgentGroup, _ values: MeasureValues) -> Judgement.Cell {
    let occupancy = values[group.cappedMeasure]
    return Judgement.Cell(
      parts: [occupancy.map { margin(limit - upper($0), limit - $0.mean) } ?? Judgement.Margin()])
  }

  private func margin(_ end: Double, _ center: Double) -> Judgement.Margin {
    Judgement.Margin(end: end, center: center)
  }
}
