internal import Files
internal import Planning
internal import Scenarios

/// Rules that stand in the way of a plan, by their keys in the file.
struct RuleWords {
  private let scenario: Scenario
  private let conflict: PlanConflict
  private let intervals: [Int]

  init(_ plan: Plan, _ conflict: PlanConflict) {
    scenario = plan.scenario
    self.conflict = conflict
    intervals = conflict.places.flatMap { plan.found.places[$0] }
  }

  /// The keys of a rule, each with its value; nothing where it is the goal itself.
  func words(_ rule: PlanConflict.Rule) -> [String] {
    paths(rule).map { path, value in
      let key = path.map(PlainText.line).joined(separator: ".")
      return value.map { "\(key) (\($0))" } ?? key
    }
  }

  /// The keys of a rule, as paths.
  func paths(_ rule: PlanConflict.Rule) -> [(path: [String], value: String?)] {
    switch rule {
    case .most(let name): [(["agents", name, "max"], most(of: name))]
    case .shifts(let name): [(["agents", name, "shifts"], "nobody on duty")]
    case .closing(let name): [(["agents", name, "staff"], closing(of: name))]
    case .shortBreaks(let name): [(["agents", name, "short_breaks"], nil)]
    case .after(let name): skills(of: name) { $0.after > 0 ? ("after", Wording.duration($0.after)) : nil }
    case .reserve(let name): skills(of: name) { $0.reserve > 0 ? ("reserve", "\($0.reserve)") : nil }
    case .places: places
    case .goal: []
    }
  }

  private func most(of name: String) -> String? {
    guard let limit = scenario.agents.first(where: { $0.name == name })?.maxStaff else { return nil }
    let intervals = intervals
    let values = intervals.map(limit.value)
    guard let least = values.min(), let most = values.max() else { return nil }
    return least == most ? "\(least)" : "\(least) to \(most)"
  }

  /// When a group is closed, as far as the conflict reaches: for deferred work, which waits, at any time.
  private func closing(of name: String) -> String? {
    guard let group = scenario.agents.first(where: { $0.name == name }) else { return nil }
    let waits = scenario.contacts.contains { conflict.subject == .contact($0.name) && $0.isDeferred }
    let closed = (waits ? Array(0..<scenario.horizon.intervalCount) : intervals).filter { group.isClosed(in: $0) }
    let ranges = Wording.ranges(closed).map(ClockLabels(scenario.horizon).range)
    return "closed at \(Wording.list(ranges, most: 4))"
  }

  private func skills(
    of name: String, _ value: (Skill) -> (key: String, value: String)?
  ) -> [(path: [String], value: String?)] {
    let skills = scenario.agents.first { $0.name == name }?.skills ?? []
    return skills.filter { conflict.subject == .contact($0.contact) }.compactMap { skill in
      value(skill).map { (["agents", name, "skills", skill.contact, $0.key], $0.value) }
    }
  }

  private var places: [(path: [String], value: String?)] {
    guard case .contact(let name) = conflict.subject else { return [] }
    let pools = scenario.lines.filter { $0.contacts.contains(name) }.map {
      (path: ["lines", $0.name, "capacity"], value: Optional("\($0.capacity)"))
    }
    let type = scenario.contacts.first { $0.name == name }
    let journey = type?.journey ?? []
    let ports = scenario.steps.filter { $0.whenFull != .skip && journey.contains($0.name) }.compactMap { step in
      step.capacity.map { (path: ["steps", step.name, "capacity"], value: Optional("\($0)")) }
    }
    let shared = scenario.routing.queueLimit.map { (path: ["routing", "queue_limit"], value: Optional("\($0)")) }
    let own = type?.queueLimit.map { (path: ["contacts", name, "queue_limit"], value: Optional("\($0)")) }
    let balk = type?.balk.map { _ in (path: ["contacts", name, "balk"], value: String?.none) }
    return pools + ports + [shared, own, balk].compactMap { $0 }
  }
}
