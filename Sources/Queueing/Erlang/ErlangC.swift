import RealModule

/// Erlang C, M/M/n: Poisson arrivals, exponential handle times, endless patience, first come first served.
///
/// ```swift
/// let load = try Workload(contacts: 200, per: 3600, handleTime: 180)
/// let desk = try ErlangC(load, agents: 14)
/// desk.measures().asa                                // 7.84 s
/// ErlangC.fewestAgents(load, Goals(answer: 0.8))     // 14
/// ```
///
/// P(wait) = C = n B ÷ (n − a (1 − B)); P(wait > t) = C e^(−(n−a)t/h); ASA = C h ÷ (n − a). Erlang 1917; see Gans,
/// Koole and Mandelbaum, *Telephone call centers*, M&SOM 5 (2003) §4.1. It is pessimistic where callers abandon, and
/// has no answer when a ≥ n: ``QueueMeasures/stability`` then says what would make it stable.
public struct ErlangC: QueueingModel, Hashable {
  /// What arrives.
  public let workload: Workload

  /// How many answer.
  public let agents: Int

  /// A queue without abandonment.
  ///
  /// - Throws: ``InvalidInput`` when `agents` is out of ``Limits``.
  public init(_ workload: Workload, agents: Int) throws(InvalidInput) {
    try Limits.check(agents, "agents", Limits.agents)
    self.init(checked: workload, agents)
  }

  init(checked workload: Workload, _ agents: Int) {
    self.workload = workload
    self.agents = agents
  }

  /// Whether a < n.
  public var stability: Stability { .of(erlangs: workload.erlangs, agents: agents) }

  /// C, the probability that a contact has to wait; 1 where the queue does not settle.
  ///
  /// - Complexity: about 9√a additions.
  public var waitProbability: Double {
    guard agents > 0 || workload.isEmpty, stability == .stable else { return 1 }
    guard agents > 0 else { return 1 }
    return Self.waitProbability(Double(agents), workload.erlangs, ErlangB.checkedBlocking(agents, workload.erlangs))
  }

  /// C from B: n − a + aB has no cancellation to speak of, as n − a is exact near n = a.
  @inline(__always)
  static func waitProbability(_ agents: Double, _ erlangs: Double, _ blocking: Double) -> Double {
    agents * blocking / (agents - erlangs + erlangs * blocking)
  }

  /// All measures but percentiles.
  public func means(_ thresholds: Thresholds) -> QueueMeasures {
    let stability = stability
    var outcomes = Outcomes()
    guard stability == .stable, agents > 0 else {
      outcomes.waited = 1
      outcomes.answeredWithin = 0
      outcomes.virtualWithin = 0
      outcomes.virtualWait = nil
      if agents == 0 { outcomes.answered = 0 }
      return QueueMeasures(workload, agents: agents, thresholds, outcomes, stability: stability)
    }
    let delay = waitProbability
    outcomes.waited = delay
    outcomes.answeredWithin = 1 - delay * Double.exp(-thresholds.answer * drain)
    outcomes.virtualWithin = outcomes.answeredWithin
    outcomes.waitOfAnswered = delay / drain
    outcomes.virtualWait = delay / drain
    return QueueMeasures(workload, agents: agents, thresholds, outcomes)
  }

  /// The wait that a share `p` of contacts do not exceed: ln(C ÷ (1 − p)) h ÷ (n − a), s.
  public func waitQuantile(_ p: Double) -> Double? {
    guard (0..<1).contains(p), stability == .stable, agents > 0 else { return nil }
    let delay = waitProbability
    return delay <= 1 - p ? 0 : Double.log(delay / (1 - p)) / drain
  }

  /// P(a contact waits longer than `time`), exact far into the tail.
  public func waitTail(_ time: Double) -> Double {
    guard stability == .stable, agents > 0 else { return 1 }
    return time < 0 ? 1 : waitProbability * Double.exp(-time * drain)
  }

  /// E[W²] − E[W]² of the wait of a contact, s²; nil where it does not settle.
  public var waitVariance: Double? {
    guard stability == .stable, agents > 0 else { return nil }
    let delay = waitProbability
    return delay * (2 - delay) / (drain * drain)
  }

  /// nμ − λ, the rate at which a queue drains, 1/s.
  private var drain: Double { (Double(agents) - workload.erlangs) / workload.handleTime }
}
