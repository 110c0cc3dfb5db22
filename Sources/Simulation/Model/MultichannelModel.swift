import Randomness
import Scenarios

/// What types and groups have beyond plain queues: flat tables beside those of the ``Model``, empty in plain scenarios.
struct MultichannelModel {
  /// Whether anything is multichannel at all.
  let isUsed: Bool
  /// Whether callbacks wait for idle agents, so that a contact that abandons may make room for one.
  let holdsCallbacks: Bool
  let plans: UnsafeMutablePointer<MultichannelPlan>
  /// For types with offers by expected wait, the types that are served before them or alike.
  let typesAhead: UnsafeMutablePointer<Int32>
  /// By group, then by channel.
  let channelConcurrency: UnsafeMutablePointer<ChannelConcurrency>
  let factors: UnsafeMutablePointer<Double>
  let groupConcurrency: UnsafeMutablePointer<GroupConcurrency>
  let listCount: Int
  let openContactCount: Int
  /// Which types and groups are multichannel.
  let multichannelTypes: [Bool]
  let multichannelGroups: [Bool]
  /// Groups whose agents have several contacts at a time or preemptible work, so that those who are to leave must be
  /// named.
  let namingGroups: [Bool]
  /// Types for which the moment of every abandonment matters.
  let watchedTypes: [Bool]

  init(_ scenario: Scenario, agents: [Range<Int>], arena: Arena) {
    func types(of group: AgentGroup) -> [Int] {
      scenario.contacts.indices.filter { type in
        group.skills.contains { $0.contact == scenario.contacts[type].name }
      }
    }
    let served = scenario.agents.map(types)
    var aheadList: [Int32] = []
    let typePlans = scenario.contacts.enumerated().map { index, type in
      let groups = scenario.agents.indices.filter { served[$0].contains(index) }
      var plan = MultichannelPlan(
        type,
        hasConcurrency: groups.contains { scenario.agents[$0].concurrency.contains { $0.channel == type.channel } },
        preempts: type.channel == .voice && !type.isDeferred
          && groups.contains { served[$0].contains { scenario.contacts[$0].isInterruptible } })
      if plan.offerExpectedWait < .infinity {
        plan.firstAhead = Int32(aheadList.count)
        aheadList += scenario.contacts.indices.filter { other in
          let isServedBefore =
            scenario.contacts[other].priority <= type.priority && !scenario.contacts[other].isDeferred
          return other == index || isServedBefore && groups.contains { served[$0].contains(other) }
        }.map(Int32.init)
        plan.aheadCount = Int32(aheadList.count) - plan.firstAhead
      }
      return plan
    }
    typesAhead = arena.store(aheadList, padding: 0)
    let isHolding = typePlans.map { $0.hasCallback && !$0.holdsPlace }
    holdsCallbacks = isHolding.contains(true)
    // Callbacks wait until nobody is in their queues.
    let isWaitedFor = scenario.contacts.indices.map { type in
      served.contains { $0.contains(type) && $0.contains { isHolding[$0] } }
    }
    watchedTypes = scenario.contacts.indices.map { typePlans[$0].hasCallback || isWaitedFor[$0] }
    let multichannelGroups = scenario.agents.indices.map { group in
      !scenario.agents[group].concurrency.isEmpty
        || served[group].contains { typePlans[$0].isTakenMultichannel || isWaitedFor[$0] }
    }
    self.multichannelGroups = multichannelGroups
    namingGroups = scenario.agents.indices.map { group in
      !scenario.agents[group].concurrency.isEmpty || served[group].contains { typePlans[$0].isPreemptible }
    }
    multichannelTypes = typePlans.map(\.arrivesMultichannel)
    isUsed = multichannelGroups.contains(true) || typePlans.contains { $0.isTakenMultichannel }
    plans = arena.store(isUsed ? typePlans : [], padding: Self.none)

    var channelList: [ChannelConcurrency] = []
    var groupList: [GroupConcurrency] = []
    var factorList: [Double] = []
    var lists = 0
    var openContactCount = 0
    for (index, group) in scenario.agents.enumerated() {
      var concurrency = GroupConcurrency()
      concurrency.preemptible = Int32(lists)
      lists += 1
      for channel in Channel.allCases {
        var limits = ChannelConcurrency()
        if let each = group.concurrency.first(where: { $0.channel == channel }) {
          limits = ChannelConcurrency(
            limit: Int32(each.limit), firstFactor: Int32(factorList.count), firstList: Int32(lists))
          factorList += [1] + each.slowdown
          lists += each.limit
          concurrency.contactsPerAgent = max(concurrency.contactsPerAgent, Int32(each.limit))
        }
        channelList.append(limits)
      }
      concurrency.firstOpenContact = openContactCount
      openContactCount += Int(concurrency.contactsPerAgent) * agents[index].count
      groupList.append(concurrency)
    }
    channelConcurrency = arena.store(isUsed ? channelList : [], padding: ChannelConcurrency())
    groupConcurrency = arena.store(isUsed ? groupList : [], padding: GroupConcurrency())
    factors = arena.store(factorList, padding: 1)
    listCount = isUsed ? lists : 0
    self.openContactCount = openContactCount
  }

  private static var none: MultichannelPlan {
    MultichannelPlan(
      ContactType(name: "", arrivals: Arrivals(.rate(perSecond: 0)), handle: ContactType.Handle(talk: .never)),
      hasConcurrency: false, preempts: false)
  }
}
