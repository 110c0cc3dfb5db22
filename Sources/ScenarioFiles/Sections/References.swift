import Scenarios

extension ScenarioDraft {
  /// Leaves out most names of contact types that there are not, if there are many.
  ///
  /// The checks look for what each may have meant, which takes long for thousands of names; a few are enough to show
  /// what is wrong.
  mutating func dropUnknownNames(beyond limit: Int = 20) {
    let known = Set(contacts.map(\.name))
    var left = limit
    func isKept(_ name: String) -> Bool {
      if known.contains(name) { return true }
      left -= 1
      return left >= 0
    }
    for group in agents.indices { agents[group].skills.removeAll { !isKept($0.contact) } }
    for pool in lines.indices { lines[pool].contacts.removeAll { !isKept($0) } }
    let steps = Set(steps.map(\.name))
    for type in contacts.indices {
      contacts[type].journey.removeAll { name in
        if !steps.contains(name) { left -= 1 }
        return !steps.contains(name) && left < 0
      }
    }
  }
}
