import RealModule

/// M/M/n/K+M: Erlang A with a finite number of lines; whoever finds all K taken is blocked.
///
/// ```swift
/// try FiniteLines(load, agents: 10, lines: 15, patience: 120).measures().blocked   // 0.0232
/// ```
///
/// Patience is exponential with mean 1/θ, s, and may be endless (M/M/n/K) or none. Agents beyond the lines stay idle.
/// The stationary probabilities of the birth–death chain, and the wait behind j others as a sum of exponentials
/// with rates nμ + iθ: J. Riordan, *Stochastic Service Systems* (1962), ch. 6.
public struct FiniteLines: QueueingModel, Hashable {
  /// What arrives.
  public let workload: Workload

  /// How many answer.
  public let agents: Int

  /// K: contacts that can be inside at once, waiting or being handled.
  public let lines: Int

  /// Mean patience, s; 0 is none, infinity is endless.
  public let patience: Double

  /// A queue with finitely many lines.
  ///
  /// - Throws: ``InvalidInput`` when a number is out of ``Limits``.
  public init(
    _ workload: Workload, agents: Int, lines: Int, patience: Double = .infinity
  ) throws(InvalidInput) {
    try Limits.check(agents, "agents", Limits.agents)
    try Limits.check(lines, "lines", Limits.lines)
    try Limits.checkPatience(patience)
    self.init(checked: workload, agents, lines, patience)
  }

  init(checked workload: Workload, _ agents: Int, _ lines: Int, _ patience: Double) {
    self.workload = workload
    self.agents = agents
    self.lines = lines
    self.patience = patience
  }

  /// All measures but percentiles.
  ///
  /// - Complexity: O(√a + K − n).
  public func means(_ thresholds: Thresholds) -> QueueMeasures {
    QueueMeasures(workload, agents: agents, thresholds, outcomes(thresholds))
  }

  /// The wait that a share `p` of the answered do not exceed, s.
  public func waitQuantile(_ p: Double) -> Double? {
    guard (0..<1).contains(p), min(agents, lines) > 0 else { return nil }
    guard !workload.isEmpty, patience > 0, let chain = QueueStates(self) else { return 0 }
    return chain.waitQuantile(p, scale: workload.handleTime / Double(agents))
  }

  private func outcomes(_ thresholds: Thresholds) -> Outcomes {
    guard lines > 0 else { return Self.refused }
    guard agents > 0 else { return deserted(thresholds) }
    guard !workload.isEmpty, let chain = QueueStates(self) else { return Outcomes() }
    guard patience > 0 else { return impatient(chain) }
    return chain.outcomes(thresholds)
  }

  /// Nobody gets in.
  private static var refused: Outcomes {
    var outcomes = Outcomes()
    outcomes.blocked = 1
    outcomes.answered = 0
    outcomes.answeredWithin = 0
    outcomes.virtualWithin = 0
    return outcomes
  }

  /// Nobody answers: the lines are a loss system whose "handle time" is the patience.
  private func deserted(_ thresholds: Thresholds) -> Outcomes {
    guard patience < .infinity else { return workload.isEmpty ? Outcomes() : Self.refused }
    let load = workload.arrivalRate * patience
    var outcomes = Self.refused
    outcomes.blocked = ErlangB.checkedBlocking(lines, load)
    outcomes.abandoned = 1 - outcomes.blocked
    outcomes.waited = outcomes.abandoned
    let leaving = ExponentialPatience(checked: patience)
    outcomes.abandonedWithin = outcomes.abandoned * leaving.distribution(thresholds.answer)
    outcomes.abandonedShort = outcomes.abandoned * leaving.distribution(thresholds.shortAbandon)
    outcomes.waitOfAbandoned = outcomes.abandoned * patience
    outcomes.virtualWait = nil
    return outcomes
  }

  /// Whoever would have to wait leaves at once.
  private func impatient(_ chain: QueueStates) -> Outcomes {
    let busy = ErlangB.checkedBlocking(min(agents, lines), workload.erlangs)
    var outcomes = Outcomes()
    outcomes.answered = 1 - busy
    outcomes.answeredWithin = 1 - busy
    if lines > agents {
      outcomes.waited = busy
      outcomes.abandoned = busy
      outcomes.abandonedWithin = busy
      outcomes.abandonedShort = busy
    } else {
      outcomes.blocked = busy
    }
    let delay = workload.handleTime / Double(min(agents, lines))
    outcomes.virtualWait = outcomes.waited * delay
    outcomes.virtualWithin = 1 - busy
    return outcomes
  }
}
