extension ScenarioDraft {
  /// Whether a contact of a type may find no line, no port of a step or no place in the queue.
  public func limitsPlaces(of type: ContactType) -> Bool {
    type.queueLimit != nil || (routing.queueLimit != nil && !type.isUnlimited)
      || lines.contains { $0.contacts.contains(type.name) }
      || steps.contains { $0.capacity != nil && $0.whenFull == .busy && type.journey.contains($0.name) }
  }
}

extension Scenario {
  /// Whether a contact of a type may find no line, no port of a step or no place in the queue.
  public func limitsPlaces(of type: ContactType) -> Bool { self[dynamicMember: \.self].limitsPlaces(of: type) }
}
