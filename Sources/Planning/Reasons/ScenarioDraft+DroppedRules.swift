import Scenarios

extension ScenarioDraft {
  /// Takes out a rule that may stand in the way of a goal; of skills, those for one type.
  mutating func drop(_ rule: PlanConflict.Rule, for contact: String?) {
    switch rule {
    case .most(let group): change(group) { $0.maxStaff = nil }
    case .shifts(let group):
      let horizon = horizon
      change(group) { $0.staffing = .perInterval($0.scheduled(by: horizon).map { Int($0.rounded()) }) }
    case .closing(let group): change(group) { $0.closed = [] }
    case .shortBreaks(let group): change(group) { $0.shortBreaks = nil }
    case .after(let group): changeSkills(of: group, contact) { $0.after = 0 }
    case .reserve(let group): changeSkills(of: group, contact) { $0.reserve = 0 }
    case .places: liftPlaces()
    case .goal: break
    }
  }

  private mutating func change(_ group: String, _ change: (inout AgentGroup) -> Void) {
    for index in agents.indices where agents[index].name == group { change(&agents[index]) }
  }

  private mutating func changeSkills(
    of group: String, _ contact: String?, _ change: (inout Skill) -> Void
  ) {
    self.change(group) { agents in
      for index in agents.skills.indices where agents.skills[index].contact == contact { change(&agents.skills[index]) }
    }
  }
}
