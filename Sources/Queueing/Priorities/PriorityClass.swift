/// One class of a ``PriorityQueue``.
///
/// Its ``QueueMeasures/occupancy`` is what this class takes of the agents.
public struct PriorityClass: QueueingModel {
  /// What arrives in this class.
  public let workload: Workload

  /// The agents of all classes.
  public let agents: Int

  /// P(wait).
  public let waitProbability: Double

  /// Erlang of this class and those above.
  private let load: Double
  private let wait: DelayBusyPeriod

  init(_ workload: Workload, _ agents: Int, _ delay: Double, above: Double, upTo: Double) {
    self.workload = workload
    self.agents = agents
    waitProbability = delay
    load = upTo
    let count = Double(agents)
    wait = DelayBusyPeriod(drain: count / workload.handleTime, above: above / count, upTo: upTo / count)
  }

  /// Whether this class settles: σ < 1, whatever waits below it.
  public var stability: Stability { .of(erlangs: load, agents: agents) }

  /// All measures but percentiles.
  ///
  /// - Complexity: a quadrature of some hundred points.
  public func means(_ thresholds: Thresholds) -> QueueMeasures {
    let stability = stability
    var outcomes = Outcomes()
    outcomes.waited = waitProbability
    guard stability == .stable, agents > 0 else {
      outcomes.waited = 1
      outcomes.answered = agents > 0 ? 1 : 0
      outcomes.answeredWithin = 0
      outcomes.virtualWithin = 0
      outcomes.virtualWait = nil
      return QueueMeasures(workload, agents: agents, thresholds, outcomes, stability: stability)
    }
    outcomes.answeredWithin = 1 - waitTail(thresholds.answer)
    outcomes.virtualWithin = outcomes.answeredWithin
    outcomes.waitOfAnswered = waitProbability * wait.mean
    outcomes.virtualWait = outcomes.waitOfAnswered
    return QueueMeasures(workload, agents: agents, thresholds, outcomes)
  }

  /// P(a contact of this class waits longer than `time`).
  public func waitTail(_ time: Double) -> Double {
    guard stability == .stable, agents > 0 else { return 1 }
    return time < 0 ? 1 : waitProbability * wait.tail(time)
  }

  /// The wait that a share `p` of the class does not exceed, s.
  public func waitQuantile(_ p: Double) -> Double? {
    guard (0..<1).contains(p), stability == .stable, agents > 0 else { return nil }
    guard waitProbability > 1 - p else { return 0 }
    var high = wait.mean
    while waitTail(high) > 1 - p, high < 1e250 { high *= 2 }
    return Search.root(from: 0, to: high) { waitTail($0) - (1 - p) }
  }
}
