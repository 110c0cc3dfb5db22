import Randomness
import Scenarios

/// The memory of one worker, used for one replication after another.
final class Workspace {
  let model: Model
  private let arena = Arena()
  /// The model's own, unless laws that go by intervals change them during a replication.
  let types: UnsafeMutablePointer<ContactTypePlan>
  let services: WinnerTree
  let arrivalClocks: WinnerTree
  let arrivals: UnsafeMutablePointer<ArrivalState>
  let segments: [UnsafeMutablePointer<RateSegment>]
  let agents: UnsafeMutablePointer<AgentState>
  let groupStates: UnsafeMutablePointer<AgentGroupState>
  let freeTrunks: UnsafeMutablePointer<Int>
  let queues: UnsafeMutablePointer<WaitingQueue>
  let recordings: [UnsafeMutablePointer<Double>]
  let steps: UnsafeMutablePointer<StepState>
  let firstWords: UnsafeMutablePointer<FirstSessionWords>
  let profileRows: UnsafeMutablePointer<ProfileRows>
  var issues = IssuePool()
  var experiences: IssueExperiences
  var heap = EventHeap()
  var channels: MultichannelState
  let shortBreaks: ShortBreakMemory
  let strain: StrainMemory
  let waitLog: WaitLog

  init(_ model: Model, waits: WaitHistograms) {
    self.model = model
    types =
      model.lawTypes.isEmpty
      ? model.types
      : arena.store((0..<model.typeCount).map { model.types[$0] }, padding: ContactTypePlan.none)
    services = WinnerTree(model.agentCount, arena: arena)
    arrivalClocks = WinnerTree(model.typeCount, arena: arena)
    let nowhere = RateSegment(end: .infinity, rate: 0, slope: 0, noise: 0)
    let arena = arena
    segments = model.arrivalPlans.map { arena.store($0.segments, padding: nowhere) }
    recordings = model.arrivalPlans.map { plan in
      let drawn = [Double](repeating: .infinity, count: plan.fixedCounts.reduce(0, +))
      return arena.store(plan.times + drawn + [.infinity], padding: .infinity)
    }
    arrivals = .allocate(capacity: model.typeCount)
    agents = arena.allocate(model.agentCount, AgentState())
    groupStates = arena.allocate(model.groupCount, AgentGroupState())
    freeTrunks = arena.allocate(model.trunkGroupCount, 0)
    queues = .allocate(capacity: model.typeCount)
    for type in 0..<model.typeCount { queues.advanced(by: type).initialize(to: WaitingQueue()) }
    steps = arena.allocate(model.journeys.stepCount, StepState())
    firstWords = arena.allocate(model.typeCount, FirstSessionWords())
    let differing = model.profiles.isUsed ? model.typeCount : 0
    let drawnRows = arena.allocate(differing * ProfileRows.count, UInt16(0))
    profileRows = arena.store(
      (0..<differing).map { ProfileRows(rows: drawnRows + $0 * ProfileRows.count) },
      padding: ProfileRows(rows: drawnRows))
    experiences = IssueExperiences(capacity: model.experience.isUsed ? 64 : 0)
    waitLog = WaitLog(waits)
    channels = MultichannelState(model, arena: arena)
    shortBreaks = ShortBreakMemory(model, arena: arena)
    strain = StrainMemory(model, arena: arena)
  }

  deinit {
    for type in 0..<model.typeCount { queues[type].free() }
    queues.deallocate()
    arrivals.deallocate()
    heap.free()
    issues.free()
    experiences.free()
    channels.free()
    strain.free()
  }

  /// Simulates one replication.
  func simulate(replication: Int, into tally: Tally) {
    tally.clear()
    let source = Source(seed: model.scenario.run.seed, replication: UInt64(replication))
    let staff = model.staffPlan.events(source)
    reset(source)
    staff.withUnsafeBufferPointer { events in
      var engine = Engine(self, source, events, tally, replication: replication)
      engine.pay(model.staffPlan.paidAbsences(source))
      engine.run()
      heap = engine.heap
      issues = engine.issues
      experiences = engine.experiences
      channels = engine.channels
      tally.contactsSimulated = engine.contactCount
      tally.events = engine.eventCount
    }
  }

  private func reset(_ source: Source) {
    services.clear()
    arrivalClocks.clear()
    heap.clear()
    issues.clear()
    steps.update(repeating: StepState(), count: model.journeys.stepCount)
    channels.reset()
    if model.usesShortBreaks { shortBreaks.reset() }
    firstWords.update(repeating: FirstSessionWords(), count: model.typeCount)
    if model.profiles.isUsed { for type in 0..<model.typeCount { profileRows[type].block = .max } }
    for type in 0..<model.typeCount {
      queues[type].clear(hasEvents: model.types[type].needsEvents)
      scaleRates(type, source)
      drawTimes(type, source)
      let plan = model.arrivalPlans[type]
      arrivals.advanced(by: type).initialize(
        to: ArrivalState(plan, segments: segments[type], recorded: recordings[type], gap: plan.gap))
    }
    agents.update(repeating: AgentState(), count: model.agentCount)
    groupStates.update(repeating: AgentGroupState(), count: model.groupCount)
    for trunkGroup in 0..<model.trunkGroupCount { freeTrunks[trunkGroup] = model.trunkCapacities[trunkGroup] }
    for index in 0..<model.groupCount { resetGroup(index, source) }
    strain.reset(agents)
  }

  private func resetGroup(_ index: Int, _ source: Source) {
    let group = model.groups[index]
    let agentRange = Int(group.firstAgent)..<Int(group.firstAgent + group.agentCount)
    if group.speedSpread > 0 {
      let standard = StandardSampler()
      for agent in agentRange {
        let item = model.staffPlan.person[agent]
        var more = source.draws(group.speedStream, item: item)
        agents[agent].factor = standard.gammaFactor(
          cv: group.speedSpread, source.words(group.speedStream, item: item).0, &more)
      }
    }
    let tenure = model.staffPlan.tenureFactors
    if !tenure.isEmpty { for agent in agentRange { agents[agent].factor *= tenure[agent] } }
    // Lower numbers come first.
    for agent in agentRange.reversed() {
      agents[agent].next = groupStates[index].firstOff
      groupStates[index].firstOff = Int32(agent)
    }
  }
}
