public import Scenarios

/// What a plan must hold, and how surely.
public struct PlanRequest: Sendable, Equatable {
  /// Where goals must hold.
  public var scope: GoalScope
  /// The share of days on which goals must be met; nil where they must be met on average.
  public var days: Double?
  /// How many days each trial simulates; nil for the default of ``replications(for:)``.
  public var replications: Int?
  /// Whether the scenario's staff is one that somebody has, so that the plan is compared with it.
  public var comparesStaff: Bool

  /// Goals that hold on average in every interval, unless told otherwise.
  public init(
    scope: GoalScope = .interval, days: Double? = nil, replications: Int? = nil, comparesStaff: Bool = true
  ) {
    self.scope = scope
    self.days = days
    self.replications = replications
    self.comparesStaff = comparesStaff
  }

  /// With fewer days the confidence intervals of half hours are so wide that the plan buys certainty with people.
  private static let enoughReplications = 400

  /// How many contacts a trial may simulate before days are left out, down to ``fewestReplications``: a week of a large
  /// center takes hundreds of trials.
  private static let enoughContacts = 4e6

  private static let fewestReplications = 100

  /// How many days each trial simulates: what was asked for, else the scenario's own number but at least 400, or 100 where
  /// days are long.
  public func replications(for scenario: Scenario) -> Int {
    if let replications { return replications }
    let contacts = scenario.contacts.reduce(1) { $0 + $1.arrivals.expectedCount(over: scenario.horizon) }
    let affordable = Int(min(Self.enoughContacts / contacts, Double(Self.enoughReplications)))
    return max(scenario.run.replications, affordable, Self.fewestReplications)
  }
}
