import Measures
public import Scenarios

extension Scenario {
  /// All that the scenario commits itself to: promises in the order of the file, then the goals of its types and the caps
  /// of its groups.
  public var commitments: [Commitment] { writtenCommitments.map(\.commitment) }

  /// All commitments, each with the keys that lead to it.
  var writtenCommitments: [(commitment: Commitment, path: [String])] {
    var all: [(commitment: Commitment, path: [String])] = []
    for promise in self.promises { all.append((commitment(of: promise), ["expect", promise.key])) }
    for type in self.contacts {
      for part in type.goalParts {
        all.append((commitment(of: part, type), ["contacts", type.name, "goal"] + Self.keys(of: part)))
      }
    }
    for group in self.agents {
      guard let cap = group.occupancyCap else { continue }
      all.append((commitment(of: cap, group), ["agents", group.name, cap.key]))
    }
    return all
  }

  private static func keys(of part: GoalPart) -> [String] { part.key.split(separator: ".").map(String.init) }

  private func commitment(of promise: Promise) -> Commitment {
    let types = self.contacts.filter { promise.subject == .contacts($0.name) || promise.subject == .overall }
    return commitment(
      .promise, promise.canonicalKey(in: self.horizon), promise.measure, promise.bound, of: types,
      confidence: promise.confidence ?? self.run.confidence,
      closed: promise.span == .worstInterval ? closedStarts(of: types) : [:])
  }

  private func commitment(of part: GoalPart, _ type: ContactType) -> Commitment {
    let isAnswer = Measure.serviceLevels.contains(part.measure)
    return commitment(
      .goal, "\(Indicator.Subject.contacts(type.name).key).goal.\(isAnswer ? "answer" : part.key)", part.measure,
      part.bound, of: [type], closed: closedStarts(of: [type]))
  }

  private func commitment(of cap: GoalPart, _ group: AgentGroup) -> Commitment {
    commitment(
      .goal, "\(Indicator.Subject.agents(group.name).key).\(cap.key)", cap.measure, cap.bound, of: [])
  }

  /// When contacts of some types come although they are closed, by type.
  private func closedStarts(of types: [ContactType]) -> [String: [String]] {
    types.reduce(into: [:]) { starts, type in
      let intervals = self.intervalsTurnedAway(type)
      if !intervals.isEmpty { starts[type.name] = intervals.map(self.horizon.label) }
    }
  }

  /// A commitment with what it takes from the goals of the types that it is about.
  private func commitment(
    _ kind: Commitment.Kind, _ key: String, _ measure: Measure, _ bound: Promise.Bound, of types: [ContactType],
    confidence: Double? = nil, closed: [String: [String]] = [:]
  ) -> Commitment {
    let level = Measure.serviceLevels.firstIndex(of: measure)
    let definitions = Set(types.map(\.goal.definition))
    let definition = level != nil && definitions.count == 1 ? definitions.first : nil
    let countsShort =
      measure == .abandonRateLessShort
      || level != nil && !definitions.isDisjoint(with: [.creditShort, .lessShort])
    return Commitment(
      kind: kind, key: key, measure: measure, bound: bound,
      within: level.flatMap { level in types.compactMap { $0.goal.within(level: level) }.max() },
      definition: definition, shortAbandon: countsShort ? types.map(\.goal.shortAbandon).max() : nil,
      confidence: confidence, closed: closed)
  }
}

extension Goal {
  /// The time of a service level, from 0; the first has one even where no share is to be answered.
  func within(level: Int) -> Double? {
    level == 0 ? within : answers.indices.contains(level) ? answers[level].within : nil
  }
}

extension GoalPart {
  fileprivate var bound: Promise.Bound { isAtLeast ? .atLeast(limit) : .atMost(limit) }
}

extension Promise {
  /// What the promise is about, however its key is spelt.
  fileprivate func canonicalKey(in horizon: Horizon) -> String {
    switch span {
    case .horizon: Indicator(subject, measure).key(in: horizon)
    case .interval(let index): Indicator(subject, measure, .interval(index)).key(in: horizon)
    case .worstInterval: "\(subject.key).intervals.worst.\(measure.rawValue)"
    }
  }
}
