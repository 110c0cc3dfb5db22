import Scenarios

/// What happens seldom: staffing changes, lines, what lies across intervals, and the end.
extension Engine {
  /// An event of the heap that is not an abandonment.
  @inline(never)
  mutating func handleRare(_ event: HeapEvent, _ now: Double) {
    if event.kind == EventKind.lineFree.rawValue {
      freeLines[event.subject] += 1
    } else if event.kind == EventKind.overflow.rawValue {
      dispatch(event.subject, now)
    } else if event.kind == EventKind.callback.rawValue {
      retryDue(event, now)
    } else {
      handleJourney(event, now)
    }
  }

  // MARK: Staff

  /// People of a group come or go. Who is idle takes nobody yet.
  mutating func changeStaff(_ event: StaffEvent, _ now: Double) {
    let group = Int(event.group)
    accrue(group, now)
    groupStates[group].scheduled += event.duty
    groupStates[group].paid += event.paid
    if event.agent >= 0 {
      event.duty > 0 ? come(Int(event.agent), group, now) : go(Int(event.agent), group, now)
    } else if event.duty > 0 {
      comeAnyone(Int(event.duty), group, now)
    } else {
      goAnyone(-Int(event.duty), group, now)
    }
  }

  /// A person's shift or break begins or ends.
  private mutating func come(_ agent: Int, _ group: Int, _ now: Double) {
    if agents[agent].isLeaving {
      // Still busy with the last contact from before.
      agents[agent].isLeaving = false
      groupStates[group].leaving -= 1
      if groups[group].isSpecial { stay(agent, group, now) }
    } else {
      logIn(agent, group, now)
    }
  }

  private mutating func go(_ agent: Int, _ group: Int, _ now: Double) {
    if agents[agent].isIdle {
      removeIdle(agent, from: group)
      logOut(agent, now)
    } else {
      agents[agent].isLeaving = true
      groupStates[group].leaving += 1
      if groups[group].isSpecial { unlist(agent) }
    }
  }

  /// A scheduled number grows: first those stay who were about to leave.
  private mutating func comeAnyone(_ count: Int, _ group: Int, _ now: Double) {
    let staying = min(count, Int(groupStates[group].leaving))
    groupStates[group].leaving -= Int32(staying)
    if groups[group].namesLeavers { keepLeavers(staying, group, now) }
    for _ in staying..<count {
      let agent = Int(groupStates[group].firstOff)
      guard agent >= 0 else { return }
      groupStates[group].firstOff = agents[agent].next
      logIn(agent, group, now)
    }
  }

  /// A scheduled number falls: who has been idle for longest leaves, else the next to finish a contact; of those who may
  /// have more in hand or lay it aside, it is said now who.
  private mutating func goAnyone(_ count: Int, _ group: Int, _ now: Double) {
    var left = count
    while left > 0, groupStates[group].firstIdle >= 0 {
      let agent = Int(groupStates[group].firstIdle)
      removeIdle(agent, from: group)
      logOut(agent, now)
      putOff(agent, group)
      left -= 1
    }
    groupStates[group].leaving += Int32(left)
    if groups[group].namesLeavers { nameLeavers(left, group) }
  }

  /// An agent whose contact ended leaves, if its time is over.
  @inline(never)
  mutating func leave(_ agent: Int, _ group: Int, _ now: Double) -> Bool {
    // Those of special groups may have more in hand.
    groups[group].isSpecial ? false : leaveNow(agent, group, now)
  }

  /// An agent with nothing in hand leaves, if its time is over.
  mutating func leaveNow(_ agent: Int, _ group: Int, _ now: Double) -> Bool {
    let isPersonal = groups[group].isPersonal
    if isPersonal || groups[group].namesLeavers, !agents[agent].isLeaving { return false }
    accrue(group, now)
    groupStates[group].leaving -= 1
    agents[agent].isLeaving = false
    logOut(agent, now)
    if !isPersonal { putOff(agent, group) }
    return true
  }

  private mutating func putOff(_ agent: Int, _ group: Int) {
    agents[agent].next = groupStates[group].firstOff
    groupStates[group].firstOff = Int32(agent)
  }

  private mutating func logIn(_ agent: Int, _ group: Int, _ now: Double) {
    agents[agent].isOnDuty = true
    agents[agent].loggedInSince = now
    addIdle(agent, to: group, now)
  }

  private mutating func logOut(_ agent: Int, _ now: Double) {
    agents[agent].isOnDuty = false
    agents[agent].loggedIn += now - agents[agent].loggedInSince
  }

  /// Settles what a group's presence adds to the totals up to now.
  private mutating func accrue(_ group: Int, _ now: Double) {
    let state = groupStates[group]
    groupStates[group].accruedTo = now
    let cells = groupTotals + group &* stride
    overlaps(from: state.accruedTo, to: min(now, measureEnd)) { interval, time in
      let totals = cells + interval
      totals.pointee.staffed += Double(state.scheduled) * time
      totals.pointee.overtime += Double(state.leaving) * time
      totals.pointee.paid += Double(state.paid) * time
    }
  }

  // MARK: Lines

  @inline(never)
  mutating func freeLine(of agent: Int) {
    let pool = Int(agents[agent].pool)
    guard pool >= 0 else { return }
    freeLines[pool] += 1
    agents[agent].pool = -1
  }

  @inline(never)
  mutating func freeLine(ofType type: Int) {
    let pool = Int(types[type].pool)
    if pool >= 0 { freeLines[pool] += 1 }
  }

  /// The line of a contact that starts is held to the end of its talk.
  @inline(never)
  mutating func holdLine(_ type: Int, _ agent: Int, talkEnd: Double) {
    guard types[type].pool >= 0 else { return }
    if types[type].freesLineEarly {
      heap.add(HeapEvent(talkEnd, .lineFree, subject: Int(types[type].pool)))
    } else {
      agents[agent].pool = types[type].pool
    }
  }

  // MARK: Intervals

  /// Adds busy time that reaches beyond the interval to those it lies in.
  @inline(never)
  mutating func spreadBusy(_ group: Int, from: Double, to: Double) {
    let cells = groupTotals + group &* stride
    overlaps(from: from, to: to) { interval, time in cells[interval].busy += time }
  }

  /// A contact starts that ends beyond the next turn.
  @inline(never)
  mutating func startAcross(
    _ group: Int, _ cell: UnsafeMutablePointer<ContactTotals>, from: Double, to: Double, isCounted: Bool
  ) {
    spreadBusy(group, from: from, to: to)
    if isCounted { staysInside((cell - contacts) % stride, until: to) }
  }

  /// A contact of an interval is with an agent until a time.
  mutating func staysInside(_ own: Int, until end: Double) {
    if end > measureEnd, isMeasured(own) { lastMeasuredEnd = max(lastMeasuredEnd, end) }
  }

  /// Who began to wait is taken at the same instant.
  @inline(never)
  mutating func noteNoWait(_ cell: Int) { contacts[cell].atOnce += 1 }

  /// Moves the part of a wait that lies beyond its own interval to the intervals in which it was spent.
  @inline(never)
  mutating func carry(_ type: Int, _ own: Int, from: Double, to: Double) {
    contacts[type &* stride &+ own].carriedWait -= to - from
    addQueueTime(type, from: from, to: to)
  }

  mutating func addQueueTime(_ type: Int, from: Double, to: Double) {
    let cells = contacts + type &* stride
    overlaps(from: from, to: to) { interval, time in cells[interval].carriedWait += time }
  }

  /// Cuts a stretch of time at the bounds of the intervals.
  @inline(__always)
  func overlaps(from: Double, to: Double, _ add: (Int, Double) -> Void) {
    guard from < to else { return }
    // The first interval that ends after `from`; bounds grow.
    var (low, high) = (0, intervalCount + 1)
    while low < high {
      let middle = (low + high) / 2
      if bounds[middle + 1] > from { high = middle } else { low = middle + 1 }
    }
    var begin = from
    while begin < to {
      let end = min(to, bounds[low + 1])
      add(low, end - begin)
      begin = end
      low += 1
    }
  }

  // MARK: The end

  @inline(never)
  mutating func flushLog() {
    waitLog._withUnsafeGuaranteedRef { $0.flush(logCount, replication: replication) }
    logCount = 0
  }

  /// Settles what is still open: whose patience ends before the clock stops has left, all others are still waiting.
  mutating func finish() {
    let stop = atEnd == .cut ? measureEnd : Double.infinity
    for group in 0..<groupCount { accrue(group, measureEnd) }
    for type in 0..<typeCount {
      for place in waiting[type].head..<waiting[type].tail where !waiting[type][place].isGhost {
        let contact = waiting[type][place]
        if contact.deadline < stop {
          countAbandonment(type, contact)
        } else {
          contacts[type &* stride &+ Int(contact.interval)].unfinished += 1
          addQueueTime(type, from: contact.arrival, to: measureEnd)
          if usesChannels { countUndecided(type, contact) }
        }
      }
    }
    if usesJourneys { finishJourneys() }
    if usesChannels { finishChannels() }
    flushLog()
  }
}
