import Randomness
import Scenarios

/// The memory of one worker, used for one replication after the other.
final class Workspace {
  let model: Model
  private let arena = Arena()
  let services: WinnerTree
  let arrivalClocks: WinnerTree
  let arrivals: UnsafeMutablePointer<ArrivalState>
  let segments: [UnsafeMutablePointer<RateSegment>]
  let agents: UnsafeMutablePointer<AgentState>
  let groupStates: UnsafeMutablePointer<GroupState>
  let freeLines: UnsafeMutablePointer<Int>
  let waiting: UnsafeMutablePointer<WaitingLine>
  let recordings: [UnsafeMutablePointer<Double>]
  let steps: UnsafeMutablePointer<StepState>
  let firstWords: UnsafeMutablePointer<FirstWords>
  var records = RecordPool()
  var heap = EventHeap()
  var channels: ChannelState
  let waitLog: WaitLog

  init(_ model: Model, waits: WaitHistograms) {
    self.model = model
    services = WinnerTree(model.agentCount, arena: arena)
    arrivalClocks = WinnerTree(model.typeCount, arena: arena)
    let nowhere = RateSegment(end: .infinity, rate: 0, slope: 0, noise: 0)
    let arena = arena
    segments = model.arrivalPlans.map { arena.store($0.segments, padding: nowhere) }
    recordings = model.arrivalPlans.map { arena.store($0.times + [.infinity], padding: .infinity) }
    arrivals = .allocate(capacity: model.typeCount)
    agents = arena.allocate(model.agentCount, AgentState())
    groupStates = arena.allocate(model.groupCount, GroupState())
    freeLines = arena.allocate(model.lineCount, 0)
    waiting = .allocate(capacity: model.typeCount)
    for type in 0..<model.typeCount { waiting.advanced(by: type).initialize(to: WaitingLine()) }
    steps = arena.allocate(model.journeys.stepCount, StepState())
    firstWords = arena.allocate(model.typeCount, FirstWords())
    waitLog = WaitLog(waits)
    channels = ChannelState(model, arena: arena)
  }

  deinit {
    for type in 0..<model.typeCount { waiting[type].free() }
    waiting.deallocate()
    arrivals.deallocate()
    heap.free()
    records.free()
    channels.free()
  }

  /// Simulates one replication.
  func simulate(replication: Int, into tally: Tally) {
    tally.clear()
    let source = Source(seed: model.scenario.run.seed, replication: UInt64(replication))
    let staff = model.staffPlan.events(source)
    reset(source)
    staff.withUnsafeBufferPointer { events in
      var engine = Engine(self, source, events, tally, replication: replication)
      engine.run()
      heap = engine.heap
      records = engine.records
      channels = engine.channels
      tally.contactsSimulated = engine.contactCount
      tally.events = engine.eventCount
    }
  }

  private func reset(_ source: Source) {
    services.clear()
    arrivalClocks.clear()
    heap.clear()
    records.clear()
    steps.update(repeating: StepState(), count: model.journeys.stepCount)
    channels.reset()
    firstWords.update(repeating: FirstWords(), count: model.typeCount)
    for type in 0..<model.typeCount {
      waiting[type].clear(hasEvents: model.types[type].needsEvents)
      scaleRates(type, source)
      let plan = model.arrivalPlans[type]
      arrivals.advanced(by: type).initialize(
        to: ArrivalState(plan, segments: segments[type], recorded: recordings[type], gap: plan.gap))
    }
    agents.update(repeating: AgentState(), count: model.agentCount)
    groupStates.update(repeating: GroupState(), count: model.groupCount)
    for pool in 0..<model.lineCount { freeLines[pool] = model.lineCapacities[pool] }
    for index in 0..<model.groupCount { resetGroup(index, source) }
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
    // Lower numbers come first.
    for agent in agentRange.reversed() {
      agents[agent].next = groupStates[index].firstOff
      groupStates[index].firstOff = Int32(agent)
    }
  }
}
