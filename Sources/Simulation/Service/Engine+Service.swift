import Scenarios

/// An agent serves a contact.
extension Engine {
  /// An agent who is no longer idle serves a contact; one with an issue may have an outcome. Its fields are passed one
  /// by one, because passing the whole contact would store it in memory on the path of plain ones, too.
  @inline(__always)
  mutating func serve(_ pending: PendingContact, _ agent: Int, _ group: Int, _ factor: Double, _ now: Double) {
    if pending.issue >= 0 {
      startTracked(
        Int(pending.issue), pending.type, pending.interval, handle: pending.handle, talk: pending.talk, agent, group,
        factor, now)
    } else {
      start(pending, agent, group, factor, now)
    }
  }

  /// An agent starts a contact.
  /// - Parameters:
  ///   - holdsTrunk: Whether the contact's trunk, if it has one, is held to the end of talk here and now.
  ///   - isPreemptible: Whether it may be preempted, so that its end is not known yet.
  @inline(__always)
  mutating func start(
    _ pending: PendingContact, _ agent: Int, _ group: Int, _ factor: Double, _ now: Double, holdsTrunk: Bool = true,
    isPreemptible: Bool = false
  ) {
    let own = factor * agents[agent].factor
    let duration = pending.handle * own
    let end = services.rounded(now + duration)
    services.set(agent, end)
    contacts[pending.cell].handle += duration
    let totals = groupTotals + (group &* stride &+ interval)
    totals.pointee.answered += pending.isResumed ? 0 : 1
    totals.pointee.handle += duration
    if end <= nextBound {
      totals.pointee.busy += end - now
    } else {
      startAcross(group, pending.interval, from: now, to: end, isCounted: !isPreemptible)
    }
    if agentRule == .leastOccupied { agents[agent].busy += duration }
    if usesTrunks, holdsTrunk {
      holdTrunk(ofGroup: types[pending.type].trunkGroup, pending.type, agent, talkEnd: now + pending.talk * own)
    }
  }

  /// Starts a contact that ends beyond the next turn.
  @inline(never)
  private mutating func startAcross(_ group: Int, _ own: Int, from: Double, to: Double, isCounted: Bool) {
    spreadBusy(group, from: from, to: to)
    if isCounted, to > measureEnd, isMeasured(own) { lastMeasuredEnd = max(lastMeasuredEnd, to) }
  }
}
