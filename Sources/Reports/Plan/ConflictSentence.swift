internal import Planning
internal import Scenarios
internal import Simulation
internal import Statistics

/// A goal that cannot be met: where, what stands in the way, and the best that can be had.
struct ConflictSentence {
  private let conflict: PlanConflict
  private let plan: Plan
  private let labels: IntervalLabels

  init(_ conflict: PlanConflict, _ plan: Plan) {
    self.conflict = conflict
    self.plan = plan
    labels = IntervalLabels(plan.scenario.horizon)
  }

  var text: String {
    "\(subject) cannot be met \(place): \(rules).\(best)"
  }

  private var subject: String {
    switch conflict.subject {
    case .contact(let name):
      let goal = contact(name).map { promise($0.type) } ?? ""
      return "The goal of \(Printable.short(name))\(goal)"
    case .group(let name):
      let limit = plan.scenario.agents.first { $0.name == name }?.maxOccupancy
      return "max_occupancy of \(Printable.short(name))\(limit.map { " (\(PlanWords.percent($0)))" } ?? "")"
    }
  }

  private func promise(_ type: ContactType) -> String {
    let risk = plan.request.risk.map { " on \(PlanWords.percent($0)) of \(noun)s" } ?? ""
    let parts = failing(type).map { "\($0.text($0.limit)) \($0.meaning(type.goal))" }
    return parts.isEmpty ? "" : " (\(PlanWords.list(parts))\(risk))"
  }

  /// The parts that fail, or all of the goal.
  private func failing(_ type: ContactType) -> [GoalPart] {
    conflict.parts.isEmpty ? type.goalParts : conflict.parts
  }

  private var noun: String { Wording.replicationNoun(plan.scenario.horizon) }

  private var place: String {
    guard !conflict.intervals.isEmpty else { return "over the whole \(noun)" }
    return "at \(PlanWords.list(PlanWords.ranges(conflict.intervals).map(labels.range)))"
  }

  private var rules: String {
    let named = conflict.rules.flatMap(RuleWords(plan.scenario, conflict).words)
    guard !named.isEmpty else {
      let days = Wording.count(plan.replications, noun)
      return
        "no rule of the file stands in the way, but the goal itself asks for more than chance and time allow, or for "
        + "more than \(days) can show (--replications gives more)"
    }
    return "\(PlanWords.list(named)) \(named.count == 1 ? "stands" : "stand") in the way"
  }

  /// The measures of the plan where it comes worst.
  private var best: String {
    switch conflict.subject {
    case .contact(let name):
      guard let contact = contact(name) else { return "" }
      if plan.request.risk != nil { return risky(contact) }
      let parts = failing(contact.type)
      let worst = conflict.intervals.max { shortfall(parts, contact, $0) < shortfall(parts, contact, $1) }
      let values = worst.map { contact.intervals[$0] } ?? contact.values
      if contact.type.leavesUnserved(values) {
        return " Nobody is answered\(worst.map { " at \(labels.start($0))" } ?? "")."
      }
      let figures = parts.compactMap { part in
        values[part.measure].map {
          "\(Figure($0, unit: part.measure.unit).text(part.sign)) \(part.meaning(contact.type.goal))"
        }
      }
      guard !figures.isEmpty else { return "" }
      return " The best that can be had\(worst.map { " at \(labels.start($0))" } ?? "") is \(PlanWords.list(figures))."
    case .group(let name):
      guard let group = plan.check.agents.first(where: { $0.group.name == name }) else { return "" }
      let worst = conflict.intervals.max { occupancy(group, $0) < occupancy(group, $1) }
      guard let value = (worst.map { group.intervals[$0] } ?? group.values)[group.group.cappedMeasure] else {
        return ""
      }
      return " The best that can be had\(worst.map { " at \(labels.start($0))" } ?? "") is "
        + "\(Figure(value, unit: .share).text("%"))."
    }
  }

  /// Where goals are to be met on a share of days, that share.
  private func risky(_ contact: ContactSummary) -> String {
    func met(_ interval: Int) -> Double { contact.intervals[interval][.serviceLevelMet]?.mean ?? 1 }
    let worst = conflict.intervals.min { met($0) < met($1) }
    guard let value = (worst.map { contact.intervals[$0] } ?? contact.values)[.serviceLevelMet] else { return "" }
    return " The best that can be had\(worst.map { " at \(labels.start($0))" } ?? "") is "
      + "\(Figure(value, unit: .share).text("%")) of \(noun)s."
  }

  private func shortfall(_ parts: [GoalPart], _ contact: ContactSummary, _ interval: Int) -> Double {
    // Parts in seconds and parts in shares compare by how much of the limit is missed.
    parts.map { contact.type.shortfall($0, contact.intervals[interval]) / max($0.limit, 0.01) }.max() ?? 0
  }

  private func occupancy(_ group: GroupSummary, _ interval: Int) -> Double {
    group.intervals[interval][group.group.cappedMeasure]?.mean ?? 0
  }

  private func contact(_ name: String) -> ContactSummary? {
    plan.check.contacts.first { $0.type.name == name }
  }
}
