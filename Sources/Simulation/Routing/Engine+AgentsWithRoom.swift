import Randomness
import Scenarios

/// Agents with open contacts and room for one more.
extension Engine {
  /// Puts an agent with open contacts and room for more into the list where the router looks for one.
  mutating func offerRoom(_ agent: Int, _ group: Int, _ now: Double) {
    let work = channels.work[agent]
    let plan = limits(agent, group)
    guard work.openCount > 0, work.openCount < plan.limit, !agents[agent].isLeaving else { return }
    agents[agent].idleSince = now
    addToList(agent, Int(plan.firstList + work.openCount - 1))
  }

  /// The fewest open contacts of a channel that an agent of a group with room for one more has, and the list of those
  /// agents; idle agents have none open.
  private mutating func room(_ group: Int, _ channel: Int32, reserve: Int32) -> (open: Int32, first: Int32)? {
    let plan = concurrency(group, channel)
    let idle = groupStates[group].idleCount
    if idle > reserve { return (0, groupStates[group].firstIdle) }
    guard plan.limit > 1, idle >= reserve else { return nil }
    for open in 1..<plan.limit {
      let first = channels.lists[Int(plan.firstList + open - 1)].first
      if first >= 0 { return (open, first) }
    }
    return nil
  }

  /// The agent who takes an arriving contact: at the best level that has room, the one with the fewest open contacts,
  /// and among equals by the agent rule.
  mutating func readyAgent(_ type: Int, _ number: UInt64, _ now: Double) -> (route: Int, agent: Int)? {
    let plan = types + type
    guard channels.plans[type].hasConcurrency else { return idleAgent(for: plan, number, now) }
    let channel = channels.plans[type].channel
    var index = Int(plan.pointee.firstRoute)
    let end = index &+ Int(plan.pointee.routeCount)
    while index < end {
      let level = routes[index].level
      var fewest: Int32 = .max
      var eligible: [EligibleAgents] = []
      while index < end, routes[index].level == level {
        if routes[index].after == 0,
          let (open, first) = room(Int(routes[index].group), channel, reserve: routes[index].reserve)
        {
          if open < fewest { (fewest, eligible) = (open, []) }
          if open == fewest {
            eligible.append(EligibleAgents(route: index, first: first, pace: pace(index)))
          }
        }
        index += 1
      }
      if !eligible.isEmpty {
        return pick(eligible, source.words(plan.pointee.agentStream, item: number).0, now)
      }
    }
    return nil
  }

  /// The agent of a group who takes a waiting contact beside open ones of its channel.
  mutating func agentWithRoom(_ group: Int, _ skill: Int, _ now: Double) -> Int? {
    let type = Int(skills[skill].type)
    let plan = concurrency(group, channels.plans[type].channel)
    guard plan.limit > 1 else { return nil }
    for open in 1..<plan.limit {
      let first = channels.lists[Int(plan.firstList + open - 1)].first
      guard first >= 0 else { continue }
      return pick(first, skill, now)
    }
    return nil
  }
}
