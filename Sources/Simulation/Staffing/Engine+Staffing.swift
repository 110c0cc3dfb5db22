/// Agents come on duty and leave.
extension Engine {
  /// People of a group come or go. Idle agents take nobody yet.
  mutating func changeStaff(_ event: StaffEvent, _ now: Double) {
    let group = Int(event.group)
    accrue(group, now)
    groupStates[group].scheduled += event.duty
    groupStates[group].paid += event.paid
    if event.agent >= 0 {
      let agent = Int(event.agent)
      event.duty > 0 ? startDuty(agent, group, now) : endDuty(agent, group, isBreak: event.isBreak, now)
    } else if event.duty > 0 {
      raiseStaff(Int(event.duty), group, now)
    } else {
      lowerStaff(-Int(event.duty), group, now)
    }
  }

  /// A person's shift or break begins or ends.
  private mutating func startDuty(_ agent: Int, _ group: Int, _ now: Double) {
    if agents[agent].isLeaving {
      // Still busy with the last contact from before.
      if followsStrain { noteBreak(agent, group, now) }
      agents[agent].isLeaving = false
      groupStates[group].leaving -= 1
      if groups[group].isMultichannel { takeMoreAgain(agent, group, now) }
      beginWork(agent, group, now)
    } else {
      logIn(agent, group, now)
    }
  }

  private mutating func endDuty(_ agent: Int, _ group: Int, isBreak: Bool, _ now: Double) {
    let isOnBreak = usesShortBreaks && breaks[agent].isOnBreak
    if followsStrain {
      strain[agent].breakDueSince = isBreak ? now : -1
      if isBreak, isOnBreak || agents[agent].isIdle { noteBreak(agent, group, now) }
    }
    endWork(agent, group)
    guard !isOnBreak else { return }
    if agents[agent].isIdle {
      removeIdle(agent, from: group, now)
      logOut(agent, group, now)
    } else {
      agents[agent].isLeaving = true
      groupStates[group].leaving += 1
      if groups[group].isMultichannel { removeFromList(agent) }
    }
  }

  /// A scheduled number grows: agents who were about to leave stay first.
  private mutating func raiseStaff(_ count: Int, _ group: Int, _ now: Double) {
    let staying = min(count, Int(groupStates[group].leaving - groupStates[group].breaksDue))
    groupStates[group].leaving -= Int32(staying)
    if groups[group].namesLeavers { keepLeavers(staying, group, now) }
    for _ in staying..<count {
      let agent = Int(groupStates[group].firstOff)
      guard agent >= 0 else { return }
      groupStates[group].firstOff = agents[agent].next
      logIn(agent, group, now)
    }
  }

  /// A scheduled number falls: those who have been idle for longest leave, else the next to finish a contact; where
  /// agents may have more in hand or be preempted, those who are to leave are named now.
  private mutating func lowerStaff(_ count: Int, _ group: Int, _ now: Double) {
    var left = count
    while left > 0, groupStates[group].firstIdle >= 0 {
      let agent = Int(groupStates[group].firstIdle)
      removeIdle(agent, from: group, now)
      logOut(agent, group, now)
      endWork(agent, group)
      putOffDuty(agent, group)
      left -= 1
    }
    while left > 0, let agent = agentOnBreak(group) {
      endWork(agent, group)
      putOffDuty(agent, group)
      left -= 1
    }
    groupStates[group].leaving += Int32(left)
    if groups[group].namesLeavers { nameLeavers(left, group) }
  }

  /// An agent whose contact ended leaves, if its time is over.
  @inline(never)
  mutating func leave(_ agent: Int, _ group: Int, _ now: Double) -> Bool {
    // Agents of multichannel groups may have more in hand.
    groups[group].isMultichannel ? false : leaveNow(agent, group, now)
  }

  /// An agent with nothing in hand leaves, if its time is over.
  mutating func leaveNow(_ agent: Int, _ group: Int, _ now: Double) -> Bool {
    let isPersonal = groups[group].isPersonal
    let isNamed = isPersonal || groups[group].namesLeavers
    if groups[group].hasShortBreaks {
      let leavesForGood = !isNamed && groupStates[group].leaving > groupStates[group].breaksDue
      if takeDueBreak(agent, group, leavesForGood: leavesForGood, now) { return true }
      if !isNamed, !leavesForGood { return false }
    }
    if isNamed, !agents[agent].isLeaving { return false }
    accrue(group, now)
    groupStates[group].leaving -= 1
    agents[agent].isLeaving = false
    if followsStrain { noteBreak(agent, group, now) }
    logOut(agent, group, now)
    endWork(agent, group)
    if !isPersonal { putOffDuty(agent, group) }
    return true
  }

  private mutating func putOffDuty(_ agent: Int, _ group: Int) {
    agents[agent].next = groupStates[group].firstOff
    groupStates[group].firstOff = Int32(agent)
  }

  mutating func logIn(_ agent: Int, _ group: Int, _ now: Double) {
    agents[agent].isOnDuty = true
    agents[agent].loggedInSince = now
    if followsStrain { noteLogIn(agent, group, now) }
    addIdle(agent, to: group, now)
    beginWork(agent, group, now)
  }

  mutating func logOut(_ agent: Int, _ group: Int, _ now: Double) {
    agents[agent].isOnDuty = false
    agents[agent].loggedIn += now - agents[agent].loggedInSince
    if followsStrain { noteLogOut(agent, group, now) }
  }

  /// Settles what a group's presence adds to the totals up to now.
  mutating func accrue(_ group: Int, _ now: Double) {
    let state = groupStates[group]
    groupStates[group].accruedTo = now
    let cells = groupTotals + group &* stride
    let unpaid = state.onBreak > 0 && !shortBreaks[group].isPaid ? state.onBreak : 0
    overlaps(from: state.accruedTo, to: min(now, measureEnd)) { interval, time in
      let totals = cells + interval
      totals.pointee.staffed += Double(state.scheduled - state.onBreak) * time
      totals.pointee.overtime += Double(state.leaving - state.breaksDue) * time
      totals.pointee.paid += Double(state.paid - unpaid) * time
      totals.pointee.onBreak += Double(state.onBreak) * time
    }
  }
}
