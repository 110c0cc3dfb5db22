import Scenarios

extension Sweep {
  /// The axes that change nothing that is simulated or judged, but something that plans use.
  static func axesForPlansOnly(_ axes: [Axis], _ points: [Point], _ scenarios: [Scenario]) -> [Int] {
    guard scenarios.count == points.count else { return [] }
    let known = Dictionary(zip(points.map(\.values), scenarios)) { first, _ in first }
    return axes.indices.filter { axis in
      guard let start = axes[axis].values.first else { return false }
      var hasChanged = false
      for (point, scenario) in zip(points, scenarios) {
        var values = point.values
        values[axis] = start
        guard let first = known[values], first != scenario else { continue }
        guard first.isSimulated(as: scenario) else { return false }
        hasChanged = true
      }
      return hasChanged
    }
  }
}

extension Scenario {
  /// Whether another scenario differs in nothing but what only plans look at.
  fileprivate func isSimulated(as other: Scenario) -> Bool { withoutPlanningKeys == other.withoutPlanningKeys }

  /// Without the keys that only plans use; caps on occupancy judge what is simulated, too.
  private var withoutPlanningKeys: ScenarioDraft {
    var draft = self[dynamicMember: \.self]
    for index in draft.agents.indices {
      draft.agents[index].shrinkage = 0
      draft.agents[index].minStaff = nil
      draft.agents[index].maxStaff = nil
    }
    return draft
  }
}
