/// A key of a group that only a plan uses: the simulation ignores it.
public enum PlanningKey: String, Sendable, CaseIterable {
  /// ``AgentGroup/shrinkage``.
  case shrinkage
  /// ``AgentGroup/maxOccupancy``.
  case maxOccupancy = "max_occupancy"
  /// ``AgentGroup/minStaff``.
  case min
  /// ``AgentGroup/maxStaff``.
  case max

  /// Whether a group says anything under the key.
  public func isSet(in group: AgentGroup) -> Bool {
    differs(group, AgentGroup(name: "", staffing: .constant(0), skills: []))
  }

  /// Whether two groups say different things under the key.
  public func differs(_ one: AgentGroup, _ other: AgentGroup) -> Bool {
    switch self {
    case .shrinkage: one.shrinkage != other.shrinkage
    case .maxOccupancy: one.maxOccupancy != other.maxOccupancy
    case .min: one.minStaff != other.minStaff
    case .max: one.maxStaff != other.maxStaff
    }
  }
}

extension Scenario {
  /// The keys that only a plan uses, as far as groups have them, in the order of the file.
  public var planningKeys: [(group: AgentGroup, key: PlanningKey)] {
    self.agents.flatMap { group in PlanningKey.allCases.filter { $0.isSet(in: group) }.map { (group, $0) } }
  }
}
