internal import Planning
internal import Scenarios
internal import Simulation
internal import Statistics

/// What a change to keys that only plans use means: nothing to a simulation, but people to a schedule.
struct PlanningChangeWords {
  private let place: ComparedCase
  /// The alternative's, which a change may have changed as well.
  private let horizon: Horizon
  private let labels: ClockLabels

  init(_ place: ComparedCase) {
    self.place = place
    horizon = place.answer.question.scenario.horizon
    labels = ClockLabels(horizon)
  }

  /// One clause for each key of a group that changes; empty where none does.
  var clauses: [String] {
    let after = place.answer.question.scenario
    return place.base.scenario.agents.flatMap { before -> [String] in
      guard let group = after.agents.first(where: { $0.name == before.name }) else { return [] }
      return PlanningKey.allCases.filter { $0.differs(before, group) }.map { clause($0, before, group) }
    }
  }

  private func clause(_ key: PlanningKey, _ before: AgentGroup, _ after: AgentGroup) -> String {
    let use = key == .maxOccupancy ? "only judges what is simulated" : "is for plans only"
    return "agents.\(Printable.short(after.name)).\(key.rawValue) \(use): \(meaning(key, before, after))"
  }

  private func meaning(_ key: PlanningKey, _ before: AgentGroup, _ after: AgentGroup) -> String {
    let staff = after.scheduled(by: horizon)
    switch key {
    case .shrinkage: return schedule(staff, before, after)
    case .maxOccupancy: return occupancy(before, after)
    case .min:
      return after.minStaff.map { limit in
        bound(staff, "at least", limit) { Double(limit.value(at: $0)) - staff[$0] }
      } ?? "there is no least number any more"
    case .max:
      return after.maxStaff.map { limit in
        bound(staff, "at most", limit) { staff[$0] - Double(limit.value(at: $0)) }
      } ?? "there is no largest number any more"
    }
  }

  /// Hours and heads for the staff that is there.
  private func schedule(_ staff: [Double], _ before: AgentGroup, _ after: AgentGroup) -> String {
    let onDuty = staff.reduce(0, +) * horizon.interval / 3600
    let peak = staff.indices.max { staff[$0] < staff[$1] } ?? 0
    let most = staff.indices.contains(peak) ? Int(staff[peak].rounded(.up)) : 0
    let hours = PlanWords.count(after.scheduledHours(for: onDuty), "agent-hour")
    return "for the same staff on duty \(hours) must be scheduled instead of "
      + "\(PlanWords.hours(before.scheduledHours(for: onDuty))), at \(labels.start(peak)) "
      + "\(after.scheduled(for: most)) people instead of \(before.scheduled(for: most)) for \(most) on duty"
  }

  /// The people whom the load alone asks for under a cap, where it is most.
  private func occupancy(_ before: AgentGroup, _ after: AgentGroup) -> String {
    guard let cap = after.maxOccupancy else { return "there is no limit any more" }
    guard let summary = place.answer.summary.agents.first(where: { $0.group.name == after.name }) else {
      return "sira plan says how many people it asks for"
    }
    let staff = after.scheduled(by: horizon)
    let busy = staff.indices.map { interval in
      summary.intervals.indices.contains(interval)
        ? staff[interval] * (summary.intervals[interval][after.cappedMeasure]?.mean ?? 0) : 0
    }
    guard let peak = busy.indices.max(by: { busy[$0] < busy[$1] }), busy[peak].isFinite else {
      return "sira plan says how many people it asks for"
    }
    func people(_ cap: Double) -> Int { AgentGroup.people(busy[peak] / cap) }
    let instead = before.maxOccupancy.map { " instead of \(people($0))" } ?? ""
    return "the work at \(labels.start(peak)) asks for at least \(people(cap)) on duty\(instead), where "
      + "\(PlanWords.agents(staff[peak])) are; sira plan says how many in all"
  }

  /// Where the staff that is there lies furthest outside a limit.
  private func bound(_ staff: [Double], _ words: String, _ limit: StaffLimit, _ outside: (Int) -> Double) -> String {
    guard let worst = staff.indices.max(by: { outside($0) < outside($1) }), outside(worst) > 1e-9 else {
      return "the staff that is there keeps it everywhere"
    }
    return "it asks for \(words) \(limit.value(at: worst)) on duty at \(labels.start(worst)), where "
      + "\(PlanWords.agents(staff[worst])) are"
  }
}
