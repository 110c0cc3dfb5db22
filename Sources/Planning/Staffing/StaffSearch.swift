import Scenarios

/// A goal that a staffing is judged by, at a place: an interval, a day or the whole horizon.
struct GoalMark: Hashable, Sendable {
  enum Subject: Hashable, Sendable {
    /// A part of the goal of a type of contact, by its place among all parts; of all together where a share of days is
    /// asked for.
    case type(Int, part: Int)
    /// The occupancy of a group.
    case group(Int)
  }

  let subject: Subject
  let place: Int
}

/// What taking one agent away does.
public enum Removal: String, Sendable {
  /// A goal fails.
  case breaks
  /// A goal may still hold, but no longer with confidence.
  case leavesInDoubt = "leaves_in_doubt"
  /// The limits allow no fewer, or nobody would be left for arriving contacts.
  case isForbidden = "is_forbidden"
}

/// Why an agent is not taken away.
struct Denial: Sendable {
  let removal: Removal
  /// What fails first without the agent.
  let binding: GoalBinding?

  /// A limit of the file allows no fewer.
  static let isForbidden = Denial(removal: .isForbidden, binding: nil)
}

/// A search for the cheapest staffing that meets every goal.
protocol StaffSearch: AnyObject {
  var trials: StaffTrials { get }
  /// The best staffing so far.
  var grid: StaffGrid { get }
  /// Goals that more agents do not help to meet, with the best margin that can be reached.
  var unreachable: [GoalMark: Double] { get }
  /// How the types whose goals are out of reach were served then: where nobody is served in time, the margin does not
  /// tell.
  var closest: [GoalMark: Judgement.Service] { get }
  /// What is known about taking away one agent.
  var removals: [StaffCell: Denial] { get }

  /// Adds agents until every goal holds except those that no number of agents helps to meet.
  func reachGoals() throws(SearchEnd)

  /// Takes agents away until no single one can be.
  func saveAgents() throws(SearchEnd)

  /// Tries exchanges that removing single agents would not lead to.
  func refine() throws(SearchEnd)

  /// Adds agents where goals fail on average on days that the search has not seen. Of the staffings that just pass, a
  /// search finds those that were lucky on its own days.
  func confirm(on trials: StaffTrials) throws(SearchEnd)
}

extension StaffSearch {
  /// Over days, agents in other hours serve as many, so nothing is asked of a single place.
  var closest: [GoalMark: Judgement.Service] { [:] }

  /// How much worse a goal that cannot be met may become when agents are taken away elsewhere.
  var slack: Double { 1e-3 }

  private var problem: StaffProblem { trials.problem }

  /// Whether a staffing takes less than another one and fails no goal that the other keeps.
  func isCheaper(than other: any StaffSearch) -> Bool {
    let cost = problem.cost(other.grid)
    return problem.cost(grid) < cost - 1e-9 * cost && unreachable.keys.allSatisfy { other.unreachable[$0] != nil }
  }

  /// Looks for a staffing from which no single agent can be taken.
  func run() throws(SearchEnd) {
    try reachGoals()
    try saveAgents()
  }

  /// Goals that fail at a place.
  private func marks(at place: Int, _ judgement: Judgement) -> [GoalMark] {
    let types = problem.promisedTypes.flatMap { type in
      let parts = judgement.types[type][place].parts
      return parts.indices.filter { !parts[$0].holds }.map { GoalMark.Subject.type(type, part: $0) }
    }
    let groups = problem.plannedGroups.filter { group in
      judgement.groups[group][place].parts.contains { !$0.holds }
    }
    return (types + groups.map { .group($0) }).map { GoalMark(subject: $0, place: place) }
  }

  /// Goals that fail, those that nothing helps left out.
  func failing(_ judgement: Judgement) -> [GoalMark] {
    (0..<judgement.placeCount).flatMap { marks(at: $0, judgement) }.filter { unreachable[$0] == nil }
  }

  /// What taking agents away did to some places: nil where all goals hold, and those that cannot be met are not much
  /// worse than they need to be.
  func failure(_ judgement: Judgement, _ places: Range<Int>) -> Denial? {
    var removal: Removal?
    var worst = Judgement.Margin()
    for place in places {
      for mark in marks(at: place, judgement) {
        let margin = judgement[mark]
        if let best = unreachable[mark] {
          let isWorse = closest[mark].flatMap { judgement.service(mark)?.isWorse(than: $0) } ?? false
          guard margin.end < best - slack || isWorse else { continue }
          removal = .breaks
        } else if margin.center < 0 {
          removal = .breaks
        } else if removal == nil {
          removal = .leavesInDoubt
        }
        if margin.end < worst.end { worst = margin }
      }
    }
    return removal.map { Denial(removal: $0, binding: worst.binding) }
  }

  /// Why agents were added where a search confirmed its result: what failed before, on average.
  func doubts(_ before: StaffGrid, on trials: StaffTrials) throws(SearchEnd) -> [StaffCell: Denial] {
    let judgement = try trials.trustingMeans.judge(before)
    return Dictionary(
      uniqueKeysWithValues: grid.cells(above: before).map { cell in
        var worst = Judgement.Margin()
        for mark in failing(judgement) where problem.places[mark.place].contains(cell.interval) {
          let margin = judgement[mark]
          if margin.end < worst.end { worst = margin }
        }
        return (cell, Denial(removal: .leavesInDoubt, binding: worst.binding))
      })
  }

  /// What a staffing's judgement says about all places.
  func failure(_ judgement: Judgement) -> Denial? { failure(judgement, 0..<judgement.placeCount) }
}

extension Judgement {
  subscript(mark: GoalMark) -> Margin {
    switch mark.subject {
    case .type(let type, let part): types[type][mark.place].parts[part]
    case .group(let group): groups[group][mark.place].parts.first ?? Margin()
    }
  }
}
