import Randomness
import Scenarios

/// Everything about journeys that can be decided before the loop; empty tables where no contact has one.
struct JourneyModel {
  let plans: UnsafeMutablePointer<JourneyPlan>
  /// The transfers of all types, type by type.
  let transfers: UnsafeMutablePointer<TransferPlan>
  let steps: UnsafeMutablePointer<StepPlan>
  let stepCount: Int
  /// The steps of all types' journeys, one journey after the other.
  let path: UnsafeMutablePointer<Int32>
  /// The hours of all steps.
  let hours: UnsafeMutablePointer<Double>
  /// Whether contacts of the type have issues: it has a journey itself, or others go on or come back as it.
  let isTracked: UnsafeMutablePointer<Bool>
  /// Whether the moment of an abandonment may matter: the contact may be redialled, or free a trunk or an agent, who then
  /// takes another contact before that one gives up at the same moment; or contacts join other queues when they time out,
  /// and find there whoever gives up later at that moment.
  let needsEvents: Bool
  /// What agents of a type know of an issue, by type and channel of the contact before; none where nothing is said.
  let knowledge: UnsafeMutablePointer<HandoffPlan?>
  /// By type: its channel, and where it draws what is known.
  let channelOfType: UnsafeMutablePointer<Int32>
  let knowledgeStreams: UnsafeMutablePointer<StreamID>

  init(_ scenario: Scenario, indexOfType: [String: Int], _ table: SamplerTable, _ arena: Arena) {
    guard scenario.usesJourneys else {
      plans = arena.store([], padding: Self.noPlan(table))
      transfers = arena.store([], padding: Self.noTransfer)
      steps = arena.store([], padding: Self.noStep(table))
      stepCount = 0
      path = arena.store([], padding: 0)
      hours = arena.store([], padding: 0)
      isTracked = arena.allocate(scenario.contacts.count, false)
      needsEvents = false
      knowledge = arena.store([], padding: nil)
      channelOfType = arena.store([], padding: 0)
      knowledgeStreams = arena.store([], padding: .none)
      return
    }
    let never = table.add(.never)
    let indexOfStep = Dictionary(uniqueKeysWithValues: scenario.steps.enumerated().map { ($1.name, $0) })
    var paths: [Int32] = []
    var planList: [JourneyPlan] = []
    var transferList: [TransferPlan] = []
    var tracked = scenario.contacts.map(\.hasJourney)
    func track(_ name: String?) {
      if let index = name.flatMap({ indexOfType[$0] }) { tracked[index] = true }
    }
    var passingCount = 0
    func addTimeout(_ index: Int) {
      planList[index].timeoutBit = 1 << UInt64(passingCount)
      passingCount += 1
    }
    for (index, type) in scenario.contacts.enumerated() {
      planList.append(
        JourneyPlan(
          type, firstStep: paths.count, firstTransfer: transferList.count, indexOfType: indexOfType, never: never, table
        ))
      paths += type.journey.map { Int32(indexOfStep[$0] ?? 0) }
      if let outcome = type.outcome { transferList += TransferPlan.all(outcome, indexOfType) }
      for transfer in type.outcome?.transfers ?? [] { track(transfer.to) }
      switch scenario.timeoutTarget(of: type) {
      case .type(let name):
        tracked[index] = true
        track(name)
        planList[index].timeoutType = Int32(indexOfType[name] ?? -1)
        addTimeout(index)
      case .step(let name):
        tracked[index] = true
        planList[index].timeoutStep = Int32(indexOfStep[name] ?? -1)
        addTimeout(index)
      case .voicemail, nil: break
      }
      track(type.outcome?.return?.contact)
      track(type.redial?.to)
    }
    for step in scenario.steps { track(step.return?.contact) }
    // Only its issue tells when preemptible work is over.
    for type in scenario.contacts where type.isInterruptible { track(type.name) }
    var hourList: [Double] = []
    let stepList = scenario.steps.map { step in
      let open = StepHours(step, scenario.horizon).bounds
      let plan = StepPlan(
        step, firstHour: hourList.count, hourCount: open.count, indexOfType: indexOfType, never: never, table)
      hourList += open
      return plan
    }
    plans = arena.store(planList, padding: Self.noPlan(table))
    transfers = arena.store(transferList, padding: Self.noTransfer)
    steps = arena.store(stepList, padding: Self.noStep(table))
    stepCount = stepList.count
    path = arena.store(paths, padding: 0)
    hours = arena.store(hourList, padding: 0)
    // Where the clock stops, an issue that is still with an agent is pending, for every type; and where issues mean
    // something, each one is followed.
    if scenario.horizon.atEnd == .cut || scenario.experience?.followsIssues ?? false {
      tracked = tracked.map { _ in true }
    }
    isTracked = arena.store(tracked, padding: false)
    knowledge = arena.store(
      scenario.contacts.flatMap { type in Channel.allCases.map { type.knowledge(of: $0).map(HandoffPlan.init) } },
      padding: nil)
    channelOfType = arena.store(scenario.contacts.map { Int32($0.channel.index) }, padding: 0)
    knowledgeStreams = arena.store(scenario.contacts.map { StreamID("contacts.\($0.name).knows") }, padding: .none)
    needsEvents =
      !scenario.lines.isEmpty || passingCount > 0
      || scenario.contacts.contains { type in
        type.redial.map { max($0.afterAbandon, $0.further ?? 0) > 0 } ?? false
          || type.outcome?.transfers.contains(where: \.isWarm) ?? false
      }
  }

  private static func noPlan(_ table: SamplerTable) -> JourneyPlan {
    let never = table.add(.never)
    let type = ContactType(name: "", arrivals: Arrivals(.rate(perSecond: 0)), handle: .init(talk: .never))
    return JourneyPlan(type, firstStep: 0, firstTransfer: 0, indexOfType: [:], never: never, table)
  }

  private static var noTransfer: TransferPlan {
    TransferPlan(upTo: 0, to: 0, isWarm: false, handoff: HandoffPlan(Handoff()))
  }

  private static func noStep(_ table: SamplerTable) -> StepPlan {
    StepPlan(
      Step(name: "", duration: .never), firstHour: 0, hourCount: 0, indexOfType: [:], never: table.add(.never), table)
  }
}
