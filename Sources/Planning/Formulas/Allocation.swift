internal import Randomness
internal import Scenarios

/// The contacts of one type that meet one group.
struct AllocatedType {
  /// The type.
  let type: ContactType
  /// The mean handle time at the group's speed, s.
  let handleTime: Double
  /// The mean patience, s; infinite where some never leave.
  let patience: Double
  /// Contacts per second in each interval.
  let rates: [Double]
}

/// Which group is to expect how much of each type, before anyone has simulated it.
///
/// A type goes to the groups that take it at once, and of those to the ones of best level; only where every group waits
/// for its `after`, to the best level of all. Several such groups share it in proportion to their scheduled staff in
/// the interval, evenly where nobody is scheduled. What overflows to other levels is left to the simulation.
struct Allocation {
  /// The types of each group, in the order of the scenario.
  private(set) var groups: [[AllocatedType]]
  /// For each group, whether it has one type only, which has no other group.
  private(set) var isPair: [Bool]

  private struct Server {
    let group: Int
    let skill: Skill
  }

  init(_ scenario: Scenario) {
    let agents = scenario.agents
    groups = agents.map { _ in [] }
    var servers: [String: [Server]] = [:]
    for (index, group) in agents.enumerated() {
      for skill in group.skills { servers[skill.contact, default: []].append(Server(group: index, skill: skill)) }
    }
    isPair = agents.map { $0.skills.count == 1 && servers[$0.skills[0].contact]?.count == 1 }
    let staff = agents.map { $0.scheduled(by: scenario.horizon).map { max(0, $0) } }
    let queued = scenario.expectedQueued()
    for (index, type) in scenario.contacts.enumerated() {
      let first = Self.first(of: servers[type.name] ?? [])
      let rates = queued[index].map { $0 / scenario.horizon.interval }
      let together = rates.indices.map { interval in first.reduce(0) { $0 + staff[$1.group][interval] } }
      for server in first {
        let own = rates.indices.map { interval in
          rates[interval]
            * (together[interval] > 0
              ? staff[server.group][interval] / together[interval] : 1 / Double(first.count))
        }
        groups[server.group].append(
          AllocatedType(
            type: type,
            handleTime: type.handle.mean / server.skill.speed / agents[server.group].pace(of: type.channel),
            patience: type.patience.mean, rates: own))
      }
    }
  }

  private static func first(of servers: [Server]) -> [Server] {
    let open = servers.filter { $0.skill.after == 0 }
    let candidates = open.isEmpty ? servers : open
    let best = candidates.map(\.skill.level).min()
    return candidates.filter { $0.skill.level == best }
  }
}
