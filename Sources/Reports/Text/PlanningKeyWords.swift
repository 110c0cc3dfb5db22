internal import Files
internal import Scenarios

/// What a simulation does not use of a file: what is for plans only, and what is judged elsewhere.
struct PlanningKeyWords {
  private let keys: [(group: AgentGroup, key: PlanningKey)]

  /// - Parameter judgesCaps: Whether the report judges occupancy by `max_occupancy`.
  init(_ scenario: Scenario, judgesCaps: Bool = false) {
    keys = scenario.planningKeys.filter { !judgesCaps || $0.key != .maxOccupancy }
  }

  /// What is left out and why; nil where the file has nothing of the kind.
  var sentence: String? {
    let caps = keys.filter { $0.key == .maxOccupancy }.map(Self.words)
    let others = keys.filter { $0.key != .maxOccupancy }.map(Self.words)
    var sentences: [String] = []
    if !others.isEmpty { sentences.append("Left out, because only plans use it: \(Wording.list(others)).") }
    if !caps.isEmpty {
      sentences.append("Not judged here, but by plan, whatif, sweep and check: \(Wording.list(caps)).")
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private static func words(_ group: AgentGroup, _ key: PlanningKey) -> String {
    "agents.\(Printable.short(group.name)).\(key.rawValue)" + (value(key, of: group).map { " (\($0))" } ?? "")
  }

  /// The paths of the keys, for programs.
  var paths: [JSONValue] {
    keys.map { .string("agents.\($0.group.name).\($0.key.rawValue)") }
  }

  /// What a group says under a key; nil where it says nothing, or a whole list.
  static func value(_ key: PlanningKey, of group: AgentGroup) -> String? {
    func limit(_ limit: StaffLimit?) -> String? {
      if case .constant(let count)? = limit { "\(count)" } else { nil }
    }
    return switch key {
    case .shrinkage: Wording.percent(group.shrinkage)
    case .maxOccupancy: group.maxOccupancy.map(Wording.percent)
    case .min: limit(group.minStaff)
    case .max: limit(group.maxStaff)
    }
  }
}
