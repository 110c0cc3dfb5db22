import Randomness
import Scenarios

/// A contact type in flat form.
struct TypePlan: BitwiseCopyable {
  /// The contact's own words: the first for its handle time, the second for the arrival of the next one.
  var stream: StreamID
  var talkStream: StreamID
  var holdStream: StreamID
  var wrapStream: StreamID
  var patienceStream: StreamID
  var balkStream: StreamID
  var agentStream: StreamID
  var talk: Sampler
  var hold: Sampler
  var wrap: Sampler
  var patience: Sampler
  var hasHold: Bool
  var hasWrap: Bool
  var isPatient: Bool
  /// Whether the line is released before the agent is free.
  var freesLineEarly: Bool
  var hasBalk: Bool
  /// Whether some group opens its skill only after a wait.
  var hasTimers: Bool
  /// Whether its contacts have records.
  var isTracked: Bool
  /// Whether something hangs on the moment of an abandonment, so that the heap must announce it.
  var needsEvents: Bool
  /// Whether its arrivals go a way of their own: chats, callbacks, what interrupts.
  var isSpecial = false
  var pool: Int32
  var firstRoute: Int32
  var routeCount: Int32
  var threshold: Double
  var shortAbandon: Double
  var queueLimit: Int
  var balkQueue: Int
  var balkProbability: Double

  init(
    _ type: ContactType, table: SamplerTable, firstRoute: Int, routes: [Route], pool: Int32, sharesPlaces: Bool,
    journeys: JourneyModel? = nil, index: Int = 0
  ) {
    let prefix = "contacts.\(type.name)"
    stream = StreamID(prefix)
    talkStream = StreamID("\(prefix).talk")
    holdStream = StreamID("\(prefix).hold")
    wrapStream = StreamID("\(prefix).wrap")
    patienceStream = StreamID("\(prefix).patience")
    balkStream = StreamID("\(prefix).balk")
    agentStream = StreamID("\(prefix).agent")
    talk = table.add(type.handle.talk)
    hold = table.add(type.handle.hold ?? type.handle.talk)
    wrap = table.add(type.handle.wrap ?? type.handle.talk)
    patience = table.add(type.patience)
    hasHold = type.handle.hold != nil
    hasWrap = type.handle.wrap != nil
    isPatient = type.patience.isNever
    freesLineEarly = pool >= 0 && hasWrap
    hasTimers = routes.contains { $0.after > 0 }
    self.pool = pool
    self.firstRoute = Int32(firstRoute)
    routeCount = Int32(routes.count)
    threshold = type.goal.within
    shortAbandon = type.goal.shortAbandon
    queueLimit = type.queueLimit ?? .max
    hasBalk = type.balk != nil
    isTracked = journeys?.isTracked[index] ?? false
    needsEvents =
      pool >= 0 || type.queueLimit != nil || hasBalk || sharesPlaces || journeys?.needsEvents == true
    balkQueue = .max
    balkProbability = 0
    switch type.balk {
    case .probability(let probability): balkProbability = probability
    case .queue(let length): balkQueue = length
    case nil: break
    }
  }

  static var none: TypePlan {
    let type = ContactType(
      name: "", arrivals: Arrivals(.rate(perSecond: 0)), handle: ContactType.Handle(talk: .never))
    return TypePlan(type, table: SamplerTable(), firstRoute: 0, routes: [], pool: -1, sharesPlaces: false)
  }
}

/// A group that may take a type.
struct Route: BitwiseCopyable {
  var group: Int32
  var level: Int32
  var reserve: Int32
  var factor: Double
  var after: Double

  init(group: Int, _ skill: Skill) {
    self.group = Int32(group)
    level = Int32(skill.level)
    reserve = Int32(skill.reserve)
    factor = 1 / skill.speed
    after = skill.after
  }
}

/// A type that a group may take.
struct SkillPlan: BitwiseCopyable {
  var type: Int32
  var level: Int32
  var priority: Int32
  var reserve: Int32
  /// Equal ranks are compared by wait; set by the discipline.
  var rank: Int32
  var order: Int32
  /// On handle times.
  var factor: Double
  var after: Double

  init(_ skill: Skill, type: Int, priority: Int, order: Int) {
    self.type = Int32(type)
    level = Int32(skill.level)
    self.priority = Int32(priority)
    reserve = Int32(skill.reserve)
    rank = 0
    self.order = Int32(order)
    factor = 1 / skill.speed
    after = skill.after
  }
}

/// An agent group in flat form.
struct GroupPlan: BitwiseCopyable {
  var firstSkill: Int32
  var skillCount: Int32
  var firstAgent: Int32
  var agentCount: Int32
  /// Whether a freed agent may take any waiting contact at once: no skill has a delay or a reserve.
  var isPlain: Bool
  /// Whether its agents have several contacts at a time, take or lay aside deferred work or callbacks, or serve a
  /// type whose empty line lets a callback be made.
  var isSpecial = false
  /// Whether it is said at once who leaves when the number falls and nobody is idle.
  var namesLeavers = false
  /// Whether people come and go by name (shifts) and not by number.
  var isPersonal: Bool
  var speedSpread: Double
  var speedStream: StreamID

  init(_ group: AgentGroup, _ skills: [SkillPlan], firstSkill: Int, agents: Range<Int>) {
    self.firstSkill = Int32(firstSkill)
    skillCount = Int32(skills.count)
    firstAgent = Int32(agents.lowerBound)
    agentCount = Int32(agents.count)
    isPlain = !skills.contains { $0.after > 0 || $0.reserve > 0 }
    if case .shifts = group.staffing { isPersonal = true } else { isPersonal = false }
    speedSpread = group.speedSpread
    speedStream = StreamID("agents.\(group.name).speed")
  }

  static var none: GroupPlan {
    GroupPlan(AgentGroup(name: "", staffing: .constant(0), skills: []), [], firstSkill: 0, agents: 0..<0)
  }
}

/// How a freed agent chooses among the types it may take.
struct Discipline: BitwiseCopyable {
  /// Whether ranks decide, and among equal ranks the longest wait; otherwise the criteria are compared one by one.
  let isRanked: Bool
  let first: Routing.ContactCriterion
  let second: Routing.ContactCriterion
  let third: Routing.ContactCriterion
  /// A priority step is gained per so many seconds of waiting; infinite for never.
  let aging: Double

  init(_ routing: Routing) {
    let all = routing.contact + Routing.ContactCriterion.allCases.filter { !routing.contact.contains($0) }
    (first, second, third) = (all[0], all[1], all[2])
    aging = routing.aging ?? .infinity
    // A wait is compared last or first; what follows a wait decides only between waits equal to the last bit.
    isRanked = aging == .infinity && second != .wait
  }

  /// The skills of a group in the order of preference, with their ranks.
  func sorted(_ skills: [SkillPlan]) -> [SkillPlan] {
    let criteria = [first, second, third].filter { $0 != .wait }
    func key(_ skill: SkillPlan) -> [Int32] { criteria.map { $0 == .level ? skill.level : skill.priority } }
    var sorted = skills.sorted { (key($0) + [$0.order]).lexicographicallyPrecedes(key($1) + [$1.order]) }
    guard isRanked, first != .wait else { return sorted }
    for index in sorted.indices.dropFirst() {
      sorted[index].rank = sorted[index - 1].rank + (key(sorted[index]) == key(sorted[index - 1]) ? 0 : 1)
    }
    return sorted
  }
}
