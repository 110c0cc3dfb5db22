/// Why two ways of planning ask for different numbers.
public struct MethodDifference: Sendable {
  /// The way compared with.
  public let from: PlanMethod
  /// The way that asks for more or for less.
  public let to: PlanMethod
  /// Agent-hours of `to` less those of `from`.
  public let hours: Double
  /// The reason that was found, and what the difference would be without it; nil where there is no difference to speak
  /// of, or no cause was found that explains much of it.
  public internal(set) var reason: Reason?
  /// Two causes that work against each other, so that little is seen of either; nil where none were found. Without a
  /// ``reason`` they are what makes the difference, otherwise they lie behind it.
  public internal(set) var opposites: Opposites?

  /// A cause and its proof.
  public struct Reason: Sendable {
    /// What makes the difference.
    public let cause: Cause
    /// The difference when the cause is taken out of the scenario and both ways are asked again, agent-hours.
    public let hoursWithout: Double
  }

  /// Two causes that work against each other, and their proof.
  public struct Opposites: Sendable {
    /// The cause that works in the direction of the difference: how much that changes when the cause is taken out.
    public let along: Effect
    /// The cause that works against it: how much the rest changes when this one is taken out, too. The two effects and
    /// ``hoursWithout`` add up to the difference.
    public let against: Effect
    /// The difference when both are taken out of the scenario, agent-hours.
    public let hoursWithout: Double

    package init(along: Effect, against: Effect, hoursWithout: Double) {
      self.along = along
      self.against = against
      self.hoursWithout = hoursWithout
    }
  }

  /// What one of two causes does.
  public struct Effect: Sendable {
    /// The cause.
    public let cause: Cause
    /// Agent-hours that it adds to the difference; negative where it saves.
    public let hours: Double

    package init(_ cause: Cause, hours: Double) {
      self.cause = cause
      self.hours = hours
    }
  }

  /// What formulas do not know, or assume otherwise.
  public enum Cause: String, Sendable, CaseIterable {
    /// Contacts hang up.
    case abandonment
    /// Queues send contacts elsewhere after a while.
    case queueTimeout = "queue_timeout"
    /// Contacts leave their queue, on their own or because it sends them elsewhere: what is left of the demand is the same
    /// until both are taken out.
    case leaving = "abandonment_and_queue_timeout"
    /// Who does not get through tries again.
    case redial
    /// Customers who differ by their profiles.
    case profiles = "profile_mix"
    /// What agents know of earlier contacts of an issue.
    case knows = "known_history"
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
    /// Breaks that no schedule knows.
    case shortBreaks = "short_breaks"
    /// Agents who differ in speed.
    case agentSpeeds = "agent_speeds"
    /// Trunks, places in queues, capacities of steps, and contacts that do not wait.
    case places
    /// Priorities between types.
    case priorities
    /// A cap on how busy agents may be.
    case occupancyCap = "occupancy_cap"
    /// The demand that goals hold with confidence, not just on average.
    case confidence
  }
}
