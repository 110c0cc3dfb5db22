import Randomness
import Scenarios

/// Agents with open contacts and room for one more.
extension Engine {
  /// Puts an agent with open contacts and room for more where the router finds one.
  mutating func offerRoom(_ agent: Int, _ group: Int, _ now: Double) {
    let work = channels.work[agent]
    let plan = plan(agent, group)
    guard work.openCount > 0, work.openCount < plan.limit, !agents[agent].isLeaving else { return }
    agents[agent].idleSince = now
    addToList(agent, Int(plan.firstList + work.openCount - 1))
  }

  /// The fewest open contacts of a channel that an agent of a group has who may take one more, and their list; idle
  /// agents have none.
  private func room(_ group: Int, _ channel: Int, reserve: Int32) -> (open: Int32, first: Int32)? {
    let plan = channels.channelConcurrency[group &* Channel.count &+ channel]
    let idle = groupStates[group].idleCount
    if idle > reserve { return (0, groupStates[group].firstIdle) }
    guard plan.limit > 1, idle >= reserve else { return nil }
    for open in 1..<plan.limit {
      let first = channels.lists[Int(plan.firstList + open - 1)].first
      if first >= 0 { return (open, first) }
    }
    return nil
  }

  /// Who takes an arriving contact: at the best level that has room, who has the fewest open ones, then by the agent
  /// rule.
  mutating func readyAgent(_ type: Int, _ number: UInt64, _ now: Double) -> (route: Int, agent: Int)? {
    let plan = types + type
    guard channels.plans[type].hasConcurrency else { return idleAgent(for: plan, number, now) }
    let channel = Int(channels.plans[type].channel)
    var index = Int(plan.pointee.firstRoute)
    let end = index &+ Int(plan.pointee.routeCount)
    while index < end {
      let level = routes[index].level
      var fewest: Int32 = .max
      var candidates: [(route: Int, first: Int32)] = []
      while index < end, routes[index].level == level {
        if routes[index].after == 0,
          let (open, first) = room(Int(routes[index].group), channel, reserve: routes[index].reserve)
        {
          if open < fewest { (fewest, candidates) = (open, []) }
          if open == fewest { candidates.append((index, first)) }
        }
        index += 1
      }
      if !candidates.isEmpty {
        return pick(candidates, source.words(plan.pointee.agentStream, item: number).0, now)
      }
    }
    return nil
  }

  /// Who of one group takes a waiting contact although others of its channel are open.
  mutating func agentWithRoom(_ group: Int, _ skill: Int, _ now: Double) -> Int? {
    let type = Int(skills[skill].type)
    let plan = channels.channelConcurrency[group &* Channel.count &+ Int(channels.plans[type].channel)]
    guard plan.limit > 1 else { return nil }
    for open in 1..<plan.limit {
      let first = channels.lists[Int(plan.firstList + open - 1)].first
      guard first >= 0 else { continue }
      let word = source.words(types[type].agentStream, item: UInt64(queues[type].head) | 1 << 63).0
      return pick([(skill, first)], word, now, factor: skills[skill].factor)?.agent
    }
    return nil
  }

  /// By the agent rule, of all agents in some lists; the longest idle are those who came to their number first.
  private mutating func pick(
    _ candidates: [(route: Int, first: Int32)], _ word: UInt64, _ now: Double, factor: Double? = nil
  ) -> (route: Int, agent: Int)? {
    var all: [(route: Int, agent: Int)] = []
    for (route, first) in candidates {
      var agent = first
      while agent >= 0 {
        all.append((route, Int(agent)))
        agent = agentRule == .longestIdle ? -1 : agents[Int(agent)].next
      }
    }
    guard agentRule != .random else {
      return all.isEmpty ? nil : all[Int(word.multipliedFullWidth(by: UInt64(all.count)).high)]
    }
    var best: (route: Int, agent: Int)?
    var bestPreference = AgentPreference.last
    for each in all {
      let preference = preference(each.agent, factor: factor ?? routes[each.route].factor, now)
      if best == nil || preference < bestPreference { (best, bestPreference) = (each, preference) }
    }
    return best
  }
}
