import Randomness
import Scenarios

/// A scenario as flat tables of indices and rates: everything that can be decided before the loop is decided here.
///
/// Times inside are clock seconds τ ≥ 0 counted from the start of the warm-up. Intervals are numbered from 0: 0 is the
/// warm-up, 1…n are the horizon's, n + 1 is what comes after. So a cell exists for every instant and the loop never
/// asks whether it measures.
final class Model: @unchecked Sendable {
  let scenario: Scenario
  let arena = Arena()
  let samplers: SamplerTable

  /// Intervals of the horizon, n.
  let intervalCount: Int
  /// Cells of a type or group: n + 2.
  let stride: Int
  /// Where interval i begins, `bounds[i]`, and ends, `bounds[i + 1]`; the last end is infinite.
  let bounds: UnsafeMutablePointer<Double>
  /// When measuring starts and ends.
  let measureStart: Double
  let measureEnd: Double

  let types: UnsafeMutablePointer<ContactTypePlan>
  let typeCount: Int
  /// The further thresholds of goals and laws, s, type by type.
  let thresholds: UnsafeMutablePointer<Double>
  let thresholdCount: Int
  /// Groups that serve a type, best level first.
  let routes: UnsafeMutablePointer<Route>
  let groups: UnsafeMutablePointer<AgentGroupPlan>
  let groupCount: Int
  /// Types that a group serves, in the order in which a freed agent prefers them.
  let skills: UnsafeMutablePointer<SkillPlan>
  let trunkCapacities: UnsafeMutablePointer<Int>
  let trunkGroupCount: Int
  /// The group of each agent.
  let groupOfAgent: UnsafeMutablePointer<Int32>
  let agentCount: Int
  let arrivalPlans: [ArrivalPlan]
  /// The types whose laws go by intervals, and their laws: all intervals of the first, then of the next.
  let lawTypes: UnsafeMutableBufferPointer<Int32>
  let intervalLaws: UnsafeMutablePointer<IntervalLaws>
  /// The handle times of types that depend on who takes a contact.
  let handleLaws: UnsafeMutablePointer<HandleLaw>
  /// What the rule `fastest` compares of routes whose handle times go by intervals, interval by interval.
  let paces: UnsafeMutablePointer<Double>
  let staffPlan: StaffPlan
  /// Whether any group takes short breaks, and those of each group; empty where none does.
  let usesShortBreaks: Bool
  let shortBreaks: UnsafeMutablePointer<ShortBreakPlan>
  let strain: StrainModel
  let discipline: Discipline
  let agentRule: Routing.AgentRule
  let sharedQueueLimit: Int
  let atEnd: Horizon.AtEnd
  /// Whether there are any trunk groups; if not, the loop skips them.
  let usesTrunks: Bool
  /// Whether some contact may do more than wait and be served.
  let usesJourneys: Bool
  let profiles: ProfileModel
  let experience: ExperiencePlan
  let journeys: JourneyModel
  /// What types and groups have beyond plain queues.
  let channels: MultichannelModel
  /// What chance cannot change.
  let certain: CertainMeasures

  init(_ scenario: Scenario) {
    self.scenario = scenario
    certain = CertainMeasures(scenario)
    let horizon = scenario.horizon
    intervalCount = horizon.intervalCount
    stride = intervalCount + 2
    measureStart = horizon.warmup
    measureEnd = horizon.warmup + horizon.length
    atEnd = horizon.atEnd
    var ends = (0...intervalCount).map { horizon.warmup + Double($0) * horizon.interval }
    ends[intervalCount] = measureEnd
    bounds = arena.store([0] + ends + [.infinity], padding: .infinity)

    let table = SamplerTable()
    let indexOfType = Dictionary(uniqueKeysWithValues: scenario.contacts.enumerated().map { ($1.name, $0) })
    var trunkGroupOfType = [Int32](repeating: -1, count: scenario.contacts.count)
    for (trunkGroup, lines) in scenario.lines.enumerated() {
      for name in lines.contacts { indexOfType[name].map { trunkGroupOfType[$0] = Int32(trunkGroup) } }
    }
    trunkCapacities = arena.store(scenario.lines.map(\.capacity), padding: 0)
    trunkGroupCount = scenario.lines.count
    usesTrunks = trunkGroupCount > 0

    usesJourneys = scenario.usesJourneys
    profiles = ProfileModel(scenario, arena)
    experience = ExperiencePlan(scenario.experience)
    journeys = JourneyModel(scenario, indexOfType: indexOfType, table, arena)

    discipline = Discipline(scenario.routing, scenario.contacts)
    agentRule = scenario.routing.agent
    sharedQueueLimit = scenario.routing.queueLimit ?? .max

    let staffPlan = StaffPlan(scenario)
    self.staffPlan = staffPlan
    agentCount = staffPlan.agentCount
    usesShortBreaks = scenario.agents.contains { $0.shortBreaks != nil }
    shortBreaks = arena.store(
      usesShortBreaks ? scenario.agents.map { ShortBreakPlan($0, table) } : [],
      padding: ShortBreakPlan(AgentGroup(name: "", staffing: .constant(0), skills: []), table))
    strain = StrainModel(scenario, arena)
    var owners: [Int32] = []
    for (group, range) in staffPlan.agents.enumerated() {
      owners += repeatElement(Int32(group), count: range.count)
    }
    groupOfAgent = arena.store(owners, padding: 0)
    channels = MultichannelModel(scenario, agents: staffPlan.agents, arena: arena)

    var laws = HandleLaws(scenario, table)
    var routeLists = [[Route]](repeating: [], count: scenario.contacts.count)
    var skillList: [SkillPlan] = []
    var paceList: [Double] = []
    var groupList: [AgentGroupPlan] = []
    for (index, group) in scenario.agents.enumerated() {
      let plans = group.skills.enumerated().compactMap { order, skill -> SkillPlan? in
        guard let type = indexOfType[skill.contact] else { return nil }
        let contact = scenario.contacts[type]
        var route = Route(group: index, skill)
        var plan = SkillPlan(
          skill, type: type, priority: contact.priority, aging: contact.aging(under: scenario.routing), order: order)
        plan.law = laws.first(of: skill, contact)
        if plan.law >= 0 {
          let handle = skill.handle(of: contact)
          plan.pace *= handle.mean
          route.pace = plan.pace
          if handle.variesByInterval {
            route.firstPace = Int32(paceList.count)
            paceList += (0..<horizon.intervalCount).map { plan.factor * handle.mean(in: $0) }
          }
        }
        routeLists[type].append(route)
        return plan
      }
      groupList.append(
        AgentGroupPlan(group, plans, firstSkill: skillList.count, agents: staffPlan.agents[index]))
      skillList += discipline.sorted(plans)
    }
    for index in groupList.indices where channels.multichannelGroups[index] {
      groupList[index].isMultichannel = true
      groupList[index].isPlain = false
      groupList[index].namesLeavers = channels.namingGroups[index]
    }
    // Whoever begins a contact there was idle at that instant, which is where the pace is set.
    for index in groupList.indices where strain.isFollowed && strain.plans[index].changesPace {
      groupList[index].isPlain = false
    }
    paces = arena.store(paceList, padding: 0)
    skills = arena.store(skillList, padding: SkillPlan(Skill(""), type: 0, priority: 0, order: 0))
    groups = arena.store(groupList, padding: AgentGroupPlan.none)
    groupCount = groupList.count

    var typeList: [ContactTypePlan] = []
    var routeList: [Route] = []
    for (index, type) in scenario.contacts.enumerated() {
      let mine = routeLists[index].enumerated()
        .sorted { ($0.element.level, $0.offset) < ($1.element.level, $1.offset) }.map(\.element)
      typeList.append(
        ContactTypePlan(
          type, table: table, firstRoute: routeList.count, routes: mine, trunkGroup: trunkGroupOfType[index],
          sharesPlaces: scenario.routing.queueLimit != nil, journeys: journeys, index: index))
      routeList += mine
    }
    let thresholdList = scenario.contacts.map { scenario.furtherThresholds(of: $0).map(\.wait) }
    thresholdCount = thresholdList.reduce(0) { $0 + $1.count }
    thresholds = arena.store(thresholdList.flatMap { $0 }, padding: 0)
    var firstThreshold = 0
    for index in typeList.indices {
      let rows = profiles.rows(ofType: index)
      (typeList[index].firstRow, typeList[index].rowCount) = (Int32(rows.lowerBound), Int32(rows.count))
      typeList[index].tolerance = scenario.tolerance(of: scenario.contacts[index]) ?? .infinity
      typeList[index].firstThreshold = Int32(firstThreshold)
      typeList[index].thresholdCount = Int32(thresholdList[index].count)
      firstThreshold += thresholdList[index].count
    }
    for index in typeList.indices {
      typeList[index].isMultichannel = channels.multichannelTypes[index]
      if channels.watchedTypes[index] { typeList[index].needsEvents = true }
      let type = scenario.contacts[index]
      typeList[index].law = laws.first(of: type)
      if typeList[index].law >= 0 {
        typeList[index].hasWrap = scenario.agents.contains { group in
          group.skills.contains { $0.contact == type.name && $0.handle(of: type).wrap != nil }
        }
      }
      typeList[index].isSpecial =
        typeList[index].isMultichannel || typeList[index].law >= 0 || typeList[index].rowCount > 1
    }
    types = arena.store(typeList, padding: ContactTypePlan.none)
    typeCount = typeList.count
    routes = arena.store(routeList, padding: Route(group: 0, Skill("")))
    arrivalPlans = scenario.contacts.map { ArrivalPlan($0, horizon: horizon, table: table) }
    let varying = Self.laws(scenario, table)
    lawTypes = UnsafeMutableBufferPointer(
      start: arena.store(varying.map { Int32($0.type) }, padding: 0), count: varying.count)
    intervalLaws = arena.store(
      varying.flatMap(\.laws),
      padding: IntervalLaws(
        ContactType(name: "", arrivals: Arrivals(.rate(perSecond: 0)), handle: .init(talk: .never)), interval: 0, table)
    )
    handleLaws = arena.store(
      laws.laws, padding: HandleLaw(ContactType.Handle(talk: .never), interval: 0, table))
    samplers = table
  }
}
