/// What holds between any two events, as the head of ``Engine`` says. Debug builds check it and stop where it is broken.
extension Engine {
  /// Whether the state after an event is sound.
  ///
  /// Clocks are compared after every event. Everything else is checked once in as many events as there are things to
  /// check, so that the time of a debug build stays proportional to its events.
  mutating func isSound(after now: Double) -> Bool {
    assert(services.time >= now && arrivalClocks.time >= now && heap.first.time >= now, "time goes back")
    guard eventCount >= nextCheck else { return true }
    let waiting = (0..<typeCount).reduce(0) { [queues] in $0 + queues[$1].count }
    nextCheck = eventCount + max(16, agentCount + waiting + issues.count + channels.parked.count + heap.count)
    assert(services.isSound && arrivalClocks.isSound && heap.isSound, "a clock does not know what is next")
    for group in 0..<groupCount { checkAgents(group) }
    for type in 0..<typeCount { checkQueue(type) }
    checkWaiting()
    checkMeasured()
    for trunkGroup in 0..<trunkGroupCount { checkTrunks(trunkGroup) }
    for step in 0..<journeys.stepCount { checkSessions(step) }
    if usesChannels {
      for type in 0..<typeCount { checkParked(type) }
      for group in 0..<groupCount { checkWork(group) }
      assert(channels.firstToDispatch < 0, "a group was not dispatched")
    }
    return true
  }

  private func agents(of group: Int) -> Range<Int> {
    let first = Int(groups[group].firstAgent)
    return first..<first + Int(groups[group].agentCount)
  }

  /// The indices of open issues.
  private var openIssues: [Int] { (0..<issues.count).filter { issues[$0].pointee.state != .free } }

  /// The parked contacts in use.
  private var parkedContacts: [ParkedContact] {
    (0..<channels.parked.count).map { channels.parked.all[$0] }.filter { $0.state != .free }
  }

  /// The contacts in a waiting queue, departed ones included.
  private func contacts(in type: Int) -> [WaitingContact] {
    (queues[type].head..<queues[type].tail).map { queues[type][$0] }
  }

  /// The contacts that an agent has open.
  private mutating func open(_ agent: Int) -> [OpenContact] {
    guard usesChannels, channels.work[agent].openCount > 0 else { return [] }
    let open = openContacts(agent, Int(groupOfAgent[agent]))
    return (0..<Int(channels.work[agent].openCount)).map { open[$0] }
  }

  // MARK: Agents

  /// Invariant 1: every agent is off duty, idle or busy.
  private mutating func checkAgents(_ group: Int) {
    let state = groupStates[group]
    var before = -1
    var count = 0
    var agent = Int(state.firstIdle)
    while agent >= 0 {
      assert(Int(groupOfAgent[agent]) == group && agents[agent].isIdle, "an idle agent is not")
      assert(Int(agents[agent].previous) == before, "idle agents are linked one way only")
      assert(before < 0 || agents[before].idleSince <= agents[agent].idleSince, "idle agents are out of order")
      (before, agent, count) = (agent, Int(agents[agent].next), count + 1)
    }
    assert(Int(state.lastIdle) == before && Int(state.idleCount) == count, "idle agents are miscounted")
    let staying = Set(openIssues.map { Int(issues[$0].pointee.agent) })
    var onDuty = 0
    for agent in agents(of: group) {
      let isBusy = services.time(of: agent) < .infinity || staying.contains(agent)
      onDuty += agents[agent].isOnDuty ? 1 : 0
      count -= agents[agent].isIdle ? 1 : 0
      assert(agents[agent].isOnDuty == (agents[agent].isIdle || isBusy), "an agent is neither idle nor busy")
      assert(!(agents[agent].isIdle && isBusy), "an idle agent is busy")
    }
    assert(count == 0, "an idle agent is not in its group's list")
    let expected = state.scheduled - state.onBreak + state.leaving - state.breaksDue
    assert(onDuty == Int(expected) && state.leaving >= state.breaksDue, "agents on duty are miscounted")
    if groups[group].hasShortBreaks {
      let own = agents(of: group).map { breaks[$0] }
      assert(own.count(where: \.isOnBreak) == Int(state.onBreak), "agents on short breaks are miscounted")
      assert(own.count(where: \.isDue) == Int(state.breaksDue), "short breaks that are due are miscounted")
    }
    // Invariant 2, while nobody is kept from taking waiting contacts.
    guard groups[group].isPlain, state.idleCount > 0, !holdsDispatch else { return }
    let first = Int(groups[group].firstSkill)
    for skill in first..<first + Int(groups[group].skillCount) {
      assert(queues[Int(skills[skill].type)].isEmpty, "an idle agent stands beside a waiting contact")
    }
  }

  // MARK: Queues

  /// Invariant 3: a waiting queue holds contacts in the order they came, and knows how many have not departed.
  private func checkQueue(_ type: Int) {
    let contacts = contacts(in: type)
    let waiting = contacts.filter { !$0.hasDeparted }
    assert(queues[type].live == waiting.count, "a queue is miscounted")
    assert(zip(contacts, contacts.dropFirst()).allSatisfy { $0.arrival <= $1.arrival }, "a queue is out of order")
    assert(waiting.allSatisfy { $0.deadline >= queues[type].nextDeadline }, "a queue misses who leaves next")
    for contact in contacts where contact.parked >= 0 {
      let state = channels.parked[contact.parked].state
      assert(state == .silent || state == .inQueue, "a contact in a queue is parked elsewhere")
    }
  }

  /// Invariant 4: all waiting contacts, and all measured ones on their way or in hand, are counted.
  private func checkWaiting() {
    let count = (0..<typeCount).reduce(0) { $0 + length($1) }
    assert(liveCount == count, "who waits is miscounted")
  }

  private mutating func checkMeasured() {
    var pending = 0
    for type in 0..<typeCount { pending += contacts(in: type).count { isMeasured(Int($0.interval)) } }
    for parked in parkedContacts where isMeasured(Int(parked.interval)) {
      switch parked.state {
      case .held, .retrying, .due, .preempted: pending += 1
      case .free, .silent, .inQueue: break
      }
    }
    let open = openIssues
    pending += open.count { issues[$0].pointee.isHeld }
    assert(measuredCount == pending, "measured contacts on their way are miscounted")

    var inHand = 0
    for agent in 0..<agentCount {
      inHand += self.open(agent).count { $0.isMeasured }
      if usesChannels, channels.work[agent].isPreemptible, channels.work[agent].isMeasured { inHand += 1 }
    }
    for index in open where issues[index].pointee.agent >= 0 {
      let isBeside = usesChannels && channels.work[Int(issues[index].pointee.agent)].openCount > 0
      if !isBeside, isHeldMeasured(index) { inHand += 1 }
    }
    assert(measuredInHand == inHand, "measured contacts in hand are miscounted")
  }

  // MARK: Trunks

  /// Invariant 5: a trunk that is not free is held by one contact.
  private mutating func checkTrunks(_ trunkGroup: Int) {
    var held = openIssues.count { Int(issues[$0].pointee.trunkGroup) == trunkGroup }
    for type in 0..<typeCount where Int(types[type].trunkGroup) == trunkGroup {
      held += contacts(in: type).count { contact in
        contact.issue < 0 && !contact.hasDeparted
          && (contact.parked < 0 || channels.parked[contact.parked].state == .silent)
      }
    }
    for agent in 0..<agentCount {
      held += Int(agents[agent].trunkGroup) == trunkGroup ? 1 : 0
      held += open(agent).count { $0.isTalk && Int($0.trunkGroup) == trunkGroup }
    }
    heap.forEach { event in
      if event.kind == EventKind.trunkFree.rawValue, event.subject == trunkGroup { held += 1 }
    }
    assert(freeTrunks[trunkGroup] + held == trunkCapacities[trunkGroup], "trunks are miscounted")
  }

  // MARK: Self-service

  /// Invariant 6: sessions are counted, and nobody waits for one while there is room.
  private func checkSessions(_ step: Int) {
    let open = openIssues.filter { Int(issues[$0].pointee.atStep) == step }
    assert(steps[step].sessions == open.count { issues[$0].pointee.state == .session }, "sessions are miscounted")
    var (before, count) = (-1, 0)
    var index = Int(steps[step].first)
    while index >= 0 {
      assert(issues[index].pointee.state == .sessionQueue, "who waits for a session does not")
      assert(Int(issues[index].pointee.previous) == before, "a session queue is linked one way only")
      (before, index, count) = (index, Int(issues[index].pointee.next), count + 1)
    }
    assert(Int(steps[step].last) == before, "a session queue has another end")
    assert(count == open.count { issues[$0].pointee.state == .sessionQueue }, "a session queue is miscounted")
    let capacity = journeys.steps[step].capacity
    assert(steps[step].sessions <= capacity && (count == 0 || steps[step].sessions == capacity), "a session is free")
  }

  // MARK: Several channels

  /// Invariant 7: parked contacts are in the lists of their states, by arrival.
  private func checkParked(_ type: Int) {
    let queue = channels.queues[type]
    let parked = parkedContacts.filter { Int($0.type) == type }
    let outside = parked.count { $0.state == .held || $0.state == .retrying || $0.state == .due }
    assert(queue.callbacksOutside == outside, "callbacks outside the queue are miscounted")
    assert(queue.pendingCallbacks == outside + parked.count { $0.state == .inQueue }, "callbacks are miscounted")
    let silent = contacts(in: type).count { $0.hasDeparted && $0.parked >= 0 }
    assert(queue.silentlyDeparted == silent, "who left in silence is miscounted")
    let ahead = members(of: queue.ahead)
    let held = members(of: queue.held)
    assert(ahead.allSatisfy { $0.state == .due || $0.state == .preempted }, "a contact ahead of the queue is not")
    assert(ahead.count == parked.count { $0.state == .due || $0.state == .preempted }, "one ahead is missing")
    assert(
      held.allSatisfy { $0.state == .held } && held.count == parked.count { $0.state == .held }, "a held one is missing"
    )
  }

  private func members(of list: ParkedContactList) -> [ParkedContact] {
    var members: [ParkedContact] = []
    var index = list.first
    while index >= 0 {
      members.append(channels.parked[index])
      if index == list.last { assert(channels.parked[index].next < 0, "a list of parked contacts has another end") }
      index = channels.parked[index].next
    }
    let isSorted = zip(members, members.dropFirst()).allSatisfy { ($0.arrival, $0.order) < ($1.arrival, $1.order) }
    assert(isSorted, "parked contacts are out of order")
    return members
  }

  /// Invariant 8: an agent who has room or can be preempted is in the one list that says so.
  private mutating func checkWork(_ group: Int) {
    for agent in agents(of: group) {
      let work = channels.work[agent]
      assert(!agents[agent].isIdle || work.openCount == 0 && work.list < 0, "an idle agent has work in hand")
      guard work.openCount > 0 else {
        let isListed = work.isPreemptible && !agents[agent].isLeaving
        assert(work.list == (isListed ? channels.groupConcurrency[group].preemptible : -1), "a list is not right")
        continue
      }
      let limits = limits(agent, group)
      assert(work.openCount <= limits.limit, "too many contacts are open")
      let hasRoom = work.openCount < limits.limit && !agents[agent].isLeaving
      assert(work.list == (hasRoom ? limits.firstList + work.openCount - 1 : -1), "a list is not right")
    }
  }
}
