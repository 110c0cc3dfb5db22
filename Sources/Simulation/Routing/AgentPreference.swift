/// What the agent rule compares, least first: its value, and among equals since when the agent has been idle, or has
/// had as many contacts open as now.
struct AgentPreference {
  var value: Double
  var idleSince: Double

  /// After everybody.
  static let last = AgentPreference(value: .infinity, idleSince: .infinity)

  static func < (left: AgentPreference, right: AgentPreference) -> Bool {
    left.value < right.value || left.value == right.value && left.idleSince < right.idleSince
  }
}
