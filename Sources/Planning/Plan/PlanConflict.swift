public import Scenarios

/// A goal that no staffing within the limits meets, or is shown to meet.
public struct PlanConflict: Sendable, Equatable {
  /// What fails.
  public enum Subject: Sendable, Equatable {
    /// The goals of a type of contact.
    case contact(String)
    /// The occupancy of a group.
    case group(String)

    /// Whether more agents of a group may help.
    public func concerns(_ group: AgentGroup) -> Bool {
      switch self {
      case .contact(let name): group.skills.contains { $0.contact == name }
      case .group(let name): group.name == name
      }
    }
  }

  /// A rule of the scenario that stands in the way.
  public enum Rule: Sendable, Hashable {
    /// `agents.<group>.max`.
    case most(group: String)
    /// `agents.<group>.shifts`: nobody of the group is on duty then.
    case shifts(group: String)
    /// `closed` in `agents.<group>.staff`: contacts that come then are turned away, and deferred work waits.
    case closing(group: String)
    /// `agents.<group>.short_breaks`: those who are away then.
    case shortBreaks(group: String)
    /// `agents.<group>.skills.<contact>.after`.
    case after(group: String)
    /// `agents.<group>.skills.<contact>.reserve`.
    case reserve(group: String)
    /// `lines`, `queue_limit`, a step's `capacity` and `balk`: contacts that are lost, or kept waiting for a step,
    /// however many agents there are.
    case places
    /// Nothing that the scenario could do without: the goal itself asks for more than chance and time allow.
    case goal
  }

  /// What fails.
  public let subject: Subject
  /// The parts of a type's goal that fail; empty for a group, and where the whole goal is asked for on a share of days.
  public let parts: [GoalPart]
  /// The places at which it fails, as positions in ``ScopedSummary/places``.
  public let places: [Int]
  /// The rules without which the goal could be met; empty where they were not looked for.
  public let rules: [Rule]
  /// How many agents the goal would take beyond those planned, by group that may help, then by interval, if no limit on
  /// their number and no shift stood in the way; nil where more people do not help, or where it was not worked out.
  public let missing: [String: [Int]]?
  /// Whether the goal is kept on average, but over too few days to be sure.
  public let isUnproven: Bool

  /// A conflict; of the whole goal unless parts are named.
  init(
    subject: Subject, parts: [GoalPart] = [], places: [Int], rules: [Rule], missing: [String: [Int]]? = nil,
    isUnproven: Bool = false
  ) {
    self.subject = subject
    self.parts = parts
    self.places = places
    self.rules = rules
    self.missing = missing
    self.isUnproven = isUnproven
  }
}
