import Scenarios

/// A scenario in which no group helps another: each has its own share of the contacts, as the formulas see it. Groups
/// that can do the same work stay together, as they are one pool to the formulas.
struct SeparateGroups {
  let scenario: Scenario

  /// Nil where no pool of groups shares a type with another.
  init?(_ shared: Scenario) {
    let pools = Allocation(shared).pools
    let servers = pools.reduce(into: [String: Int]()) { servers, pool in
      for skill in shared.agents[pool.groups[0]].skills { servers[skill.contact, default: 0] += 1 }
    }
    guard servers.values.contains(where: { $0 > 1 }) else { return nil }
    func name(_ type: String, _ pool: AgentPool) -> String { "\(type) of \(shared.agents[pool.groups[0]].name)" }
    let separate = try? shared.changing { draft in
      var contacts: [ContactType] = []
      for pool in pools {
        for allocated in pool.types {
          var own = allocated.type
          own.name = name(allocated.type.name, pool)
          own.arrivals = own.arrivals.with(counts: allocated.rates.map { $0 * shared.horizon.interval }, shared.horizon)
          // Its share of the contacts that follow from others is already in the counts.
          own.journey = []
          own.outcome = nil
          // Who tries again is in no count.
          own.redial = own.redial.flatMap { $0.to == nil ? $0 : nil }
          contacts.append(own)
        }
        for group in pool.groups {
          let skills = draft.agents[group].skills
          draft.agents[group].skills = pool.types.compactMap { allocated -> Skill? in
            guard var skill = skills.first(where: { $0.contact == allocated.type.name }) else { return nil }
            skill.contact = name(allocated.type.name, pool)
            return skill
          }
        }
      }
      for (index, lines) in draft.lines.enumerated() {
        draft.lines[index].contacts = lines.contacts.flatMap { contact in
          pools.filter { $0.types.contains { $0.type.name == contact } }.map { name(contact, $0) }
        }
      }
      // A group that only helps others has nothing to do.
      for index in draft.agents.indices where draft.agents[index].skills.isEmpty {
        let nothing = ContactType(
          name: "nothing of \(draft.agents[index].name)", arrivals: Arrivals(.rate(perSecond: 0)),
          handle: draft.contacts[0].handle)
        contacts.append(nothing)
        draft.agents[index].skills = [Skill(nothing.name)]
      }
      draft.contacts = contacts
      draft.incidents = []
    }
    guard let separate else { return nil }
    scenario = separate
  }
}

extension Arrivals {
  /// As busy and as noisy, with other counts per interval.
  fileprivate func with(counts: [Double], _ horizon: Horizon) -> Arrivals {
    var changed = self
    changed.pattern = .counts(counts, per: horizon.interval, shape: .step)
    changed.scale = 1
    return changed
  }
}
