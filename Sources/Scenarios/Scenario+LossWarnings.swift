internal import Randomness

extension ScenarioDraft {
  /// Above this share a planner would want a promise about it.
  private static let notable = 0.01

  /// Warns where many contacts are expected to be blocked or to balk and no goal counts them: then every goal can be met
  /// while they are turned away.
  func warnOfLosses(
    _ staff: [String: [Double]], _ factors: QueueFactors, _ report: inout ProblemReport
  ) {
    var losses = ExpectedLosses(self, staff, factors)
    for type in contacts where !type.isDeferred {
      let intervals = losses.shares(of: type)
      let counts = queued(type, factors)
      if type.goal.blocked == nil {
        warn(type, counts, intervals.map(\.blocked), "be blocked", add: "blocked: 1%", &report)
      }
      if type.goal.abandon == nil, type.goal.answered == nil {
        warn(type, counts, intervals.map(\.balked), "balk", add: "abandon: 5%", &report)
      }
    }
  }

  private func warn(
    _ type: ContactType, _ counts: [Double], _ shares: [Double], _ verb: String, add key: String,
    _ report: inout ProblemReport
  ) {
    guard let worst = shares.indices.max(by: { shares[$0] < shares[$1] }), shares[worst] > Self.notable else { return }
    let all = counts.reduce(0, +)
    // Contacts that are only passed on from other types come at times that are not known.
    guard all > 0 else { return }
    let lost = zip(counts, shares).reduce(0) { $0 + $1.0 * $1.1 } / all
    let (average, most) = (Self.percent(lost), Self.percent(shares[worst]))
    let place = most == average ? "" : ", \(most) at \(horizon.label(ofInterval: worst))"
    report.add(
      ["contacts", type.name, "goal"],
      "about \(average) of the contacts are expected to \(verb)\(place), and no goal counts them; add for example '\(key)'"
    )
  }
}

/// The shares that formulas expect to be blocked and to balk, type by type, as if each interval were steady.
///
/// Each limit is looked at alone, and of several, the one that turns most away counts, so that the numbers tend to be
/// low: a type's own queue as if its agents did nothing else, a limit shared by types with all of them together, trunks
/// and ports by Erlang B from the least time for which they are held.
private struct ExpectedLosses {
  private let draft: ScenarioDraft
  private let staff: [String: [Double]]
  private let factors: QueueFactors
  private var known: [LossQueue: LossQueue.Shares] = [:]
  /// The queue of all types, which is the same for each of them.
  private var everyone: [LossQueue?] = []
  /// The queues of each trunk group: contacts that hold a trunk, and contacts that wait for an agent while holding one.
  private var pools: [(contacts: Set<String>, queues: [[LossQueue?]])] = []

  init(_ draft: ScenarioDraft, _ staff: [String: [Double]], _ factors: QueueFactors) {
    self.draft = draft
    self.staff = staff
    self.factors = factors
    if let shared = draft.routing.queueLimit { everyone = queues(waiting(draft.contacts)) { $0.places = shared } }
    pools = draft.lines.map { pool in
      let types = draft.contacts.filter { pool.contacts.contains($0.name) }
      // Waiting contacts hold a trunk as well.
      let lines = queues(waiting(types)) { queue in
        queue.servers = min(queue.servers, pool.capacity)
        queue.places = pool.capacity - queue.servers
      }
      return (Set(pool.contacts), [held(pool.capacity, types), lines])
    }
  }

  /// By interval; nothing where nobody comes.
  mutating func shares(of type: ContactType) -> [LossQueue.Shares] {
    let hasPlaces = type.queueLimit != nil || type.balk != nil
    var all = Array(repeating: LossQueue.Shares(), count: draft.horizon.intervalCount)
    func add(_ queues: [LossQueue?], _ known: inout [LossQueue: LossQueue.Shares]) {
      for (interval, queue) in queues.enumerated() {
        guard let queue, let shares = known[queue] ?? queue.shares else { continue }
        known[queue] = shares
        all[interval].blocked = max(all[interval].blocked, shares.blocked)
        all[interval].balked = max(all[interval].balked, shares.balked)
      }
    }
    // A contact that is called back does not wait in the queue.
    if hasPlaces, type.callback == nil {
      add(
        queues([type]) { queue in
          queue.places = type.queueLimit
          switch type.balk {
          case .probability(let share): queue.leaving = share
          // What is warned of holds even where the fewest leave.
          case .probabilities(let shares): queue.leaving = shares.min() ?? 0
          case .queue(let length): queue.longest = length
          case nil: break
          }
        }, &known)
    }
    if type.callback == nil { add(everyone, &known) }
    for pool in pools where pool.contacts.contains(type.name) {
      for queues in pool.queues { add(queues, &known) }
    }
    for step in draft.busyPorts(of: type) { add(sessions(step), &known) }
    return all
  }

  private func waiting(_ types: [ContactType]) -> [ContactType] { types.filter { !$0.isDeferred } }

  /// One queue for some types and all agents who serve any of them, in each interval; nil where no contact comes or no
  /// agent is there.
  private func queues(_ types: [ContactType], limit: (inout LossQueue) -> Void) -> [LossQueue?] {
    let present = draft.present(draft.servers(of: types), staff)
    let counts = types.map { draft.queued($0, factors) }
    let handleTimes = types.map { type in
      let (handle, speed) = draft.quickest(type) { $0.mean }
      return handle * (factors.handle[type.name] ?? 1) / speed
    }
    let leaving = types.map { 1 / max($0.patience.mean, 1e-9) }
    return present.indices.map { interval in
      let count = counts.reduce(0) { $0 + $1[interval] }
      guard count > 0, present[interval] >= 1 else { return nil }
      func mean(_ values: [Double]) -> Double {
        zip(values, counts).reduce(0) { $0 + $1.0 * $1.1[interval] } / count
      }
      var queue = LossQueue(
        arrivals: count / draft.horizon.interval, servers: Int(present[interval]),
        handleTime: mean(handleTimes), patience: 1 / mean(leaving))
      limit(&queue)
      return queue
    }
  }

  /// Trunks that are held through the steps and the talk, by Erlang B.
  private func held(_ capacity: Int, _ types: [ContactType]) -> [LossQueue?] {
    let steps = Dictionary(draft.steps.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let counts = types.map { $0.arrivals.expectedCounts(by: draft.horizon) }
    let times = types.map { type in
      let passed = type.journey.compactMap { steps[$0] }
      let share = passed.reduce(1) { $0 * max(0, 1 - $1.contain - $1.hangUp) }
      let (handle, speed) = draft.quickest(type) { $0.talk.mean + ($0.hold?.mean ?? 0) }
      return (passed.first?.duration.mean ?? 0) + share * handle / speed
    }
    return (0..<draft.horizon.intervalCount).map { interval in
      let count = counts.reduce(0) { $0 + $1[interval] }
      guard count > 0 else { return nil }
      let time = zip(counts, times).reduce(0) { $0 + $1.0[interval] * $1.1 } / count
      return LossQueue(arrivals: count / draft.horizon.interval, servers: capacity, handleTime: time, places: 0)
    }
  }

  /// The sessions of a step of all types that begin with it, by Erlang B.
  private func sessions(_ step: Step) -> [LossQueue?] {
    let types = draft.contacts.filter { $0.journey.first == step.name }
    let counts = types.map { $0.arrivals.expectedCounts(by: draft.horizon) }
    return (0..<draft.horizon.intervalCount).map { interval in
      let count = counts.reduce(0) { $0 + $1[interval] }
      guard count > 0, let capacity = step.capacity else { return nil }
      return LossQueue(
        arrivals: count / draft.horizon.interval, servers: capacity, handleTime: step.duration.mean, places: 0)
    }
  }
}
