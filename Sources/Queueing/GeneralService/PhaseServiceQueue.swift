import Mathematics

/// M/PH/n with two phases: Erlang C for handle times that are not exponential, exactly.
///
/// The state is the number inside and how many agents are in their first phase. Above n the chain repeats itself
/// (a quasi-birth–death process), so the probabilities there are π_n Rʲ. M. F. Neuts, *Matrix-Geometric Solutions in
/// Stochastic Models* (1981); G. Latouche, V. Ramaswami, *A logarithmic reduction algorithm for quasi-birth-death
/// processes*, J. Applied Probability 30 (1993).
public struct PhaseServiceQueue: QueueingModel {
  /// What arrives; its handle time is the mean of the service.
  public let workload: Workload

  /// How many answer.
  public let agents: Int

  /// The handle time.
  public let service: TwoPhaseService

  private let solution: PhaseSolution?

  /// The most agents: the work grows with their cube.
  public static let mostAgents = 200

  /// - Parameters:
  ///   - arrivalRate: contacts per second.
  ///   - agents: how many answer, at most ``mostAgents``.
  ///   - service: the handle time.
  /// - Throws: ``InvalidInput`` when a number is out of range.
  /// - Complexity: O(n³ log(1/(1 − ρ)) + n⁴).
  public init(arrivalRate: Double, agents: Int, service: TwoPhaseService) throws(InvalidInput) {
    try Limits.check(agents, "agents", 1...Self.mostAgents)
    workload = try Workload(arrivalRate: arrivalRate, handleTime: service.mean)
    self.agents = agents
    self.service = service
    let settles = Stability.of(erlangs: workload.erlangs, agents: agents) == .stable
    solution = settles && !workload.isEmpty ? PhaseSolution(arrivalRate, agents, service) : nil
  }

  /// All measures but percentiles.
  public func means(_ thresholds: Thresholds) -> QueueMeasures {
    guard let solution else { return ErlangC(checked: workload, agents).means(thresholds) }
    var outcomes = Outcomes()
    outcomes.waited = solution.waitProbability
    outcomes.waitOfAnswered = solution.meanQueue / workload.arrivalRate
    outcomes.virtualWait = outcomes.waitOfAnswered
    outcomes.answeredWithin = 1 - solution.waitTail(thresholds.answer)
    outcomes.virtualWithin = outcomes.answeredWithin
    return QueueMeasures(workload, agents: agents, thresholds, outcomes)
  }

  /// The wait that a share `p` of contacts do not exceed, s; some milliseconds each.
  public func waitQuantile(_ p: Double) -> Double? {
    guard let solution else { return ErlangC(checked: workload, agents).waitQuantile(p) }
    guard (0..<1).contains(p) else { return nil }
    guard solution.waitProbability > 1 - p else { return 0 }
    var high = workload.handleTime
    while solution.waitTail(high) > 1 - p, high < 1e12 { high *= 2 }
    return Search.root(from: 0, to: high) { solution.waitTail($0) - (1 - p) }
  }
}
