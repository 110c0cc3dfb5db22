import Scenarios

/// Agents with several contacts at a time.
///
/// Each slot has its remaining work; with j slots open time counts as 1 ÷ slowdown[j] of work. Whenever j changes, what
/// has been done is taken off (`advance`), and the winner tree gets the agent's earliest end anew (`reschedule`).
extension Engine {
  /// Where an agent's slots are.
  func slots(_ agent: Int, _ group: Int) -> UnsafeMutablePointer<Slot> {
    let plan = channels.deskPlans[group]
    return channels.slots + (plan.firstSlot + (agent - Int(groups[group].firstAgent)) * Int(plan.slotsPerAgent))
  }

  func plan(_ agent: Int, _ group: Int) -> SlotPlan {
    channels.slotPlans[group &* Channel.count &+ Int(channels.desks[agent].channel)]
  }

  /// The factor on the time of each of an agent's open contacts.
  func slowdown(_ agent: Int, _ group: Int) -> Double {
    channels.factors[Int(plan(agent, group).firstFactor + channels.desks[agent].open)]
  }

  /// An agent with room takes one more contact.
  mutating func open(_ slot: Slot, _ channel: Int, _ agent: Int, _ group: Int, _ now: Double) {
    advance(agent, group, now)
    unlist(agent)
    let desk = channels.desks + agent
    desk.pointee.channel = Int32(channel)
    var slot = slot
    slot.interval = Int32(interval)
    channels.begunCount += 1
    slot.order = channels.begunCount
    slots(agent, group)[Int(desk.pointee.open)] = slot
    desk.pointee.open += 1
    measuredInHand &+= slot.isMeasured ? 1 : 0
    offerRoom(agent, group, now)
    reschedule(agent, group, now)
  }

  /// Ends what an agent is done with first.
  /// - Returns: Whether there is room again; otherwise only the talk ended, and the agent stays with the contact or does
  ///   its after-call work.
  mutating func closeSlot(_ agent: Int, _ group: Int, _ now: Double) -> Bool {
    advance(agent, group, now)
    let slots = slots(agent, group)
    let index = nextSlot(agent, group).index
    if slots[index].isTalk, !endTalk(slots + index, agent, now) { return false }
    unlist(agent)
    let last = Int(channels.desks[agent].open) - 1
    let slot = slots[index]
    slots[index] = slots[last]
    channels.desks[agent].open -= 1
    measuredInHand &-= slot.isMeasured ? 1 : 0
    guard !slot.isSilent else { return true }
    addHandle(slot, now - slot.start, group)
    if slot.record >= 0 { resolve(Int(slot.record), now) }
    return true
  }

  /// Adds the time that an agent had for a contact.
  private func addHandle(_ slot: Slot, _ time: Double, _ group: Int) {
    contacts[Int(slot.cell)].handle += time
    groupTotals[group &* stride &+ Int(slot.interval)].handle += time
    guard slot.isFailure else { return }
    journeyTotals[Int(slot.cell)].failureHandle += time
    if slot.isFromStep { journeyTotals[Int(slot.cell)].returnedHandle += time }
  }

  /// The next agent has come for a contact that was passed on warmly, or it has left: its slot goes on to the after-call
  /// work, and is free after it.
  mutating func releaseSlot(_ record: Int, _ agent: Int, _ group: Int, _ now: Double) {
    advance(agent, group, now)
    let slots = slots(agent, group)
    for index in 0..<Int(channels.desks[agent].open) where Int(slots[index].record) == record {
      slots[index].record = -1
      slots[index].remaining = slots[index].wrap
      slots[index].wrap = 0
    }
    reschedule(agent, group, now)
  }

  /// The slot that is done first, and in how long; of equals that which was begun first.
  private func nextSlot(_ agent: Int, _ group: Int) -> (index: Int, time: Double) {
    let slots = slots(agent, group)
    let factor = slowdown(agent, group)
    var best = (index: 0, time: Double.infinity)
    for index in 0..<Int(channels.desks[agent].open) {
      let time = slots[index].isSilent ? slots[index].remaining : slots[index].remaining * factor
      if time < best.time || time == best.time && slots[index].order < slots[best.index].order { best = (index, time) }
    }
    return best
  }

  /// Tells the winner tree when an agent is done first.
  mutating func reschedule(_ agent: Int, _ group: Int, _ now: Double) {
    services.set(agent, now + nextSlot(agent, group).time)
  }

  /// Takes off what has been done up to now.
  private mutating func advance(_ agent: Int, _ group: Int, _ now: Double) {
    let desk = channels.desks + agent
    let (open, before) = (Int(desk.pointee.open), desk.pointee.updated)
    guard now > before else { return }
    desk.pointee.updated = now
    guard open > 0 else { return }
    let slots = slots(agent, group)
    let work = (now - before) / slowdown(agent, group)
    for index in 0..<open {
      slots[index].remaining = max(0, slots[index].remaining - (slots[index].isSilent ? now - before : work))
    }
    addOpenTime(open, of: plan(agent, group).limit, group, from: before, to: now)
    if agentRule == .leastOccupied { agents[agent].busy += now - before }
  }

  private mutating func addOpenTime(_ open: Int, of limit: Int32, _ group: Int, from: Double, to: Double) {
    let cells = slotTotals + group &* stride
    let totals = groupTotals + group &* stride
    let filled = Double(open) / Double(limit)
    overlaps(from: from, to: to) { interval, time in
      cells[interval].open += Double(open) * time
      cells[interval].filled += filled * time
      cells[interval].busy += time
      totals[interval].busy += time
    }
  }

  /// What is open when the clock stops goes on as it is.
  mutating func settleSlots(_ agent: Int, _ group: Int) {
    let desk = channels.desks[agent]
    guard desk.open > 0 else { return }
    let slots = slots(agent, group)
    let factor = slowdown(agent, group)
    for index in 0..<Int(desk.open) where !slots[index].isSilent {
      // Nobody knows when an agent who stays with a contact is released.
      let isKept = slots[index].remaining == .infinity
      let from = isKept ? max(measureEnd, slots[index].keptSince) : desk.updated
      let left = (isKept ? 0 : slots[index].remaining) + slots[index].wrap
      addHandle(slots[index], from + left * factor - slots[index].start, group)
    }
    addOpenTime(Int(desk.open), of: plan(agent, group).limit, group, from: desk.updated, to: measureEnd)
  }
}
