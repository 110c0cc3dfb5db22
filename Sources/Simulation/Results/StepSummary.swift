internal import Measures
public import Scenarios
internal import Statistics

/// What a simulation says about one step.
public struct StepSummary: Sendable, Equatable {
  /// The step.
  public let step: Step
  /// Over the horizon.
  public let values: MeasureValues
  /// By the interval in which contacts came to the step.
  public let intervals: [MeasureValues]

  /// Puts the parts together.
  package init(step: Step, values: MeasureValues, intervals: [MeasureValues]) {
    self.step = step
    self.values = values
    self.intervals = intervals
  }
}

/// How customers who come back make work.
public struct DemandWarning: Sendable, Equatable {
  /// Contacts for each issue, on average.
  public let contactsPerIssue: Double
  /// Issues per replication that were given up, because they came back too often or too many were open at one time; they
  /// are among the lost.
  public let overflowed: Double

  /// From so many contacts per issue on, demand is taken to explode.
  static let manyContacts = 10.0
}

extension Summary {
  /// Warns that demand explodes, because contacts bring back contacts almost without end; nil where it does not.
  public var demandWarning: DemandWarning? {
    guard scenario.usesJourneys else { return nil }
    let overflowed = overall[.overflowed]?.mean ?? 0
    let perIssue = overall[.contactsPerIssue]?.mean ?? 0
    guard overflowed > 0 || perIssue >= DemandWarning.manyContacts else { return nil }
    return DemandWarning(contactsPerIssue: perIssue, overflowed: overflowed)
  }
}
