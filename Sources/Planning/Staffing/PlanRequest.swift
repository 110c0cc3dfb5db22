/// What a plan must hold, and how surely.
public struct PlanRequest: Sendable, Equatable {
  /// Where a goal must hold.
  public enum Scope: String, Sendable, CaseIterable {
    /// In every interval.
    case interval
    /// Over the horizon as a whole; a weak hour may be made up for by a strong one.
    case day
  }

  /// Where goals must hold.
  public var scope: Scope
  /// The share of days on which goals must be met; nil where they must be met on average.
  public var risk: Double?
  /// How many days each trial simulates; nil for ``replications(for:)``'s default.
  public var replications: Int?

  /// Goals that hold on average in every interval, unless told otherwise.
  public init(scope: Scope = .interval, risk: Double? = nil, replications: Int? = nil) {
    self.scope = scope
    self.risk = risk
    self.replications = replications
  }

  /// With fewer days the intervals of half an hour are so wide that the plan buys certainty with people.
  private static let fewestReplications = 400

  /// How many days each trial simulates: what was asked for, else the scenario's own number but at least 400.
  public func replications(for own: Int) -> Int {
    replications ?? max(own, Self.fewestReplications)
  }
}
