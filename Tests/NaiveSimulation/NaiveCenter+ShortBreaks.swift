import Randomness
import Scenarios

/// Short breaks.
extension NaiveCenter {
  /// An agent is at work from now on, until the next break is due.
  func beginWork(_ agent: NaiveAgent, _ now: Double) {
    guard let breaks = scenario.agents[agent.group].shortBreaks, !hasStoppedBreaks else { return }
    agent.timesAtWork += 1
    agent.breakTime = agent.round(now + draw(breaks.every, "every", agent))
  }

  /// An agent's duty is over, and so are all breaks.
  mutating func endBreak(_ agent: NaiveAgent, _ now: Double) {
    if agent.isOnBreak { shortBreaks.append((agent.group, agent.breakSince, now)) }
    (agent.isOnBreak, agent.isBreakDue, agent.breakTime) = (false, false, .infinity)
  }

  /// An agent with nothing in hand goes on a break.
  mutating func goOnBreak(_ agent: NaiveAgent, _ now: Double) {
    guard let breaks = scenario.agents[agent.group].shortBreaks else { return }
    agent.loggedIn += now - agent.loggedInSince
    noteGoing(agent, now)
    (agent.isOnDuty, agent.isBreakDue, agent.isOnBreak, agent.breakSince) = (false, false, true, now)
    agent.breakTime = agent.round(now + draw(breaks.length, "length", agent))
  }

  private func draw(_ law: Distribution, _ what: String, _ agent: NaiveAgent) -> Double {
    let name = scenario.agents[agent.group].name
    return chance.duration(
      law, "agents.\(name).short_breaks.\(what)", agent.timesAtWork << 41 | staff.persons[agent.number])
  }

  /// Those whose break is due go, or take nothing more.
  /// - Returns: Those whose break is over.
  mutating func leaveForBreaks(_ now: Double) -> [NaiveAgent] {
    var returning: [NaiveAgent] = []
    while let agent = agents.first(where: { $0.breakTime <= now }) {
      agent.breakTime = .infinity
      if agent.isOnBreak {
        returning.append(agent)
      } else if agent.isIdle {
        goOnBreak(agent, now)
      } else {
        agent.isBreakDue = true
      }
    }
    return returning
  }

  mutating func comeBack(_ returning: [NaiveAgent], _ now: Double) {
    for agent in returning where agent.isOnBreak {
      endBreak(agent, now)
      logIn(agent, now)
    }
  }

  /// Where agents only finish what is inside, nobody goes on a break any more.
  /// - Returns: Whether that is so from now on.
  mutating func stopBreaks(_ now: Double) -> Bool {
    guard !hasStoppedBreaks, horizon.atEnd == .drain, now >= measureEnd,
      scenario.agents.contains(where: { $0.shortBreaks != nil })
    else { return false }
    hasStoppedBreaks = true
    for agent in agents where !agent.isOnBreak {
      agent.breakTime = .infinity
      guard agent.isBreakDue else { continue }
      agent.isBreakDue = false
      (agent.since, agent.order) = (now, next())
    }
    return true
  }
}
