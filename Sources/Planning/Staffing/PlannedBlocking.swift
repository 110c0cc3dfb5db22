public import Scenarios

/// How much blocking is allowed whenever staff is chosen and the file says nothing about it.
///
/// Service levels, waits and abandonment count only offered contacts. Without such a bound the cheapest plan for a
/// queue without places would be nobody: every contact is blocked, and none can be said to have waited.
public enum PlannedBlocking {
  /// The largest share of a type with a goal that may be blocked, unless `goal.blocked` is set.
  public static let share = 0.01
}

extension ScenarioDraft {
  /// Bounds the blocking of every type that has a goal, places that are limited, and no bound of its own.
  mutating func limitBlocking() {
    for index in contacts.indices where isUnbounded(contacts[index]) {
      contacts[index].goal.blocked = PlannedBlocking.share
    }
  }

  /// Whether a type has a goal that says nothing about contacts that find no place.
  fileprivate func isUnbounded(_ type: ContactType) -> Bool {
    type.goal.promisesSomething && type.goal.blocked == nil && limitsPlaces(of: type)
  }
}

extension Scenario {
  /// The types whose blocking is bounded by ``PlannedBlocking/share`` when staff is chosen, as the file sets no bound.
  public var boundedTypes: [String] {
    self.contacts.filter { self[dynamicMember: \.self].isUnbounded($0) }.map(\.name)
  }

  /// The scenario with those bounds; as it is where it cannot have them.
  func limitingBlocking() -> Scenario {
    guard !boundedTypes.isEmpty else { return self }
    return (try? changing { $0.limitBlocking() }) ?? self
  }
}
