internal import Measures
internal import Planning
internal import Scenarios
internal import Simulation
internal import Statistics

/// A goal that cannot be met: where, what stands in the way, and the best that can be had.
struct ConflictSentence {
  private let conflict: PlanConflict
  private let plan: Plan
  private let labels: ClockLabels

  init(_ conflict: PlanConflict, _ plan: Plan) {
    self.conflict = conflict
    self.plan = plan
    labels = ClockLabels(plan.scenario.horizon)
  }

  var text: String {
    if conflict.isUnproven {
      let kept = plan.request.days == nil ? "on average" : "on enough \(noun)s of the search"
      return "\(subject) is kept \(kept) \(place), but \(unproven).\(best)"
    }
    return "\(subject) cannot be met \(place): \(rules).\(best)\(missing)"
  }

  private var subject: String {
    switch conflict.subject {
    case .contact(let name):
      let goal = contact(name).map { promise($0.type) } ?? ""
      return "The goal of \(Printable.short(name))\(goal)"
    case .group(let name):
      let limit = plan.scenario.agents.first { $0.name == name }?.maxOccupancy
      return "max_occupancy of \(Printable.short(name))\(limit.map { " (\(Wording.percent($0)))" } ?? "")"
    }
  }

  private func promise(_ type: ContactType) -> String {
    let days = plan.request.days.map { " on at least \(Wording.percent($0)) of \(noun)s" } ?? ""
    let parts = failing(type).map { $0.named(type.goal) }
    return parts.isEmpty ? "" : " (\(Wording.list(parts))\(days))"
  }

  /// The parts that fail, or all of the goal.
  private func failing(_ type: ContactType) -> [GoalPart] {
    conflict.parts.isEmpty ? type.goalParts : conflict.parts
  }

  private var noun: String { Wording.replicationNoun(plan.scenario.horizon) }

  private var place: String {
    guard !isWhole else { return "over the whole \(ScopeWords.whole(plan.scenario.horizon))" }
    guard plan.request.scope == .interval else {
      return "on \(Wording.list(conflict.places.map { labels.place(plan.found.places[$0]) }))"
    }
    return "at \(Wording.list(Wording.ranges(intervals).map(labels.range)))"
  }

  private var isWhole: Bool { plan.request.scope != .interval && plan.found.places.count == 1 }

  private var intervals: [Int] { conflict.places.flatMap { plan.found.places[$0] } }

  private var unproven: String {
    "\(Wording.count(plan.replications, noun)) \(plan.replications == 1 ? "does" : "do") not show it with "
      + "\(Wording.percent(plan.scenario.run.confidence)) confidence (--replications gives more)"
  }

  private var rules: String {
    if conflict.rules.isEmpty { return "what stands in the way was not looked for" }
    // Several limits on places were not tried one by one.
    let words = RuleWords(plan, conflict)
    let named = conflict.rules.map { words.words($0).joined(separator: " or ") }.filter { !$0.isEmpty }
    guard !named.isEmpty else {
      if case .contact(let name) = conflict.subject, contact(name)?.values.leadsNowhere == true {
        return "self-service leads no contact to an agent"
      }
      let days = Wording.count(plan.replications, noun)
      return
        "no rule of the file stands in the way, but the goal itself asks for more than chance and time allow, or for "
        + "more than \(days) can show (--replications gives more)"
    }
    return "\(Wording.list(named)) \(named.count == 1 ? "stands" : "stand") in the way"
  }

  /// The people who are missing because no more are allowed, or on duty.
  private var missing: String {
    guard let shortage = PlanShortage(conflict, plan) else { return "" }
    let place = labels.start(shortage.peak)
    let limits = conflict.rules.count == 1 ? "that limit" : "those limits"
    let verb = shortage.planned == 1 ? "is" : "are"
    let hours = PlanWords.count(shortage.hours, "agent-hour")
    return " Without \(limits) \(Wording.count(shortage.needed, "agent")) would be needed at \(place), "
      + "\(shortage.missing) more than the \(shortage.planned) that \(verb) planned; in all "
      + "\(hours) \(hours == "1 agent-hour" ? "is" : "are") missing."
  }

  /// The measures of the plan at its worst place.
  private var best: String {
    switch conflict.subject {
    case .contact(let name):
      guard let contact = contact(name) else { return "" }
      if plan.request.days != nil { return onDays(name) }
      let parts = failing(contact.type)
      let values = values(ofType: name)
      let worst = worst { place in
        plan.found.standings(ofType: type(name), at: place).filter { parts.contains($0.part) }
          .compactMap(\.shortfall).max() ?? 0
      }
      if contact.type.leavesUnserved(values(worst)) {
        return " Nobody is answered\(isWhole ? "" : " \(there(worst))")."
      }
      let figures = parts.compactMap { part in
        values(worst)[part.measure].map {
          part.had(Figure($0, unit: part.measure.unit).text(part.sign), contact.type.goal)
        }
      }
      guard !figures.isEmpty else { return "" }
      return found(worst, Wording.list(figures))
    case .group(let name):
      guard let group = plan.check.agents.firstIndex(where: { $0.group.name == name }),
        let cap = plan.check.agents[group].group.occupancyCap
      else { return "" }
      func value(_ place: Int) -> Estimate? { plan.found.values(ofGroup: group, at: place)[cap.measure] }
      let worst = worst { value($0)?.mean ?? 0 }
      return value(worst).map { found(worst, Figure($0, unit: .share).text("%")) } ?? ""
    }
  }

  /// Where goals are to be met on a share of days, that share.
  private func onDays(_ name: String) -> String {
    let values = values(ofType: name)
    let worst = worst { -(values($0)[.serviceLevelMet]?.mean ?? 1) }
    guard let value = values(worst)[.serviceLevelMet] else { return "" }
    return found(worst, "\(Figure(value, unit: .share).text("%")) of \(noun)s")
  }

  /// The place of the conflict at which something is largest.
  private func worst(_ shortfall: (Int) -> Double) -> Int {
    conflict.places.max { shortfall($0) < shortfall($1) } ?? 0
  }

  /// What there is at a place on days that the search has not seen.
  private func found(_ place: Int, _ figures: String) -> String {
    let there = isWhole ? "" : " \(there(place))"
    return conflict.isUnproven
      ? " On other days it is \(figures)\(there)." : " The best that can be had\(there) is \(figures)."
  }

  private func there(_ place: Int) -> String {
    let span = plan.found.places[place]
    return "\(span.count == 1 ? "at" : "on") \(labels.place(span))"
  }

  private func values(ofType name: String) -> (Int) -> MeasureValues {
    let type = type(name)
    return { plan.found.values(ofType: type, at: $0) }
  }

  private func type(_ name: String) -> Int { plan.check.contacts.firstIndex { $0.type.name == name } ?? 0 }

  private func contact(_ name: String) -> ContactSummary? {
    plan.check.contacts.first { $0.type.name == name }
  }
}
