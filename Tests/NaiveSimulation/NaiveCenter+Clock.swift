import Scenarios

/// What happens when.
extension NaiveCenter {
  /// Runs until nothing is left to happen, or the clock stops.
  public mutating func run() {
    var now = 0.0
    while let time = nextTime(), goesOn(time) {
      // Nobody can take anything by now.
      if time > now { look(Array(scenario.agents.indices), now) }
      for group in scenario.agents.indices { addOvertime(group, from: now, to: time) }
      now = time
      let hasHappened = endAndChange(now)
      closeQueues(now)
      // Where an interval begins, those wait whom nobody takes at that instant, before others come.
      if agents.contains(where: { $0.nextEnd(self) <= now }) { continue }
      if begun < interval(now),
        !agenda.contains(where: { $0.time <= now && $0.kind.rawValue <= Item.Kind.opening.rawValue }
        )
      {
        begun += 1
        noteLengths(begun, now)
      }
      if !hasHappened { handleNext(now) }
    }
    for group in scenario.agents.indices { addOvertime(group, from: now, to: measureEnd) }
    finish()
  }

  private func nextTime() -> Double? {
    var times = agents.map { $0.nextEnd(self) } + agents.map(\.breakTime) + agenda.map(\.time)
    if nextStaff < staff.changes.count { times.append(staff.changes[nextStaff].time) }
    if nextArrival < arrivals.count { times.append(arrivals[nextArrival].time) }
    if begun <= horizon.intervalCount {
      times.append(horizon.warmup + Double(begun) * horizon.interval)
    }
    return times.min().flatMap { $0 < .infinity ? $0 : nil }
  }

  private mutating func goesOn(_ time: Double) -> Bool {
    guard time >= measureEnd else { return true }
    switch horizon.atEnd {
    case .cut: return false
    case .drain: return true
    case .continue:
      let isWaited = issues.contains {
        $0.isInside && $0.state != .talk && isMeasured($0.heldInterval)
      }
      // Until the turn of those who gave up has come, too, and of what lies aside.
      let hasPlaces = (line + aside).contains { $0.contains { isMeasured($0.interval) } }
      let isInHand = agents.contains { agent in
        agent.tasks.contains { task in
          task.contact.map { isMeasured($0.interval) || isMeasured($0.entryInterval) } ?? false
        }
      }
      if isInHand
        || (isWaited || hasPlaces) && scenario.agents.indices.contains(where: { scheduled($0) > 0 })
      {
        lastInside = time
      }
      // Not for ever, where nobody may take who waits.
      return time <= lastInside && time < measureEnd + max(horizon.length, 86_400)
    }
  }

  /// How many of a group are to be there.
  func scheduled(_ group: Int) -> Int {
    staff.changes[..<nextStaff].reduce(0) { $0 + ($1.group == group ? $1.duty : 0) }
  }

  /// Ends of work: one after the other, and each agent takes who is next. Where staff changes, or work lies there in the
  /// morning, nobody takes anything yet: those who are due to leave go, then others come, then all take together.
  private mutating func endAndChange(_ now: Double) -> Bool {
    var hasHappened = false
    let comes =
      !isBegun && now >= horizon.warmup
      && scenario.contacts.contains { ($0.arrivals.backlog?.count ?? 0) > 0 }
    let stops = stopBreaks(now)
    let isChange =
      comes || stops || nextStaff < staff.changes.count && staff.changes[nextStaff].time <= now
      || agents.contains { $0.breakTime <= now }
    while let agent = agents.first(where: { $0.nextEnd(self) <= now }) {
      if endWork(agent, now), !isChange { look([agent.group], now) }
      hasHappened = true
    }
    let returning = leaveForBreaks(now)
    while nextStaff < staff.changes.count, staff.changes[nextStaff].time <= now {
      change(staff.changes[nextStaff], now)
      nextStaff += 1
      hasHappened = true
    }
    comeBack(returning, now)
    if !isBegun, now >= horizon.warmup { comeBacklogs() }
    guard isChange else { return hasHappened }
    lookAll(now)
    return true
  }

  /// All else, one thing at a time: arrivals go before abandonments and after the rest.
  private mutating func handleNext(_ now: Double) {
    let due = agenda.indices.filter { agenda[$0].time <= now }
    let first = due.min { rank(agenda[$0]) < rank(agenda[$1]) }
    let hasArrival = nextArrival < arrivals.count && arrivals[nextArrival].time <= now
    guard let first, agenda[first].kind.rawValue < Item.Kind.callbackEnd.rawValue || !hasArrival else {
      guard hasArrival else { return }
      let arrival = arrivals[nextArrival]
      nextArrival += 1
      enterFresh(arrival.type, arrival.number, now)
      return
    }
    let item = agenda.remove(at: first)
    switch item.kind {
    case .lineFree: freeLines[item.subject] += 1
    case .opening: look([item.subject], now)
    case .sessionEnd: if let issue = item.issue { endSession(issue, now) }
    case .lineEnd: if let issue = item.issue, issue.stage == item.stage { giveUpLine(issue, now) }
    case .transfer: if let issue = item.issue { passOn(issue, now) }
    case .comeBack: if let issue = item.issue { comeBack(issue, now) }
    case .callback:
      if let contact = item.contact { retry(contact) }
      // All who are due at one instant are.
      var types: Set = [item.subject]
      while let other = agenda.firstIndex(where: { $0.time <= now && $0.kind == .callback }) {
        let next = agenda.remove(at: other)
        if let contact = next.contact { retry(contact) }
        types.insert(next.subject)
      }
      for type in types.sorted() { look(servers(type), now) }
    case .callbackEnd, .abandonment:
      if let contact = item.contact, contact.fate == .waiting {
        giveUp(contact, now)
        if onLine(contact.type).isEmpty { look(servers(contact.type), now) }
      }
    }
  }

  private func rank(_ item: Item) -> (Int, Int, Int) {
    (item.kind.rawValue, item.issue?.order ?? item.subject, item.order)
  }

  mutating func plan(
    _ kind: Item.Kind, _ time: Double, subject: Int = 0, contact: NaiveContact? = nil,
    issue: NaiveIssue? = nil
  ) {
    guard time < .infinity else { return }
    agenda.append(
      Item(
        time: time, kind: kind, subject: subject, order: next(), contact: contact, issue: issue,
        stage: issue?.stage ?? 0))
  }

  // MARK: Lengths

  /// Whether a contact is among those who wait: on the line, or to be called back.
  func isWaiting(_ contact: NaiveContact) -> Bool { contact.fate == .waiting && contact.wasQueued }

  mutating func noteLengths(_ interval: Int, type: Int? = nil, _ now: Double) {
    let all = contacts.count(where: isWaiting)
    for each in scenario.contacts.indices where type ?? each == each {
      lengths.append((interval, each, contacts.count { $0.type == each && isWaiting($0) }, all))
    }
  }

  // MARK: The end

  private mutating func addOvertime(_ group: Int, from: Double, to: Double) {
    let leaving = leaving[group] + agents.count { $0.group == group && $0.isLeaving }
    for _ in 0..<leaving where to > from && to < .infinity { overtime.append((group, from, to)) }
  }

  /// Settles what is still open: whose patience ends before the clock stops has left, all others still wait.
  private mutating func finish() {
    let stop = horizon.atEnd == .cut ? measureEnd : .infinity
    for item in agenda.sorted(by: { ($0.time, $0.order) < ($1.time, $1.order) })
    where item.kind.rawValue >= Item.Kind.callbackEnd.rawValue && item.time < stop {
      if let contact = item.contact, contact.fate == .waiting { giveUp(contact, item.time, isOver: true) }
    }
    for agent in agents {
      settleHands(agent)
      if agent.isOnBreak { shortBreaks.append((agent.group, agent.breakSince, .infinity)) }
    }
    finishIssues()
  }
}
