import Randomness
import Scenarios

/// Random scenarios of recorded arrivals in whole seconds, so that much happens at one instant and ties abound.
struct RandomReplay {
  private var chance: Chance
  /// How many contacts of a type there may be.
  private let loads: [Int]

  /// How the horizon may end.
  private let ends: [Horizon.AtEnd]

  init(seed: Int, loads: [Int] = [0, 5, 40, 100], ends: [Horizon.AtEnd] = Horizon.AtEnd.allCases) {
    chance = Chance(seed: seed)
    self.loads = loads
    self.ends = ends
  }

  mutating func scenario() throws -> Scenario {
    let intervals = chance.whole(1...4)
    let length = Double(intervals) * 600
    let warmup = chance.happens(0.2) ? Double(chance.whole(1...600)) : 0
    let count = chance.whole(1...4)
    var contacts: [ContactType] = []
    for index in 0..<count { contacts.append(try type("t\(index)", length: length)) }
    var agents: [AgentGroup] = []
    for index in 0..<chance.whole(1...4) {
      agents.append(group("g\(index)", types: contacts.map(\.name), intervals: intervals, length: length))
    }
    // Someone can do everything, now and then.
    agents[0].skills += contacts.map(\.name).filter { name in
      !agents.contains { $0.skills.contains { $0.contact == name } }
    }
    .map { Skill($0) }
    var routing = Routing(agent: chance.one(of: [.longestIdle, .longestIdle, .leastOccupied, .fastest]))
    if chance.happens(0.5) {
      routing.contact = Array(Routing.ContactCriterion.allCases.shuffled(using: &chance).prefix(chance.whole(1...3)))
    }
    if chance.happens(0.3) { routing.aging = Double(chance.whole(1...300)) }
    if chance.happens(0.15) { routing.queueLimit = chance.whole(0...20) }
    var lines: [LinePool] = []
    if chance.happens(0.3) {
      let users = contacts.map(\.name).filter { _ in chance.happens(0.6) }
      if !users.isEmpty { lines = [LinePool(name: "trunk", capacity: chance.one(of: [1, 5, 20]), contacts: users)] }
    }
    return try Scenario(
      checking: ScenarioDraft(
        name: "replay",
        horizon: Horizon(
          start: ClockTime(secondOfDay: chance.one(of: [0, 28_800, 85_800])), length: length, interval: 600,
          warmup: warmup, atEnd: chance.one(of: ends)),
        contacts: contacts, agents: agents, routing: routing, lines: lines, run: RunSettings(replications: 1)))
  }

  private mutating func type(_ name: String, length: Double) throws -> ContactType {
    let load = chance.one(of: loads)
    let step = chance.one(of: [1, 1, 20, 60])
    let times = (0..<load).map { _ in Double(chance.whole(0...(Int(length) - 1) / step) * step) }.sorted()
    let talk: Distribution =
      if chance.happens(0.5) {
        try .constant(Double(chance.whole(0...12) * 10))
      } else {
        try .empirical(values: (0..<5).map { _ in Double(chance.whole(0...8) * 20) })
      }
    let patience: Distribution =
      switch chance.whole(0...3) {
      case 0: .never
      case 1: try .constant(Double(chance.whole(0...2 * (loads.last ?? 0))))
      case 2: try .empirical(values: (0..<4).map { _ in Double(chance.whole(0...3 * (loads.last ?? 0))) })
      default: try .mixture([(0.3, .never), (0.7, .constant(Double(chance.whole(1...120))))])
      }
    var type = ContactType(
      name: name, arrivals: Arrivals(.times(times)), handle: ContactType.Handle(talk: talk), patience: patience,
      priority: chance.whole(0...2))
    if chance.happens(0.3) { type.handle.hold = try .constant(Double(chance.whole(0...3) * 20)) }
    if chance.happens(0.3) { type.handle.wrap = try .constant(Double(chance.whole(0...3) * 20)) }
    if chance.happens(0.15) { type.aging = Double(chance.whole(10...90)) }
    if chance.happens(0.2) { type.queueLimit = chance.whole(0...5) }
    if chance.happens(0.1) { type.balk = .probability(Double(chance.whole(0...1))) }
    if chance.happens(0.2) { type.balk = .queue(chance.whole(0...5)) }
    if chance.happens(0.5) { type.goal = Goal(within: 30, shortAbandon: 10) }
    return type
  }

  private mutating func group(_ name: String, types: [String], intervals: Int, length: Double) -> AgentGroup {
    var skills = types.filter { _ in chance.happens(0.6) }.map { Skill($0) }
    if skills.isEmpty { skills = [Skill(chance.one(of: types))] }
    let isPlain = chance.happens(0.5)
    for index in skills.indices {
      skills[index].level = chance.whole(1...2)
      skills[index].speed = chance.one(of: [1, 1, 0.5, 2])
      if !isPlain, chance.happens(0.4) { skills[index].after = Double(chance.whole(1...90)) }
      if !isPlain, chance.happens(0.4) { skills[index].reserve = chance.whole(1...2) }
    }
    let staffing: Staffing =
      switch chance.whole(0...2) {
      case 0: .constant(chance.whole(0...5))
      case 1: .perInterval((0..<intervals).map { _ in chance.whole(0...5) })
      default: .shifts((0..<chance.whole(1...3)).map { _ in shift(length: length) })
      }
    return AgentGroup(name: name, staffing: staffing, skills: skills.shuffled(using: &chance))
  }

  private mutating func shift(length: Double) -> Shift {
    // Every day, and so long that it touches the horizon whenever it begins.
    let shiftLength = chance.one(of: [86_400, 86_400, 86_100])
    var breaks: [Shift.Break] = []
    for begin in stride(from: 600, to: shiftLength - 900, by: 900) where chance.happens(0.3) {
      let isPaid = chance.happens(0.5)
      if chance.happens(0.5) {
        breaks.append(Shift.Break(.offset(Double(begin)), length: Double(chance.whole(1...600)), isPaid: isPaid))
      } else {
        let room = chance.whole(1...30) * 12
        breaks.append(Shift.Break(.window(Double(begin), Double(begin + room + 120)), length: 120, isPaid: isPaid))
      }
    }
    let start = chance.one(of: [0, 28_800, 29_100, 86_100, chance.whole(0...86_399)])
    return Shift(
      count: chance.whole(0...3), start: ClockTime(secondOfDay: start), length: Double(shiftLength), breaks: breaks)
  }
}
