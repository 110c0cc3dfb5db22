import Scenarios

/// How a freed agent chooses among the types it may take.
struct Discipline: BitwiseCopyable {
  /// Whether ranks decide, and among equal ranks the longest wait; otherwise the criteria are compared one by one.
  let isRanked: Bool
  let first: Routing.ContactCriterion
  let second: Routing.ContactCriterion
  let third: Routing.ContactCriterion

  /// - Parameter types: All that may wait, some of which may gain priority by waiting.
  init(_ routing: Routing, _ types: [ContactType]) {
    let all = routing.contact + Routing.ContactCriterion.allCases.filter { !routing.contact.contains($0) }
    (first, second, third) = (all[0], all[1], all[2])
    // A wait is compared last or first; what follows a wait decides only between waits equal to the last bit.
    isRanked = types.allSatisfy { $0.aging(under: routing) == .infinity } && second != .wait
  }

  /// The skills of a group in the order of preference, with their ranks.
  func sorted(_ skills: [SkillPlan]) -> [SkillPlan] {
    let criteria = [first, second, third].filter { $0 != .wait }
    func key(_ skill: SkillPlan) -> [Int32] { criteria.map { $0 == .level ? skill.level : skill.priority } }
    var sorted = skills.sorted { (key($0) + [$0.order]).lexicographicallyPrecedes(key($1) + [$1.order]) }
    guard isRanked, first != .wait else { return sorted }
    for index in sorted.indices.dropFirst() {
      sorted[index].rank = sorted[index - 1].rank + (key(sorted[index]) == key(sorted[index - 1]) ? 0 : 1)
    }
    return sorted
  }
}
