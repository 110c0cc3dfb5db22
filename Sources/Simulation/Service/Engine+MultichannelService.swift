import Scenarios

/// Agents begin and end contacts of multichannel types and groups.
extension Engine {
  /// An agent who is idle, or has room for one more, begins a contact.
  /// - Parameter isDrawn: Whether its work is known, even if that depends on who takes it.
  mutating func begin(
    _ pending: PendingContact, _ agent: Int, _ group: Int, _ factor: Double, _ now: Double, isDrawn: Bool = false
  ) {
    if agents[agent].isIdle { removeIdle(agent, from: group, now) }
    if changesPace { setPace(agent, group, now) }
    var pending = pending
    if !isDrawn, types[pending.type].law >= 0 { drawWork(&pending, group) }
    let plan = channels.plans + pending.type
    if concurrency(group, plan.pointee.channel).limit > 0 {
      let own = factor * agents[agent].factor
      var contact = OpenContact(remaining: pending.handle * own, start: now)
      contact.cell = Int32(pending.cell)
      contact.isMeasured = isMeasured(pending.interval)
      if pending.issue >= 0 {
        beginTracked(pending, in: &contact, own: own, now)
      } else {
        contact.trunkGroup = types[pending.type].trunkGroup
        if contact.trunkGroup >= 0 {
          contact.split(talk: pending.talk * own, wrap: (pending.handle - pending.talk) * own)
        }
      }
      groupTotals[group &* stride &+ interval].answered += pending.isResumed ? 0 : 1
      open(contact, Int(plan.pointee.channel), agent, group, now)
      return
    }
    guard plan.pointee.isPreemptible else { return serve(pending, agent, group, factor, now) }
    if pending.issue >= 0 { beginTracked(pending, own: factor * agents[agent].factor, now) }
    start(pending, agent, group, factor, now, holdsTrunk: pending.issue < 0, isPreemptible: true)
    notePreemptible(pending, agent, group, factor, now)
  }

  /// An agent begins a contact whose customer has left in silence, and is busy with it until it is closed.
  mutating func beginSilent(_ type: Int, _ agent: Int, _ group: Int, _ now: Double) {
    let plan = channels.plans + type
    guard plan.pointee.silentTimeout > 0 else { return }
    if agents[agent].isIdle { removeIdle(agent, from: group, now) }
    if concurrency(group, plan.pointee.channel).limit > 0 {
      var contact = OpenContact(remaining: plan.pointee.silentTimeout, start: now)
      contact.isSilent = true
      open(contact, Int(plan.pointee.channel), agent, group, now)
    } else {
      occupy(agent, group, plan.pointee.silentTimeout, now)
    }
  }

  /// An agent is busy for a while without a contact, and no longer idle.
  mutating func occupy(_ agent: Int, _ group: Int, _ duration: Double, _ now: Double) {
    if agents[agent].isIdle { removeIdle(agent, from: group, now) }
    let end = services.rounded(now + duration)
    services.set(agent, end)
    spreadBusy(group, from: now, to: end)
    if agentRule == .leastOccupied { agents[agent].busy += duration }
  }

  /// An agent of a multichannel group ends the contact that is over first, and takes the next one.
  @inline(never)
  mutating func endMultichannel(_ agent: Int, _ group: Int, _ now: Double) {
    if channels.work[agent].openCount > 0 {
      guard closeContact(agent, group, now) else { return reschedule(agent, group, now) }
      if channels.work[agent].openCount > 0 {
        offerRoom(agent, group, now)
        reschedule(agent, group, now)
        if !agents[agent].isLeaving { dispatchMultichannel(group, now) }
        return
      }
    } else if channels.work[agent].isPreemptible {
      channels.work[agent].isPreemptible = false
      measuredInHand &-= channels.work[agent].isMeasured ? 1 : 0
      removeFromList(agent)
      if channels.work[agent].issue >= 0, endTracked(agent, now) { return services.set(agent, .infinity) }
    }
    services.set(agent, .infinity)
    if groupStates[group].leaving > 0, leaveNow(agent, group, now) { return }
    addIdle(agent, to: group, now)
    dispatchMultichannel(group, now)
  }
}
