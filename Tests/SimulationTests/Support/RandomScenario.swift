import Measures
import Randomness
import Scenarios

/// Random scenarios, hostile but valid: every rule of routing, all families of distributions, nobody there or nobody
/// coming, durations from nothing to days.
struct RandomScenario {
  var chance: Chance

  init(seed: Int) { chance = Chance(seed: seed) }

  mutating func scenario(replications: Int = 4) throws -> Scenario {
    let intervals = chance.whole(1...6)
    let interval = chance.one(of: [60.0, 900, 1800, 3600, 14_400])
    let length = Double(intervals) * interval
    var contacts: [ContactType] = []
    for index in 0..<chance.whole(1...5) { contacts.append(try type("t\(index)", intervals, interval)) }
    var agents: [AgentGroup] = []
    for index in 0..<chance.whole(1...5) { agents.append(group("g\(index)", contacts.map(\.name), intervals)) }
    for name in contacts.map(\.name) where !agents.contains(where: { $0.skills.contains { $0.contact == name } }) {
      agents[0].skills.append(Skill(name))
    }
    let users = contacts.map(\.name).filter { _ in chance.happens(0.5) }
    let hasLines = chance.happens(0.3) && !users.isEmpty
    let order = Routing.ContactCriterion.allCases.shuffled(using: &chance).prefix(chance.whole(1...3))
    return try Scenario(
      checking: ScenarioDraft(
        name: "random",
        horizon: Horizon(
          start: ClockTime(secondOfDay: chance.whole(0...23) * 3600), length: length, interval: interval,
          warmup: chance.one(of: [0, 0, 100, 7200]), atEnd: chance.one(of: Horizon.AtEnd.allCases)),
        contacts: contacts, agents: agents,
        routing: Routing(
          agent: chance.one(of: Routing.AgentRule.allCases), contact: Array(order),
          aging: chance.happens(0.3) ? chance.real(1...600) : nil,
          queueLimit: chance.happens(0.1) ? chance.whole(0...30) : nil),
        lines: hasLines ? [LinePool(name: "trunk", capacity: chance.whole(1...40), contacts: users)] : [],
        run: RunSettings(seed: chance.next(), replications: replications)))
  }

  private mutating func type(_ name: String, _ intervals: Int, _ interval: Double) throws -> ContactType {
    var type = ContactType(
      name: name, arrivals: try arrivals(intervals, interval), handle: .init(talk: try duration(60)),
      patience: chance.happens(0.3) ? .never : try duration(90), priority: chance.whole(0...3))
    if chance.happens(0.2) { type.handle.hold = try duration(20) }
    if chance.happens(0.3) { type.handle.wrap = try duration(30) }
    if chance.happens(0.2) {
      type.balk = chance.happens(0.5) ? .probability(chance.real(0...1)) : .queue(chance.whole(0...9))
    }
    if chance.happens(0.2) { type.queueLimit = chance.whole(0...20) }
    if chance.happens(0.7) {
      type.goal = Goal(
        answer: chance.real(0...1), within: chance.one(of: [0, 20, 100]),
        definition: chance.one(of: ServiceLevelDefinition.allCases), abandon: 0.1, asa: 60, shortAbandon: 5)
    }
    return type
  }

  private mutating func arrivals(_ intervals: Int, _ interval: Double) throws -> Arrivals {
    let volume = chance.one(of: [0.0, 1, 20, 100])
    let counts = (0..<intervals).map { _ in volume * chance.real(0...2) }
    var arrivals =
      switch chance.whole(0...4) {
      case 0: Arrivals(.rate(perSecond: volume / interval))
      case 1:
        Arrivals(.times((0..<Int(volume)).map { _ in interval * Double(intervals) * chance.real(0...0.999) }.sorted()))
      case 2: Arrivals(.between(try duration(interval / max(volume, 1)).truncated(min: 0.05)))
      default: Arrivals(.counts(counts, per: interval, shape: chance.one(of: Arrivals.Shape.allCases)))
      }
    switch arrivals.pattern {
    case .counts, .rate:
      if chance.happens(0.3) { arrivals.busyness = chance.real(0...2) }
      if chance.happens(0.3) {
        arrivals.intervalNoise = .init(cv: chance.real(0...2), correlation: chance.real(0...0.99))
      }
      arrivals.scale = chance.one(of: [1, 1, 0, 0.5])
    case .times, .between: break
    }
    return arrivals
  }

  /// A duration of about that mean.
  private mutating func duration(_ mean: Double) throws -> Distribution {
    switch chance.whole(0...11) {
    case 0: try .constant(mean)
    case 1: try .exponential(mean: mean)
    case 2: try .lognormal(mean: mean, cv: chance.real(0.01...3))
    case 3: try .gamma(mean: mean, cv: chance.real(0.01...3))
    case 4: try .erlang(mean: mean, stages: chance.whole(1...9))
    case 5: try .weibull(mean: mean, shape: chance.real(0.5...5))
    case 6: try .hyperexponential(mean: mean, cv: chance.real(1.1...4))
    case 7: try .uniform(min: 0, max: 2 * mean)
    case 8: try .triangular(min: 0, mode: mean, max: 2 * mean)
    case 9: try .empirical(values: [0.001, mean, 2 * mean])
    case 10: try .mixture([(0.5, .constant(0.001)), (0.5, .exponential(mean: 2 * mean))])
    default: try .exponential(mean: mean).truncated(min: mean / 10, max: 2 * mean)
    }
  }

  private mutating func group(_ name: String, _ types: [String], _ intervals: Int) -> AgentGroup {
    var skills = types.filter { _ in chance.happens(0.6) }.map {
      Skill($0, level: chance.whole(1...3), speed: chance.one(of: [1, 0.3, 1.7]))
    }
    if skills.isEmpty { skills = [Skill(chance.one(of: types))] }
    if chance.happens(0.4) {
      for index in skills.indices {
        if chance.happens(0.4) { skills[index].after = chance.real(0...120) }
        if chance.happens(0.4) { skills[index].reserve = chance.whole(0...3) }
      }
    }
    let staffing: Staffing =
      switch chance.whole(0...2) {
      case 0: .constant(chance.whole(0...12))
      case 1: .perInterval((0..<intervals).map { _ in chance.whole(0...12) })
      default: .shifts((0..<chance.whole(1...3)).map { _ in shift() })
      }
    return AgentGroup(
      name: name, staffing: staffing, skills: skills.shuffled(using: &chance),
      absence: chance.happens(0.3) ? chance.real(0...1) : 0, speedSpread: chance.happens(0.2) ? chance.real(0...1) : 0,
      cost: chance.happens(0.5) ? chance.real(0...100) : nil)
  }

  private mutating func shift() -> Shift {
    let breaks = (0..<chance.whole(0...8)).map { index in
      let from = Double(index) * 10_000 + chance.real(0...1000)
      let time: Shift.Break.Time = chance.happens(0.5) ? .offset(from) : .window(from, from + chance.real(3000...8000))
      return Shift.Break(time, length: chance.real(1...3000), isPaid: chance.happens(0.5))
    }
    return Shift(
      count: chance.whole(0...6), start: ClockTime(secondOfDay: chance.whole(0...86_399)), length: 86_400,
      breaks: breaks)
  }
}
