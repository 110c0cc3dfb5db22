public import Measures
public import Scenarios
public import Statistics

/// What a simulation says about one part of a goal: over the horizon, or in an interval.
public enum GoalFinding: Sendable, Equatable {
  /// No contact wanted an agent, or none of the type could be served because it is closed, so there is nothing to judge.
  case nothing
  /// Contacts came and no agent took any of them, as none was free or self-service led nowhere: the goal is missed,
  /// whatever the measure says about the few contacts that it counts. Doubtful where so few came that it may be chance.
  case unserved(isDoubtful: Bool)
  /// The promised measure.
  case value(Estimate)

  /// The estimate of the measure; nil where there is none.
  public var estimate: Estimate? {
    if case .value(let estimate) = self { estimate } else { nil }
  }
}

extension ContactType {
  /// What the estimates of a cell say about a part of the type's goal.
  public func finding(_ part: GoalPart, _ values: MeasureValues) -> GoalFinding {
    if values.isClosed { return .nothing }
    if leavesUnserved(values) { return .unserved(isDoubtful: values.mayBeChance) }
    // Where nobody asks for an agent nobody is blocked either, which keeps no promise.
    guard values.mayAskForAgents, let estimate = values[part.measure], estimate.mean.isFinite else { return .nothing }
    return .value(estimate)
  }

  /// Whether contacts came for an agent and none was ever answered.
  public func leavesUnserved(_ values: MeasureValues) -> Bool { values.isUnserved(isDeferrable: isDeferred) }

  /// Whether the goal holds in a cell, by the means alone; nil where nothing is promised or nobody came.
  ///
  /// An interval, a day and the horizon are judged alike; the caller chooses the cell.
  public func meetsGoal(_ values: MeasureValues) -> Bool? {
    let findings = goalParts.map { (part: $0, finding: finding($0, values)) }
    guard findings.contains(where: { $0.finding != .nothing }) else { return nil }
    return findings.allSatisfy { part, finding in
      switch finding {
      case .nothing: true
      case .unserved: false
      case .value(let estimate): part.shortfall(estimate.mean) <= 0
      }
    }
  }
}

extension MeasureValues {
  /// Whether contacts came for an agent and none was ever answered.
  /// - Parameter isDeferrable: Whether the work can be deferred; contacts that are not late yet then count neither way,
  ///   and have no service level.
  fileprivate func isUnserved(isDeferrable: Bool) -> Bool {
    if leadsNowhere { return true }
    if isClosed { return false }
    guard let answered = self[.answered]?.mean, answered == 0 else { return false }
    guard asking > 0 else { return false }
    let isLate = Measure.serviceLevels.contains { self[$0] != nil } || serviceLevelByDefinition[.ofOffered] != nil
    return !(isDeferrable && self[.blocked]?.mean ?? 0 == 0 && !isLate)
  }

  /// Contacts that came for an agent, on average.
  private var asking: Double { (self[.offered]?.mean ?? 0) + (self[.blocked]?.mean ?? 0) }

  /// Whether anybody came for an agent, as far as is known.
  fileprivate var mayAskForAgents: Bool { self[.offered] == nil || asking > 0 }

  /// Whether so few came that on other days as many might be answered; on a single day, three are few.
  fileprivate var mayBeChance: Bool {
    guard !leadsNowhere else { return false }
    return self[.answered]?.halfWidth.map { asking < $0 } ?? (asking <= 3)
  }
}

extension Summary {
  /// Whether contacts came for an agent and none was answered, where and when an indicator looks; never for agents and
  /// steps.
  public func leavesUnserved(_ indicator: Indicator) -> Bool {
    switch indicator.subject {
    case .overall: overall.isUnserved(isDeferrable: contacts.allSatisfy(\.type.isDeferred))
    case .contacts(let name):
      contacts.first { $0.type.name == name }.map { $0.leavesUnserved(indicator.span) } ?? false
    case .profile(let name, let type):
      contacts.first { $0.type.name == type }.map { contact in
        contact.profiles.first { $0.name == name }?.values.isUnserved(isDeferrable: contact.type.isDeferred) ?? false
      } ?? false
    case .agents, .steps: false
    }
  }
}

extension ContactSummary {
  /// What is known at a time; nothing outside the horizon.
  private func values(_ span: Indicator.Span) -> MeasureValues {
    switch span {
    case .horizon: values
    case .interval(let index): intervals.indices.contains(index) ? intervals[index] : MeasureValues()
    }
  }

  /// What the simulation says about a part of the goal at a time.
  public func finding(_ part: GoalPart, _ span: Indicator.Span) -> GoalFinding { type.finding(part, values(span)) }

  /// Whether contacts came and none was answered, at a time.
  public func leavesUnserved(_ span: Indicator.Span) -> Bool { type.leavesUnserved(values(span)) }
}
