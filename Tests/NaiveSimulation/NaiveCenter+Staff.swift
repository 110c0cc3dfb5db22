import Scenarios

/// Who comes and goes.
extension NaiveCenter {
  mutating func change(_ change: NaiveStaff.Change, _ now: Double) {
    let group = change.group
    if let number = change.person {
      change.duty > 0 ? come(agents[number], now) : go(agents[number], now)
      return
    }
    for _ in 0..<abs(change.duty) {
      if change.duty > 0 { comeAnyone(group, now) } else { goAnyone(group, now) }
    }
  }

  private mutating func come(_ agent: NaiveAgent, _ now: Double) {
    if !agent.isLeaving { return logIn(agent, now) }
    agent.isLeaving = false
    (agent.since, agent.order) = (now, next())
    beginWork(agent, now)
  }

  private mutating func go(_ agent: NaiveAgent, _ now: Double) {
    if agent.isOnBreak { return endBreak(agent, now) }
    endBreak(agent, now)
    if agent.isIdle { leave(agent, now) } else { agent.isLeaving = true }
  }

  /// A number grows: first those stay who were about to leave.
  private mutating func comeAnyone(_ group: Int, _ now: Double) {
    if let agent = agents.first(where: { $0.group == group && $0.isLeaving }) {
      agent.isLeaving = false
      (agent.since, agent.order) = (now, next())
      beginWork(agent, now)
    } else if leaving[group] > 0 {
      leaving[group] -= 1
    } else if !off[group].isEmpty {
      logIn(off[group].removeFirst(), now)
    }
  }

  /// Whether it is said at once who leaves a group: where its agents hold several contacts or lay work aside.
  private func isNamed(_ group: Int) -> Bool {
    !scenario.agents[group].concurrency.isEmpty
      || scenario.contacts.indices.contains {
        scenario.contacts[$0].isInterruptible && skill(group, $0) != nil
      }
  }

  /// A number falls: who has been idle for longest leaves, else the next to finish, or who is nearest to the end of a
  /// contact takes nothing more.
  private mutating func goAnyone(_ group: Int, _ now: Double) {
    let idlers = agents.filter { $0.group == group && $0.isIdle }
    if let agent = idlers.min(by: { $0.order < $1.order }) { return leave(agent, now) }
    // Who would come back last from a short break, of equals the lowest number.
    let away = agents.filter { $0.group == group && $0.isOnBreak }
    if let agent = away.min(by: { (-$0.breakTime, $0.number) < (-$1.breakTime, $1.number) }) {
      endBreak(agent, now)
      return off[group].insert(agent, at: 0)
    }
    guard isNamed(group) else { return leaving[group] += 1 }
    let others = agents.filter { $0.group == group && $0.isOnDuty && !$0.isLeaving }
    guard let nearest = others.min(by: { isNearer($0, $1) }) else { return }
    endBreak(nearest, now)
    nearest.isLeaving = true
  }

  /// Who has fewer in hand, then whose next contact ends first, after-call work included, then the lower number.
  private func isNearer(_ left: NaiveAgent, _ right: NaiveAgent) -> Bool {
    func rank(_ agent: NaiveAgent) -> (Int, Double, Int) {
      (agent.tasks.count, agent.nextContactEnd(self), agent.number)
    }
    return rank(left) < rank(right)
  }

  mutating func logIn(_ agent: NaiveAgent, _ now: Double) {
    agent.isOnDuty = true
    agent.loggedInSince = now
    noteComing(agent, now)
    (agent.since, agent.order) = (now, next())
    beginWork(agent, now)
  }

  /// An agent with nothing in hand goes.
  mutating func leave(_ agent: NaiveAgent, _ now: Double) {
    agent.loggedIn += now - agent.loggedInSince
    noteGoing(agent, now)
    agent.isOnDuty = false
    agent.isLeaving = false
    endBreak(agent, now)
    if !isPersonal(agent.group) { off[agent.group].insert(agent, at: 0) }
  }

  /// Whether people of a group come and go by name.
  func isPersonal(_ group: Int) -> Bool {
    if case .shifts = scenario.agents[group].staffing { true } else { false }
  }
}
