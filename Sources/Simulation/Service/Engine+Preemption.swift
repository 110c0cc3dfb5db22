import Scenarios

/// Deferred work that is laid aside for who is on the line (preemption with resumption).
extension Engine {
  /// Notes what an agent began, so that it can be laid aside.
  mutating func remember(_ errand: Errand, _ agent: Int, _ group: Int, _ factor: Double, _ now: Double) {
    let desk = channels.desks + agent
    let own = factor * agents[agent].factor
    desk.pointee.isInterruptible = true
    channels.begunCount += 1
    desk.pointee.order = channels.begunCount
    desk.pointee.type = Int32(errand.type)
    desk.pointee.entered = Int32(errand.interval)
    desk.pointee.begun = Int32(interval)
    desk.pointee.number = errand.number
    desk.pointee.record = errand.record
    desk.pointee.arrival = errand.arrival
    desk.pointee.start = now
    desk.pointee.duration = errand.handle * own
    desk.pointee.end = services.rounded(now + errand.handle * own)
    desk.pointee.factor = own
    desk.pointee.isMeasured =
      isMeasured(errand.interval) || errand.record >= 0 && records[Int(errand.record)].pointee.isHeld
    measuredInHand &+= desk.pointee.isMeasured ? 1 : 0
    if !agents[agent].isLeaving { list(agent, Int(channels.deskPlans[group].interruptible)) }
  }

  /// Whose work an arriving contact interrupts: at the best level that has any, what was begun last.
  func interruptibleAgent(_ type: Int) -> (route: Int, agent: Int)? {
    let first = Int(types[type].firstRoute)
    var best: (route: Int, agent: Int)?
    for index in first..<first + Int(types[type].routeCount) {
      if let best, routes[index].level > routes[best.route].level { break }
      let group = Int(routes[index].group)
      let agent = Int(channels.lists[Int(channels.deskPlans[group].interruptible)].last)
      guard agent >= 0, routes[index].after == 0, groupStates[group].idleCount >= routes[index].reserve else {
        continue
      }
      if let other = best, channels.desks[agent].order < channels.desks[other.agent].order { continue }
      best = (index, agent)
    }
    return best
  }

  /// An agent lays the contact in hand aside; it goes back before the head of its line with the work that is left.
  /// - Returns: Its type.
  mutating func layAside(_ agent: Int, _ group: Int, _ now: Double) -> Int {
    let desk = channels.desks[agent]
    let type = Int(desk.type)
    let left = max(0, desk.duration - (now - desk.start))
    let cell = type &* stride &+ Int(desk.entered)
    contacts[cell].handle -= left
    if desk.record >= 0 { addFailure(Int(desk.record), cell, -left) }
    groupTotals[group &* stride &+ Int(desk.begun)].handle -= left
    let cells = groupTotals + group &* stride
    overlaps(from: now, to: desk.end) { interval, time in cells[interval].busy -= time }
    if agentRule == .leastOccupied { agents[agent].busy -= left }
    channelTotals[cell].interruptions += 1
    var note = Note(state: .laidAside, number: desk.number, arrival: desk.arrival, handle: left / desk.factor)
    note.since = now
    note.type = desk.type
    note.interval = desk.entered
    note.record = desk.record
    let place = channels.notes.add(note)
    channels.notes.insert(place, into: &channels.lines[type].aside)
    if types[type].hasTimers { setTimers(types + type, since: desk.arrival, now) }
    measuredInHand &-= desk.isMeasured ? 1 : 0
    measuredCount &+= isMeasured(Int(desk.entered)) ? 1 : 0
    channels.desks[agent].isInterruptible = false
    channels.desks[agent].record = -1
    unlist(agent)
    services.set(agent, .infinity)
    return type
  }

  /// Work that lay aside goes to an agent.
  mutating func resume(_ place: Int32, _ agent: Int, _ group: Int, _ factor: Double, _ now: Double) {
    let note = channels.notes[place]
    channels.notes.remove(place)
    let type = Int(note.type)
    let cell = type &* stride &+ Int(note.interval)
    measuredCount &-= isMeasured(Int(note.interval)) ? 1 : 0
    channelTotals[cell].resumptions += 1
    channelTotals[cell].interruptedTime += now - note.since
    let errand = Errand(
      type: type, interval: Int(note.interval), number: note.number, record: note.record, arrival: note.arrival,
      handle: note.handle, talk: note.handle, isResumed: true)
    begin(errand, agent, group, factor, now)
  }
}
