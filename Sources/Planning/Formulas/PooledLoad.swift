internal import Mathematics
internal import Measures
internal import Queueing
internal import Randomness
internal import Scenarios

/// Several types in one queue, as a formula sees them in one interval: one Poisson stream of average contacts.
struct PooledLoad {
  /// One type's share of it.
  struct Part {
    /// Contacts per second.
    let rate: Double
    /// Their mean handle time, s.
    let handleTime: Double
    /// 1 ÷ their mean patience, 1/s; 0 where some never leave.
    let leaving: Double
    /// Their promises, as a queue without limits knows them: one for each threshold.
    let goals: [Goals]
    /// Their promises if nobody waits.
    let lossGoals: [Goals]
    /// When the queue sends them elsewhere; nil for never.
    let timeout: Timeout?
  }

  /// A queue that contacts leave after a while, and what is promised about those who hang up before.
  struct Timeout: Hashable {
    /// The longest wait, s.
    let after: Double
    /// The largest share of the offered that hangs up.
    let abandon: Double?
  }

  /// What arrives; nil beyond the limits of the formulas.
  let workload: Workload?
  /// Mean patience, s: 1 ÷ the mean rate of leaving.
  let patience: Double
  /// Patience where queues time out: exponential for each type, cut when its queue sends it elsewhere; else nil.
  private let cutPatience: Distribution?
  private let timeouts: Set<Timeout>
  /// The promises to arriving contacts, each once.
  private let goals: Set<Goals>
  /// The same if nobody waits.
  private let lossGoals: Set<Goals>

  /// Rates add up; handle times and rates of leaving are means weighted by them.
  init(_ parts: [Part]) {
    let present = parts.filter { $0.rate > 0 }
    let rate = present.reduce(0) { $0 + $1.rate }
    func mean(_ value: KeyPath<Part, Double>) -> Double {
      rate > 0 ? present.reduce(0) { $0 + $1.rate * $1[keyPath: value] } / rate : 0
    }
    // Contacts that take no time still need somebody to answer.
    workload = try? Workload(arrivalRate: rate, handleTime: max(mean(\.handleTime), 1e-9))
    patience = 1 / mean(\.leaving)
    timeouts = Set(present.compactMap(\.timeout))
    cutPatience = timeouts.isEmpty ? nil : Self.cutPatience(present, rate)
    goals = Set(present.flatMap(\.goals))
    lossGoals = Set(present.flatMap(\.lossGoals))
  }

  /// The patience of all contacts together, each type with its share.
  private static func cutPatience(_ parts: [Part], _ rate: Double) -> Distribution? {
    let laws = parts.compactMap { part -> (share: Double, of: Distribution)? in
      let mean = 1 / part.leaving
      let whole = mean == .infinity ? .never : mean > 0 ? try? Distribution.exponential(mean: mean) : try? .constant(0)
      return (try? whole?.capped(at: part.timeout?.after)).map { (part.rate / rate, $0) }
    }
    return laws.count == 1 ? laws[0].of : try? .mixture(laws)
  }

  /// The fewest agents that keep every promise; nil where no number does, or where there is no promise to keep.
  private func fewestAgents(_ goals: Set<Goals>, _ fewest: (Workload, Goals) -> Int?) -> Int? {
    guard let workload else { return nil }
    guard !workload.isEmpty else { return 0 }
    guard !goals.isEmpty else { return nil }
    var most = 0
    // More agents never break a promise, so the most demanding type decides.
    for goals in goals {
      guard let agents = fewest(workload, goals) else { return nil }
      most = max(most, agents)
    }
    return most
  }

  /// By Erlang C.
  var erlangC: Int? { fewestAgents(goals) { ErlangC.fewestAgents($0, $1) } }

  /// By Erlang B, which is Erlang A with no patience.
  var erlangB: Int? {
    fewestAgents(lossGoals) { workload, goals in try? ErlangA.fewestAgents(workload, patience: 0, goals) }
  }

  /// By Erlang A; where queues time out, with the patience that they cut.
  var erlangA: Int? {
    if let cutPatience { return erlangA(DistributionPatience(cutPatience)) }
    return fewestAgents(goals) { workload, goals in try? ErlangA.fewestAgents(workload, patience: patience, goals) }
  }

  /// By M/M/n+G. Of those who leave, the ones who hang up are those who leave before their queue sends them elsewhere.
  private func erlangA(_ patience: DistributionPatience) -> Int? {
    guard let workload else { return nil }
    guard !workload.isEmpty else { return 0 }
    let hangUps = timeouts.filter { $0.abandon != nil && $0.after > 0 }
    guard !goals.isEmpty || !hangUps.isEmpty else { return nil }
    func isEnough(_ agents: Int) -> Bool {
      guard let queue = try? GeneralPatienceQueue(workload, agents: agents, patience: patience) else { return false }
      return goals.allSatisfy { $0.areMet(by: queue.means($0.thresholds)) }
        && hangUps.allSatisfy { timeout in
          guard let abandon = timeout.abandon, let before = try? Thresholds(answer: timeout.after.nextDown) else {
            return false
          }
          return queue.means(before).outcomes.abandonedWithin <= abandon
        }
    }
    let load = workload.erlangs
    return Search.first(
      in: 1...Limits.agents.upperBound, near: Int(load), step: Int(load.squareRoot() / 2), holds: isEnough)
  }
}

extension Goals {
  /// A type's promises as a queue without limits knows them, with the cap of the group that is to keep them: one set
  /// for each threshold, all of which must be kept; empty if there are none at all. Nobody is blocked in such a queue,
  /// so nothing can be promised about blocking.
  /// - Parameter timesOut: Whether the queue sends contacts elsewhere, which then leave it without having abandoned.
  static func all(_ goal: Goal, maxOccupancy: Double?, timesOut: Bool = false) -> [Goals] {
    // A contact that is not answered there has abandoned.
    let abandon = [timesOut ? nil : goal.abandon, goal.answered.map { 1 - $0 }].compactMap { $0 }.min()
    var all: [Goals?] = []
    if goal.answer != nil || abandon != nil || goal.asa != nil || maxOccupancy != nil {
      all.append(
        try? Goals(
          answer: goal.answer, within: goal.within, definition: goal.definition, shortAbandon: goal.shortAbandon,
          asa: goal.asa, abandon: abandon, occupancy: maxOccupancy))
    }
    all += goal.furtherAnswers.map {
      try? Goals(
        answer: $0.share, within: $0.within, definition: goal.definition, shortAbandon: goal.shortAbandon)
    }
    // This share of the answered waits no longer.
    all += Measure.percentiles.map { measure in
      goal[percentile: measure].flatMap {
        try? Goals(answer: measure.percentile, within: $0, definition: .ofAnswered, shortAbandon: goal.shortAbandon)
      }
    }
    return all.compactMap { $0 }
  }
}
