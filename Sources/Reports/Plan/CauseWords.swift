internal import Planning
internal import Randomness
internal import Scenarios

/// What a cause of a difference is in a scenario, with its numbers.
struct CauseWords {
  /// Goes after `because`.
  let because: String
  /// The scenario without it.
  let without: String

  init(_ cause: MethodDifference.Cause, _ scenario: Scenario, to: PlanMethod, isMore: Bool, replications: Int) {
    let facts = CauseFacts(scenario)
    switch cause {
    case .abandonment:
      because =
        isMore
        ? "callers hang up\(facts.patience) and Erlang C, which lets nobody hang up, cannot miss "
          + (facts.promisesAnswered ? "a goal for the share that is answered" : "an abandonment goal")
        : "callers who hang up\(facts.patience) shorten the queue for the others, and Erlang C lets nobody hang up"
      without = "if nobody did"
    case .queueTimeout:
      because =
        to == .erlangA
        ? "queues send contacts elsewhere\(facts.timeouts), which shortens them for the others, and Erlang C lets nobody "
          + "leave"
        : "queues send contacts elsewhere\(facts.timeouts), and they are heard of again as other work or not at all"
      without = "if all stayed in line"
    case .leaving:
      because =
        "contacts leave, as they hang up\(facts.patience) or are sent elsewhere\(facts.timeouts), and Erlang C lets "
        + "nobody leave"
      without = "if nobody left"
    case .redial:
      because = "who does not get through tries again\(facts.redials), and the formulas count nobody twice"
      without = "if nobody did"
    case .profiles:
      because = "customers differ by profile\(facts.profiles), and the formulas know only their mean handle time"
      without = "if all were like the average of their type"
    case .knows:
      because =
        "what agents know of earlier contacts\(facts.knows) changes how long they talk, and the formulas take the usual "
        + "handle time"
      without = "if it changed nothing"
    case .carryOver:
      because =
        "what one interval of \(Wording.duration(scenario.horizon.interval)) leaves to the next, a queue or idle "
        + "agents\(facts.handleMeans), is not in the formulas"
      without = "if no interval left anything to the next"
    case .busyDays:
      because = "days and intervals differ in volume\(facts.volumes), and the formulas know only the average"
      without = "if all were alike"
    case .handleTimes:
      because = "handle times are not exponential\(facts.handleSpreads)"
      without = "if they were, with the same mean"
    case .patience:
      because = "patience is not exponential\(facts.patienceSpreads)"
      without = "if it were, with the same mean"
    case .pooling:
      because = "groups help each other\(facts.helpers), while the formulas see each on its own"
      without = "if none did"
    case .absence:
      because = "people are absent\(facts.absences) and the formulas count only those who come"
      without = "if everybody came"
    case .shortBreaks:
      because =
        "agents go on short breaks\(facts.shortBreaks), of which the formulas know how much time they take, but not when"
      without = "if there were none"
    case .agentSpeeds:
      because = "agents differ in speed\(facts.speeds), and the formulas take them as equal"
      without = "if all were alike"
    case .places:
      because = "contacts are lost at limits that the formulas do not know\(facts.limits)"
      without = "if there were none"
    case .priorities:
      because = "some types are served before others\(facts.priorities)"
      without = "if all were equal"
    case .occupancyCap:
      because = "agents may be busy only so much of their time\(facts.caps)"
      without = "if there were no cap"
    case .confidence:
      because =
        "goals must hold with \(Wording.percent(scenario.run.confidence)) confidence after "
        + "\(Wording.count(replications, Wording.replicationNoun(scenario.horizon))), not just on average"
      without = "if the average were enough"
    }
  }
}

/// The numbers of a scenario that explain something, each in brackets after a blank; empty where there are none.
private struct CauseFacts {
  private let scenario: Scenario
  private let promised: [ContactType]

  init(_ scenario: Scenario) {
    self.scenario = scenario
    promised = scenario.contacts.filter(\.goal.promisesSomething)
  }

  /// Whether only `answered` says how many may be lost.
  var promisesAnswered: Bool {
    promised.contains { $0.goal.answered != nil } && promised.allSatisfy { $0.goal.abandon == nil }
  }

  var patience: String {
    types { $0.patience.isNever || $0.patience.canBeNever ? nil : "after \(duration($0.patience.mean)) on average" }
  }

  var timeouts: String {
    types { type in type.queueTimeout.map { "after \(duration($0.after))" } }
  }

  /// The types whose contacts may try again, whatever is promised.
  var redials: String { brackets(scenario.contacts.filter { $0.redial != nil }.map { name($0.name) }) }

  /// The types whose customers differ, whatever is promised.
  var profiles: String {
    brackets(
      scenario.contacts.compactMap { type in
        scenario.mix(of: type).map { mix in
          let count = mix.profiles.count { $0.name != Profile.others }
          return "\(name(type.name)) has \(Wording.count(count, "profile"))"
        }
      })
  }

  /// The types that are told of earlier contacts, whatever is promised.
  var knows: String { brackets(scenario.contacts.filter { !$0.knows.isEmpty }.map { name($0.name) }) }

  var shortBreaks: String {
    groups { group in
      group.shortBreaks.map { "\(Wording.percent(($0.share * 1000).rounded() / 1000)) of the time at most" }
    }
  }

  var handleMeans: String { types { differs($0) ? nil : "\(duration($0.handle.mean)) of handling" } }

  /// Whether how long a contact takes depends on who takes it, so that no one number says it.
  private func differs(_ type: ContactType) -> Bool {
    scenario.agents.contains { $0.skills.contains { $0.contact == type.name && $0.handle != nil } }
  }

  var volumes: String {
    types { type in
      let noise = type.arrivals.intervalNoise.map { "interval noise cv \(Wording.percent($0.cv))" }
      let busyness = type.arrivals.busyness > 0 ? "busyness cv \(Wording.percent(type.arrivals.busyness))" : nil
      let parts = [busyness, noise].compactMap { $0 }
      return parts.isEmpty ? nil : parts.joined(separator: " and ")
    }
  }

  var handleSpreads: String {
    types { type in
      guard !differs(type) else { return nil }
      let parts = [type.handle.talk, type.handle.hold, type.handle.wrap].compactMap { $0 }
      return spread(mean: type.handle.mean, variance: parts.reduce(0) { $0 + $1.variance })
    }
  }

  var patienceSpreads: String {
    types {
      $0.patience.canBeNever ? "some wait for ever" : spread(mean: $0.patience.mean, variance: $0.patience.variance)
    }
  }

  var helpers: String {
    let shared = scenario.contacts.compactMap { type -> String? in
      let groups = scenario.agents.filter { group in group.skills.contains { $0.contact == type.name } }
      guard groups.count > 1 else { return nil }
      return "\(name(type.name)) has \(Wording.count(groups.count, "group"))"
    }
    return brackets(shared)
  }

  var absences: String { groups { $0.absence > 0 ? Wording.percent($0.absence) : nil } }

  var speeds: String { groups { $0.speedSpread > 0 ? "cv \(Wording.percent($0.speedSpread))" : nil } }

  var caps: String { groups { $0.maxOccupancy.map { "max_occupancy \(Wording.percent($0))" } } }

  var limits: String {
    let lines = scenario.lines.map { "\(Wording.count($0.capacity, "line")) in \(name($0.name))" }
    let shared = scenario.routing.queueLimit.map { ["at most \($0) waiting"] } ?? []
    let own = scenario.contacts.compactMap { type in
      type.queueLimit.map { "at most \($0) of \(name(type.name)) waiting" }
    }
    let balk = scenario.contacts.filter { $0.balk != nil }.map { "\(name($0.name)) balks" }
    return brackets(lines + shared + own + balk)
  }

  var priorities: String { types { "priority \($0.priority)" } }

  private func types(_ fact: (ContactType) -> String?) -> String {
    let facts = promised.compactMap { type in fact(type).map { (type.name, $0) } }
    guard promised.count > 1 else { return brackets(facts.map(\.1)) }
    return brackets(facts.map { "\(name($0)): \($1)" })
  }

  private func groups(_ fact: (AgentGroup) -> String?) -> String {
    let facts = scenario.agents.compactMap { group in fact(group).map { (group.name, $0) } }
    guard scenario.agents.count > 1 else { return brackets(facts.map(\.1)) }
    return brackets(facts.map { "\(name($0)): \($1)" })
  }

  private func brackets(_ facts: [String]) -> String {
    let shown = 3
    let rest = facts.count > shown ? ["…"] : []
    return facts.isEmpty ? "" : " (" + (facts.prefix(shown) + rest).joined(separator: ", ") + ")"
  }

  private func name(_ name: String) -> String { Printable.short(name) }

  private func duration(_ seconds: Double) -> String { Wording.duration(seconds.rounded()) }

  private func spread(mean: Double, variance: Double) -> String? {
    guard mean > 0, variance.isFinite else { return nil }
    return "cv \(Wording.percent((variance.squareRoot() / mean * 100).rounded() / 100)) instead of 100 %"
  }
}
