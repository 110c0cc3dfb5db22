import Scenarios

extension NaiveSimulator {
  /// Idle agents of a group, the longest idle first.
  func idle(_ group: Int) -> [Int] {
    agents.indices.filter { agents[$0].group == group && agents[$0].isIdle }
      .sorted { agents[$0].idleOrder < agents[$1].idleOrder }
  }

  /// What the agent rule compares, least first; equals by how long they have been idle, then by order.
  private func preference(_ agent: Int, _ skill: Skill, _ now: Double) -> Double {
    switch scenario.routing.agent {
    case .fastest: return 1 / skill.speed
    case .leastOccupied:
      let loggedIn = agents[agent].loggedIn + now - agents[agent].loggedInSince
      return loggedIn > 0 ? agents[agent].busy / loggedIn : 0
    case .longestIdle, .random: return agents[agent].idleSince
    }
  }

  /// Who takes an arriving contact: of the groups of best level that may, by the agent rule.
  func idleAgent(for type: String, _ now: Double) -> (agent: Int, skill: Skill)? {
    var candidates: [(agent: Int, skill: Skill)] = []
    for (group, plan) in scenario.agents.enumerated() {
      let free = idle(group)
      for skill in plan.skills where skill.contact == type && skill.after == 0 && free.count > skill.reserve {
        candidates += free.map { ($0, skill) }
      }
    }
    let level = candidates.map(\.skill.level).min()
    return candidates.filter { $0.skill.level == level }
      .min {
        (preference($0.agent, $0.skill, now), agents[$0.agent].idleSince)
          < (preference($1.agent, $1.skill, now), agents[$1.agent].idleSince)
      }
  }

  /// Lets the idle agents of a group take waiting contacts as long as they may.
  mutating func dispatch(_ group: Int, _ now: Double) {
    while let (index, skill) = bestWaiting(group, now) {
      queue[contacts[index].type].removeFirst()
      contacts[index].reached = now
      guard contacts[index].fate == .waiting else { continue }
      contacts[index].fate = .answered
      guard let agent = idle(group).min(by: { preference($0, skill, now) < preference($1, skill, now) }) else {
        return
      }
      start(index, agent, skill, now)
    }
  }

  /// Whether a group of better level has someone free for a type, while all groups take what waits.
  private func isLeftToBetter(_ skill: Skill) -> Bool {
    leavesToBetter
      && scenario.agents.indices.contains { group in
        scenario.agents[group].skills.contains {
          $0.contact == skill.contact && $0.level < skill.level && $0.after == 0 && idle(group).count > $0.reserve
        }
      }
  }

  private func bestWaiting(_ group: Int, _ now: Double) -> (contact: Int, skill: Skill)? {
    let free = idle(group).count
    let order = scenario.routing.contact
    let criteria = order + Routing.ContactCriterion.allCases.filter { !order.contains($0) }
    var best: (contact: Int, skill: Skill, key: [Double])?
    for skill in scenario.agents[group].skills {
      guard let type = indexOfType[skill.contact], let first = queue[type].first, free > skill.reserve,
        contacts[first].arrival + skill.after <= now, !isLeftToBetter(skill)
      else { continue }
      let waited = now - contacts[first].arrival
      let aging = scenario.contacts[type].aging ?? scenario.routing.aging
      let steps = aging.map { (waited / $0).rounded(.down) } ?? 0
      let key = criteria.map { criterion in
        switch criterion {
        case .level: Double(skill.level)
        case .priority: Double(scenario.contacts[type].priority) - steps
        case .wait: contacts[first].arrival
        }
      }
      if best.map({ key.lexicographicallyPrecedes($0.key) }) ?? true { best = (first, skill, key) }
    }
    return best.map { ($0.contact, $0.skill) }
  }
}
