public import Scenarios
public import Statistics

/// What a simulation says of one part of a goal: over the horizon, or in an interval.
public enum GoalFinding: Sendable, Equatable {
  /// Nobody came who wanted an agent, so there is nothing to judge.
  case nothing
  /// Contacts came and no agent took any of them, as none was free or self-service led nowhere: the goal is missed, whatever the measure. Its estimate, where it has one
  /// and nobody was blocked, for where few came that may be chance.
  case unserved(Estimate?)
  /// The promised measure.
  case value(Estimate)

  /// The estimate of the measure; nil where there is none.
  public var estimate: Estimate? {
    switch self {
    case .nothing: nil
    case .unserved(let estimate): estimate
    case .value(let estimate): estimate
    }
  }
}

extension ContactType {
  /// What the estimates of a cell say of a part of the type's goal.
  public func finding(_ part: GoalPart, _ values: MeasureValues) -> GoalFinding {
    let estimate = values[part.measure].flatMap { $0.mean.isFinite ? $0 : nil }
    guard leavesUnserved(values) else { return estimate.map { .value($0) } ?? .nothing }
    // Of few who were offered while others were blocked, a measure of the offered tells next to nothing.
    return .unserved(values[.blocked]?.mean ?? 0 > 0 ? nil : estimate)
  }

  /// Whether contacts came for an agent and none was ever answered.
  public func leavesUnserved(_ values: MeasureValues) -> Bool { values.isUnserved(mayLie: isDeferred) }

  /// Whether the goal holds in a cell, by the means alone; nil where nothing is promised or nobody came.
  ///
  /// An interval, a day and the horizon are judged alike, so that a caller chooses the cell.
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
  /// - Parameter mayLie: Whether the work may lie; what is not late yet counts neither way, and then has no service level.
  fileprivate func isUnserved(mayLie: Bool) -> Bool {
    if leadsNowhere { return true }
    guard let answered = self[.answered]?.mean, answered == 0 else { return false }
    let blocked = self[.blocked]?.mean ?? 0
    guard (self[.offered]?.mean ?? 0) + blocked > 0 else { return false }
    return !(mayLie && blocked == 0 && self[.serviceLevel] == nil)
  }
}

extension Summary {
  /// Whether contacts came for an agent and none was answered, where and when an indicator looks; never for agents and
  /// steps.
  public func leavesUnserved(_ indicator: Indicator) -> Bool {
    switch indicator.subject {
    case .overall: overall.isUnserved(mayLie: contacts.allSatisfy(\.type.isDeferred))
    case .contacts(let name):
      contacts.first { $0.type.name == name }.map { $0.leavesUnserved(indicator.span) } ?? false
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

  /// What the simulation says of a part of the goal at a time.
  public func finding(_ part: GoalPart, _ span: Indicator.Span) -> GoalFinding { type.finding(part, values(span)) }

  /// Whether contacts came and none was answered, at a time.
  public func leavesUnserved(_ span: Indicator.Span) -> Bool { type.leavesUnserved(values(span)) }
}
