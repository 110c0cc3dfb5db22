import Randomness
import Scenarios
import Statistics

/// One replication, event by event.
///
/// Three clocks run, and the earliest goes next: the ends of services (a winner tree over agents), arrivals (a winner tree
/// over types) and all else (a heap). At one instant the order is: service ends, staffing changes and work that lies there
/// at the start, then waiting contacts are taken; freed lines, opened skills, ends of sessions and of the patience with
/// the line for one, transfers, those who come back or redial, arrivals, abandonments. What holds between any two events:
/// - an idle agent of a group without delays and reserves never stands beside a waiting contact that it may take;
/// - a type's ring holds its contacts in the order they came; `live` of them wait, the others are ghosts;
/// - totals up to now are in the tally, except for what agents' presence adds, which `accrue` settles at every change.
///
/// This is the hot loop of the product. The struct is one local variable of the worker, so its fields need no
/// exclusivity checks; it touches memory only through pointers that the workspace, the model and the tally own.
struct Engine {
  let types: UnsafeMutablePointer<TypePlan>
  let routes: UnsafeMutablePointer<Route>
  let groups: UnsafeMutablePointer<GroupPlan>
  let skills: UnsafeMutablePointer<SkillPlan>
  let groupOfAgent: UnsafeMutablePointer<Int32>
  let bounds: UnsafeMutablePointer<Double>
  let typeCount: Int
  let groupCount: Int
  let intervalCount: Int
  let stride: Int
  let measureEnd: Double
  let atEnd: Horizon.AtEnd
  let discipline: Discipline
  let agentRule: Routing.AgentRule
  let sharedQueueLimit: Int
  let usesLines: Bool
  let usesJourneys: Bool
  /// Whether anything is special: chats, messages, callbacks; and whether callbacks wait for idle agents.
  let usesChannels: Bool
  let holdsCallbacks: Bool
  var channels: ChannelState

  let source: Source
  let standard = StandardSampler()
  let services: WinnerTree
  let arrivalClocks: WinnerTree
  var heap: EventHeap
  let arrivals: UnsafeMutablePointer<ArrivalState>
  let agents: UnsafeMutablePointer<AgentState>
  let groupStates: UnsafeMutablePointer<GroupState>
  let freeLines: UnsafeMutablePointer<Int>
  let waiting: UnsafeMutablePointer<WaitingLine>
  let staff: UnsafeBufferPointer<StaffEvent>
  var nextStaff = 0
  /// When the work that is there at the start comes; infinite once it is there.
  var backlogTime = Double.infinity

  let journeys: JourneyModel
  var records: RecordPool
  let steps: UnsafeMutablePointer<StepState>
  let firstWords: UnsafeMutablePointer<FirstWords>
  let journeyTotals: UnsafeMutablePointer<JourneyTotals>
  let stepTotals: UnsafeMutablePointer<StepTotals>
  var comeBackCount = 0

  let contacts: UnsafeMutablePointer<ContactTotals>
  let groupTotals: UnsafeMutablePointer<GroupTotals>
  let queueMax: UnsafeMutablePointer<Double>
  let channelTotals: UnsafeMutablePointer<ChannelTotals>
  let slotTotals: UnsafeMutablePointer<SlotTotals>
  let waitLog: Unmanaged<WaitLog>
  let logEntries: UnsafeMutablePointer<WaitLog.Entry>
  var logCount = 0
  let replication: Int

  /// The interval now, and the next turn: when an interval ends, staff changes or a backlog comes.
  var interval = 0
  var nextBound: Double
  /// Whether a turn's service ends are under way, and whether who becomes free in it takes nobody yet.
  var hasTurnBegun = false
  var holdsBack = false
  /// Whether all groups take waiting contacts together, and how many were taken in such ways.
  var leavesToBetter = false
  var takenCount = 0
  var isOver = false
  /// Waiting contacts of all types; measured contacts on their way to an agent; measured ones in hand of which nobody
  /// knows when they end; and when the last of the others in hand ends, of those that end after the horizon.
  var liveCount = 0
  var measuredCount = 0
  var measuredInHand = 0
  var lastMeasuredEnd = 0.0
  var contactCount = 0
  var eventCount = 0
  /// Where arrivals that go on for the sake of measured contacts stop at last.
  let lastInstant: Double

  /// An engine at the start of a replication.
  init(
    _ workspace: Workspace, _ source: Source, _ staff: UnsafeBufferPointer<StaffEvent>, _ tally: Tally,
    replication: Int
  ) {
    let model = workspace.model
    types = model.types
    routes = model.routes
    groups = model.groups
    skills = model.skills
    groupOfAgent = model.groupOfAgent
    bounds = model.bounds
    typeCount = model.typeCount
    groupCount = model.groupCount
    intervalCount = model.intervalCount
    stride = model.stride
    measureEnd = model.measureEnd
    atEnd = model.atEnd
    discipline = model.discipline
    agentRule = model.agentRule
    sharedQueueLimit = model.sharedQueueLimit
    usesLines = model.usesLines
    usesJourneys = model.usesJourneys
    journeys = model.journeys
    records = workspace.records
    steps = workspace.steps
    firstWords = workspace.firstWords
    journeyTotals = tally.journeys
    stepTotals = tally.steps
    usesChannels = model.channels.isUsed
    holdsCallbacks = model.channels.holdsCallbacks
    channels = workspace.channels
    self.source = source
    services = workspace.services
    arrivalClocks = workspace.arrivalClocks
    heap = workspace.heap
    arrivals = workspace.arrivals
    agents = workspace.agents
    groupStates = workspace.groupStates
    freeLines = workspace.freeLines
    waiting = workspace.waiting
    self.staff = staff
    contacts = tally.contacts
    groupTotals = tally.groups
    queueMax = tally.queueMax
    channelTotals = tally.channels
    slotTotals = tally.slots
    waitLog = Unmanaged.passUnretained(workspace.waitLog)
    logEntries = workspace.waitLog.entries
    self.replication = replication
    nextBound = 0
    lastInstant = model.measureEnd + max(model.measureEnd - model.measureStart, 86_400)
  }

  /// Runs the replication to its end.
  mutating func run() {
    for type in 0..<typeCount { scheduleFirstArrival(type) }
    if usesChannels, hasBacklog { backlogTime = bounds[1] }
    findNextTurn()
    while true {
      let service = services.time
      let arrival = arrivalClocks.time
      let other = heap.first.time
      // One comparison decides most events; it is a coin toss for the processor, so it is asked once.
      if service <= arrival {
        if service <= other {
          if service >= nextBound, !goesOn(at: service) {
            if isOver { break }
            continue
          }
          endService(services.winner, service)
        } else {
          if other >= nextBound, !goesOn(at: other) {
            if isOver { break }
            continue
          }
          handleOther(other)
        }
      } else if other < arrival || (other == arrival && !heap.first.isAbandonment) {
        if other >= nextBound, !goesOn(at: other) {
          if isOver { break }
          continue
        }
        handleOther(other)
      } else {
        if arrival >= nextBound, !goesOn(at: arrival) {
          if isOver { break }
          continue
        }
        arrive(arrivalClocks.winner, arrival)
      }
      eventCount &+= 1
    }
    finish()
  }

  /// A contact comes: it is blocked, answered at once, balks, or begins to wait.
  @inline(__always)
  private mutating func arrive(_ type: Int, _ now: Double) {
    let plan = types + type
    if plan.pointee.isSpecial { return arriveSpecially(type, now) }
    let number = arrivals[type].number
    let word = arrivals[type].word
    scheduleNextArrival(type)
    contactCount &+= 1
    if usesJourneys, plan.pointee.isTracked { return enterFresh(type, number, word, now) }
    let cell = contacts + (type &* stride &+ interval)
    if usesLines, plan.pointee.pool >= 0 {
      let pool = Int(plan.pointee.pool)
      guard freeLines[pool] > 0 else {
        cell.pointee.blocked += 1
        return
      }
      freeLines[pool] -= 1
    }
    var more = source.draws(plan.pointee.talkStream, item: number)
    var talk = plan.pointee.talk.sample(word, &more)
    if plan.pointee.hasHold { talk += sampleHold(plan, number) }
    let handle = plan.pointee.hasWrap ? talk + sampleWrap(plan, number) : talk
    if let (route, agent) = idleAgent(for: plan, number, now) {
      cell.pointee.immediate += 1
      removeIdle(agent, from: Int(routes[route].group))
      start(
        agent, Int(routes[route].group), type, cell, routes[route].factor, handle: handle, talk: talk, now)
    } else {
      let fate = wait(type, number, StreamID.none, interval, record: -1, cell, handle: handle, talk: talk, now)
      if usesLines, fate != .waits { freeLine(ofType: type) }
    }
  }

  /// An agent becomes free: leaves, takes who is next, or becomes idle. Where staff changes at this instant, it goes
  /// another way: `endBeforeTurn`.
  @inline(__always)
  private mutating func endService(_ agent: Int, _ now: Double) {
    let group = Int(groupOfAgent[agent])
    if usesLines { freeLine(of: agent) }
    if usesJourneys, agents[agent].record >= 0 { return keepForTransfer(agent, now) }
    if groupStates[group].leaving > 0, leave(agent, group, now) {
      services.set(agent, .infinity)
      return
    }
    guard groups[group].isPlain else {
      if groups[group].isSpecial { return endSpecially(agent, group, now) }
      services.set(agent, .infinity)
      addIdle(agent, to: group, now)
      dispatch(group, now)
      return
    }
    while let skill = bestWaiting(group, now) {
      let type = Int(skills[skill].type)
      let contact = waiting[type].first
      if takeFirst(type, contact, now) {
        if contact.record >= 0 {
          startTracked(Int(contact.record), agent, group, contact, type, skills[skill].factor, now)
        } else {
          start(
            agent, group, type, contacts + (type &* stride &+ Int(contact.interval)), skills[skill].factor,
            handle: contact.handle, talk: contact.talk, now)
        }
        return
      }
    }
    services.set(agent, .infinity)
    addIdle(agent, to: group, now)
  }

  /// An agent starts a contact.
  /// - Parameter isInterruptible: Whether it may be laid aside, so that nobody knows yet when it ends.
  @inline(__always)
  mutating func start(
    _ agent: Int, _ group: Int, _ type: Int, _ cell: UnsafeMutablePointer<ContactTotals>, _ factor: Double,
    handle: Double, talk: Double, _ now: Double, holdsLine: Bool = true, isInterruptible: Bool = false
  ) {
    let own = factor * agents[agent].factor
    let duration = handle * own
    let end = services.rounded(now + duration)
    services.set(agent, end)
    cell.pointee.handle += duration
    let totals = groupTotals + (group &* stride &+ interval)
    totals.pointee.answered += 1
    totals.pointee.handle += duration
    if end <= nextBound {
      totals.pointee.busy += end - now
    } else {
      startAcross(group, cell, from: now, to: end, isCounted: !isInterruptible)
    }
    if agentRule == .leastOccupied { agents[agent].busy += duration }
    if usesLines, holdsLine { holdLine(type, agent, talkEnd: now + talk * own) }
  }

  /// What becomes of a contact that no agent can take.
  enum WaitFate: BitwiseCopyable {
    case waits, blocked, balks
  }

  /// A contact that no agent can take balks, is blocked, or waits.
  /// - Parameters:
  ///   - origin: What it follows from; none for a contact that follows from nothing.
  ///   - own: The interval that it belongs to.
  @inline(__always)
  mutating func wait(
    _ type: Int, _ number: UInt64, _ origin: StreamID, _ own: Int, record: Int32,
    _ cell: UnsafeMutablePointer<ContactTotals>, handle: Double, talk: Double, _ now: Double
  ) -> WaitFate {
    let plan = types + type
    let live = waiting[type].live
    if live >= plan.pointee.queueLimit || liveCount >= sharedQueueLimit {
      cell.pointee.blocked += 1
      return .blocked
    }
    if plan.pointee.hasBalk, balks(plan, number, origin, live) {
      cell.pointee.balked += 1
      return .balks
    }
    cell.pointee.queued += 1
    var deadline = Double.infinity
    if !plan.pointee.isPatient {
      let stream = plan.pointee.patienceStream.following(origin)
      var more = source.draws(stream, item: number)
      deadline = now + plan.pointee.patience.sample(source.words(stream, item: number).0, &more)
    }
    if waiting[type].hasEvents { announce(deadline, type, waiting[type].tail) }
    waiting[type].append(
      Waiting(
        arrival: now, deadline: deadline, handle: handle, talk: talk, interval: Int32(own), record: record))
    liveCount &+= 1
    measuredCount &+= isMeasured(own) ? 1 : 0
    // Nobody looks at the line of those who join it after the horizon.
    if own == interval, Double(liveCount) > queueMax[interval] || Double(waiting[type].live) > cell.pointee.queueMax {
      noteLongest(type, cell, now)
    }
    if plan.pointee.hasTimers { setTimers(plan, now) }
    return .waits
  }

  /// Removes the first contact of a type, whose turn has come.
  /// - Returns: Whether it is still there to be answered.
  @inline(__always)
  mutating func takeFirst(_ type: Int, _ contact: Waiting, _ now: Double) -> Bool {
    waiting[type].removeFirst()
    let ownInterval = Int(contact.interval)
    measuredCount &-= isMeasured(ownInterval) ? 1 : 0
    let index = type &* stride &+ ownInterval
    let cell = contacts + index
    let wait = now - contact.arrival
    if contact.deadline < now {
      if !contact.isGhost { countAbandonment(type, contact) }
      cell.pointee.ghosts += 1
      cell.pointee.ghostWait += wait
      return false
    }
    liveCount &-= 1
    cell.pointee.late += 1
    cell.pointee.lateWithin += wait <= types[type].threshold ? 1 : 0
    cell.pointee.waitAnswered += wait
    cell.pointee.waitMax = max(cell.pointee.waitMax, wait)
    if wait == 0 { noteNoWait(index) }
    if now > bounds[ownInterval &+ 1] { carry(type, ownInterval, from: contact.arrival, to: now) }
    logEntries[logCount] = WaitLog.Entry(cell: UInt32(index), bucket: UInt32(Histogram.bucket(of: wait)))
    logCount &+= 1
    if logCount == WaitLog.capacity { flushLog() }
    return true
  }

  /// A contact's patience ends, if it is still waiting.
  @inline(__always)
  private mutating func abandon(_ type: Int, _ place: Int) {
    guard place >= waiting[type].head else {
      eventCount &-= 1
      return
    }
    let contact = waiting[type][place]
    guard !contact.isGhost else { return }
    waiting[type].makeGhost(place)
    countAbandonment(type, contact)
  }

  /// Counts an abandonment.
  @inline(__always)
  mutating func countAbandonment(_ type: Int, _ contact: Waiting) {
    liveCount &-= 1
    let wait = contact.deadline - contact.arrival
    let cell = contacts + (type &* stride &+ Int(contact.interval))
    if contact.note >= 0 { countSilence(type, contact) }
    cell.pointee.abandoned += 1
    cell.pointee.abandonedShort += wait <= types[type].shortAbandon ? 1 : 0
    cell.pointee.abandonedWithin += wait <= types[type].threshold ? 1 : 0
    cell.pointee.waitAbandoned += wait
    if contact.deadline > bounds[Int(contact.interval) &+ 1] {
      carry(type, Int(contact.interval), from: contact.arrival, to: contact.deadline)
    }
    if contact.record >= 0 {
      leaveUnserved(Int(contact.record), .abandoned, contact.deadline)
    } else if usesLines {
      freeLine(ofType: type)
    }
  }

  @inline(__always)
  private mutating func handleOther(_ now: Double) {
    let event = heap.first
    heap.openGap()
    if event.isAbandonment {
      abandon(event.subject, event.number)
      if holdsCallbacks { reconsider(event.subject, now) }
    } else if event.kind == EventKind.sessionEnd.rawValue {
      endSession(event.subject, now)
    } else {
      handleRare(event, now)
    }
    heap.closeGap()
  }

  @inline(__always)
  func isMeasured(_ interval: Int) -> Bool { interval &- 1 < intervalCount && interval > 0 }
}
