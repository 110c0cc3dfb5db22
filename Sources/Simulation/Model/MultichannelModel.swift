import Randomness
import Scenarios

/// What is special about types and groups: flat tables beside those of the ``Model``, empty in plain scenarios.
struct ChannelModel {
  /// Whether anything is special at all.
  let isUsed: Bool
  /// Whether callbacks wait for idle agents, so that a contact that leaves the line may make room for one.
  let holdsCallbacks: Bool
  let plans: UnsafeMutablePointer<ChannelPlan>
  /// By group, then by channel.
  let slots: UnsafeMutablePointer<SlotPlan>
  let factors: UnsafeMutablePointer<Double>
  let desks: UnsafeMutablePointer<DeskPlan>
  let listCount: Int
  let slotCount: Int
  /// Which types and groups are special.
  let specialTypes: [Bool]
  let specialGroups: [Bool]
  /// Groups whose agents hold several contacts at a time or lay work aside, so that it must be said who leaves.
  let namingGroups: [Bool]
  /// Types of which every abandonment matters at its moment.
  let watchedTypes: [Bool]

  init(_ scenario: Scenario, agents: [Range<Int>], arena: Arena) {
    func types(of group: AgentGroup) -> [Int] {
      scenario.contacts.indices.filter { type in
        group.skills.contains { $0.contact == scenario.contacts[type].name }
      }
    }
    let served = scenario.agents.map(types)
    let typePlans = scenario.contacts.enumerated().map { index, type in
      let groups = scenario.agents.indices.filter { served[$0].contains(index) }
      return ChannelPlan(
        type, hasSlots: groups.contains { scenario.agents[$0].concurrency.contains { $0.channel == type.channel } },
        interrupts: type.channel == .voice && !type.isDeferred
          && groups.contains { served[$0].contains { scenario.contacts[$0].isInterruptible } })
    }
    let isHolding = typePlans.map { $0.hasCallback && !$0.holdsPlace }
    holdsCallbacks = isHolding.contains(true)
    // Callbacks wait until nobody is on their lines.
    let isWaitedFor = scenario.contacts.indices.map { type in
      served.contains { $0.contains(type) && $0.contains { isHolding[$0] } }
    }
    watchedTypes = scenario.contacts.indices.map { typePlans[$0].hasCallback || isWaitedFor[$0] }
    let specialGroups = scenario.agents.indices.map { group in
      !scenario.agents[group].concurrency.isEmpty
        || served[group].contains { typePlans[$0].isTakenSpecially || isWaitedFor[$0] }
    }
    self.specialGroups = specialGroups
    namingGroups = scenario.agents.indices.map { group in
      !scenario.agents[group].concurrency.isEmpty || served[group].contains { typePlans[$0].isInterruptible }
    }
    specialTypes = typePlans.map(\.arrivesSpecially)
    isUsed = specialGroups.contains(true) || typePlans.contains { $0.isTakenSpecially }
    plans = arena.store(isUsed ? typePlans : [], padding: Self.none)

    var slotPlans: [SlotPlan] = []
    var deskPlans: [DeskPlan] = []
    var factorList: [Double] = []
    var lists = 0
    var slotCount = 0
    for (index, group) in scenario.agents.enumerated() {
      var desk = DeskPlan()
      desk.interruptible = Int32(lists)
      lists += 1
      for channel in Channel.allCases {
        var slots = SlotPlan()
        if let each = group.concurrency.first(where: { $0.channel == channel }) {
          slots = SlotPlan(limit: Int32(each.limit), firstFactor: Int32(factorList.count), firstList: Int32(lists))
          factorList += [1] + each.slowdown
          lists += each.limit
          desk.slotsPerAgent = max(desk.slotsPerAgent, Int32(each.limit))
        }
        slotPlans.append(slots)
      }
      desk.firstSlot = slotCount
      slotCount += Int(desk.slotsPerAgent) * agents[index].count
      deskPlans.append(desk)
    }
    slots = arena.store(isUsed ? slotPlans : [], padding: SlotPlan())
    desks = arena.store(isUsed ? deskPlans : [], padding: DeskPlan())
    factors = arena.store(factorList, padding: 1)
    listCount = isUsed ? lists : 0
    self.slotCount = slotCount
  }

  private static var none: ChannelPlan {
    ChannelPlan(
      ContactType(name: "", arrivals: Arrivals(.rate(perSecond: 0)), handle: ContactType.Handle(talk: .never)),
      hasSlots: false, interrupts: false)
  }
}
