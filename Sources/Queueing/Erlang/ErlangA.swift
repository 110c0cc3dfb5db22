/// Erlang A, M/M/n+M: Erlang C with contacts that leave when their patience, exponential, runs out.
///
/// ```swift
/// let desk = try ErlangA(load, agents: 12, patience: 120)
/// desk.measures().abandonRate       // 0.0616
/// desk.measures().serviceLevel(.ofOffered)
/// ```
///
/// Always stable: those who cannot be answered leave. C. Palm, *Research on telephone traffic carried by full
/// availability groups* (1957); O. Garnett, A. Mandelbaum, M. Reiman, *Designing a call center with impatient
/// customers*, M&SOM 4 (2002). Computed as ``GeneralPatienceQueue`` with ``ExponentialPatience``; endless patience is
/// ``ErlangC``.
public struct ErlangA: QueueingModel, Hashable {
  /// What arrives.
  public let workload: Workload

  /// How many answer.
  public let agents: Int

  /// Mean patience, s; 0 is none (Erlang B), infinity is endless (Erlang C).
  public let patience: Double

  /// A queue with abandonment.
  ///
  /// - Throws: ``InvalidInput`` when a number is out of ``Limits``.
  public init(_ workload: Workload, agents: Int, patience: Double) throws(InvalidInput) {
    try Limits.check(agents, "agents", Limits.agents)
    try Limits.checkPatience(patience)
    self.init(checked: workload, agents, patience)
  }

  init(checked workload: Workload, _ agents: Int, _ patience: Double) {
    self.workload = workload
    self.agents = agents
    self.patience = patience
  }

  /// All measures but percentiles.
  ///
  /// - Complexity: O(√a) for Erlang B and about two hundred exponentials: microseconds, whatever the load.
  public func means(_ thresholds: Thresholds) -> QueueMeasures {
    guard patience < .infinity else { return ErlangC(checked: workload, agents).means(thresholds) }
    return general.means(thresholds)
  }

  /// The wait that a share `p` of the answered do not exceed, s.
  public func waitQuantile(_ p: Double) -> Double? {
    guard patience < .infinity else { return ErlangC(checked: workload, agents).waitQuantile(p) }
    return general.waitQuantile(p)
  }

  private var general: GeneralPatienceQueue<ExponentialPatience> {
    GeneralPatienceQueue(checked: workload, agents, ExponentialPatience(checked: patience))
  }
}
