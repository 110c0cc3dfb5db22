import Scenarios
import Simulation

/// What a plan keeps of contacts that find no line or place, where the file says nothing about them.
///
/// Service levels, waits and abandonment count who is offered. Without such a bound the cheapest plan for a queue without
/// places would be nobody: all are blocked, and of no one can be said that he waited.
public enum PlannedBlocking {
  /// The largest share of a type with a goal that may be blocked, unless `goal.blocked` is set.
  public static let share = 0.01
}

extension ScenarioDraft {
  /// Bounds the blocking of every type that has a goal, places that are limited, and no bound of its own.
  mutating func limitBlocking() {
    for index in contacts.indices where contacts[index].goal.promisesSomething && limitsPlaces(of: contacts[index]) {
      contacts[index].goal.blocked = contacts[index].goal.blocked ?? PlannedBlocking.share
    }
  }
}

extension Plan {
  /// The types whose blocking the plan bounds by ``PlannedBlocking/share``, as the file does not.
  public var boundedTypes: [String] {
    zip(scenario.contacts, check.contacts).filter { $0.goal.blocked == nil && $1.type.goal.blocked != nil }.map(
      \.0.name)
  }
}
