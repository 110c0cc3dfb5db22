import Randomness
import Scenarios

/// A contact on its way to an agent.
struct Errand: BitwiseCopyable {
  var type: Int
  /// The interval it entered in.
  var interval: Int
  var number: UInt64
  /// Its issue, where its type has a journey; -1 for none. What the contact follows from is part of its place in chance.
  var record: Int32 = -1
  var origin = StreamID.none
  var arrival: Double
  /// Its work with a normal agent, and the part of it before the wrap, s.
  var handle: Double
  var talk: Double
  /// Whether an agent had it before.
  var isResumed = false
}

/// Contacts of special types: they come, wait and start on ways of their own, so that plain ones pay nothing for them.
extension Engine {
  /// Numbers of contacts that no arrival has: the chance of those that come stays the same whatever lies there.
  static let backlogNumber: UInt64 = 1 << 62

  /// A contact of a special type comes.
  @inline(never)
  mutating func arriveSpecially(_ type: Int, _ now: Double) {
    let number = arrivals[type].number
    let word = arrivals[type].word
    scheduleNextArrival(type)
    admit(type, number, word, now)
  }

  /// Whether contacts of a type with a record join their queue the special way.
  func isSpecialWork(_ type: Int) -> Bool { usesChannels && channels.plans[type].isTakenSpecially }

  /// Whether any work is there at the start.
  var hasBacklog: Bool { (0..<typeCount).contains { channels.plans[$0].backlog > 0 } }

  /// The work that is there at the start lies in its lines; who takes what first is decided when all of it does.
  mutating func comeBacklogs(_ now: Double) {
    for type in 0..<typeCount {
      for index in 0..<channels.plans[type].backlog {
        let number = Self.backlogNumber | UInt64(index)
        admit(type, number, source.words(types[type].stream, item: number).0, isBacklog: true, now)
      }
    }
  }

  /// A contact comes and passes its steps, finds no line, or joins its queue.
  private mutating func admit(
    _ type: Int, _ number: UInt64, _ word: UInt64, isBacklog: Bool = false, _ now: Double
  ) {
    contactCount &+= 1
    let plan = types + type
    if usesJourneys, plan.pointee.isTracked { return enterFresh(type, number, word, isPastSteps: isBacklog, now) }
    let cell = contacts + (type &* stride &+ interval)
    if usesLines, plan.pointee.pool >= 0 {
      let pool = Int(plan.pointee.pool)
      guard freeLines[pool] > 0 else {
        cell.pointee.blocked += 1
        return
      }
      freeLines[pool] -= 1
    }
    receive(errand(type, number, word, now), now)
  }

  /// A contact is answered at once, called back later, balks, is blocked, or begins to wait.
  mutating func receive(_ errand: Errand, _ now: Double) {
    let type = errand.type
    let cell = contacts + (type &* stride &+ errand.interval)
    // A backlog lies there: nobody takes it yet, and nobody turns it away.
    if holdsBack { return lineUp(errand, cell, now) }
    if !rests(channels.plans[type], now), let (route, agent) = readyAgent(type, errand.number ^ errand.origin.bits, now)
    {
      cell.pointee.immediate += 1
      begin(errand, agent, Int(routes[route].group), routes[route].factor, now)
    } else if channels.plans[type].interrupts, let (route, agent) = interruptibleAgent(type) {
      let group = Int(routes[route].group)
      cell.pointee.immediate += 1
      let laidAside = layAside(agent, group, now)
      begin(errand, agent, group, routes[route].factor, now)
      // Whoever else may take what was laid aside does so.
      dispatchAll(laidAside, now)
    } else if channels.plans[type].hasCallback, isCalledBack(errand, cell, now) {
      dispatchAll(type, now)
    } else {
      wait(errand, cell, now)
    }
  }

  /// Whether work of a type stays where it is, as it may lie and the horizon is over.
  func rests(_ plan: ChannelPlan, _ now: Double) -> Bool { plan.isDeferred && atEnd == .drain && now >= measureEnd }

  /// A contact with its work.
  private mutating func errand(_ type: Int, _ number: UInt64, _ word: UInt64, _ now: Double) -> Errand {
    let plan = types + type
    var more = source.draws(plan.pointee.talkStream, item: number)
    var talk = plan.pointee.talk.sample(word, &more)
    if plan.pointee.hasHold { talk += sampleHold(plan, number) }
    let handle = plan.pointee.hasWrap ? talk + sampleWrap(plan, number) : talk
    return Errand(type: type, interval: interval, number: number, arrival: now, handle: handle, talk: talk)
  }

  /// One more contact of work without end.
  mutating func supply(_ type: Int, _ now: Double) -> Errand {
    let number = Self.backlogNumber | channels.lines[type].supplied
    channels.lines[type].supplied += 1
    contactCount &+= 1
    channelTotals[type &* stride &+ interval].supplied += 1
    let word = source.words(types[type].stream, item: number).0
    var errand = errand(type, number, word, now)
    if usesJourneys, types[type].isTracked { errand.record = trackSupply(errand, word) }
    return errand
  }

  /// A contact that no agent can take balks, is blocked, or waits.
  private mutating func wait(_ errand: Errand, _ cell: UnsafeMutablePointer<ContactTotals>, _ now: Double) {
    let type = errand.type
    let plan = types + type
    let live = waiting[type].live
    if live >= plan.pointee.queueLimit || liveCount >= sharedQueueLimit {
      cell.pointee.blocked += 1
      return turnAway(errand, .blocked, now)
    }
    if plan.pointee.hasBalk, balks(plan, errand.number, errand.origin, live) {
      cell.pointee.balked += 1
      return turnAway(errand, .abandoned, now)
    }
    lineUp(errand, cell, now)
  }

  /// A contact begins to wait, with its patience.
  private mutating func lineUp(_ errand: Errand, _ cell: UnsafeMutablePointer<ContactTotals>, _ now: Double) {
    let type = errand.type
    let plan = types + type
    cell.pointee.queued += 1
    var deadline = Double.infinity
    if !plan.pointee.isPatient {
      let stream = plan.pointee.patienceStream.following(errand.origin)
      var more = source.draws(stream, item: errand.number)
      deadline = now + plan.pointee.patience.sample(source.words(stream, item: errand.number).0, &more)
    }
    var note: Int32 = -1
    let special = channels.plans + type
    let silentStream = special.pointee.silentStream.following(errand.origin)
    if special.pointee.silentShare > 0,
      Draws.unit(source.words(silentStream, item: errand.number).0) < special.pointee.silentShare
    {
      note = channels.notes.add(Note(state: .silent, type: Int32(type)))
    }
    join(errand, deadline: deadline, note: note, now)
  }

  /// A contact does not join the line.
  private mutating func turnAway(_ errand: Errand, _ reason: Failure, _ now: Double) {
    if errand.record >= 0 {
      leaveUnserved(Int(errand.record), reason, now)
    } else if usesLines {
      freeLine(ofType: errand.type)
    }
  }

  /// Begins to wait in the line.
  mutating func join(_ errand: Errand, deadline: Double, note: Int32, _ now: Double) {
    let type = errand.type
    if waiting[type].hasEvents { announce(deadline, type, waiting[type].tail) }
    waiting[type].append(
      Waiting(
        arrival: now, deadline: deadline, handle: errand.handle, talk: errand.talk, interval: Int32(errand.interval),
        record: errand.record, note: note))
    liveCount &+= 1
    measuredCount &+= isMeasured(errand.interval) ? 1 : 0
    // Nobody looks at the line of those who join it after the horizon.
    if errand.interval == interval { noteIfLongest(type, now) }
    if types[type].hasTimers { setTimers(types + type, since: now, now) }
  }

  /// Notes how many wait, if they seem more than ever in this interval.
  mutating func noteIfLongest(_ type: Int, _ now: Double) {
    let cell = contacts + (type &* stride &+ interval)
    if Double(liveCount) > queueMax[interval] || Double(length(type)) > cell.pointee.queueMax {
      noteLongest(type, cell, now)
    }
  }

  // MARK: Starting

  /// An agent who is idle, or has room for one more, begins a contact.
  mutating func begin(_ errand: Errand, _ agent: Int, _ group: Int, _ factor: Double, _ now: Double) {
    if agents[agent].isIdle { removeIdle(agent, from: group) }
    let plan = channels.plans + errand.type
    let cell = errand.type &* stride &+ errand.interval
    let slots = channels.slotPlans[group &* Channel.count &+ Int(plan.pointee.channel)]
    if slots.limit > 0 {
      let own = factor * agents[agent].factor
      var slot = Slot(remaining: errand.handle * own, start: now)
      slot.cell = Int32(cell)
      slot.isMeasured = isMeasured(errand.interval)
      if errand.record >= 0 {
        beginTracked(errand, in: &slot, own: own, now)
      } else {
        slot.pool = types[errand.type].pool
        if slot.pool >= 0 { slot.split(talk: errand.talk * own, wrap: (errand.handle - errand.talk) * own) }
      }
      groupTotals[group &* stride &+ interval].answered += errand.isResumed ? 0 : 1
      open(slot, Int(plan.pointee.channel), agent, group, now)
      return
    }
    if errand.record >= 0 {
      guard plan.pointee.isInterruptible else {
        let contact = Waiting(
          arrival: errand.arrival, deadline: .infinity, handle: errand.handle, talk: errand.talk,
          interval: Int32(errand.interval), record: errand.record)
        return startTracked(Int(errand.record), agent, group, contact, errand.type, factor, now)
      }
      beginTracked(errand, cell, own: factor * agents[agent].factor, now)
    }
    start(
      agent, group, errand.type, contacts + cell, factor, handle: errand.handle, talk: errand.talk, now,
      holdsLine: errand.record < 0, isInterruptible: plan.pointee.isInterruptible)
    if errand.isResumed { groupTotals[group &* stride &+ interval].answered -= 1 }
    if plan.pointee.isInterruptible { remember(errand, agent, group, factor, now) }
  }

  /// Whose customer has left in silence: an agent is busy with it until it is closed.
  mutating func beginSilent(_ type: Int, _ agent: Int, _ group: Int, _ now: Double) {
    let plan = channels.plans + type
    guard plan.pointee.silentTimeout > 0 else { return }
    if agents[agent].isIdle { removeIdle(agent, from: group) }
    if channels.slotPlans[group &* Channel.count &+ Int(plan.pointee.channel)].limit > 0 {
      var slot = Slot(remaining: plan.pointee.silentTimeout, start: now)
      slot.isSilent = true
      open(slot, Int(plan.pointee.channel), agent, group, now)
    } else {
      occupy(agent, group, plan.pointee.silentTimeout, now)
    }
  }

  /// An agent is busy for a while without a contact; idle no more.
  mutating func occupy(_ agent: Int, _ group: Int, _ duration: Double, _ now: Double) {
    if agents[agent].isIdle { removeIdle(agent, from: group) }
    let end = services.rounded(now + duration)
    services.set(agent, end)
    spreadBusy(group, from: now, to: end)
    if agentRule == .leastOccupied { agents[agent].busy += duration }
  }

  // MARK: Ending

  /// An agent of a special group ends what was begun first to end, and takes who is next.
  @inline(never)
  mutating func endSpecially(_ agent: Int, _ group: Int, _ now: Double) {
    if channels.desks[agent].open > 0 {
      guard closeSlot(agent, group, now) else { return reschedule(agent, group, now) }
      if channels.desks[agent].open > 0 {
        offerRoom(agent, group, now)
        reschedule(agent, group, now)
        if !agents[agent].isLeaving { dispatchSpecially(group, now) }
        return
      }
    } else if channels.desks[agent].isInterruptible {
      channels.desks[agent].isInterruptible = false
      measuredInHand &-= channels.desks[agent].isMeasured ? 1 : 0
      unlist(agent)
      if channels.desks[agent].record >= 0, endTracked(agent, now) { return services.set(agent, .infinity) }
    }
    services.set(agent, .infinity)
    if groupStates[group].leaving > 0, leaveNow(agent, group, now) { return }
    addIdle(agent, to: group, now)
    dispatchSpecially(group, now)
  }

  // MARK: The end

  /// Of a deferred contact that still waits nobody knows whether it will be answered in time, unless it is late already.
  mutating func countUndecided(_ type: Int, _ contact: Waiting) {
    guard channels.plans[type].isDeferred, measureEnd - contact.arrival < types[type].threshold else { return }
    channelTotals[type &* stride &+ Int(contact.interval)].undecided += 1
  }

  /// Settles what is still open: contacts in hand go on as they are, callbacks still wait.
  mutating func finishChannels() {
    for group in 0..<groupCount where channels.deskPlans[group].slotsPerAgent > 0 {
      let first = Int(groups[group].firstAgent)
      for agent in first..<first + Int(groups[group].agentCount) { settleSlots(agent, group) }
    }
    settleCallbacks()
  }
}
