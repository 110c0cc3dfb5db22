internal import Measures
internal import Planning
internal import Scenarios

/// What a change does to the goals themselves: what they no longer promise, what they promise in another way, and what is
/// new. A result that looks better because less is promised is told from one that is better.
struct PromiseChanges {
  private let place: ComparedCase

  init(_ place: ComparedCase) {
    self.place = place
  }

  /// Whether anything is promised in another way.
  var isEmpty: Bool { clauses.isEmpty }

  /// A clause or two for each type whose goal changes; types that are gone are told elsewhere.
  var clauses: [String] {
    let after = place.answer.question.scenario.contacts
    return place.types.flatMap { type -> [String] in
      guard let changed = after.first(where: { $0.name == type.name }), changed.goal != type.goal else { return [] }
      return Self.clauses(type, changed)
    }
  }

  private static func clauses(_ type: ContactType, _ changed: ContactType) -> [String] {
    let subject = "the goal of \(Printable.short(type.name))"
    let pairs = pairs(type, changed)
    let gone = pairs.filter { $0.after == nil }.compactMap { $0.before?.named(type.goal) }
    let new = pairs.filter { $0.before == nil }.compactMap { $0.after?.named(changed.goal) }
    let other = pairs.compactMap { pair -> String? in
      guard let before = pair.before, let after = pair.after else { return nil }
      let (old, now) = (before.named(type.goal), after.named(changed.goal))
      let isSameTime = type.goal.time(of: before.measure) == changed.goal.time(of: after.measure)
      return old == now ? nil : "\(now) instead of \(isSameTime ? before.text(before.limit) : old)"
    }
    let isGone = !gone.isEmpty && changed.goalParts.isEmpty
    let isNew = !new.isEmpty && type.goalParts.isEmpty
    return [
      isGone
        ? "\(Printable.short(type.name)) no longer has a goal (it was \(Wording.list(gone)))"
        : gone.isEmpty ? nil : "\(subject) no longer promises \(Wording.list(gone))",
      other.isEmpty ? nil : "\(subject) is \(Wording.list(other))",
      new.isEmpty
        ? nil
        : isNew
          ? "\(Printable.short(type.name)) now has a goal: \(Wording.list(new))"
          : "\(subject) now promises \(Wording.list(new)) as well",
    ].compactMap { $0 }
  }

  /// Parts that belong together: answers by their times, all others by what they are about.
  private static func pairs(
    _ type: ContactType, _ changed: ContactType
  ) -> [(before: GoalPart?, after: GoalPart?)] {
    // Both sides alike, so that balking alone is no change of the promise.
    let (old, new) = (type.goal.parts(balks: false), changed.goal.parts(balks: false))
    func part(_ parts: [GoalPart], _ measure: Measure?) -> GoalPart? {
      measure.flatMap { measure in parts.first { $0.measure == measure } }
    }
    let answers = type.goal.answerPairs(with: changed.goal).map { pair in
      (
        before: part(old, pair.before.map { Measure.serviceLevels[$0] }),
        after: part(new, pair.after.map { Measure.serviceLevels[$0] })
      )
    }
    let others = Goal.measures.filter { !Measure.serviceLevels.contains($0) }.map { measure in
      (before: part(old, measure), after: part(new, measure))
    }
    return (answers + others).filter { $0.before != nil || $0.after != nil }
  }
}
