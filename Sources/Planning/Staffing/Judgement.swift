import Measures
import Scenarios
import Simulation
import Statistics

/// How a staffing did, goal by goal.
///
/// A margin is how far the confidence interval lies on the right side of the target: at least 0 where a goal holds with
/// confidence, below where it is broken or in doubt. Where a type has several goals the smallest margin counts. A goal
/// is met where there is nobody to serve; where contacts arrive and nobody serves them it is missed.
struct Judgement: Sendable {
  /// How far something lies on the right side of its target.
  struct Margin: Sendable {
    /// The margin at the interval's end; infinite where there is nothing to judge.
    var end = Double.infinity
    /// The margin of the mean alone: below 0 where a goal is broken rather than in doubt.
    var center = Double.infinity
    /// The margin at the other end: below 0 where a goal is broken beyond chance.
    var hope = Double.infinity
    /// Whether so few contacts come that no staff could show that the goal holds: then it is enough that it does on
    /// average, as people would be added for chance alone.
    var isRare = false
    /// Whose part it is; nil where nothing is promised.
    var binding: GoalBinding?

    /// Whether it holds with confidence, or on average where more cannot be shown.
    var holds: Bool { end >= 0 }

    /// The same, as if means were the truth; a mean of few contacts is not.
    fileprivate var trustingMeans: Margin {
      var trusting = self
      trusting.end = isRare && hope >= 0 ? max(center, 0) : center
      return trusting
    }
  }

  /// What is judged at a place: a type's goals or a group's occupancy.
  struct Cell: Sendable {
    /// One for each part of the goal, in their order; the occupancy alone; or all parts as one where a share of days is
    /// asked for.
    let parts: [Margin]

    /// The smallest margin of a part.
    var margin: Double { parts.reduce(.infinity) { min($0, $1.end) } }
    /// The smallest margin of a part by its mean.
    var center: Double { parts.reduce(.infinity) { min($0, $1.center) } }

    /// The same, as if means were the truth.
    fileprivate var trustingMeans: Cell {
      Cell(parts: parts.map(\.trustingMeans))
    }
    /// The same, if nobody is served.
    fileprivate var hopeless: Cell {
      Cell(parts: parts.map { Margin(end: -1, center: -1, hope: -1, binding: $0.binding) })
    }
  }

  /// How a type is served at a place, whatever is promised: what still tells staffings apart where a goal is out of reach.
  struct Service: Sendable {
    /// The mean number answered.
    let answered: Double
    /// Their mean wait, s; nil where nobody is answered.
    let wait: Double?

    /// Whether notably fewer are answered, or notably later.
    func isWorse(than other: Service) -> Bool {
      if answered < other.answered * 0.999 { return true }
      guard let wait, let before = other.wait else { return false }
      return wait > before * 1.1 + 1
    }
  }

  /// By promised type (in the order of the scenario, all types listed), then by place.
  let types: [[Cell]]
  /// By group, then by place; infinite where nothing limits the occupancy.
  let groups: [[Cell]]
  /// Offered contacts that miss the answer goal's threshold, by type and interval: where it hurts.
  let misses: [[Double]]
  /// By type, then by place; empty where it is not known.
  private(set) var services: [[Service]] = []

  /// Judges what a simulation says at all its places.
  /// - Parameter isSearch: Whether somebody must be there wherever contacts arrive, as in a search for staff.
  init(_ found: ScopedSummary, _ problem: StaffProblem, isSearch: Bool = true) {
    let judge = Judge(
      days: problem.request.days, confidence: Confidence(found.summary.scenario.run.confidence) ?? .ninetyFive)
    let scenario = found.summary.scenario
    let staff = scenario.agents.map { $0.scheduled(by: scenario.horizon) }
    let isByInterval = found.places.allSatisfy { $0.count == 1 }
    types = scenario.contacts.indices.map { type in
      found.places.enumerated().map { index, place in
        let cell = judge.cell(type: type, at: index, found)
        // A search must count neither on agents who are there before or after, nor on no contacts arriving, as on its
        // own days.
        guard (isSearch && isByInterval) || cell.center == .infinity, problem.expects(type, at: place) else {
          return cell
        }
        return problem.servers[type].contains { group in place.contains { staff[group][$0] > 0 } }
          ? cell : cell.hopeless
      }
    }
    groups = found.summary.agents.indices.map { group in
      found.places.indices.map { place in
        Cell(parts: found.standings(ofGroup: group, at: place).map { judge.margin($0) })
      }
    }
    misses = found.summary.contacts.map { contact in
      (0..<problem.intervalCount).map { interval in
        let values = contact.intervals[problem.simulatedInterval(interval)]
        return (values[.offered]?.mean ?? 0) * (1 - (values[.serviceLevel]?.mean ?? 1))
      }
    }
    services = found.summary.contacts.indices.map { type in
      found.places.indices.map { place in
        let values = found.values(ofType: type, at: place)
        return Service(answered: values[.answered]?.mean ?? 0, wait: values[.asa]?.mean)
      }
    }
  }

  /// How the type of a goal is served where the goal is judged; nil for a group.
  func service(_ mark: GoalMark) -> Service? {
    guard case .type(let type, _) = mark.subject, services.indices.contains(type) else { return nil }
    return services[type][mark.place]
  }

  init(types: [[Cell]], groups: [[Cell]], misses: [[Double]]) {
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

/// Turns what is found into margins.
private struct Judge {
  /// The share of days on which goals must be met; nil where they must be met on average.
  let days: Double?
  /// How sure a goal must be shown to hold.
  let confidence: Confidence

  func cell(type: Int, at place: Int, _ found: ScopedSummary) -> Judgement.Cell {
    let standings = found.standings(ofType: type, at: place)
    guard let days, let first = standings.first else {
      let values = found.values(ofType: type, at: place)
      let came = [.offered, .blocked].reduce(0) { $0 + (values[$1]?.mean ?? 0) } * Double(found.summary.replications)
      return Judgement.Cell(parts: standings.map { margin($0, contacts: came) })
    }
    let binding = GoalBinding(first.subject, standings.count == 1 ? first.part : nil)
    guard let met = found.values(ofType: type, at: place)[.serviceLevelMet] else {
      return Judgement.Cell(parts: [Judgement.Margin(binding: binding)])
    }
    return Judgement.Cell(parts: [
      Judgement.Margin(
        end: (met.lower ?? met.mean) - days, center: met.mean - days, hope: (met.upper ?? met.mean) - days,
        binding: binding)
    ])
  }

  /// - Parameter contacts: How many came on all days together; nil for what is no share of contacts.
  func margin(_ standing: GoalStanding, contacts: Double? = nil) -> Judgement.Margin {
    let binding = GoalBinding(standing.subject, standing.part)
    guard let center = standing.shortfall, let safe = standing.safeShortfall else {
      return Judgement.Margin(binding: binding)
    }
    let isRare = contacts.map { standing.isTooRare(among: $0, confidence) } ?? false
    return Judgement.Margin(
      end: isRare && center <= 0 ? max(-safe, -center) : -safe, center: -center,
      hope: -(standing.hopefulShortfall ?? center), isRare: isRare, binding: binding)
  }
}
