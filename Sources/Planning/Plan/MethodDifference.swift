/// Why two ways of planning ask for different numbers.
public struct MethodDifference: Sendable {
  /// The way that is compared with.
  public let from: PlanMethod
  /// The way that asks for more or for less.
  public let to: PlanMethod
  /// Agent-hours of `to` less those of `from`.
  public let hours: Double
  /// The reason that was found, and what the difference would be without it; nil where there is no difference to speak
  /// of, or no single cause explains much of it.
  public let reason: Reason?

  /// A cause and its proof.
  public struct Reason: Sendable {
    /// What makes the difference.
    public let cause: Cause
    /// The difference when the cause is taken out of the scenario and both ways are asked again, agent-hours.
    public let hoursWithout: Double
  }

  /// What formulas do not know, or assume otherwise.
  public enum Cause: String, Sendable, CaseIterable {
    /// Contacts hang up.
    case abandonment
    /// A queue, or idle agents, that one interval leaves to the next.
    case carryOver = "carry_over"
    /// Days and intervals that differ in volume.
    case busyDays = "busy_days"
    /// Handle times that are not exponential.
    case handleTimes = "handle_times"
    /// Patience that is not exponential.
    case patience
    /// Groups that help each other.
    case pooling
    /// People who are absent.
    case absence
    /// Agents who differ in speed.
    case agentSpeeds = "agent_speeds"
    /// Lines, places and contacts that do not wait.
    case places
    /// Priorities between types.
    case priorities
    /// The demand that goals hold with confidence, not just on average.
    case confidence
    /// Groups so small that one agent is worth many points.
    case smallGroups = "small_groups"
  }
}
