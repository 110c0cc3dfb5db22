import Randomness
import Scenarios

/// The three workloads on which simulators of this kind were compared, with an empty start and no warm-up.
enum BenchWorkload: String, CaseIterable {
  /// M/M/100+M, 90 % loaded.
  case w1 = "W1"
  /// M/G/100+M, 110 % loaded, lognormal handle times.
  case w2 = "W2"
  /// Ten types, ten groups of fifty, each with one primary and two secondary types.
  case w3 = "W3"

  var description: String {
    switch self {
    case .w1: "M/M/100+M, 0.9 loaded: 100 agents, handle exp(300 s), patience exp(180 s)"
    case .w2: "M/G/100+M, 1.1 loaded: handle lognormal(300 s, cv 1.2), patience exp(180 s)"
    case .w3: "10 types × 10 groups of 50: primary exp(300 s), two secondary types exp(330 s)"
    }
  }

  /// About ten million contacts in half-hour intervals, cut at the end as the yardstick does.
  func scenario() throws -> Scenario {
    switch self {
    case .w1: try Self.oneQueue(agents: 100, load: 0.9, talk: .exponential(mean: 300), contacts: 1e7)
    case .w2: try Self.oneQueue(agents: 100, load: 1.1, talk: .lognormal(mean: 300, cv: 1.2), contacts: 1e7)
    case .w3: try Self.skills()
    }
  }

  /// One type and one group of any size, with about so many contacts in all replications.
  static func oneQueue(
    agents: Int, load: Double, talk: Distribution, contacts: Double, replications: Int? = nil
  ) throws -> Scenario {
    let rate = load * Double(agents) / talk.mean
    let count = replications ?? max(2, Int((contacts / (rate * 360_000)).rounded()))
    let length = max(1, (contacts / (rate * Double(count) * 1800)).rounded()) * 1800
    return try Scenario(
      checking: ScenarioDraft(
        name: "\(agents) agents", horizon: Horizon(length: length, interval: 1800, atEnd: .cut),
        contacts: [
          ContactType(
            name: "calls", arrivals: Arrivals(.rate(perSecond: rate)), handle: ContactType.Handle(talk: talk),
            patience: .exponential(mean: 180))
        ],
        agents: [AgentGroup(name: "desk", staffing: .constant(agents), skills: [Skill("calls")])],
        run: RunSettings(replications: count)))
  }

  private static func skills() throws -> Scenario {
    let numbers = 0..<10
    let contacts = try numbers.map { number in
      let erlangs = 48 + 4 * (Double((7 * number) % 10) - 4.5)
      return ContactType(
        name: "type \(number)", arrivals: Arrivals(.rate(perSecond: erlangs / 300)),
        handle: ContactType.Handle(talk: try .exponential(mean: 300)), patience: try .exponential(mean: 180))
    }
    let agents = numbers.map { number in
      AgentGroup(
        name: "group \(number)", staffing: .constant(50),
        skills: [
          Skill("type \(number)"),
          Skill("type \((number + 1) % 10)", level: 2, speed: 300.0 / 330),
          Skill("type \((number + 2) % 10)", level: 2, speed: 300.0 / 330),
        ])
    }
    return try Scenario(
      checking: ScenarioDraft(
        name: "W3", horizon: Horizon(length: 360_000, interval: 1800, atEnd: .cut), contacts: contacts,
        agents: agents, run: RunSettings(replications: 17)))
  }
}
