internal import Measures
internal import Queueing
internal import Randomness
import Scenarios

/// What being lost counts as, where a contact that finds nobody free does not wait.
private enum Loss {
  /// It finds no trunk, or no place to wait.
  case blocked
  /// It would rather not wait.
  case balked
  /// It waits no time at all.
  case abandoned

  /// Nil where contacts wait until they are answered or run out of patience.
  init?(of type: ContactType, in scenario: Scenario) {
    let hasPlaces = min(type.queueLimit ?? .max, scenario.routing.queueLimit ?? .max) > 0
    if hasPlaces, type.balk == nil, type.patience.mean == 0 {
      // Nobody is in the queue long enough to take a place.
      self = .abandoned
    } else if scenario.limitsQueue(of: type) {
      self = .blocked
    } else if type.balk != nil {
      self = .balked
    } else {
      return nil
    }
  }
}

extension Goals {
  /// A type's promises in a queue without waiting, in which a contact that finds no agent free abandons at once: Erlang
  /// B, as Erlang A with no patience.
  ///
  /// Where some may wait all the same, fewer are lost than this says, so what it asks for is enough for every promise
  /// about losses. Empty where nothing is promised, and where contacts wait until they are answered or run out of
  /// patience.
  static func all(ifNobodyWaits type: ContactType, maxOccupancy: Double?, in scenario: Scenario) -> [Goals] {
    guard type.goal.promisesSomething, let loss = Loss(of: type, in: scenario) else { return [] }
    var goal = type.goal
    switch loss {
    case .blocked:
      let blocked = goal.blocked ?? PlannedBlocking.share
      // A contact that finds a place may still leave it. One that finds an agent is answered within any time.
      let lost = min(goal.abandon ?? 1, 1 - (goal.answered ?? 0))
      goal = Goal(abandon: min(blocked, mayLeave(type, scenario) ? lost : 1))
    // Balked contacts were offered, and none of them is a short abandon.
    case .balked: goal.definition = goal.definition == .ofAnswered ? .ofAnswered : .ofOffered
    case .abandoned: break
    }
    return all(goal, maxOccupancy: maxOccupancy)
  }

  /// Whether a contact that finds nobody free may get as far as waiting, and then leave.
  private static func mayLeave(_ type: ContactType, _ scenario: Scenario) -> Bool {
    min(type.queueLimit ?? .max, scenario.routing.queueLimit ?? .max) > 0
      && (type.balk != nil || !type.patience.isNever)
  }
}
