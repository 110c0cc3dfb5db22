import Scenarios

/// What agents have in hand.
extension NaiveCenter {
  // MARK: Beginning

  /// An agent begins a contact.
  mutating func begin(
    _ contact: NaiveContact, _ agent: NaiveAgent, _ skill: Skill, isResumed: Bool = false,
    _ now: Double
  ) {
    let type = scenario.contacts[contact.type]
    let isSlot = scenario.agents[agent.group].concurrency.contains { $0.channel == type.channel }
    if !isResumed {
      taken.append((agent.group, interval(now)))
      setWork(of: contact, by: skill)
      let factor = contact.isReached ? type.callback?.handle ?? 1 : 1
      contact.work *= factor
      contact.talk *= factor
      contact.saving *= factor
    }
    let own = pace(of: agent, now) / skill.speed
    meet(contact, own, now)
    let isWhole = type.isInterruptible
    open(
      NaiveAgent.Task(
        contact: contact, channel: type.channel, phase: isWhole ? .whole : .talk,
        left: (isWhole ? contact.work : contact.talk) * own,
        wrap: isWhole ? 0 : (contact.work - contact.talk) * own,
        from: now, isSlot: isSlot, factor: own, order: next(), interval: interval(now)), agent, now)
  }

  /// An agent is busy for a while without a contact.
  mutating func occupy(_ agent: NaiveAgent, _ type: Int, _ time: Double, _ now: Double) {
    let channel = scenario.contacts[type].channel
    let isSlot = scenario.agents[agent.group].concurrency.contains { $0.channel == channel }
    open(
      NaiveAgent.Task(
        contact: nil, channel: channel, phase: .empty, left: time, wrap: 0, from: now,
        isSlot: isSlot, factor: 1,
        order: next(), interval: interval(now)), agent, now)
  }

  private mutating func open(_ task: NaiveAgent.Task, _ agent: NaiveAgent, _ now: Double) {
    advance(agent, now)
    if agent.tasks.isEmpty { agent.busySince = now }
    agent.tasks.append(task)
    (agent.since, agent.order) = (now, next())
  }

  // MARK: Progress

  /// Takes off what has been done up to now.
  mutating func advance(_ agent: NaiveAgent, _ now: Double) {
    let from = agent.updated
    agent.updated = now
    guard now > from, let first = agent.tasks.first else { return }
    let slowdown = agent.slowdown(scenario)
    for index in agent.tasks.indices {
      let isSlowed = agent.tasks[index].contact != nil && agent.tasks[index].isSlot
      agent.tasks[index].left = max(
        0, agent.tasks[index].left - (now - from) / (isSlowed ? slowdown : 1))
    }
    agent.busy += now - from
    stints.append(
      Stint(
        group: agent.group, from: from, to: now, open: agent.tasks.count,
        limit: limit(agent.group, first.channel)))
  }

  // MARK: Ending

  /// An agent ends what is done first: a talk, or all of it.
  /// - Returns: Whether the agent may take something again.
  mutating func endWork(_ agent: NaiveAgent, _ now: Double) -> Bool {
    advance(agent, now)
    guard let index = agent.nextTask(scenario) else { return false }
    let task = agent.tasks[index]
    if let contact = task.contact, task.phase == .talk || task.phase == .whole {
      agent.tasks[index].phase = .wrap
      agent.tasks[index].left = task.wrap
      switch endTalk(contact, now) {
      case .isKept:
        contact.issue.keeper = agent
        agent.tasks[index].left = .infinity
        agent.tasks[index].keptSince = now
        return false
      case .isPassedOn, .isOver: break
      }
      guard task.wrap <= 0 else { return false }
    }
    close(index, agent, now)
    return agent.isOnDuty && !agent.takesNothing
  }

  private mutating func close(_ index: Int, _ agent: NaiveAgent, _ now: Double) {
    let task = agent.tasks.remove(at: index)
    (agent.since, agent.order) = (now, next())
    if let contact = task.contact { finishHand(contact, agent, task, now) }
    if let contact = task.contact, contact.isSolving { resolve(contact, now) }
    guard agent.tasks.isEmpty else { return }
    noteRest(agent, now)
    if !agent.isLeaving, !isPersonal(agent.group), leaving[agent.group] > 0 {
      leaving[agent.group] -= 1
      agent.isLeaving = true
    }
    if agent.isLeaving {
      leave(agent, now)
    } else if agent.isBreakDue {
      goOnBreak(agent, now)
    }
  }

  /// Notes for how long an agent had a contact in hand.
  private mutating func finishHand(
    _ contact: NaiveContact, _ agent: NaiveAgent, _ task: NaiveAgent.Task, _ end: Double
  ) {
    hands.append(
      Hand(contact: contact, group: agent.group, interval: task.interval, time: end - task.from))
  }

  /// The next agent has come for a contact, or it has left: who stayed with it does the after-call work.
  mutating func releaseKeeper(_ issue: NaiveIssue, _ now: Double) {
    guard let agent = issue.keeper else { return }
    issue.keeper = nil
    advance(agent, now)
    // After-call work for the same issue may be in hand beside it.
    for index in agent.tasks.indices
    where agent.tasks[index].contact?.issue === issue && agent.tasks[index].left == .infinity {
      agent.tasks[index].left = agent.tasks[index].wrap
    }
  }

  /// An agent lays aside what is in hand; it goes back before the head of its line with the work that is left.
  mutating func layAside(_ agent: NaiveAgent, _ now: Double) -> NaiveContact {
    advance(agent, now)
    let task = agent.tasks.removeFirst()
    noteRest(agent, now)
    guard let contact = task.contact else { preconditionFailure("nobody's work is laid aside") }
    finishHand(contact, agent, task, now)
    contact.work = task.left / task.factor
    contact.rests.append((now, nil))
    contact.order = next()
    insert(contact, into: &aside[contact.type])
    openLater(contact, now)
    (agent.since, agent.order) = (now, next())
    return contact
  }

  /// Work that lay aside goes on.
  mutating func resume(_ contact: NaiveContact, _ agent: NaiveAgent, _ skill: Skill, _ now: Double) {
    contact.rests[contact.rests.count - 1].to = now
    begin(contact, agent, skill, isResumed: true, now)
  }

  /// What is in hand when the clock stops goes on as it is.
  mutating func settleHands(_ agent: NaiveAgent) {
    let slowdown = agent.slowdown(scenario)
    for task in agent.tasks {
      guard let contact = task.contact else { continue }
      // Nobody knows when an agent who stays with a contact is released.
      let isKept = task.left == .infinity
      let from = isKept ? max(measureEnd, task.keptSince) : agent.updated
      let left = isKept ? task.wrap : task.whole
      finishHand(contact, agent, task, from + left * (task.isSlot ? slowdown : 1))
    }
    guard let first = agent.tasks.first else { return }
    stints.append(
      Stint(
        group: agent.group, from: agent.updated, to: measureEnd, open: agent.tasks.count,
        limit: limit(agent.group, first.channel)))
  }
}

extension NaiveAgent {
  /// The factor on the time of each of several contacts in hand.
  func slowdown(_ scenario: Scenario) -> Double {
    guard let first = tasks.first, first.isSlot else { return 1 }
    let each = scenario.agents[group].concurrency.first { $0.channel == first.channel }
    return each?.slowdown[tasks.count - 1] ?? 1
  }

  private func time(_ task: Task, _ slowdown: Double) -> Double {
    task.contact != nil && task.isSlot ? task.left * slowdown : task.left
  }

  /// What is done first; of equals what was begun first.
  func nextTask(_ scenario: Scenario) -> Int? {
    let slowdown = slowdown(scenario)
    return tasks.indices.min {
      (time(tasks[$0], slowdown), tasks[$0].order) < (time(tasks[$1], slowdown), tasks[$1].order)
    }
  }

  /// When the agent is done with a contact, as far as it is known now.
  func nextContactEnd(_ center: NaiveCenter) -> Double {
    let slowdown = slowdown(center.scenario)
    let left = tasks.map { $0.whole * ($0.contact != nil && $0.isSlot ? slowdown : 1) }
    return round(updated + (left.min() ?? .infinity))
  }

  /// When the agent is done with something: rounded up as the clock of the ends of services is.
  func nextEnd(_ center: NaiveCenter) -> Double {
    guard let index = nextTask(center.scenario) else { return .infinity }
    return round(updated + time(tasks[index], slowdown(center.scenario)))
  }

  func round(_ end: Double) -> Double {
    end < .infinity ? Double(bitPattern: (end.bitPattern + 4095) & ~4095) : end
  }
}
