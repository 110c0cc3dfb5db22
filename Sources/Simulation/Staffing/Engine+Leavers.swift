/// Which agents of a group known by number are about to leave, where they have several contacts or preemptible work.
extension Engine {
  /// Some agents of a group are to leave, and none is idle: those nearest to the end of their work take nothing more.
  /// They are those with the fewest open contacts, then those whose next contact ends first, then those with the lowest
  /// numbers.
  /// - Complexity: O(n log n) for n agents, however many leave.
  ///
  /// Who was about to go on a short break may be one of them, and leaves for good.
  mutating func nameLeavers(_ count: Int, _ group: Int) {
    guard count > 0 else { return }
    let first = Int(groups[group].firstAgent)
    var candidates: [(open: Int32, end: Double, agent: Int)] = []
    for agent in first..<first + Int(groups[group].agentCount)
    where agents[agent].isOnDuty && !leavesForGood(agent) {
      candidates.append((max(channels.work[agent].openCount, 1), nextEnd(agent, group), agent))
    }
    if count < candidates.count { candidates.sort(by: <) }
    for (_, _, agent) in candidates.prefix(count) {
      endWork(agent, group)
      agents[agent].isLeaving = true
      removeFromList(agent)
    }
  }

  /// Whether an agent is to leave, and not for a short break.
  @inline(__always)
  private func leavesForGood(_ agent: Int) -> Bool {
    agents[agent].isLeaving && !(usesShortBreaks && breaks[agent].isDue)
  }

  /// When an agent is done with its next contact, wrap included, as far as is known now.
  private mutating func nextEnd(_ agent: Int, _ group: Int) -> Double {
    let work = channels.work[agent]
    guard work.openCount > 0 else {
      let issue = Int(agents[agent].warmTransfer)
      return services.time(of: agent) + (issue >= 0 ? issues[issue].pointee.heldWrap : 0)
    }
    let open = openContacts(agent, group)
    let factor = slowdown(agent, group)
    var least = Double.infinity
    for index in 0..<Int(work.openCount) {
      let left =
        open[index].isSilent
        ? open[index].remaining : (open[index].remaining + open[index].wrap) * factor
      least = min(least, left)
    }
    return services.rounded(work.updated + least)
  }

  /// Some agents who were about to leave stay, the lowest numbers first.
  /// - Complexity: O(n) for n agents, however many stay.
  mutating func keepLeavers(_ count: Int, _ group: Int, _ now: Double) {
    var left = count
    var agent = Int(groups[group].firstAgent)
    let end = agent + Int(groups[group].agentCount)
    while left > 0, agent < end {
      if leavesForGood(agent) {
        agents[agent].isLeaving = false
        takeMoreAgain(agent, group, now)
        beginWork(agent, group, now)
        left -= 1
      }
      agent += 1
    }
  }

  /// An agent with contacts in hand may take more again.
  mutating func takeMoreAgain(_ agent: Int, _ group: Int, _ now: Double) {
    if channels.work[agent].openCount > 0 {
      offerRoom(agent, group, now)
    } else if channels.work[agent].isPreemptible {
      addToList(agent, Int(channels.groupConcurrency[group].preemptible))
      channels.isOutOfOrder = true
    }
  }

  /// Puts agents whose work can be preempted into the order in which they began it, after some have rejoined the list.
  mutating func sortPreemptible() {
    channels.isOutOfOrder = false
    for group in 0..<groupCount {
      let list = Int(channels.groupConcurrency[group].preemptible)
      var members: [(order: Int, agent: Int)] = []
      var agent = Int(channels.lists[list].first)
      while agent >= 0 {
        members.append((channels.work[agent].order, agent))
        agent = Int(agents[agent].next)
      }
      guard members.count > 1 else { continue }
      members.sort(by: <)
      channels.lists[list] = AgentList()
      for (_, agent) in members { addToList(agent, list) }
    }
  }
}
