import Scenarios

extension NaiveSimulator {
  /// What may happen, in the order it does at one instant.
  private enum Event: Int {
    case serviceEnd, staff, lineFree, overflow, arrival, abandonment
  }

  /// Runs until nothing is left to happen, or the clock stops.
  public mutating func run() {
    let stop = horizon.atEnd == .cut ? horizon.warmup + horizon.length : .infinity
    var nextStaff = 0
    var nextArrival = 0
    var now = 0.0
    while true {
      let busy = agents.indices.filter { agents[$0].end != nil }
      let first = busy.min { (agents[$0].end ?? 0, $0) < (agents[$1].end ?? 0, $1) }
      let impatient = contacts.indices.filter {
        contacts[$0].fate == .waiting && contacts[$0].arrival <= now && isQueued($0)
      }
      .min { contacts[$0].deadline < contacts[$1].deadline }
      var candidates: [(time: Double, event: Event)] = []
      if let first, let end = agents[first].end { candidates.append((end, .serviceEnd)) }
      if nextStaff < staff.changes.count { candidates.append((staff.changes[nextStaff].time, .staff)) }
      if let time = lineTimers.map(\.time).min() { candidates.append((time, .lineFree)) }
      if let time = timers.map(\.time).min() { candidates.append((time, .overflow)) }
      if nextArrival < contacts.count { candidates.append((contacts[nextArrival].arrival, .arrival)) }
      if let impatient { candidates.append((contacts[impatient].deadline, .abandonment)) }
      guard let (time, event) = candidates.min(by: { ($0.time, $0.event.rawValue) < ($1.time, $1.event.rawValue) }),
        time < stop
      else { break }
      addOvertime(from: now, to: time)
      now = time
      switch event {
      case .serviceEnd:
        let changesStaff = nextStaff < staff.changes.count && staff.changes[nextStaff].time == now
        if let first { endService(first, now, takesNext: !changesStaff) }
      case .staff:
        while nextStaff < staff.changes.count, staff.changes[nextStaff].time == now {
          changeStaff(staff.changes[nextStaff], now)
          nextStaff += 1
        }
        takeWaiting(now)
      case .lineFree:
        let index = lineTimers.indices.min { lineTimers[$0].time < lineTimers[$1].time } ?? 0
        freeLines[lineTimers.remove(at: index).pool] += 1
      case .overflow:
        let index =
          timers.indices.min { (timers[$0].time, timers[$0].group) < (timers[$1].time, timers[$1].group) } ?? 0
        dispatch(timers.remove(at: index).group, now)
      case .arrival:
        arrive(nextArrival, now)
        nextArrival += 1
      case .abandonment: if let impatient { abandon(impatient, now) }
      }
    }
    addOvertime(from: now, to: horizon.warmup + horizon.length)
  }

  private func isQueued(_ contact: Int) -> Bool { queue[contacts[contact].type].contains(contact) }

  private mutating func addOvertime(from: Double, to: Double) {
    guard to > from, to < .infinity else { return }
    for (group, count) in leaving.enumerated() {
      for _ in 0..<count { overtime.append((group, from, to)) }
    }
  }

  private mutating func arrive(_ index: Int, _ now: Double) {
    let contact = contacts[index]
    let type = scenario.contacts[contact.type]
    let pool = poolOfType[contact.type]
    if let pool {
      guard freeLines[pool] > 0 else { return contacts[index].fate = .blocked }
      freeLines[pool] -= 1
    }
    if let (agent, skill) = idleAgent(for: type.name, now) {
      contacts[index].fate = .immediate
      return start(index, agent, skill, now)
    }
    let isWaiting = contacts.indices.filter { contacts[$0].fate == .waiting && isQueued($0) }
    let ownWaiting = isWaiting.count { contacts[$0].type == contact.type }
    if ownWaiting >= type.queueLimit ?? .max || isWaiting.count >= scenario.routing.queueLimit ?? .max {
      contacts[index].fate = .blocked
    } else if case .queue(let limit) = type.balk, ownWaiting >= limit {
      contacts[index].fate = .balked
    } else if case .probability(1) = type.balk {
      contacts[index].fate = .balked
    } else {
      queue[contact.type].append(index)
      for (group, agents) in scenario.agents.enumerated() {
        for skill in agents.skills where skill.contact == type.name && skill.after > 0 {
          timers.append((now + skill.after, group))
        }
      }
      return
    }
    if let pool { freeLines[pool] += 1 }
  }

  private mutating func abandon(_ index: Int, _ now: Double) {
    contacts[index].fate = .abandoned
    contacts[index].left = now
    if let pool = poolOfType[contacts[index].type] { freeLines[pool] += 1 }
  }

  mutating func start(_ index: Int, _ agent: Int, _ skill: Skill, _ now: Double) {
    let contact = contacts[index]
    let duration = contact.handle * (1 / skill.speed)
    contacts[index].left = now
    contacts[index].reached = now
    contacts[index].duration = duration
    agents[agent].end = now + duration
    agents[agent].busy += duration
    work.append(Work(group: agents[agent].group, from: now, to: now + duration, handle: duration))
    guard let pool = poolOfType[contact.type] else { return }
    if scenario.contacts[contact.type].handle.wrap != nil {
      lineTimers.append((now + contact.talk * (1 / skill.speed), pool))
    } else {
      agents[agent].pool = pool
    }
  }

  /// After a change of staff all groups take what waits.
  private mutating func takeWaiting(_ now: Double) {
    leavesToBetter = true
    var before: Int
    repeat {
      before = queue.reduce(0) { $0 + $1.count }
      for group in scenario.agents.indices { dispatch(group, now) }
    } while queue.reduce(0) { $0 + $1.count } != before
    leavesToBetter = false
  }

  private mutating func endService(_ agent: Int, _ now: Double, takesNext: Bool) {
    let group = agents[agent].group
    if let pool = agents[agent].pool { freeLines[pool] += 1 }
    agents[agent].pool = nil
    agents[agent].end = nil
    let isPersonal = isPersonal(group)
    if leaving[group] > 0, !isPersonal || agents[agent].isLeaving {
      leaving[group] -= 1
      agents[agent].isLeaving = false
      logOut(agent, now)
      if !isPersonal { off[group].insert(agent, at: 0) }
      return
    }
    becomeIdle(agent, now)
    if takesNext { dispatch(group, now) }
  }

  private func isPersonal(_ group: Int) -> Bool {
    if case .shifts = scenario.agents[group].staffing { true } else { false }
  }

  private mutating func becomeIdle(_ agent: Int, _ now: Double) {
    agents[agent].idleSince = now
    agents[agent].idleOrder = idleCounter
    idleCounter += 1
  }

  private mutating func logIn(_ agent: Int, _ now: Double) {
    agents[agent].isOnDuty = true
    agents[agent].loggedInSince = now
    becomeIdle(agent, now)
  }

  private mutating func logOut(_ agent: Int, _ now: Double) {
    agents[agent].isOnDuty = false
    agents[agent].loggedIn += now - agents[agent].loggedInSince
  }

  private mutating func changeStaff(_ change: NaiveStaff.Change, _ now: Double) {
    let group = change.group
    if let person = change.person {
      if change.duty > 0 {
        if agents[person].isLeaving {
          agents[person].isLeaving = false
          leaving[group] -= 1
        } else {
          logIn(person, now)
        }
      } else if agents[person].isIdle {
        logOut(person, now)
      } else {
        agents[person].isLeaving = true
        leaving[group] += 1
      }
    }
    for _ in 0..<(change.person == nil ? abs(change.duty) : 0) {
      if change.duty > 0, leaving[group] > 0 {
        leaving[group] -= 1
      } else if change.duty > 0 {
        logIn(off[group].removeFirst(), now)
      } else if let agent = idle(group).first {
        logOut(agent, now)
        off[group].insert(agent, at: 0)
      } else {
        leaving[group] += 1
      }
    }
  }
}
