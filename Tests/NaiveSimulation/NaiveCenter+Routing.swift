import Scenarios

/// Who takes an arriving contact.
extension NaiveCenter {
  /// How many contacts of a channel the agents of a group hold at a time.
  func limit(_ group: Int, _ channel: Channel) -> Int {
    scenario.agents[group].concurrency.first { $0.channel == channel }?.limit ?? 1
  }

  func idle(_ group: Int) -> Int { agents.count { $0.group == group && $0.isIdle } }

  /// Whether an agent with something in hand may take one more of a channel beside it.
  func hasRoom(_ agent: NaiveAgent, _ channel: Channel) -> Bool {
    !agent.tasks.isEmpty && !agent.takesNothing && agent.tasks.count < limit(agent.group, channel)
      && agent.tasks.allSatisfy { $0.isSlot && $0.channel == channel }
  }

  func skill(_ group: Int, _ type: Int) -> Skill? {
    scenario.agents[group].skills.first { $0.contact == scenario.contacts[type].name }
  }

  /// Who takes an arriving contact: at the best level that has room, who has the fewest in hand, then by the agent rule.
  func readyAgent(_ type: Int, _ now: Double) -> (agent: NaiveAgent, skill: Skill)? {
    let channel = scenario.contacts[type].channel
    let ready = agents.filter { agent in
      guard let skill = skill(agent.group, type), skill.after == 0 else { return false }
      return agent.isIdle
        ? idle(agent.group) > skill.reserve
        : hasRoom(agent, channel) && idle(agent.group) >= skill.reserve
    }
    let level = ready.compactMap { skill($0.group, type)?.level }.min()
    let best = ready.filter { skill($0.group, type)?.level == level }
    return choose(best, type, now)
  }

  /// Whether some group has a handle time of its own for a type.
  private func hasOwnHandle(_ type: Int) -> Bool {
    scenario.agents.indices.contains { skill($0, type)?.handle != nil }
  }

  /// Of some agents who can all take it, who takes a contact.
  func choose(_ ready: [NaiveAgent], _ type: Int, _ now: Double) -> (
    agent: NaiveAgent, skill: Skill
  )? {
    func rank(_ agent: NaiveAgent) -> [Double] {
      let speed = skill(agent.group, type)?.speed ?? 1
      let handle = skill(agent.group, type)?.handle ?? scenario.contacts[type].handle
      let handleTime = handle.variesByInterval ? handle.mean(in: interval(now) - 1) : handle.mean
      let order = [agent.since, Double(agent.group), Double(agent.order)]
      switch scenario.routing.agent {
      case .fastest:
        let time = 1 / speed * (hasOwnHandle(type) ? handleTime : 1)
        return [Double(agent.tasks.count), time * pace(of: agent, now)] + order
      case .leastOccupied:
        let loggedIn = agent.loggedIn + now - agent.loggedInSince
        let busy = agent.busy + (agent.tasks.isEmpty ? 0 : now - agent.updated)
        return [Double(agent.tasks.count), loggedIn > 0 ? busy / loggedIn : 0] + order
      case .longestIdle, .random: return [Double(agent.tasks.count)] + order
      }
    }
    guard let agent = ready.min(by: { rank($0).lexicographicallyPrecedes(rank($1)) }),
      let skill = skill(agent.group, type)
    else { return nil }
    return (agent, skill)
  }
}
