import Scenarios

/// Deferrable work that voice contacts preempt, and that is resumed later (preemptive resume; the scenario's
/// `interrupt`).
extension Engine {
  /// Remembers the work that an agent began, so that it can be preempted.
  mutating func notePreemptible(_ pending: PendingContact, _ agent: Int, _ group: Int, _ factor: Double, _ now: Double)
  {
    let work = channels.work + agent
    let own = factor * agents[agent].factor
    work.pointee.isPreemptible = true
    channels.begunCount += 1
    work.pointee.order = channels.begunCount
    work.pointee.type = Int32(pending.type)
    work.pointee.entered = Int32(pending.interval)
    work.pointee.begun = Int32(interval)
    work.pointee.row = pending.row
    work.pointee.number = pending.number
    work.pointee.issue = pending.issue
    work.pointee.arrival = pending.arrival
    work.pointee.start = now
    work.pointee.duration = pending.handle * own
    work.pointee.end = services.rounded(now + pending.handle * own)
    work.pointee.factor = own
    work.pointee.isMeasured =
      isMeasured(pending.interval) || pending.issue >= 0 && issues[Int(pending.issue)].pointee.isHeld
    measuredInHand &+= work.pointee.isMeasured ? 1 : 0
    if !agents[agent].isLeaving { addToList(agent, Int(channels.groupConcurrency[group].preemptible)) }
  }

  /// The agent whose work an arriving contact preempts: at the best level that has any, the one who began last.
  mutating func preemptibleAgent(_ type: Int) -> (route: Int, agent: Int)? {
    let first = Int(types[type].firstRoute)
    var best: (route: Int, agent: Int)?
    for index in first..<first + Int(types[type].routeCount) {
      if let best, routes[index].level > routes[best.route].level { break }
      let group = Int(routes[index].group)
      let agent = Int(channels.lists[Int(channels.groupConcurrency[group].preemptible)].last)
      guard agent >= 0, routes[index].after == 0, groupStates[group].idleCount >= routes[index].reserve else {
        continue
      }
      if let other = best, channels.work[agent].order < channels.work[other.agent].order { continue }
      best = (index, agent)
    }
    return best
  }

  /// The contact that an agent has in hand is preempted; it goes back ahead of its queue with the work that is left.
  /// - Returns: Its type.
  mutating func preempt(_ agent: Int, _ group: Int, _ now: Double) -> Int {
    let work = channels.work[agent]
    let type = Int(work.type)
    let left = max(0, work.duration - (now - work.start))
    let cell = cell(type, work.row, Int(work.entered))
    contacts[cell].handle -= left
    if work.issue >= 0 { addFailure(Int(work.issue), cell, -left) }
    groupTotals[group &* stride &+ Int(work.begun)].handle -= left
    let cells = groupTotals + group &* stride
    overlaps(from: now, to: work.end) { interval, time in cells[interval].busy -= time }
    if agentRule == .leastOccupied { agents[agent].busy -= left }
    channelTotals[cell].interruptions += 1
    var parked = ParkedContact(
      state: .preempted, number: work.number, arrival: work.arrival, handle: left / work.factor,
      talk: left / work.factor)
    parked.since = now
    parked.type = work.type
    parked.interval = work.entered
    parked.row = work.row
    parked.issue = work.issue
    let index = channels.parked.add(parked)
    channels.parked.insert(index, into: &channels.queues[type].ahead)
    if types[type].hasTimers { setTimers(types + type, since: work.arrival, now) }
    measuredInHand &-= work.isMeasured ? 1 : 0
    measuredCount &+= isMeasured(Int(work.entered)) ? 1 : 0
    channels.work[agent].isPreemptible = false
    channels.work[agent].issue = -1
    removeFromList(agent)
    services.set(agent, .infinity)
    return type
  }

  /// An agent resumes preempted work.
  mutating func resume(_ index: Int32, _ agent: Int, _ group: Int, _ factor: Double, _ now: Double) {
    let parked = channels.parked[index]
    channels.parked.remove(index)
    let type = Int(parked.type)
    let cell = cell(type, parked.row, Int(parked.interval))
    measuredCount &-= isMeasured(Int(parked.interval)) ? 1 : 0
    channelTotals[cell].resumptions += 1
    channelTotals[cell].interruptedTime += now - parked.since
    begin(PendingContact(parked, cell: cell), agent, group, factor, now)
  }
}
