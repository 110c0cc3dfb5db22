import Randomness
import Scenarios

/// Journeys by the rules in plain words: one list of things to come, looked through from the beginning every time.
///
/// For scenarios without chance (constant times, shares of 0 or 1), without a warm-up, with constant staff, one replication
/// and a drain at the end. Types share agents in the order they came.
struct NaiveJourney {
  /// What may come, in the order it does at one instant.
  enum Kind: Int {
    case serviceEnd, lineFree, sessionEnd, lineEnd, transfer, comeBack, arrival, abandonment
  }

  struct Event {
    var time: Double
    var kind: Kind
    var issue: Int
    var agent = -1
    /// What the issue was at when this was planned; a later one makes it void.
    var stage: Int
  }

  struct Issue {
    let origin: Int
    var type: Int
    var entryType: Int
    let first: Double
    var contacts = 0
    var redials = 0
    var stage = 0
    var step = 0
    var since = 0.0
    var isTransfer = false
    var isFailure = false
    var talkChange = 0.0
    var factor = 1.0
    var hasReached = false
    var heldAgent: Int?
    var pool: Int?
    var fate = ""
  }

  let scenario: Scenario
  var events: [Event] = []
  var issues: [Issue] = []
  var queue: [(issue: Int, since: Double)] = []
  var lines: [[Int]]
  var sessions: [Int]
  /// Idle agents of each group, who has been idle for longest first.
  var idle: [[Int]]
  var groupOf: [Int] = []
  var free: [Int]
  /// Counts and sums by type, and by step.
  var types: [[Measure: Double]]
  /// Whether two things of one kind happened at one instant: no rule says which goes first.
  var hasTies = false
  var steps: [[Measure: Double]]

  init(_ scenario: Scenario) {
    self.scenario = scenario
    types = scenario.contacts.map { _ in [:] }
    steps = scenario.steps.map { _ in [:] }
    lines = scenario.steps.map { _ in [] }
    sessions = scenario.steps.map { _ in 0 }
    free = scenario.lines.map(\.capacity)
    idle = []
    for (group, agents) in scenario.agents.enumerated() {
      guard case .constant(let count) = agents.staffing else { continue }
      idle.append(Array(groupOf.count..<groupOf.count + count))
      groupOf += Array(repeating: group, count: count)
    }
    for (type, contact) in scenario.contacts.enumerated() {
      guard case .times(let times) = contact.arrivals.pattern else { continue }
      for time in times {
        issues.append(Issue(origin: type, type: type, entryType: type, first: time))
        plan(.arrival, issues.count - 1, time)
      }
    }
  }

  mutating func run() {
    while let next = events.indices.min(by: { before(events[$0], events[$1]) }) {
      let event = events.remove(at: next)
      if events.contains(where: { $0.time == event.time && $0.kind == event.kind && $0.issue != event.issue }) {
        hasTies = true
      }
      guard
        event.issue < 0 || event.kind == .serviceEnd || event.kind == .lineFree
          || event.stage == issues[event.issue].stage
      else { continue }
      handle(event)
    }
  }

  private func before(_ left: Event, _ right: Event) -> Bool {
    (left.time, left.kind.rawValue) < (right.time, right.kind.rawValue)
  }

  private mutating func plan(_ kind: Kind, _ issue: Int, _ time: Double, agent: Int = -1) {
    events.append(Event(time: time, kind: kind, issue: issue, agent: agent, stage: issues[issue].stage))
  }

  private mutating func count(_ measure: Measure, _ type: Int, _ value: Double = 1) {
    types[type][measure, default: 0] += value
  }

  private mutating func count(_ measure: Measure, step: Int, _ value: Double = 1) {
    steps[step][measure, default: 0] += value
  }

  private mutating func handle(_ event: Event) {
    let now = event.time
    switch event.kind {
    case .arrival:
      count(.fresh, issues[event.issue].type)
      enter(event.issue, now)
    case .comeBack: enter(event.issue, now)
    case .sessionEnd: endSession(event.issue, now)
    case .lineEnd:
      let step = stepIndex(event.issue)
      lines[step].removeAll { $0 == event.issue }
      count(.gaveUpWaiting, step: step)
      count(.offered, issues[event.issue].type)
      count(.abandoned, issues[event.issue].type)
      fail(event.issue, now, isBlocked: false)
    case .transfer: passOn(event.issue, now)
    case .serviceEnd: becomeFree(event.agent, now)
    case .lineFree: free[event.agent] += 1
    case .abandonment:
      guard let place = queue.firstIndex(where: { $0.issue == event.issue }) else { return }
      queue.remove(at: place)
      count(.abandoned, issues[event.issue].type)
      fail(event.issue, now, isBlocked: false)
    }
  }

  private func stepIndex(_ issue: Int) -> Int {
    let name = scenario.contacts[issues[issue].type].journey[issues[issue].step]
    return scenario.steps.firstIndex { $0.name == name } ?? 0
  }

  private mutating func enter(_ issue: Int, _ now: Double) {
    let type = issues[issue].type
    count(.entered, type)
    issues[issue].contacts += 1
    issues[issue].entryType = type
    issues[issue].step = 0
    issues[issue].isTransfer = false
    issues[issue].talkChange = 0
    if let pool = scenario.lines.firstIndex(where: { $0.contacts.contains(scenario.contacts[type].name) }) {
      guard free[pool] > 0 else {
        count(.blocked, type)
        return fail(issue, now, isBlocked: true)
      }
      free[pool] -= 1
      issues[issue].pool = pool
    }
    proceed(issue, now)
  }

  private mutating func proceed(_ issue: Int, _ now: Double) {
    while issues[issue].step < scenario.contacts[issues[issue].type].journey.count {
      let index = stepIndex(issue)
      let step = scenario.steps[index]
      let isOpen =
        step.open.isEmpty
        || step.open.contains { hours in
          scenario.horizon.occurrences(of: hours.from, lasting: hours.length).contains { start in
            start <= min(now, scenario.horizon.length - 1e-9)
              && min(now, scenario.horizon.length - 1e-9) < start + hours.length
          }
        }
      if !isOpen {
        count(.foundClosed, step: index)
      } else if sessions[index] < step.capacity ?? .max {
        return beginSession(issue, index, now)
      } else {
        count(.foundFull, step: index)
        switch step.whenFull {
        case .skip: break
        case .busy:
          count(.blocked, step: index)
          count(.blocked, issues[issue].type)
          return fail(issue, now, isBlocked: true)
        case .wait:
          lines[index].append(issue)
          issues[issue].since = now
          let patience = scenario.contacts[issues[issue].type].patience
          if !patience.isNever { plan(.lineEnd, issue, now + patience.mean) }
          return
        }
      }
      issues[issue].step += 1
    }
    join(issue, now)
  }

  private mutating func beginSession(_ issue: Int, _ index: Int, _ now: Double) {
    let step = scenario.steps[index]
    sessions[index] += 1
    count(.entered, step: index)
    issues[issue].stage += 1
    var length = step.duration.mean
    issues[issue].fate = step.contain == 1 ? "contained" : step.leadsToHuman ? "on" : "hung up"
    if let escape = step.escape, escape.probability == 1, length > escape.after {
      length = escape.after
      issues[issue].fate = "escaped"
    }
    count(.sessionTime, step: index, length)
    plan(.sessionEnd, issue, now + length)
  }

  private mutating func endSession(_ issue: Int, _ now: Double) {
    let index = stepIndex(issue)
    let step = scenario.steps[index]
    sessions[index] -= 1
    if !lines[index].isEmpty {
      let next = lines[index].removeFirst()
      count(.stepWait, step: index, now - issues[next].since)
      beginSession(next, index, now)
    }
    let type = issues[issue].type
    switch issues[issue].fate {
    case "contained":
      count(.contained, step: index)
      count(.contained, type)
      release(issue)
      guard step.unresolved == 1 else { return resolve(issue, now) }
      count(.containedFalse, type)
      unresolved(issue, step.return, now)
    case "hung up":
      count(.hungUp, step: index)
      count(.hungUp, type)
      release(issue)
      unresolved(issue, step.return, now)
    default:
      count(.handedOver, step: index)
      issues[issue].talkChange = step.handoff.context == 1 ? -step.handoff.saves : step.handoff.repeats
      guard issues[issue].fate == "on" else {
        count(.escapes, type)
        return join(issue, now)
      }
      issues[issue].step += 1
      proceed(issue, now)
    }
  }

  private mutating func join(_ issue: Int, _ now: Double) {
    let type = issues[issue].type
    issues[issue].stage += 1
    count(.offered, type)
    if issues[issue].isTransfer { count(.transfersIn, type) }
    let name = scenario.contacts[type].name
    let groups = scenario.agents.indices.filter { group in
      scenario.agents[group].skills.contains { $0.contact == name } && !idle[group].isEmpty
    }
    // Groups are disjoint in what they can do, so there is one at most.
    if let group = groups.first { return start(issue, idle[group].removeFirst(), now, now) }
    queue.append((issue, now))
    let patience = scenario.contacts[type].patience
    if !patience.isNever { plan(.abandonment, issue, now + patience.mean) }
  }

  private mutating func start(_ issue: Int, _ agent: Int, _ since: Double, _ now: Double) {
    let type = issues[issue].type
    let contact = scenario.contacts[type]
    issues[issue].stage += 1
    count(.answered, type)
    count(.asa, type, now - since)
    freeHeld(issue, now)
    if !issues[issue].hasReached {
      issues[issue].hasReached = true
      count(.reachedHuman, issues[issue].origin)
      count(.timeToHuman, issues[issue].origin, now - issues[issue].first)
    }
    let talk = max(contact.handle.talk.mean * issues[issue].factor + issues[issue].talkChange, 0)
    let wrap = (contact.handle.wrap?.mean ?? 0) * issues[issue].factor
    count(.aht, type, talk + wrap)
    if issues[issue].isFailure { count(.failureDemand, type, talk + wrap) }
    if let transfer = contact.outcome?.transfer, transfer.probability == 1 {
      count(.transfers, type)
      if transfer.isWarm {
        issues[issue].heldAgent = agent
      } else {
        plan(.serviceEnd, issue, now + talk + wrap, agent: agent)
      }
      return plan(.transfer, issue, now + talk)
    }
    plan(.serviceEnd, issue, now + talk + wrap, agent: agent)
    if let pool = issues[issue].pool {
      plan(.lineFree, issue, now + talk, agent: pool)
      issues[issue].pool = nil
    }
    if contact.outcome?.resolve ?? 1 == 1 { return resolve(issue, now + talk + wrap) }
    unresolved(issue, contact.outcome?.return, now + talk)
  }

  private mutating func passOn(_ issue: Int, _ now: Double) {
    let type = issues[issue].type
    guard let transfer = scenario.contacts[type].outcome?.transfer else { return }
    issues[issue].since = now
    issues[issue].isTransfer = true
    issues[issue].talkChange = transfer.handoff.context == 1 ? -transfer.handoff.saves : transfer.handoff.repeats
    issues[issue].type = scenario.contacts.firstIndex { $0.name == transfer.to } ?? 0
    join(issue, now)
  }

  /// The agent who stayed with a contact does the after-call work and is free.
  private mutating func freeHeld(_ issue: Int, _ now: Double) {
    guard let agent = issues[issue].heldAgent else { return }
    issues[issue].heldAgent = nil
    // The first agent's type is the one that passes contacts to this one.
    let name = scenario.contacts[issues[issue].type].name
    let from = scenario.contacts.firstIndex { $0.outcome?.transfer?.to == name } ?? 0
    let wrap = (scenario.contacts[from].handle.wrap?.mean ?? 0) * issues[issue].factor
    count(.aht, from, now - issues[issue].since)
    plan(.serviceEnd, issue, now + wrap, agent: agent)
  }

  private mutating func becomeFree(_ agent: Int, _ now: Double) {
    let group = groupOf[agent]
    let names = Set(scenario.agents[group].skills.map(\.contact))
    if let place = queue.firstIndex(where: { names.contains(scenario.contacts[issues[$0.issue].type].name) }) {
      let (issue, since) = queue.remove(at: place)
      return start(issue, agent, since, now)
    }
    idle[group].append(agent)
  }

  private mutating func release(_ issue: Int) {
    if let pool = issues[issue].pool { free[pool] += 1 }
    issues[issue].pool = nil
  }

  private mutating func fail(_ issue: Int, _ now: Double, isBlocked: Bool) {
    issues[issue].stage += 1
    freeHeld(issue, now)
    release(issue)
    guard let redial = scenario.contacts[issues[issue].type].redial,
      (isBlocked ? redial.afterBlock : redial.afterAbandon) == 1, issues[issue].redials < redial.attempts
    else { return count(.lost, issues[issue].origin) }
    issues[issue].redials += 1
    issues[issue].type = issues[issue].entryType
    follow(issue, .redials, now + redial.delay.mean)
  }

  private mutating func unresolved(_ issue: Int, _ back: Return?, _ time: Double) {
    issues[issue].stage += 1
    guard let back, back.probability == 1 else { return count(.lost, issues[issue].origin) }
    if let name = back.contact { issues[issue].type = scenario.contacts.firstIndex { $0.name == name } ?? 0 }
    issues[issue].factor = back.handle
    issues[issue].isFailure = true
    follow(issue, .returns, time + back.after.mean)
  }

  private mutating func follow(_ issue: Int, _ measure: Measure, _ time: Double) {
    guard time < scenario.horizon.length else { return count(.pending, issues[issue].origin) }
    count(measure, issues[issue].type)
    plan(.comeBack, issue, time)
  }

  private mutating func resolve(_ issue: Int, _ time: Double) {
    issues[issue].stage += 1
    let origin = issues[issue].origin
    count(.resolved, origin)
    if issues[issue].contacts == 1 { count(.fcr, origin) }
    count(.timeToResolution, origin, time - issues[issue].first)
  }
}
