/// Where a plan was cut short: which limit was reached, and doing what.
public struct PlanCut: Sendable, Equatable {
  /// What is limited.
  public enum Limit: String, Sendable {
    /// The work of the search, which is known before it starts and does not depend on the machine.
    case work
    /// The time that the caller gives it.
    case time
  }

  /// What a search does, in its order.
  public enum Stage: String, Sendable {
    /// Adds agents until every goal holds, or cannot.
    case reaching = "reaching_goals"
    /// Takes agents away until none can be spared.
    case saving = "saving_agents"
    /// Puts one agent in the place of dearer ones.
    case exchanging = "exchanging_agents"
    /// Checks whether the goals hold on days that it has not seen.
    case confirming = "confirming"
    /// Looks for what stands in the way of goals, and for why the ways of planning differ.
    case explaining = "explaining"
  }

  /// The limit that was reached.
  public let limit: Limit
  /// What the search was doing; it did none of what comes after.
  public let stage: Stage
}
