internal import Randomness

extension ScenarioDraft {
  /// Lets each type know the incidents that concern it, and each group who is called in.
  mutating func spreadIncidents() {
    for index in contacts.indices {
      let name = contacts[index].name
      contacts[index].arrivals.incidents = incidents.filter { $0.contacts.contains(name) }
    }
    for index in agents.indices {
      let name = agents[index].name
      agents[index].calledIn = incidents.filter { $0.reinforcement?.group == name }.compactMap(\.calledIn)
    }
  }

  /// Lets what goes by intervals in a type count as often as contacts are expected there, incidents included.
  mutating func weighByIncidents() {
    for index in contacts.indices where !contacts[index].arrivals.incidents.isEmpty { weigh(index) }
  }

  private mutating func weigh(_ type: Int) {
    let counts = contacts[type].arrivals.expectedCounts(by: horizon)
    if contacts[type].handle.variesByInterval { contacts[type].handle.weigh(by: counts) }
    if contacts[type].patience.intervals != nil {
      contacts[type].patience = contacts[type].patience.weighted(by: counts)
    }
    for group in agents.indices {
      for skill in agents[group].skills.indices where agents[group].skills[skill].contact == contacts[type].name {
        guard agents[group].skills[skill].handle?.variesByInterval ?? false else { continue }
        agents[group].skills[skill].handle?.weigh(by: counts)
      }
    }
  }
}
