import Randomness
import Scenarios

/// One replication, event by event.
///
/// Three clocks run, and the earliest goes next: the ends of services (a winner tree over agents), arrivals (a winner
/// tree over types) and all else (a heap). At one instant the order is: service ends, staffing changes and backlogs,
/// then waiting contacts are taken; freed trunks, opened skills, ends of sessions and of the patience with the queue
/// for one, transfers, issues settled, returns and redials, callbacks tried again, arrivals, abandonments.
///
/// What holds between any two events (`Engine+Invariants` checks it in debug builds):
/// 0. No clock shows a time that is over, and each knows what is next.
/// 1. Every agent is off duty, idle or busy, and as many are on duty as are scheduled or about to leave. Idle agents of
///    a group are linked in the order in which they became idle.
/// 2. An idle agent of a group without delays and reserves never stands beside a waiting contact that it may take,
///    unless staff is about to change.
/// 3. A type's ring holds its contacts in the order they came; `live` of them wait, the others have departed; no
///    waiting contact leaves before `nextDeadline`.
/// 4. `liveCount` is the number of all waiting contacts, callbacks included; `measuredCount` and `measuredInHand` count
///    the measured contacts for which a run goes on.
/// 5. A trunk that is not free is held by one contact.
/// 6. Sessions are counted, and nobody waits for one while there is room.
/// 7. Parked contacts are in the lists of their states, by arrival.
/// 8. An agent who has room for one more, or whose work can be preempted, is in the one list that says so.
/// 9. Totals up to now are in the tally, except for what agents' presence adds, which `accrue` settles at every change.
///
/// This is the hot loop of the product. The struct is one local variable of the worker, so its fields need no
/// exclusivity checks; it touches memory only through pointers that the workspace, the model and the tally own. Its
/// functions are mutating unless they are inlined: any other call would copy all of it.
struct Engine {
  let types: UnsafeMutablePointer<ContactTypePlan>
  let lawTypes: UnsafeMutableBufferPointer<Int32>
  let intervalLaws: UnsafeMutablePointer<IntervalLaws>
  let handleLaws: UnsafeMutablePointer<HandleLaw>
  let paces: UnsafeMutablePointer<Double>
  let routes: UnsafeMutablePointer<Route>
  let groups: UnsafeMutablePointer<AgentGroupPlan>
  let skills: UnsafeMutablePointer<SkillPlan>
  let groupOfAgent: UnsafeMutablePointer<Int32>
  let trunkCapacities: UnsafeMutablePointer<Int>
  let bounds: UnsafeMutablePointer<Double>
  let typeCount: Int
  let groupCount: Int
  let agentCount: Int
  let trunkGroupCount: Int
  let intervalCount: Int
  let stride: Int
  let measureEnd: Double
  let atEnd: Horizon.AtEnd
  let discipline: Discipline
  let agentRule: Routing.AgentRule
  let sharedQueueLimit: Int
  let usesTrunks: Bool
  let usesThresholds: Bool
  let usesJourneys: Bool
  /// Whether anything is multichannel: chats, messages, callbacks; and whether callbacks wait for idle agents.
  let usesChannels: Bool
  let holdsCallbacks: Bool
  var channels: MultichannelState

  let source: Source
  let standard = StandardSampler()
  let services: WinnerTree
  let arrivalClocks: WinnerTree
  var heap: EventHeap
  let arrivals: UnsafeMutablePointer<ArrivalState>
  let agents: UnsafeMutablePointer<AgentState>
  let groupStates: UnsafeMutablePointer<AgentGroupState>
  let freeTrunks: UnsafeMutablePointer<Int>
  let queues: UnsafeMutablePointer<WaitingQueue>
  /// Whether any group takes short breaks.
  let usesShortBreaks: Bool
  let shortBreaks: UnsafeMutablePointer<ShortBreakPlan>
  let breaks: UnsafeMutablePointer<ShortBreakState>
  let breakClocks: WinnerTree
  var shortBreakCount = 0
  /// Whether it is followed how hard agents work, and whether their handle times depend on it.
  let followsStrain: Bool
  let changesPace: Bool
  let strainModel: StrainModel
  let strainPlans: UnsafeMutablePointer<StrainPlan>
  let strain: UnsafeMutablePointer<AgentStrain>
  let groupLoads: UnsafeMutablePointer<GroupLoad>
  let strainTotals: UnsafeMutablePointer<StrainTotals>
  let staff: UnsafeBufferPointer<StaffEvent>
  var nextStaff = 0
  /// When the work that is there at the start comes; infinite once it is there.
  var backlogTime = Double.infinity

  /// Whether customers of some type differ by profile.
  let usesProfiles: Bool
  let profiles: ProfileModel
  let profileRows: UnsafeMutablePointer<ProfileRows>
  let experience: ExperiencePlan
  var experiences: IssueExperiences
  let experienceTotals: UnsafeMutablePointer<ExperienceTotals>
  let journeys: JourneyModel
  var issues: IssuePool
  let steps: UnsafeMutablePointer<StepState>
  let firstWords: UnsafeMutablePointer<FirstSessionWords>
  let journeyTotals: UnsafeMutablePointer<JourneyTotals>
  let stepTotals: UnsafeMutablePointer<StepTotals>
  /// Issues that were ever opened, and contacts that followed from others.
  var issueCount = 0
  var followOnCount = 0

  let contacts: UnsafeMutablePointer<ContactTotals>
  let groupTotals: UnsafeMutablePointer<GroupTotals>
  let queueMax: UnsafeMutablePointer<Double>
  let channelTotals: UnsafeMutablePointer<ChannelTotals>
  let slotTotals: UnsafeMutablePointer<SlotTotals>
  let thresholdTotals: UnsafeMutablePointer<ThresholdTotals>
  let thresholds: UnsafeMutablePointer<Double>
  let waitLog: Unmanaged<WaitLog>
  let logEntries: UnsafeMutablePointer<WaitLog.Entry>
  var logCount = 0
  let replication: Int

  /// The interval now, and the next turn: when an interval ends, staff changes, short breaks included, or a backlog comes.
  var interval = 0
  var nextBound: Double
  /// Whether a turn has begun with its service ends, and whether agents who become free in it take nobody yet.
  var hasTurnBegun = false
  var holdsDispatch = false
  /// Whether all groups are taking waiting contacts in turn, and how many contacts dispatching has taken.
  var isDispatchingAll = false
  var takenCount = 0
  var isOver = false
  /// Waiting contacts of all types; measured contacts on their way to an agent; measured contacts in hand whose end
  /// nobody knows yet; and when the last of the others ends, among those that end after the horizon.
  var liveCount = 0
  var measuredCount = 0
  var measuredInHand = 0
  var lastMeasuredEnd = 0.0
  var contactCount = 0
  var eventCount = 0
  /// The number of events after which a debug build checks everything again.
  var nextCheck = 0
  /// When arrivals that go on for the sake of measured contacts stop at the latest.
  let lastInstant: Double

  /// An engine at the start of a replication.
  init(
    _ workspace: Workspace, _ source: Source, _ staff: UnsafeBufferPointer<StaffEvent>, _ tally: Tally,
    replication: Int
  ) {
    let model = workspace.model
    types = workspace.types
    lawTypes = model.lawTypes
    intervalLaws = model.intervalLaws
    handleLaws = model.handleLaws
    paces = model.paces
    routes = model.routes
    groups = model.groups
    skills = model.skills
    groupOfAgent = model.groupOfAgent
    trunkCapacities = model.trunkCapacities
    bounds = model.bounds
    typeCount = model.typeCount
    groupCount = model.groupCount
    agentCount = model.agentCount
    trunkGroupCount = model.trunkGroupCount
    intervalCount = model.intervalCount
    stride = model.stride
    measureEnd = model.measureEnd
    atEnd = model.atEnd
    discipline = model.discipline
    agentRule = model.agentRule
    sharedQueueLimit = model.sharedQueueLimit
    usesTrunks = model.usesTrunks
    usesThresholds = model.thresholdCount > 0
    usesJourneys = model.usesJourneys
    usesProfiles = model.profiles.isUsed
    profiles = model.profiles
    profileRows = workspace.profileRows
    experience = model.experience
    experiences = workspace.experiences
    experienceTotals = tally.experiences
    journeys = model.journeys
    issues = workspace.issues
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
    freeTrunks = workspace.freeTrunks
    queues = workspace.queues
    usesShortBreaks = model.usesShortBreaks
    shortBreaks = model.shortBreaks
    breaks = workspace.shortBreaks.states
    breakClocks = workspace.shortBreaks.clocks
    followsStrain = model.strain.isFollowed
    changesPace = model.strain.changesPace
    strainModel = model.strain
    strainPlans = model.strain.plans
    strain = workspace.strain.agents
    groupLoads = workspace.strain.groups
    strainTotals = tally.strain
    self.staff = staff
    contacts = tally.contacts
    groupTotals = tally.groups
    queueMax = tally.queueMax
    channelTotals = tally.channels
    slotTotals = tally.slots
    thresholdTotals = tally.thresholds
    thresholds = model.thresholds
    waitLog = Unmanaged.passUnretained(workspace.waitLog)
    logEntries = workspace.waitLog.entries
    self.replication = replication
    nextBound = 0
    lastInstant = model.measureEnd + max(model.measureEnd - model.measureStart, 86_400)
    // What is due at the end's instant happens, unless the clock stops.
    lastMeasuredEnd = model.measureEnd
  }

  /// Runs the replication to its end.
  mutating func run() {
    setLaws()
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
          handleHeapEvent(other)
        }
      } else if other < arrival || (other == arrival && !heap.first.isAbandonment) {
        if other >= nextBound, !goesOn(at: other) {
          if isOver { break }
          continue
        }
        handleHeapEvent(other)
      } else {
        if arrival >= nextBound, !goesOn(at: arrival) {
          if isOver { break }
          continue
        }
        arrive(arrivalClocks.winner, arrival)
      }
      eventCount &+= 1
      assert(isSound(after: min(service, arrival, other)))
    }
    finish()
  }

  /// A contact arrives.
  @inline(__always)
  private mutating func arrive(_ type: Int, _ now: Double) {
    let number = arrivals[type].number
    let word = arrivals[type].word
    scheduleNextArrival(type)
    admit(type, number, word, now)
  }

  /// An agent becomes free: it leaves, takes the next contact, or becomes idle.
  /// - Parameter takesNext: Whether the agent takes the next contact; not where staff is about to change at this
  ///   instant.
  @inline(__always)
  mutating func endService(_ agent: Int, _ now: Double, takesNext: Bool = true) {
    let group = Int(groupOfAgent[agent])
    if usesTrunks { releaseTrunk(of: agent) }
    if usesJourneys, agents[agent].warmTransfer >= 0 { return keepForTransfer(agent, now) }
    if groupStates[group].leaving > 0, leave(agent, group, now) {
      services.set(agent, .infinity)
      return
    }
    if groups[group].isPlain {
      if takesNext, takeNext(agent, group, now) { return }
    } else if groups[group].isMultichannel {
      return endMultichannel(agent, group, now)
    }
    services.set(agent, .infinity)
    addIdle(agent, to: group, now)
    if takesNext, !groups[group].isPlain { dispatch(group, now) }
  }

  /// An agent of a plain group who becomes free takes the next contact.
  /// - Returns: Whether anybody was there.
  @inline(__always)
  private mutating func takeNext(_ agent: Int, _ group: Int, _ now: Double) -> Bool {
    while let skill = bestWaiting(group, now) {
      let type = Int(skills[skill].type)
      let contact = queues[type].first
      if dequeue(type, contact, now) {
        let pending = PendingContact(contact, type, cell: cell(type, contact.row, Int(contact.interval)))
        serve(pending, agent, group, skills[skill].factor, now)
        return true
      }
    }
    return false
  }

  @inline(__always)
  private mutating func handleHeapEvent(_ now: Double) {
    let event = heap.first
    heap.openGap()
    if event.kind == EventKind.abandonment.rawValue {
      abandon(event.subject, event.number, now)
      if holdsCallbacks { reconsiderHeldCallbacks(event.subject, now) }
    } else if event.kind == EventKind.sessionEnd.rawValue {
      endSession(event.issue, now)
    } else {
      handleRareEvent(event, now)
    }
    heap.closeGap()
  }

  @inline(__always)
  func isMeasured(_ interval: Int) -> Bool { interval &- 1 < intervalCount && interval > 0 }

  /// The cell of what happens to contacts of a type and interval, in a row of the type.
  @inline(__always)
  func cell(_ type: Int, _ row: UInt16, _ interval: Int) -> Int {
    (Int(types[type].firstRow) &+ Int(row)) &* stride &+ interval
  }
}
