import Scenarios

/// Deferred work that is laid aside for who is on the line.
extension NaiveCenter {
  /// Whose work an arriving contact interrupts: at the best level that has any, what was begun last.
  func interruptibleAgent(_ type: Int) -> (agent: NaiveAgent, skill: Skill)? {
    var best: (agent: NaiveAgent, skill: Skill, order: Int)?
    for group in scenario.agents.indices {
      guard let skill = skill(group, type), skill.after == 0, idle(group) >= skill.reserve,
        let agent = begunLast(group), let order = agent.tasks.first?.order
      else { continue }
      if let other = best, (other.skill.level, -other.order) < (skill.level, -order) { continue }
      best = (agent, skill, order)
    }
    return best.map { ($0.agent, $0.skill) }
  }

  /// Who of a group has begun last what may be laid aside.
  func begunLast(_ group: Int) -> NaiveAgent? {
    agents.filter { $0.group == group && !$0.takesNothing && $0.tasks.first?.isInterruptible == true }
      .max { ($0.tasks.first?.order ?? 0) < ($1.tasks.first?.order ?? 0) }
  }
}
