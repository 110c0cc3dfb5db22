import Scenarios

/// Agents begin and end contacts of special types and groups.
extension Engine {
  /// An agent who is idle, or has room for one more, begins a contact.
  mutating func begin(_ errand: Errand, _ agent: Int, _ group: Int, _ factor: Double, _ now: Double) {
    if agents[agent].isIdle { removeIdle(agent, from: group) }
    let plan = channels.plans + errand.type
    let cell = errand.type &* stride &+ errand.interval
    let slots = channels.slotPlans[group &* Channel.count &+ Int(plan.pointee.channel)]
    if slots.limit > 0 {
      let own = factor * agents[agent].factor
      var slot = Slot(remaining: errand.handle * own, start: now)
      slot.cell = Int32(cell)
      slot.isMeasured = isMeasured(errand.interval)
      if errand.record >= 0 {
        beginTracked(errand, in: &slot, own: own, now)
      } else {
        slot.pool = types[errand.type].pool
        if slot.pool >= 0 { slot.split(talk: errand.talk * own, wrap: (errand.handle - errand.talk) * own) }
      }
      groupTotals[group &* stride &+ interval].answered += errand.isResumed ? 0 : 1
      open(slot, Int(plan.pointee.channel), agent, group, now)
      return
    }
    if errand.record >= 0 {
      guard plan.pointee.isInterruptible else {
        let contact = Waiting(
          arrival: errand.arrival, deadline: .infinity, handle: errand.handle, talk: errand.talk,
          interval: Int32(errand.interval), record: errand.record)
        return startTracked(Int(errand.record), agent, group, contact, errand.type, factor, now)
      }
      beginTracked(errand, cell, own: factor * agents[agent].factor, now)
    }
    start(
      agent, group, errand.type, contacts + cell, factor, handle: errand.handle, talk: errand.talk, now,
      holdsLine: errand.record < 0, isInterruptible: plan.pointee.isInterruptible)
    if errand.isResumed { groupTotals[group &* stride &+ interval].answered -= 1 }
    if plan.pointee.isInterruptible { remember(errand, agent, group, factor, now) }
  }

  /// Whose customer has left in silence: an agent is busy with it until it is closed.
  mutating func beginSilent(_ type: Int, _ agent: Int, _ group: Int, _ now: Double) {
    let plan = channels.plans + type
    guard plan.pointee.silentTimeout > 0 else { return }
    if agents[agent].isIdle { removeIdle(agent, from: group) }
    if channels.slotPlans[group &* Channel.count &+ Int(plan.pointee.channel)].limit > 0 {
      var slot = Slot(remaining: plan.pointee.silentTimeout, start: now)
      slot.isSilent = true
      open(slot, Int(plan.pointee.channel), agent, group, now)
    } else {
      occupy(agent, group, plan.pointee.silentTimeout, now)
    }
  }

  /// An agent is busy for a while without a contact; idle no more.
  mutating func occupy(_ agent: Int, _ group: Int, _ duration: Double, _ now: Double) {
    if agents[agent].isIdle { removeIdle(agent, from: group) }
    let end = services.rounded(now + duration)
    services.set(agent, end)
    spreadBusy(group, from: now, to: end)
    if agentRule == .leastOccupied { agents[agent].busy += duration }
  }

  /// An agent of a special group ends what was begun first to end, and takes who is next.
  @inline(never)
  mutating func endSpecially(_ agent: Int, _ group: Int, _ now: Double) {
    if channels.desks[agent].open > 0 {
      guard closeSlot(agent, group, now) else { return reschedule(agent, group, now) }
      if channels.desks[agent].open > 0 {
        offerRoom(agent, group, now)
        reschedule(agent, group, now)
        if !agents[agent].isLeaving { dispatchSpecially(group, now) }
        return
      }
    } else if channels.desks[agent].isInterruptible {
      channels.desks[agent].isInterruptible = false
      measuredInHand &-= channels.desks[agent].isMeasured ? 1 : 0
      unlist(agent)
      if channels.desks[agent].record >= 0, endTracked(agent, now) { return services.set(agent, .infinity) }
    }
    services.set(agent, .infinity)
    if groupStates[group].leaving > 0, leaveNow(agent, group, now) { return }
    addIdle(agent, to: group, now)
    dispatchSpecially(group, now)
  }
}
