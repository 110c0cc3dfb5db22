import Randomness
import Scenarios

/// Agents go on short breaks when these are due, and come back.
///
/// Both are changes of staff. Whoever is idle goes when the break is due; whoever has contacts in hand takes nothing more
/// and goes when they are done. A break ends with the duty that it interrupts. After the horizon nobody goes any more
/// where the agents on duty only finish what is inside.
extension Engine {
  /// When the next agent is due to go or to come back; infinite without short breaks.
  @inline(__always)
  var nextBreakTime: Double { breakClocks.time }

  /// An agent is at work from now on: the time until the next break begins.
  @inline(never)
  mutating func beginWork(_ agent: Int, _ group: Int, _ now: Double) {
    guard groups[group].hasShortBreaks, interval <= intervalCount || atEnd != .drain,
      shortBreakCount < Int(ScenarioLimits.contacts)
    else { return }
    shortBreakCount += 1
    breaks[agent].count += 1
    let plan = shortBreaks + group
    setBreakClock(agent, now + draw(plan.pointee.every, plan.pointee.everyStream, breaks[agent].item))
  }

  /// An agent's duty is over, and with it all breaks.
  mutating func endWork(_ agent: Int, _ group: Int) {
    guard groups[group].hasShortBreaks else { return }
    forgetDueBreak(agent, group)
    if breaks[agent].isOnBreak {
      breaks[agent].isOnBreak = false
      groupStates[group].onBreak -= 1
    }
    breakClocks.set(agent, .infinity)
  }

  /// A break that is due is not taken; what the agent was to do instead is for others to say.
  private mutating func forgetDueBreak(_ agent: Int, _ group: Int) {
    guard breaks[agent].isDue else { return }
    breaks[agent].isDue = false
    agents[agent].isLeaving = false
    groupStates[group].breaksDue -= 1
    groupStates[group].leaving -= 1
  }

  /// Whoever is due to go on a break at this instant goes, or takes nothing more.
  /// - Returns: Those whose break is over.
  @inline(never)
  mutating func leaveForBreaks(_ now: Double) -> [Int] {
    var returning: [Int] = []
    while breakClocks.time == now {
      let agent = breakClocks.winner
      let group = Int(groupOfAgent[agent])
      breakClocks.set(agent, .infinity)
      eventCount &+= 1
      if breaks[agent].isOnBreak {
        returning.append(agent)
      } else if agents[agent].isIdle {
        removeIdle(agent, from: group, now)
        if followsStrain { strain[agent].breakDueSince = now }
        goOnBreak(agent, group, now)
      } else {
        breaks[agent].isDue = true
        if followsStrain { strain[agent].breakDueSince = now }
        agents[agent].isLeaving = true
        groupStates[group].breaksDue += 1
        groupStates[group].leaving += 1
        if groups[group].isMultichannel { removeFromList(agent) }
      }
    }
    return returning
  }

  /// Agents whose break is over are at work again, unless their duty has ended, too.
  mutating func endBreaks(_ returning: [Int], _ now: Double) {
    for agent in returning where breaks[agent].isOnBreak {
      let group = Int(groupOfAgent[agent])
      accrue(group, now)
      breaks[agent].isOnBreak = false
      groupStates[group].onBreak -= 1
      logIn(agent, group, now)
    }
  }

  /// An agent who has nothing more in hand goes on a break that is due.
  /// - Parameter leavesForGood: Whether somebody of the group is to leave for good, and so this agent does.
  /// - Returns: Whether the agent went on a break.
  mutating func takeDueBreak(_ agent: Int, _ group: Int, leavesForGood: Bool, _ now: Double) -> Bool {
    guard breaks[agent].isDue else { return false }
    forgetDueBreak(agent, group)
    if leavesForGood, followsStrain { strain[agent].breakDueSince = -1 }
    if !leavesForGood { goOnBreak(agent, group, now) }
    return !leavesForGood
  }

  private mutating func goOnBreak(_ agent: Int, _ group: Int, _ now: Double) {
    accrue(group, now)
    if followsStrain { noteBreak(agent, group, now) }
    logOut(agent, group, now)
    breaks[agent].isOnBreak = true
    groupStates[group].onBreak += 1
    let plan = shortBreaks + group
    setBreakClock(agent, now + draw(plan.pointee.length, plan.pointee.lengthStream, breaks[agent].item))
  }

  /// Of a group whose number falls and of which nobody is idle, who comes back last from a short break does not come
  /// back; of equals the lowest number.
  mutating func agentOnBreak(_ group: Int) -> Int? {
    guard groupStates[group].onBreak > 0 else { return nil }
    let first = Int(groups[group].firstAgent)
    var last: Int?
    for agent in first..<first + Int(groups[group].agentCount) where breaks[agent].isOnBreak {
      if let other = last, breakClocks.time(of: agent) <= breakClocks.time(of: other) { continue }
      last = agent
    }
    return last
  }

  /// The horizon is over and the agents on duty only finish what is inside: nobody goes on a break any more.
  @inline(never)
  mutating func stopBreaks() {
    for agent in 0..<agentCount where !breaks[agent].isOnBreak {
      let group = Int(groupOfAgent[agent])
      guard groups[group].hasShortBreaks else { continue }
      breakClocks.set(agent, .infinity)
      guard breaks[agent].isDue else { continue }
      forgetDueBreak(agent, group)
      if followsStrain { strain[agent].breakDueSince = -1 }
      if groups[group].isMultichannel { takeMoreAgain(agent, group, nextBound) }
    }
    if usesChannels, channels.isOutOfOrder { sortPreemptible() }
  }

  private mutating func setBreakClock(_ agent: Int, _ time: Double) {
    breakClocks.set(agent, time)
    nextBound = min(nextBound, breakClocks.rounded(time))
  }

  private mutating func draw(_ law: Sampler, _ stream: StreamID, _ item: UInt64) -> Double {
    var more = source.draws(stream, item: item)
    return law.sample(source.words(stream, item: item).0, &more)
  }
}
