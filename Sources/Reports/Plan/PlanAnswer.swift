internal import Measures
internal import Planning
internal import Scenarios
internal import Simulation
internal import Statistics

/// What a plan says, in sentences.
struct PlanAnswer {
  private let plan: Plan
  private let labels: ClockLabels

  init(_ plan: Plan) {
    self.plan = plan
    labels = ClockLabels(plan.scenario.horizon)
  }

  /// What each group needs, and where it hurts most today.
  var groups: [String] {
    plan.groups.map(sentence)
  }

  private func sentence(_ group: PlannedGroup) -> String {
    let hour = plan.scenario.horizon.interval / 3600
    let total = PlanTotal([group], plan)
    let needed = total.hours
    let name = Printable.short(group.group.name)
    guard plan.request.comparesStaff else {
      let shortage = shortage(group).map { "; \($0)" } ?? ""
      return "\(name) needs \(PlanWords.count(needed, "agent-hour"))\(peak([group]))\(shortage)."
        + scheduled(group, total)
    }
    let present = group.intervals.reduce(0) { $0 + $1.current } * hour
    let difference = needed - present
    let amount = PlanWords.hours(difference.magnitude)
    let comparison =
      amount == "0"
      ? "as many as it has"
      : "\(amount) \(difference > 0 ? "more" : "fewer") than the \(PlanWords.hours(present)) it has"
    return "\(name) needs \(PlanWords.count(needed, "agent-hour")), \(comparison)\(peak([group])); \(extreme(group))."
      + scheduled(group, total)
  }

  /// The heads at the busiest time, on duty and to schedule.
  private func peak(_ groups: [PlannedGroup]) -> String {
    let total = PlanTotal(groups, plan)
    guard total.onDuty > 0 else { return "" }
    let scheduled = groups.contains { $0.group.shrinkage > 0 } ? ", \(total.scheduled) scheduled" : ""
    return "; peak at \(labels.start(total.peak)): \(total.onDuty) on duty\(scheduled)"
  }

  /// What all groups need together; nothing where there is only one.
  var together: [String] {
    guard plan.groups.count > 1 else { return [] }
    let total = PlanTotal(plan)
    let hasShrinkage = plan.groups.contains { $0.group.shrinkage > 0 }
    let scheduled = hasShrinkage ? " (\(PlanWords.count(total.scheduledHours)) to schedule)" : ""
    return [
      "All \(plan.groups.count) groups together need \(PlanWords.count(total.hours, "agent-hour"))\(scheduled)\(peak(plan.groups))."
    ]
  }

  /// Where most are missing, or else where most are idle.
  private func extreme(_ group: PlannedGroup) -> String {
    let gaps = group.intervals.map(\.gap)
    guard let most = gaps.max(), let least = gaps.min() else { return "there is no interval" }
    func place(_ gap: Double) -> String {
      guard let index = gaps.firstIndex(of: gap) else { return "" }
      let interval = group.intervals[index]
      return "\(labels.start(index)) (\(interval.needed) for \(PlanWords.agents(interval.current)))"
    }
    // Where a goal is out of reach, people are missing compared with what it would take, not only with who is there
    // now.
    let shortage = shortage(group)
    if most > 1e-9 {
      return (["most are missing at \(place(most))"] + [shortage].compactMap { $0 }).joined(separator: "; ")
    }
    if let shortage { return shortage }
    return least < -1e-9
      ? "nobody is missing anywhere, and most are to spare at \(place(least))" : "no interval changes"
  }

  /// The people that a goal out of reach is short of; nil where every goal can be met.
  private func shortage(_ group: PlannedGroup) -> String? {
    let conflicts = plan.conflicts.filter { !$0.isUnproven && $0.subject.concerns(group.group) }
    guard !conflicts.isEmpty else { return plan.isCutShort ? "whether anybody is missing is not known" : nil }
    let most = conflicts.compactMap { PlanShortage($0, plan) }.max { $0.missing < $1.missing }
    return most.map { shortage in
      "\(shortage.missing) more than the limits allow are needed at \(labels.start(shortage.peak)) for a goal that is out of reach"
    } ?? withoutNumber(conflicts, group)
  }

  /// Why it is not said how many are missing.
  private func withoutNumber(_ conflicts: [PlanConflict], _ group: PlannedGroup) -> String {
    let limits: Set<PlanConflict.Rule> = [.shifts(group: group.group.name), .most(group: group.group.name)]
    if conflicts.contains(where: { !limits.isDisjoint(with: $0.rules) }) {
      return "people are missing for a goal that is out of reach; how many was not found out"
    }
    return plan.cut == nil ? "for a goal that is out of reach more people would not help" : "a goal is out of reach"
  }

  private func scheduled(_ group: PlannedGroup, _ total: PlanTotal) -> String {
    guard group.group.shrinkage > 0 else { return "" }
    let hours = PlanWords.count(total.scheduledHours)
    return " With \(Wording.percent(group.group.shrinkage)) shrinkage \(hours) must be scheduled."
  }

  /// How sure it is: on the days of the search, and on others.
  var certainty: String {
    let noun = Wording.replicationNoun(plan.scenario.horizon)
    let confidence = Wording.percent(plan.scenario.run.confidence)
    let scope = ScopeWords(plan.request.scope, plan.scenario.horizon)
    let caps = hasCaps ? ", and every max_occupancy," : ""
    let place = "\(caps) holds \(scope.everywhere) \(PlanWords.frequency(plan.request, plan.scenario.horizon))"
    let proof =
      plan.replications == 1
      ? "on the one \(noun) of the search, which shows nothing of others"
      : "with \(confidence) confidence after \(Wording.count(plan.replications, noun))"
    guard plan.isCutShort || Scorecard(plan.found).judged > 0 else {
      let isClosed = plan.scenario.contacts.contains { !plan.scenario.intervalsTurnedAway($0).isEmpty }
      return isClosed
        ? "No goal is judged, as contacts come only while it is closed."
        : "No goal is judged, as no contact asks for an agent."
    }
    var sentences: [String] =
      switch plan.standing {
      case .met: ["With this staff every goal\(place), \(proof)."]
      case .missed,
        .open where !plan.isCutShort:
        ["But for what is named above every goal\(place), \(proof)."]
      case .open: ["With this staff goals still fail, or are in doubt, on the days of the search."]
      }
    if let check { sentences.append(check) }
    if let blocking { sentences.append(blocking) }
    sentences += uncounted
    if let unplanned { sentences.append(unplanned) }
    if plan.groups.contains(where: { $0.group.absence > 0 }) {
      sentences.append(
        "The simulated numbers, and those there now, are people due to come, of whom some are absent; the formulas count "
          + "people who are there.")
    }
    if plan.groupsShareTypes, plan.cut == nil {
      let starts = plan.request.scope == .interval ? ", the cheaper of two that were found from different starts" : ""
      sentences.append(
        "Groups share types: this is a plan that no single step makes cheaper\(starts), which does not show that it is the "
          + "cheapest of all.")
    }
    if groupsAreAlike {
      sentences.append(
        "As not every group has a cost, an agent of any group counts the same: to keep groups apart, give them cost, min or "
          + "max.")
    }
    return sentences.joined(separator: " ")
  }

  /// A bound that the plan keeps and the file does not ask for.
  private var blocking: String? {
    PlanWords.bounded(plan.scenario.boundedTypes) { "\($0), so the plan keeps \($1) blocked." }
  }

  /// Types without a goal, for which alone nobody is planned.
  private var unplanned: String? {
    let names = plan.scenario.contacts.filter { !$0.goal.promisesSomething }.map { Printable.short($0.name) }
    guard !names.isEmpty else { return nil }
    return
      "No goal is set for \(Wording.list(names)), so no staff is planned for \(names.count == 1 ? "it" : "them") alone."
  }

  /// Contacts that are lost on those other days and that no goal counts.
  private var uncounted: [String] {
    let lost = plan.check.contacts.compactMap { contact -> String? in
      let shares = UncountedLosses(contact).shares
      return shares.isEmpty ? nil : "of \(Printable.short(contact.type.name)) \(Wording.list(shares))"
    }
    return lost.isEmpty ? [] : ["Beside that, \(Wording.list(lost)), and no goal counts them."]
  }

  /// Whether agents of groups that share a type are exchanged with nothing to choose between them.
  private var groupsAreAlike: Bool {
    let groups = plan.groups.map(\.group)
    guard groups.contains(where: { ($0.cost ?? 0) <= 0 }) else { return false }
    return plan.scenario.contacts.contains { type in
      groups.count { group in group.skills.contains { $0.contact == type.name } } > 1
    }
  }

  /// How the plan does on days that had no part in finding it.
  private var check: String? {
    guard let outcome = plan.outcomes.first(where: { $0.method == .simulation }) else { return nil }
    let noun = Wording.replicationNoun(plan.scenario.horizon)
    let days = plan.check.overall[.serviceLevelMet].map { estimate in
      "the goals of the whole \(noun) are met on \(Figure(estimate, unit: .share).text("%")) of them"
        + (hasCaps ? ", max_occupancy not counted" : "")
    }
    let found = (plan.request.scope == .interval ? [intervalsMet(outcome)] : placesMet) + [days].compactMap { $0 }
    // Where a type has a list of its own, commas would not tell where the next one begins.
    let isNested = found.contains { $0.contains(", ") || $0.contains(" and ") } && plan.request.scope != .interval
    return "On \(Wording.count(plan.check.replications, "other \(noun)")), which the search has not seen, "
      + "\(isNested ? found.joined(separator: "; ") : Wording.list(found, most: 9))."
  }

  private func intervalsMet(_ outcome: MethodOutcome) -> String {
    let how = PlanWords.frequency(plan.request, plan.scenario.horizon)
    let broken = outcome.intervalsBroken > 0 ? " (missed beyond chance in \(outcome.intervalsBroken))" : ""
    let scope = ScopeWords(.interval, plan.scenario.horizon)
    return
      "all goals\(hasCaps ? " and every max_occupancy" : "") are met \(how) in \(scope.share(outcome.intervalsMet, of: outcome.intervalsJudged))"
      + broken
  }

  private var hasCaps: Bool { plan.groups.contains { $0.group.maxOccupancy != nil } }

  /// On how many days goals are missed, or what each type with a goal gets over the horizon; empty where goals are
  /// asked for on a share of days, which says it already.
  private var placesMet: [String] {
    guard plan.request.days == nil else { return [] }
    let goals = Scorecard(plan.found)
    let scope = ScopeWords(plan.request.scope, plan.scenario.horizon)
    guard plan.found.places.count == 1 else {
      let worst = goals.worst.map { ", most where \(MissWords($0, plan.scenario).text)" } ?? ""
      let what = hasCaps ? " or max_occupancy" : ""
      guard goals.judged > 0 else { return [] }
      let places = goals.judged == 1 ? "the one \(scope.noun) judged" : "each of \(goals.judged) \(scope.nouns)"
      return goals.missed == 0
        ? ["every goal\(hasCaps ? " and max_occupancy" : "") is met on average on \(places)"]
        : ["goals\(what) are missed on average on \(scope.share(goals.missed, of: goals.judged))\(worst)"]
    }
    return plan.check.contacts.filter { !$0.type.goalParts.isEmpty }.map { contact in
      let figures = contact.type.goalParts.compactMap { part in
        contact.values[part.measure].map {
          part.had(Figure($0, unit: part.measure.unit).text(part.sign), contact.type.goal)
        }
      }
      let name = Printable.short(contact.type.name)
      return figures.isEmpty ? "nobody of \(name) comes" : "\(name) has \(Wording.list(figures, most: 9))"
    }
  }
}
