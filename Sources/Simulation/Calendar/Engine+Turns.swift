import Scenarios

/// The turns of the day: an interval begins, staff changes, or a backlog is laid in.
///
/// At such an instant service ends go first. Where staff changes, short breaks included, or a backlog is laid in, an agent
/// who becomes free takes nobody yet: first those who are due to leave do so, then others come, then waiting contacts
/// are taken. Where a type closes, those who still wait then leave.
extension Engine {
  /// Carries out the turns that come before an event.
  /// - Returns: Whether the event is still the next one; otherwise the run is over, or the next event is sought again.
  @inline(never)
  mutating func goesOn(at now: Double) -> Bool {
    if interval > intervalCount, !hasTurnBegun {
      // Agents who were on a break come back after the horizon, too.
      let next = min(now, nextBreakTime)
      guard goesOnAfterEnd(at: next) else { return false }
      guard next == nextBreakTime, next < .infinity else { return true }
      nextBound = next
    }
    let time = nextBound
    if !hasTurnBegun {
      beginTurn(time)
      if isOver { return false }
    }
    guard services.time > time else {
      guard holdsDispatch else { return true }
      endServiceBeforeTurn(services.winner, time)
      eventCount &+= 1
      return false
    }
    endTurn(time)
    return false
  }

  /// After the horizon everything goes on until nothing is left, or until every measured contact has left.
  private mutating func goesOnAfterEnd(at now: Double) -> Bool {
    // Whether the run goes on depends on who has left, which nobody need know otherwise.
    if usesJourneys, measuredCount > 0 { for type in 0..<typeCount { sweep(type, now) } }
    if measuredInHand > 0 || measuredCount > 0 && (0..<groupCount).contains(where: { groupStates[$0].scheduled > 0 }) {
      // What is still due at this instant happens, too.
      lastMeasuredEnd = max(lastMeasuredEnd, now)
    }
    let goesOn: Bool =
      switch atEnd {
      case .cut: false
      case .drain: now < .infinity
      case .continue: now < lastInstant && now <= lastMeasuredEnd
      }
    isOver = !goesOn
    return goesOn
  }

  private mutating func beginTurn(_ time: Double) {
    hasTurnBegun = true
    let isNewInterval = time == bounds[interval + 1]
    let stopsBreaks = usesShortBreaks && isNewInterval && interval == intervalCount && atEnd == .drain
    if stopsBreaks { stopBreaks() }
    holdsDispatch =
      backlogTime == time || nextStaff < staff.count && staff[nextStaff].time == time || nextBreakTime == time
      || stopsBreaks
    guard isNewInterval else { return }
    interval += 1
    setLaws()
    if interval > intervalCount, atEnd == .cut { isOver = true }
    for type in 0..<typeCount { sweep(type, time) }
    for step in 0..<journeys.stepCount {
      stepTotals[step &* stride &+ interval].sessionsMax = Double(steps[step].sessions)
    }
  }

  /// An agent's contact ends just before staff changes: the agent takes nobody yet.
  private mutating func endServiceBeforeTurn(_ agent: Int, _ now: Double) { endService(agent, now, takesNext: false) }

  private mutating func endTurn(_ time: Double) {
    if holdsDispatch {
      let returning = nextBreakTime == time ? leaveForBreaks(time) : []
      while nextStaff < staff.count, staff[nextStaff].time == time {
        changeStaff(staff[nextStaff], time)
        nextStaff += 1
        eventCount &+= 1
      }
      endBreaks(returning, time)
      if backlogTime == time {
        backlogTime = .infinity
        enterBacklogs(time)
      }
      holdsDispatch = false
      if usesChannels, channels.isOutOfOrder { sortPreemptible() }
      takeWaiting(time)
    }
    if !lawTypes.isEmpty, time == bounds[interval] { closeQueues(time) }
    // Trunks that become free now, and then skills that open.
    while heap.first.time == time, heap.first.kind <= EventKind.overflow.rawValue {
      let event = heap.first
      heap.removeFirst()
      handleRareEvent(event, time)
      eventCount &+= 1
      // A contact that takes no time ends before the next event.
      guard services.time > time else { return }
    }
    // A contact that takes no time ends at this instant, too.
    guard services.time > time else { return }
    hasTurnBegun = false
    if time == bounds[interval] {
      // The interval's largest numbers begin with those who still wait now.
      for type in 0..<typeCount { contacts[cell(type, 0, interval)].queueMax = Double(length(type)) }
      queueMax[interval] = Double(liveCount)
    }
    findNextTurn()
  }

  /// Finds the next turn.
  mutating func findNextTurn() {
    if interval > intervalCount, atEnd == .continue {
      // From here on every event asks whether a measured contact is still inside.
      nextBound = -.infinity
      return
    }
    let staffTime = nextStaff < staff.count ? staff[nextStaff].time : .infinity
    nextBound = min(bounds[interval + 1], staffTime, backlogTime, nextBreakTime)
  }
}
