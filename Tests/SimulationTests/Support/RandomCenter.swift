import Randomness
import Scenarios

/// Random scenarios in whole minutes, so that ends of work, shifts, arrivals, patience, callbacks and steps fall
/// together: chats, messages, work that lies there or has no end, interruptions, callbacks, journeys.
///
/// A cell is a minute long and few come in it, so that what differs is the matter of a contact or two.
struct RandomCenter {
  /// What may be in a scenario beside calls.
  struct Features: OptionSet {
    let rawValue: Int
    static let slots = Features(rawValue: 1)
    static let deferred = Features(rawValue: 2)
    static let interruptions = Features(rawValue: 4)
    static let callbacks = Features(rawValue: 8)
    static let journeys = Features(rawValue: 16)
    static let timeouts = Features(rawValue: 32)
    static let strain = Features(rawValue: 64)
    static let calledIn = Features(rawValue: 128)
    static let all: Features = [.slots, .deferred, .interruptions, .callbacks, .journeys]
  }

  private var chance: Chance
  private let features: Features
  private let minutes: Int
  /// The second of the day at which the horizon starts.
  private let start: Int
  /// How long a minute is, s: longer where it matters how long agents have worked.
  private let minute: Double

  init(seed: Int, _ features: Features) {
    chance = Chance(seed: seed)
    self.features = features
    minutes = features.contains(.strain) ? chance.one(of: [12, 20]) : chance.one(of: [12, 20, 30])
    minute = features.contains(.strain) ? chance.one(of: [300, 1800]) : 60
    start = chance.one(of: [0, 28_800, 85_800])
  }

  private var length: Double { Double(minutes) * minute }

  mutating func scenario() throws -> Scenario {
    let names = (0..<chance.whole(1...4)).map { "t\($0)" }
    let steps = features.contains(.journeys) ? try steps(names) : []
    var contacts: [ContactType] = []
    for name in names { contacts.append(try type(name, names, steps)) }
    if features.contains(.timeouts) { timeOut(&contacts, steps) }
    var agents: [AgentGroup] = []
    for index in 0..<chance.whole(1...3) { agents.append(try group("g\(index)", contacts)) }
    if features.contains(.timeouts) { close(&agents) }
    var incidents: [Incident] = []
    if features.contains(.calledIn) {
      // Of a type that never comes: who is called in is the matter here.
      contacts.append(
        ContactType(name: "quiet", arrivals: Arrivals(.rate(perSecond: 1e-15)), handle: .init(talk: try .constant(60))))
      incidents = self.incidents(agents)
    }
    // Someone can do everything.
    agents[0].skills += (names + (features.contains(.calledIn) ? ["quiet"] : [])).filter { name in
      !agents.contains { $0.skills.contains { $0.contact == name } }
    }
    .map { Skill($0) }
    var routing = Routing(
      agent: chance.one(of: [.longestIdle, .longestIdle, .fastest, .leastOccupied]))
    // Of times that are not whole, sums differ by rounding, and so do occupancies that would be equal.
    if features.contains(.strain), routing.agent == .leastOccupied { routing.agent = .fastest }
    if chance.happens(0.5) {
      routing.contact = Array(
        Routing.ContactCriterion.allCases.shuffled(using: &chance).prefix(chance.whole(1...3)))
    }
    if chance.happens(0.3) { routing.aging = time(1...5) }
    if chance.happens(0.1) { routing.queueLimit = chance.whole(0...6) }
    return try Scenario(
      checking: ScenarioDraft(
        name: "center",
        horizon: Horizon(
          start: ClockTime(secondOfDay: start), length: length, interval: minute,
          warmup: chance.happens(0.15) ? time(1...4) : 0,
          atEnd: chance.one(of: Horizon.AtEnd.allCases)),
        contacts: contacts, agents: agents, routing: routing, lines: pools(contacts), steps: steps,
        incidents: incidents,
        run: RunSettings(seed: UInt64(chance.whole(1...1_000_000)), replications: 1)))
  }

  /// Agents are called in to groups that are never closed, at any minute.
  private mutating func incidents(_ agents: [AgentGroup]) -> [Incident] {
    var incidents: [Incident] = []
    for (index, group) in agents.enumerated() where group.closed.isEmpty && chance.happens(0.6) {
      let start = time(0...minutes - 1)
      incidents.append(
        Incident(
          name: "i\(index)", start: start, length: minute, contacts: ["quiet"], multiply: 1,
          reinforcement: .init(
            after: time(0...3), agents: chance.whole(1...3), group: group.name, length: time(1...minutes))))
    }
    return incidents
  }

  // MARK: Time

  private mutating func time(_ range: ClosedRange<Int>) -> Double {
    Double(chance.whole(range)) * minute
  }

  /// Always the same, or one of a few.
  private mutating func duration(_ range: ClosedRange<Int>) throws -> Distribution {
    if chance.happens(0.5) { return try .constant(time(range)) }
    var values: [Double] = []
    for _ in 0..<chance.whole(1...4) { values.append(time(range)) }
    return try .empirical(values: values)
  }

  /// Another duration in each interval, which is a minute long.
  private mutating func hourly(_ range: ClosedRange<Int>) throws -> Distribution {
    var laws: [Distribution] = []
    for _ in 0..<minutes { laws.append(try duration(range)) }
    return try .byInterval(laws)
  }

  // MARK: Contacts

  private mutating func type(_ name: String, _ names: [String], _ steps: [Step]) throws
    -> ContactType
  {
    var times: [Double] = []
    let spread = chance.one(of: [1, 1, 4])
    for _ in 0..<chance.one(of: [0, 4, 10, 20]) {
      times.append(Double(chance.whole(0...(minutes - 1) / spread) * spread) * minute)
    }
    var type = ContactType(
      name: name, arrivals: Arrivals(.times(times.sorted())),
      handle: .init(talk: try duration(chance.happens(0.1) ? 0...2 : 1...6)),
      priority: chance.whole(0...2))
    if chance.happens(0.2) { type.handle.hold = try duration(0...2) }
    if chance.happens(0.3) { type.handle.wrap = try duration(0...3) }
    if chance.happens(0.6) { type.patience = try duration(0...6) }
    if chance.happens(0.15) { type.handle.talk = try hourly(1...6) }
    if chance.happens(0.1), type.handle.wrap != nil { type.handle.wrap = try hourly(0...3) }
    if chance.happens(0.1) { type.patience = try hourly(0...6) }
    if chance.happens(0.15) { type.aging = chance.happens(0.3) ? .infinity : time(1...5) }
    if chance.happens(0.2) { type.queueLimit = chance.whole(0...4) }
    if chance.happens(0.1) { type.balk = .probability(chance.one(of: [0, 0.5, 1])) }
    if chance.happens(0.1) { type.balk = .probabilities((0..<minutes).map { Double($0 % 3) / 2 }) }
    if chance.happens(0.1) { type.balk = .queue(chance.whole(0...4)) }
    if chance.happens(0.5) { type.goal = Goal(within: time(0...2), shortAbandon: time(0...1)) }
    if chance.happens(0.2) {
      let times = [0.0, 1, 2, 3, 5].shuffled(using: &chance).prefix(chance.whole(1...4)).map { $0 * minute }
      type.goal.answer = 0.5
      type.goal.within = times[0]
      type.goal.furtherAnswers = times.dropFirst().map { .init(share: 0.5, within: $0) }
      type.goal.answered = chance.happens(0.5) ? 0.5 : nil
    }
    try channel(&type)
    if features.contains(.journeys) { try journey(&type, names, steps) }
    return type
  }

  /// Makes a type one of chats, messages, work that lies there or has no end, or one with callbacks.
  private mutating func channel(_ type: inout ContactType) throws {
    switch chance.whole(0...5) {
    case 0, 1: if features.contains(.slots) { type.channel = .chat }
    case 2, 3:
      guard features.contains(.deferred) else { break }
      type.channel = chance.one(of: [.email, .social, .outbound])
      if features.contains(.interruptions), chance.happens(0.6) { type.isInterruptible = true }
      if chance.happens(0.3) { type.arrivals.backlog = .contacts(chance.whole(0...5)) }
      if chance.happens(0.2) {
        type = ContactType(
          name: type.name, arrivals: Arrivals(.rate(perSecond: 0), backlog: .unlimited),
          handle: .init(talk: try duration(1...6)), priority: type.priority, channel: type.channel,
          isInterruptible: type.isInterruptible)
      }
    case 4:
      if features.contains(.callbacks) { type.callback = callback(of: type) }
    default: break
    }
    if features.contains(.slots), !type.patience.isNever, chance.happens(0.3) {
      type.silent = SilentAbandonment(share: chance.one(of: [0.5, 1]), timeout: time(0...3))
    }
  }

  /// Lets queues send contacts elsewhere, also in circles.
  private mutating func timeOut(_ contacts: inout [ContactType], _ steps: [Step]) {
    let targets = contacts.map(\.name) + steps.map(\.name) + [QueueTimeout.voicemail]
    for index in contacts.indices where !contacts[index].isUnlimited && chance.happens(0.6) {
      let target = chance.one(of: targets.filter { $0 != contacts[index].name })
      contacts[index].queueTimeout = QueueTimeout(after: time(0...4), to: target)
    }
  }

  /// Closes some groups wherever nobody is there.
  private mutating func close(_ agents: inout [AgentGroup]) {
    for index in agents.indices {
      guard case .perInterval(let counts) = agents[index].staffing, chance.happens(0.7) else { continue }
      agents[index].closed = counts.map { $0 == 0 }
    }
  }

  private mutating func callback(of type: ContactType) -> Callback {
    let hold = chance.one(of: Callback.Hold.allCases)
    return Callback(
      offer: chance.one(of: [.queue(chance.whole(0...3)), .wait(time(0...3)), .expectedWait(time(0...6))]),
      accept: chance.one(of: [0.5, 1, 1]),
      hold: hold, reserve: hold == .idle ? chance.one(of: [0, 0, 1, 2]) : 0,
      capacity: chance.happens(0.3) ? chance.whole(0...4) : nil,
      reach: chance.one(of: [1, 0.6, 0.2]),
      attempts: chance.whole(1...4), retry: time(0...4), noAnswer: time(0...2),
      handle: chance.one(of: [1, 1, 0.5, 2]),
      patience: type.patience.isNever ? nil : chance.one(of: [nil, 0.5, 1, 2]))
  }

  private mutating func pools(_ contacts: [ContactType]) -> [LinePool] {
    guard chance.happens(0.25) else { return [] }
    let users = contacts.filter { !$0.isInterruptible && !$0.isUnlimited && chance.happens(0.6) }
      .map(\.name)
    return users.isEmpty
      ? [] : [LinePool(name: "trunk", capacity: chance.whole(1...6), contacts: users)]
  }

  // MARK: Agents

  private mutating func group(_ name: String, _ contacts: [ContactType]) throws -> AgentGroup {
    var skills = contacts.filter { _ in chance.happens(0.7) }.map { Skill($0.name) }
    if skills.isEmpty { skills = [Skill(chance.one(of: contacts).name)] }
    let isPlain = chance.happens(0.4)
    for index in skills.indices {
      skills[index].level = chance.whole(1...2)
      skills[index].speed = chance.one(of: [1, 1, 0.5, 2])
      let isUnlimited = contacts.contains { $0.name == skills[index].contact && $0.isUnlimited }
      if !isPlain, !isUnlimited, chance.happens(0.4) { skills[index].after = time(1...4) }
      if !isPlain, chance.happens(0.4) { skills[index].reserve = chance.whole(1...2) }
      if chance.happens(0.1) { skills[index].handle = try handle() }
    }
    let staffing: Staffing =
      switch chance.whole(0...2) {
      case 0: .constant(chance.whole(0...4))
      case 1: .perInterval(levels())
      default: .shifts((0..<chance.whole(1...3)).map { _ in shift() })
      }
    var group = AgentGroup(name: name, staffing: staffing, skills: skills.shuffled(using: &chance))
    if chance.happens(0.25) {
      group.shortBreaks = ShortBreaks(
        every: try duration(1...6), length: try duration(chance.happens(0.2) ? 1...1 : 1...4),
        isPaid: chance.happens(0.5))
    }
    if features.contains(.strain) { tire(&group) }
    guard features.contains(.slots) else { return group }
    for channel in Channel.concurrent where chance.happens(0.6) {
      guard !contacts.contains(where: { $0.channel == channel && $0.isInterruptible }) else {
        continue
      }
      let limit = chance.whole(1...4)
      group.concurrency.append(
        Concurrency(
          channel, limit: limit,
          slowdown: (0..<limit).map { _ in chance.one(of: [0.5, 1, 1, 2, 4]) }))
    }
    return group
  }

  /// Lets handle times follow hours worked, occupancy, or both; nobody is so tired that a contact takes longer than the
  /// day after which a run that goes on is stopped.
  private mutating func tire(_ group: inout AgentGroup) {
    if chance.happens(0.6) {
      group.fatigue = Fatigue(onset: chance.one(of: [0, time(1...4)]), slope: chance.one(of: [0.05, 0.1, 0.25]))
    }
    if chance.happens(0.6) {
      let occupancies = [0, 0.25, 0.5, 0.75, 1].filter { _ in chance.happens(0.6) }
      group.load = occupancies.map { LoadFactor($0, chance.one(of: [0.5, 0.9, 1, 1.25, 2])) }
    }
  }

  /// A handle time of a group's own.
  private mutating func handle() throws -> ContactType.Handle {
    var handle = ContactType.Handle(talk: chance.happens(0.2) ? try hourly(1...5) : try duration(1...5))
    if chance.happens(0.3) { handle.hold = try duration(0...2) }
    if chance.happens(0.4) { handle.wrap = try duration(0...3) }
    return handle
  }

  /// A number for each minute that changes now and then, also to nobody and back.
  private mutating func levels() -> [Int] {
    var levels: [Int] = []
    var level = chance.whole(0...4)
    for _ in 0..<minutes {
      if chance.happens(0.25) { level = chance.one(of: [0, 0, 1, 2, 3, 4]) }
      levels.append(level)
    }
    return levels
  }

  private mutating func shift() -> Shift {
    let length = chance.whole(max(4, minutes / 2)...2 * minutes)
    var breaks: [Shift.Break] = []
    for begin in stride(from: 2, to: length - 5, by: 6) where chance.happens(0.5) {
      breaks.append(
        Shift.Break(
          .offset(Double(begin) * minute), length: time(1...4), isPaid: chance.happens(0.5)))
    }
    return Shift(
      count: chance.whole(1...2), start: clock(chance.whole(1 - length...minutes - 1)),
      length: Double(length) * minute, breaks: breaks)
  }

  /// The time so many minutes after the horizon's start.
  private func clock(_ minute: Int) -> ClockTime {
    ClockTime(secondOfDay: (start + Int(self.minute) * minute + 86_400) % 86_400)
  }

  // MARK: Journeys

  private mutating func steps(_ names: [String]) throws -> [Step] {
    var steps: [Step] = []
    for index in 0..<chance.whole(0...3) {
      var step = Step(
        name: "s\(index)", capacity: chance.happens(0.6) ? chance.whole(1...3) : nil,
        whenFull: chance.one(of: Step.WhenFull.allCases), duration: try duration(0...3))
      step.contain = chance.one(of: [0, 0.2, 0.5])
      step.unresolved = step.contain > 0 ? chance.one(of: [0, 0.5, 1]) : 0
      if step.unresolved > 0, chance.happens(0.6) { step.return = try back(names) }
      if chance.happens(0.1) { step.leadsToHuman = false }
      if step.leadsToHuman, chance.happens(0.3) {
        step.escape = Step.Escape(after: time(0...2), probability: chance.one(of: [0.5, 1]))
      }
      step.handoff = handoff()
      if chance.happens(0.2) {
        step.open = [
          Step.Hours(from: clock(chance.whole(-2...minutes - 1)), length: time(1...minutes))
        ]
      }
      steps.append(step)
    }
    return steps
  }

  private mutating func handoff() -> Handoff {
    chance.happens(0.4)
      ? Handoff()
      : Handoff(context: chance.one(of: [0, 0.5, 1]), saves: time(0...4), repeats: time(0...2))
  }

  private mutating func back(_ names: [String]) throws -> Return {
    Return(
      probability: chance.one(of: [0.3, 0.8]), after: try duration(1...6),
      as: chance.happens(0.4) ? chance.one(of: names) : nil, handle: chance.one(of: [0.5, 1, 1, 2]))
  }

  private mutating func journey(_ type: inout ContactType, _ names: [String], _ steps: [Step])
    throws
  {
    let name = type.name
    type.journey = steps.map(\.name).filter { _ in chance.happens(0.5) }.shuffled(using: &chance)
    if chance.happens(0.5) {
      var outcome = Outcome(resolve: chance.one(of: [0, 0.5, 0.9]))
      let others = names.filter { $0 != name }
      if !others.isEmpty, chance.happens(0.6) {
        let targets = others.shuffled(using: &chance).prefix(chance.one(of: [1, 1, 2, 3]))
        outcome.transfers = targets.map { to in
          Transfer(
            to: to, probability: chance.one(of: [0.3, 0.7]) / Double(targets.count), handoff: handoff(),
            isWarm: chance.happens(0.5))
        }
      }
      if chance.happens(0.6) { outcome.return = try back(names) }
      type.outcome = outcome
    }
    if chance.happens(0.5) {
      type.redial = Redial(
        afterAbandon: chance.one(of: [0, 0.5, 1]), afterBlock: chance.one(of: [0, 0.5, 1]),
        further: chance.happens(0.3) ? chance.one(of: [0, 0.5, 1]) : nil, delay: try duration(1...5),
        attempts: chance.whole(1...3), to: chance.happens(0.3) ? chance.one(of: names) : nil,
        patience: chance.happens(0.3) ? .keep : .new)
    }
  }
}
