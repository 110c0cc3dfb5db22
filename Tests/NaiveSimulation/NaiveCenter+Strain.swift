import Scenarios

/// Handle times that grow with the hours worked, and follow the occupancy of the last half hour: looked up in a list of
/// all that was.
extension NaiveCenter {
  /// An agent comes; after six hours away it begins anew.
  func noteComing(_ agent: NaiveAgent, _ now: Double) {
    if now - agent.leftAt >= 6 * 3600 { agent.loggedInBefore = agent.loggedIn }
  }

  mutating func noteGoing(_ agent: NaiveAgent, _ now: Double) {
    agent.leftAt = now
    presence.append(Presence(group: agent.group, from: agent.loggedInSince, to: now))
  }

  /// An agent has nothing in hand any more.
  mutating func noteRest(_ agent: NaiveAgent, _ now: Double) {
    work.append(Presence(group: agent.group, from: agent.busySince, to: now))
  }

  /// The factor on the work of a contact that an agent begins.
  func pace(of agent: NaiveAgent, _ now: Double) -> Double {
    let group = scenario.agents[agent.group]
    var factor = 1.0
    if let fatigue = group.fatigue {
      let worked = agent.loggedIn + (now - agent.loggedInSince) - agent.loggedInBefore
      factor *= 1 + fatigue.slope * max(0, worked / 3600 - fatigue.onset / 3600)
    }
    if !group.load.isEmpty, let occupancy = occupancy(agent.group, now) {
      factor *= group.load.factor(at: occupancy)
    }
    return factor
  }

  /// The share of the logged-in time of the last half hour that a group's agents spent on contacts; nil for none.
  private func occupancy(_ group: Int, _ now: Double) -> Double? {
    let own = agents.filter { $0.group == group }
    let here = own.filter(\.isOnDuty).map { Presence(group: group, from: $0.loggedInSince, to: now) }
    let busy = own.filter { !$0.tasks.isEmpty }.map { Presence(group: group, from: $0.busySince, to: now) }
    func total(_ list: [Presence]) -> Double {
      list.reduce(0) { $1.group == group ? $0 + max(0, min($1.to, now) - max($1.from, now - 1800)) : $0 }
    }
    let loggedIn = total(presence + here)
    return loggedIn > 0 ? min(1, total(work + busy) / loggedIn) : nil
  }
}

extension [LoadFactor] {
  /// Linear between the entries, and beyond the ends as at the ends.
  fileprivate func factor(at occupancy: Double) -> Double {
    guard let next = firstIndex(where: { $0.occupancy >= occupancy }) else { return last?.factor ?? 1 }
    guard next > 0 else { return self[0].factor }
    let (low, high) = (self[next - 1], self[next])
    let part = (occupancy - low.occupancy) / (high.occupancy - low.occupancy)
    return low.factor + (high.factor - low.factor) * part
  }
}
