internal import Measures
internal import Queueing
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
  }

  /// What arrives; nil beyond the limits of the formulas.
  let workload: Workload?
  /// Mean patience, s: 1 ÷ the mean rate of leaving.
  let patience: Double
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
    goals = Set(present.flatMap(\.goals))
    lossGoals = Set(present.flatMap(\.lossGoals))
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

  /// By Erlang A.
  var erlangA: Int? {
    fewestAgents(goals) { workload, goals in try? ErlangA.fewestAgents(workload, patience: patience, goals) }
  }
}

extension Goals {
  /// A type's promises as a queue without limits knows them, with the cap of the group that is to keep them: one set
  /// for each threshold, all of which must be kept; empty if there are none at all. Nobody is blocked in such a queue,
  /// so nothing can be promised about blocking.
  static func all(_ goal: Goal, maxOccupancy: Double?) -> [Goals] {
    // A contact that is not answered there has abandoned.
    let abandon = [goal.abandon, goal.answered.map { 1 - $0 }].compactMap { $0 }.min()
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
