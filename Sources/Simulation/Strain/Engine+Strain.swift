/// It is followed how hard agents work: how busy each has been over the last half hour that the agent was logged in,
/// how long without a pause, and which breaks begin late.
///
/// An agent's own clock stands still while the agent is away, and begins anew after a night off. Only who logs in or
/// out, becomes idle or is no longer idle needs a look; from one contact to the next an agent stays busy.
extension Engine {
  /// Idle for so long is a pause, s.
  private static var pause: Double { 30 }

  /// Away for so long, an agent begins anew, s.
  private static var night: Double { 6 * 3600 }

  /// An agent logs in, and is about to be idle.
  @inline(never)
  mutating func noteLogIn(_ agent: Int, _ group: Int, _ now: Double) {
    guard strainPlans[group].isFollowed else { return }
    let state = strain + agent
    if now - state.pointee.leftAt >= Self.night {
      state.pointee.busy.clear()
      state.pointee.loggedInBefore = agents[agent].loggedIn
    }
    state.pointee.isLoggedIn = true
    state.pointee.settledTo = now
    changeLoad(group, loggedIn: 1, now)
  }

  /// An agent logs out, idle or not.
  @inline(never)
  mutating func noteLogOut(_ agent: Int, _ group: Int, _ now: Double) {
    guard strainPlans[group].isFollowed else { return }
    noteIdle(agent, group, now)
    let state = strain + agent
    state.pointee.isLoggedIn = false
    state.pointee.leftAt = now
    state.pointee.stretchStart = -1
    state.pointee.breakDueSince = -1
    changeLoad(group, loggedIn: -1, now)
  }

  /// An agent is idle from now on.
  @inline(never)
  mutating func noteIdle(_ agent: Int, _ group: Int, _ now: Double) {
    guard strainPlans[group].isFollowed else { return }
    settleStrain(agent, group, now)
    guard strain[agent].busy.level > 0 else { return }
    noteStretch(agent, group, now)
    strain[agent].busy.jump(by: -1)
    changeLoad(group, busy: -1, now)
  }

  /// An agent is no longer idle.
  @inline(never)
  mutating func noteBusy(_ agent: Int, _ group: Int, _ now: Double) {
    guard strainPlans[group].isFollowed else { return }
    settleStrain(agent, group, now)
    let state = strain + agent
    if state.pointee.stretchStart < 0 || now - agents[agent].idleSince >= Self.pause {
      state.pointee.stretchStart = now
    }
    if strainPlans[group].changesPace { setPace(agent, group, now) }
    state.pointee.busy.jump(by: 1)
    changeLoad(group, busy: 1, now)
  }

  /// A break that was due begins, or never does because the next duty begins.
  @inline(never)
  mutating func noteBreak(_ agent: Int, _ group: Int, _ now: Double) {
    let due = strain[agent].breakDueSince
    guard strainPlans[group].isFollowed, due >= 0 else { return }
    strain[agent].breakDueSince = -1
    let totals = strainTotals + (group &* stride &+ interval)
    totals.pointee.breaks += 1
    guard now > due else { return }
    totals.pointee.lateBreaks += 1
    totals.pointee.breakDelay += now - due
  }

  /// Settles what is still open at the end of the horizon.
  @inline(never)
  mutating func finishStrain() {
    for agent in 0..<agentCount {
      let group = Int(groupOfAgent[agent])
      guard strainPlans[group].isFollowed else { continue }
      settleStrain(agent, group, measureEnd)
      if strain[agent].busy.level > 0 { noteStretch(agent, group, measureEnd) }
      let last = group &* stride &+ Int(strain[agent].longestIn)
      strainTotals[last].stretches += strain[agent].longestStretch
    }
  }

  /// The stretch that an agent has worked so far, inside the horizon, may be the longest.
  private mutating func noteStretch(_ agent: Int, _ group: Int, _ now: Double) {
    let length = min(now, measureEnd) - max(strain[agent].stretchStart, bounds[1])
    guard length > 0 else { return }
    let here = min(max(interval, 1), intervalCount)
    let totals = strainTotals + (group &* stride &+ here)
    totals.pointee.longestStretch = max(totals.pointee.longestStretch, length)
    guard length > strain[agent].longestStretch else { return }
    strain[agent].longestStretch = length
    strain[agent].longestIn = Int32(truncatingIfNeeded: here)
  }

  /// Accounts for the time up to now.
  mutating func settleStrain(_ agent: Int, _ group: Int, _ now: Double) {
    let state = strain + agent
    guard state.pointee.isLoggedIn, state.pointee.settledTo < now else { return }
    let cells = strainTotals + group &* stride
    let last = intervalCount
    overlaps(from: state.pointee.settledTo, to: now) { interval, time in
      cells[interval].hours += time / 3600
      guard interval > state.pointee.countedIn else { return }
      state.pointee.countedIn = Int32(truncatingIfNeeded: interval)
      cells[interval].agents += 1
      guard interval > 0, interval <= last, !state.pointee.isCounted else { return }
      state.pointee.isCounted = true
      cells[interval].newAgents += 1
    }
    let offset = now - (state.pointee.busy.time + (now - state.pointee.settledTo))
    let end = state.pointee.busy.time + (now - state.pointee.settledTo)
    while state.pointee.busy.time < end {
      let bend = state.pointee.busy.nextBend(before: end)
      if state.pointee.busy.time >= TrailingSum.window { judge(state.pointee.busy, until: bend, cells, offset: offset) }
      state.pointee.busy.step(to: bend)
    }
    state.pointee.settledTo = now
  }

  /// Counts how long, of a stretch over which it changes linearly, the sum of busy time is above the limits.
  @inline(__always)
  private func judge(
    _ busy: TrailingSum, until end: Double, _ cells: UnsafeMutablePointer<StrainTotals>, offset: Double
  ) {
    overlaps(from: busy.time + offset, to: end + offset) { interval, time in cells[interval].judged += time }
    count(busy, above: 0.85, until: end, offset) { cells[$0].over85 += $1 }
    count(busy, above: 0.9, until: end, offset) { cells[$0].over90 += $1 }
    count(busy, above: 0.95, until: end, offset) { cells[$0].over95 += $1 }
  }

  @inline(__always)
  private func count(
    _ busy: TrailingSum, above share: Double, until end: Double, _ offset: Double, _ add: (Int, Double) -> Void
  ) {
    var (from, to) = (busy.time, end)
    let missing = share * TrailingSum.window - busy.sum
    if busy.slope > 0 {
      from += max(0, missing / busy.slope)
    } else if busy.slope < 0 {
      to = min(to, busy.time + missing / busy.slope)
    } else if missing >= 0 {
      return
    }
    overlaps(from: from + offset, to: to + offset, add)
  }

  private mutating func changeLoad(_ group: Int, loggedIn: Double = 0, busy: Double = 0, _ now: Double) {
    guard strainPlans[group].pointCount > 0 else { return }
    let load = groupLoads + group
    load.pointee.loggedIn.advance(to: now)
    load.pointee.busy.advance(to: now)
    if loggedIn != 0 { load.pointee.loggedIn.jump(by: loggedIn) }
    if busy != 0 { load.pointee.busy.jump(by: busy) }
  }
}
