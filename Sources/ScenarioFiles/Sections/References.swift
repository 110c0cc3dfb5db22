import Measures
import Scenarios

extension ScenarioDraft {
  /// Leaves out most names that stand for nothing, if there are many.
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
      guard let target = contacts[type].queueTimeout?.to, !known.contains(target), !steps.contains(target),
        target != QueueTimeout.voicemail
      else { continue }
      left -= 1
      if left < 0 { contacts[type].queueTimeout = nil }
    }
    let groups = Set(agents.map(\.name))
    promises.removeAll { promise in
      let isKnown =
        switch promise.subject {
        case .overall: true
        case .contacts(let name), .profile(_, of: let name): known.contains(name)
        case .agents(let name): groups.contains(name)
        case .steps(let name): steps.contains(name)
        }
      if !isKnown { left -= 1 }
      return !isKnown && left < 0
    }
  }
}
