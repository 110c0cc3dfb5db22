import Scenarios

/// A scenario in which no group helps another: each has its own share of the contacts, as the formulas see it.
struct SeparateGroups {
  let scenario: Scenario

  /// Nil where no group shares a type with another.
  init?(_ shared: Scenario) {
    let servers = shared.agents.reduce(into: [String: Int]()) { servers, group in
      for skill in group.skills { servers[skill.contact, default: 0] += 1 }
    }
    guard servers.values.contains(where: { $0 > 1 }) else { return nil }
    let allocation = Allocation(shared)
    let separate = try? shared.changing { draft in
      var contacts: [ContactType] = []
      for (index, types) in allocation.groups.enumerated() {
        let skills = draft.agents[index].skills
        draft.agents[index].skills = types.compactMap { allocated -> Skill? in
          guard var skill = skills.first(where: { $0.contact == allocated.type.name }) else { return nil }
          var own = allocated.type
          own.name = "\(allocated.type.name) of \(draft.agents[index].name)"
          own.arrivals = own.arrivals.with(counts: allocated.rates.map { $0 * shared.horizon.interval }, shared.horizon)
          // Its share of what follows from others is in the counts.
          own.journey = []
          own.outcome = nil
          own.redial = nil
          contacts.append(own)
          skill.contact = own.name
          return skill
        }
      }
      for (index, pool) in draft.lines.enumerated() {
        draft.lines[index].contacts = pool.contacts.flatMap { name in
          allocation.groups.indices.flatMap { group in
            allocation.groups[group].filter { $0.type.name == name }.map { _ in
              "\(name) of \(shared.agents[group].name)"
            }
          }
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
      // They name types that are no longer there.
      draft.promises = []
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
