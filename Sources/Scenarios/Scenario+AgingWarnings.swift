extension ScenarioDraft {
  /// Warns of priority that is gained by waiting and decides nothing: because of what contacts are compared by, or because
  /// no agent has a choice that it could change.
  func warnOfIdleAging(_ report: inout ProblemReport) {
    func warn(_ fact: String, of types: [ContactType], routing isOfRouting: Bool) {
      if isOfRouting, routing.aging != nil { report.add(["routing", "aging"], fact) }
      for type in types where type.aging.map({ $0 != .infinity }) ?? false {
        report.add(["contacts", type.name, "aging"], fact)
      }
    }
    let order = routing.contact
    guard let priority = order.firstIndex(of: .priority) else {
      return warn(
        "has no effect, as 'routing.contact' does not compare priorities; add priority to it", of: contacts,
        routing: true)
    }
    if let wait = order.firstIndex(of: .wait), wait < priority {
      return warn(
        "has no effect, as 'routing.contact' compares waits before priorities; put priority before wait", of: contacts,
        routing: true)
    }
    let idle = contacts.filter { !agingDecides(about: $0) }
    let isIdle = contacts.allSatisfy { type in type.aging != nil || idle.contains { $0.name == type.name } }
    warn(
      "has no effect, as no agent chooses between contacts that differ in priority or aging", of: idle, routing: isIdle)
  }

  /// Whether some agent compares contacts of a type by priority with others that have another one, or gain it at another
  /// pace; among equals who has waited longer comes first anyway.
  private func agingDecides(about type: ContactType) -> Bool {
    let order = routing.contact
    let isByLevel = (order.firstIndex(of: .level) ?? .max) < (order.firstIndex(of: .priority) ?? .max)
    guard order.contains(.wait) else { return true }
    return agents.contains { group in
      guard let skill = group.skills.first(where: { $0.contact == type.name }) else { return false }
      return group.skills.contains { other in
        guard !isByLevel || other.level == skill.level, let rival = contacts.first(where: { $0.name == other.contact })
        else { return false }
        return rival.priority != type.priority || rival.aging(under: routing) != type.aging(under: routing)
      }
    }
  }
}
