internal import Measures
internal import Planning
internal import Scenarios
internal import Simulation
internal import Statistics

/// What becomes of everything in one sentence.
struct CaseSentence {
  private let place: ComparedCase
  /// Whether other alternatives stand beside it, so that it begins with its name.
  private let isOneOfSeveral: Bool

  init(_ place: ComparedCase, isOneOfSeveral: Bool) {
    self.place = place
    self.isOneOfSeveral = isOneOfSeveral
  }

  var text: String {
    let planned = PlanningChangeWords(place).clauses
    let clauses =
      place.isIdentical
      ? (planned + promises).isEmpty ? [identical] : ["nothing changes in the simulation"] + promises + planned
      : told + promises + [gone, GoalClause(place).text, cost, single].compactMap { $0 } + planned
    return "\(beginning) \(clauses.joined(separator: "; "))."
  }

  /// What is promised in another way, or no longer: without it a goal that is dropped would look like one that is kept.
  private var promises: [String] { PromiseChanges(place).clauses }

  private var identical: String { "nothing changes at all: every \(place.noun) is the same before and after" }

  // MARK: - The change

  /// The changes, if few enough for the sentence itself; more of them are listed elsewhere.
  static func changes(_ question: WhatIf.Question) -> String? {
    let text = question.changes.map { Printable.short($0, width: 60) }.joined(separator: " and ")
    let (most, width) = (3, 100)
    return question.changes.isEmpty || question.changes.count > most || Printable.width(text) > width ? nil : text
  }

  private var beginning: String {
    let count = place.answer.question.changes.count
    let change = Self.changes(place.answer.question) ?? (count == 0 ? place.name : Wording.count(count, "change"))
    let start =
      isOneOfSeveral ? "\(place.name):" : change.hasPrefix("with ") ? "W\(change.dropFirst())" : "With \(change)"
    // What is measured of the types is over the horizon, whatever goals are judged by.
    let isOver = !place.isIdentical && place.types.contains { lead($0) != nil }
    return isOver ? "\(start)\(isOneOfSeveral ? "" : ",") over the whole \(ScopeWords.whole(place.horizon))," : start
  }

  // MARK: - Types

  /// What moves most of each type that moves, in the order in which it is told.
  private var leads: [Movement] {
    let moved = place.types.compactMap { lead($0) }
    return moved.indices.sorted { one, other in
      if moved[one].comes(before: moved[other]) { return true }
      return !moved[other].comes(before: moved[one]) && one < other
    }.map { moved[$0] }
  }

  private func lead(_ type: ContactType) -> Movement? {
    let moved = place.movements(type).filter(isTold)
    // Of equally ranked movements the first counts: the service level.
    let most = moved.map(\.rank).max()
    return moved.first { $0.rank == most }
  }

  private func isTold(_ movement: Movement) -> Bool {
    if place.isSingle { return !movement.comparison.isSame && movement.comparison.difference != nil }
    return movement.isReal || (movement.changesStanding && movement.before?.limit != movement.after?.limit)
  }

  private var told: [String] {
    let leads = leads
    guard let first = leads.first else { return [NothingPromised(place).text] }
    if leads.count == 1 { return [MovementWords(first).full] + besides(first) }
    let shown = 2
    return leads.prefix(shown).flatMap { [MovementWords($0).full] + broken($0) } + others(Array(leads.dropFirst(shown)))
  }

  /// The other measures of the type that moves.
  private func besides(_ lead: Movement) -> [String] {
    let rest = place.movements(lead.type).filter { $0.measure != lead.measure && isTold($0) }
    let plain = rest.filter { !isTelling($0) }.map { MovementWords($0).brief }.filter { !$0.isEmpty }
    return broken(lead) + (plain.isEmpty ? [] : [Wording.list(plain)])
  }

  /// Those whose goal now stands differently, or is missed as before, only further or not as far.
  private func broken(_ lead: Movement) -> [String] {
    place.movements(lead.type).filter { $0.measure != lead.measure && isTold($0) && isTelling($0) }
      .map { MovementWords($0).brief }.filter { !$0.isEmpty }
  }

  private func isTelling(_ movement: Movement) -> Bool { movement.changesStanding || movement.isStillMissed }

  private func others(_ rest: [Movement]) -> [String] {
    guard !rest.isEmpty else { return [] }
    let worse = rest.count(where: \.isWorse)
    let missed = rest.count(where: \.isNowMissed)
    let ending = missed == 0 ? "" : missed == 1 ? ", and 1 now misses a goal" : ", and \(missed) now miss a goal"
    let types = Wording.count(rest.count, "other type")
    let verb = rest.count == 1 ? "gets" : "get"
    if worse == rest.count { return ["\(types) \(verb) worse\(ending)"] }
    if worse == 0 { return ["\(types) \(verb) better\(ending)"] }
    let better = rest.count - worse
    return ["\(types) change: \(worse) \(worse == 1 ? "gets" : "get") worse, \(better) better\(ending)"]
  }

  // MARK: - The rest

  /// Types that are no longer there have no number to compare.
  private var gone: String? {
    let after = place.answer.question.scenario.contacts.map(\.name)
    let names = place.types.map(\.name).filter { !after.contains($0) }.map { Printable.short($0) }
    return names.isEmpty ? nil : "\(Wording.list(names)) \(names.count == 1 ? "is" : "are") no longer there"
  }

  private var cost: String? { CostWords(place).clause }

  private var single: String? {
    place.isSingle ? "one \(place.noun) has no intervals, so nobody knows whether that is chance" : nil
  }
}
