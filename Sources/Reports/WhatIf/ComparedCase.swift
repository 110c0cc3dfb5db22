internal import Measures
internal import Planning
internal import Scenarios
internal import Simulation
internal import Statistics

/// One alternative beside the base, with what reports ask of both.
struct ComparedCase {
  let base: Summary
  let answer: WhatIf.Answer
  /// Where goals must hold.
  let scope: GoalScope
  /// How goals stand in the base.
  let baseGoals: Scorecard
  private let places: [Indicator: Comparison]
  /// Where the intervals of an indicator begin, by its first one: they follow each other.
  private let firstIntervals: [Indicator: Int]
  /// In which intervals types get worse or better.
  private(set) var hurt = HurtIntervals()

  init(_ answer: WhatIf.Answer, of whatIf: WhatIf) {
    base = whatIf.base
    scope = whatIf.scope
    baseGoals = whatIf.baseGoals
    self.answer = answer
    places = Dictionary(answer.comparisons.map { ($0.indicator, $0) }) { first, _ in first }
    let firsts = answer.intervals.indices.filter { answer.intervals[$0].indicator.span == .interval(0) }
    firstIntervals = Dictionary(firsts.map { (answer.intervals[$0].indicator, $0) }) { first, _ in first }
    hurt = HurtIntervals(self)
  }

  var horizon: Horizon { base.scenario.horizon }
  var currency: String? { base.scenario.currency }
  var noun: String { Wording.replicationNoun(horizon) }
  var name: String { Printable.short(answer.question.name) }

  /// One replication has no intervals, so nothing is known to be real.
  var isSingle: Bool { base.replications < 2 }

  /// A comparison; nil where the base does not report it.
  func comparison(_ subject: Indicator.Subject, _ measure: Measure, _ span: Indicator.Span = .horizon) -> Comparison? {
    guard case .interval(let index) = span else { return places[Indicator(subject, measure, span)] }
    guard let first = firstIntervals[Indicator(subject, measure, .interval(0))],
      answer.intervals.indices.contains(first + index)
    else { return nil }
    let found = answer.intervals[first + index]
    return found.indicator == Indicator(subject, measure, span) ? found : nil
  }

  /// Whether every number is the same on both sides, in every replication.
  var isIdentical: Bool {
    addedPlaces.isEmpty && !answer.intervals.isEmpty
      && (answer.comparisons + answer.intervals).allSatisfy(\.isSame)
      && !types.flatMap { movements($0) }.contains(where: \.changesStanding)
  }

  // MARK: - Types

  /// How the measures of a type move over a span, promised ones first.
  func movements(_ type: ContactType, _ span: Indicator.Span = .horizon) -> [Movement] {
    let changed = answer.summary.contacts.first { $0.type.name == type.name }
    let balks = type.balk != nil || changed?.type.balk != nil
    let goal = changed?.type.goal
    let (before, after) = (type.goal.parts(balks: balks), goal?.parts(balks: balks) ?? [])
    let hasBalked = comparison(.contacts(type.name), .abandonRateWithBalked, span) != nil
    // Where places are limited or queues time out, contacts that are lost to it are mentioned, whether a goal counts them
    // or not.
    let measures: [Measure] = [
      .serviceLevel, balks && hasBalked ? .abandonRateWithBalked : .abandonRate, .asa, .timedOutRate,
      .blockedRate,
    ]
    let promised = (before + after).map(\.measure)
    let further = Goal.measures.filter { promised.contains($0) && !measures.contains($0) }
    let unchanged = base.contacts.first { $0.type.name == type.name }
    let all = (measures + further).compactMap { measure in
      compared(type, goal, measure, span).map { old, comparison in
        let parts = (
          before: before.first { $0.measure == old }, after: after.first { $0.measure == measure }
        )
        return Movement(
          type: type, comparison: comparison, before: parts.before, after: parts.after, goal: goal ?? type.goal,
          verdictBefore: parts.before.map { part in unchanged.map { part.verdict($0.finding(part, span)) } ?? .unknown
          },
          verdictAfter: parts.after.map { part in changed.map { part.verdict($0.finding(part, span)) } ?? .unknown },
          isUnservedBefore: unchanged?.leavesUnserved(span) ?? false,
          isUnservedAfter: changed?.leavesUnserved(span) ?? false)
      }
    }
    return all.filter { $0.after != nil } + all.filter { $0.after == nil }
  }

  /// A measure after a change beside what it is compared with, and that by its measure before the change; nil where there
  /// is nothing to compare: a service level says something only beside one within the same time, or one whose time has
  /// changed, which is told.
  private func compared(
    _ type: ContactType, _ goal: Goal?, _ measure: Measure, _ span: Indicator.Span
  ) -> (old: Measure, Comparison)? {
    let subject = Indicator.Subject.contacts(type.name)
    let plain = comparison(subject, measure, span).map { (old: measure, $0) }
    guard let goal, let position = Measure.serviceLevels.firstIndex(of: measure) else { return plain }
    let pairs = type.goal.answerPairs(with: goal)
    if let pair = pairs.first(where: { $0.after == position }), let old = pair.before {
      if old == position { return plain }
      guard span == .horizon else { return nil }
      return answer.movedAnswers.first { $0.indicator == Indicator(subject, measure) }.map {
        (Measure.serviceLevels[old], $0)
      }
    }
    // What only one of the goals promises, or neither, is known on both sides where both count by the same time.
    return position == 0 && type.goal.within == goal.within ? plain : nil
  }

  /// The measure by which a type is judged in an interval: of the promised ones that really move, one whose promise
  /// breaks; the service level where nothing is promised.
  func main(_ type: ContactType, _ span: Indicator.Span) -> Movement? {
    let all = movements(type, span)
    let promised = all.filter { $0.after != nil }
    let real = promised.filter(\.isReal)
    let most = real.map(\.rank).max()
    return real.first { $0.rank == most } ?? all.first
  }

  /// What the goals of some types promise before the change or after it, in the order of reports.
  func promisedMeasures(of types: [ContactType]) -> [Measure] {
    let names = types.map(\.name)
    let after = answer.question.scenario.contacts.filter { names.contains($0.name) }
    let promised = (types + after).flatMap { $0.goalParts.map(\.measure) }
    return Goal.measures.filter(promised.contains)
  }

  /// Types in the order of the base.
  var types: [ContactType] { base.scenario.contacts }

  var hasGoals: Bool {
    types.contains(where: \.goal.promisesSomething)
      || answer.question.scenario.contacts.contains(where: \.goal.promisesSomething)
  }

  // MARK: - What has no other side

  /// What only the alternative has, e.g. `agents.overflow`.
  var addedPlaces: [String] {
    let known = Set(base.scenario.subjects)
    return answer.question.scenario.subjects.filter { !known.contains($0) }.map(\.key)
  }

  /// What only the base has.
  var removedPlaces: [String] {
    let known = Set(answer.question.scenario.subjects)
    return base.scenario.subjects.filter { !known.contains($0) }.map(\.key)
  }
}
