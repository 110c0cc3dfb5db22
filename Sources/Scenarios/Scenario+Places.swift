extension ScenarioDraft {
  /// Whether a contact of a type may find no line, no port of a step or no place in the queue.
  public func limitsPlaces(of type: ContactType) -> Bool {
    limitsQueue(of: type) || !busyPorts(of: type).isEmpty
  }

  /// Whether a contact of a type may find no trunk, or no place in the queue.
  func limitsQueue(of type: ContactType) -> Bool {
    type.queueLimit != nil || (routing.queueLimit != nil && !type.isUnlimited)
      || lines.contains { $0.contacts.contains(type.name) }
  }

  /// The steps of a type's journey that turn away contacts that find all ports taken.
  func busyPorts(of type: ContactType) -> [Step] {
    steps.filter { $0.capacity != nil && $0.whenFull == .busy && type.journey.contains($0.name) }
  }

  /// Whether something other than agents may keep a contact of a type from them: it finds no place, would not wait, or
  /// gives up in the queue for a session.
  package func mayLose(_ type: ContactType) -> Bool {
    limitsQueue(of: type) || type.balk != nil
      || steps.contains { $0.capacity != nil && $0.whenFull != .skip && type.journey.contains($0.name) }
  }

  /// Removes every limit that turns contacts away or makes them queue for a session, and lets nobody balk.
  package mutating func liftPlaces() {
    lines = []
    for index in steps.indices where steps[index].whenFull != .skip { steps[index].capacity = nil }
    routing.queueLimit = nil
    for index in contacts.indices {
      contacts[index].queueLimit = nil
      contacts[index].balk = nil
    }
  }
}

extension Scenario {
  /// Whether a contact of a type may find no line, no port of a step or no place in the queue.
  public func limitsPlaces(of type: ContactType) -> Bool { self[dynamicMember: \.self].limitsPlaces(of: type) }

  /// Whether something other than agents may keep a contact of a type from them.
  package func mayLose(_ type: ContactType) -> Bool { self[dynamicMember: \.self].mayLose(type) }

  /// Whether a contact of a type may find no trunk, or no place in the queue, which more agents help against.
  package func limitsQueue(of type: ContactType) -> Bool { self[dynamicMember: \.self].limitsQueue(of: type) }
}
