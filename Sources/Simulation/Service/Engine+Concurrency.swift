import Scenarios

/// Agents with several contacts at a time.
///
/// Each open contact has its remaining work; with j open, time counts as 1 ÷ slowdown[j] of work. Whenever j changes,
/// what has been done is taken off (`advance`), and the winner tree is told the agent's earliest end again
/// (`reschedule`).
extension Engine {
  /// Where an agent's open contacts are.
  mutating func openContacts(_ agent: Int, _ group: Int) -> UnsafeMutablePointer<OpenContact> {
    let plan = channels.groupConcurrency[group]
    return channels.openContacts
      + (plan.firstOpenContact + (agent - Int(groups[group].firstAgent)) * Int(plan.contactsPerAgent))
  }

  /// How many contacts of a channel the agents of a group have open at a time.
  mutating func concurrency(_ group: Int, _ channel: Int32) -> ChannelConcurrency {
    channels.channelConcurrency[group &* Channel.count &+ Int(channel)]
  }

  /// How many contacts an agent may have open of the channel of which it has some open.
  mutating func limits(_ agent: Int, _ group: Int) -> ChannelConcurrency {
    concurrency(group, channels.work[agent].channel)
  }

  /// The factor on the time of each of an agent's open contacts.
  mutating func slowdown(_ agent: Int, _ group: Int) -> Double {
    channels.factors[Int(limits(agent, group).firstFactor + channels.work[agent].openCount)]
  }

  /// An agent with room takes one more contact.
  mutating func open(_ contact: OpenContact, _ channel: Int, _ agent: Int, _ group: Int, _ now: Double) {
    advance(agent, group, now)
    removeFromList(agent)
    let work = channels.work + agent
    work.pointee.channel = Int32(channel)
    var contact = contact
    contact.interval = Int32(interval)
    channels.begunCount += 1
    contact.order = channels.begunCount
    openContacts(agent, group)[Int(work.pointee.openCount)] = contact
    work.pointee.openCount += 1
    measuredInHand &+= contact.isMeasured ? 1 : 0
    offerRoom(agent, group, now)
    reschedule(agent, group, now)
  }

  /// Ends the contact that an agent is done with first.
  /// - Returns: Whether there is room again; otherwise only the talk ended, and the agent stays with the contact or
  ///   does its after-call work.
  mutating func closeContact(_ agent: Int, _ group: Int, _ now: Double) -> Bool {
    advance(agent, group, now)
    let open = openContacts(agent, group)
    let index = nextToEnd(agent, group).index
    if open[index].isTalk, !endTalk(open + index, agent, now) { return false }
    removeFromList(agent)
    let last = Int(channels.work[agent].openCount) - 1
    let contact = open[index]
    open[index] = open[last]
    channels.work[agent].openCount -= 1
    measuredInHand &-= contact.isMeasured ? 1 : 0
    guard !contact.isSilent else { return true }
    addHandle(contact, now - contact.start, group)
    if contact.issue >= 0 { resolve(Int(contact.issue), now) }
    return true
  }

  /// Adds the time that an agent spent on a contact.
  private mutating func addHandle(_ contact: OpenContact, _ time: Double, _ group: Int) {
    contacts[Int(contact.cell)].handle += time
    groupTotals[group &* stride &+ Int(contact.interval)].handle += time
    guard contact.isFailure else { return }
    journeyTotals[Int(contact.cell)].failureHandle += time
    if contact.isFromStep { journeyTotals[Int(contact.cell)].returnedHandle += time }
  }

  /// The next agent has taken a contact that was passed on warmly, or the contact has left: the first agent goes on to
  /// the wrap, and has room after it.
  mutating func releaseContact(_ issue: Int, _ agent: Int, _ group: Int, _ now: Double) {
    advance(agent, group, now)
    let open = openContacts(agent, group)
    for index in 0..<Int(channels.work[agent].openCount) where Int(open[index].issue) == issue {
      open[index].issue = -1
      open[index].remaining = open[index].wrap
      open[index].wrap = 0
    }
    reschedule(agent, group, now)
  }

  /// The open contact that is done first, and in how long; among equals, the one that was begun first.
  private mutating func nextToEnd(_ agent: Int, _ group: Int) -> (index: Int, time: Double) {
    let open = openContacts(agent, group)
    let factor = slowdown(agent, group)
    var best = (index: 0, time: Double.infinity)
    for index in 0..<Int(channels.work[agent].openCount) {
      let time = open[index].isSilent ? open[index].remaining : open[index].remaining * factor
      if time < best.time || time == best.time && open[index].order < open[best.index].order {
        best = (index, time)
      }
    }
    return best
  }

  /// Tells the winner tree when an agent is done with the first open contact.
  mutating func reschedule(_ agent: Int, _ group: Int, _ now: Double) {
    services.set(agent, now + nextToEnd(agent, group).time)
  }

  /// Takes off what has been done up to now.
  private mutating func advance(_ agent: Int, _ group: Int, _ now: Double) {
    let work = channels.work + agent
    let (count, before) = (Int(work.pointee.openCount), work.pointee.updated)
    guard now > before else { return }
    work.pointee.updated = now
    guard count > 0 else { return }
    let open = openContacts(agent, group)
    let done = (now - before) / slowdown(agent, group)
    for index in 0..<count {
      open[index].remaining = max(
        0, open[index].remaining - (open[index].isSilent ? now - before : done))
    }
    addOpenTime(count, of: limits(agent, group).limit, group, from: before, to: now)
    if agentRule == .leastOccupied { agents[agent].busy += now - before }
  }

  private mutating func addOpenTime(_ count: Int, of limit: Int32, _ group: Int, from: Double, to: Double) {
    let cells = slotTotals + group &* stride
    let totals = groupTotals + group &* stride
    let filled = Double(count) / Double(limit)
    overlaps(from: from, to: to) { interval, time in
      cells[interval].open += Double(count) * time
      cells[interval].filled += filled * time
      cells[interval].busy += time
      totals[interval].busy += time
    }
  }

  /// What is open when the clock stops goes on as it is.
  mutating func settleOpenContacts(_ agent: Int, _ group: Int) {
    let work = channels.work[agent]
    guard work.openCount > 0 else { return }
    let open = openContacts(agent, group)
    let factor = slowdown(agent, group)
    for index in 0..<Int(work.openCount) where !open[index].isSilent {
      // Nobody knows when an agent who stays with a contact is released.
      let isKept = open[index].remaining == .infinity
      let from = isKept ? max(measureEnd, open[index].keptSince) : work.updated
      let left = (isKept ? 0 : open[index].remaining) + open[index].wrap
      addHandle(open[index], from + left * factor - open[index].start, group)
    }
    addOpenTime(Int(work.openCount), of: limits(agent, group).limit, group, from: work.updated, to: measureEnd)
  }
}
