/// M/G/n by Allen and Cunneen: **an approximation**, for handle times that are not exponential.
///
/// W ≈ C h (1 + c²) ÷ (2 (n − a)), P(wait) ≈ C, with C by Erlang C. Exact for exponential handle times and, in the mean,
/// for one agent (``PollaczekKhinchine``); within a few per cent of the mean wait otherwise, worse the more variable
/// the handle time and the lower the load. ``PhaseServiceQueue`` is exact for two phases. Service
/// levels and percentiles are nil, because two moments do not give them.
/// A. O. Allen, *Probability, Statistics and Queueing Theory* (1978), §5.
public struct AllenCunneen: QueueingModel, Hashable {
  /// What arrives.
  public let workload: Workload

  /// How many answer.
  public let agents: Int

  /// c², variance ÷ mean² of the handle time: 0 constant, 1 exponential.
  public let squaredVariation: Double

  /// - Throws: ``InvalidInput`` when a number is out of range.
  public init(_ workload: Workload, agents: Int, squaredVariation: Double) throws(InvalidInput) {
    try Limits.check(agents, "agents", Limits.agents)
    try Limits.check(squaredVariation, "squared coefficient of variation", 0...1e12)
    self.workload = workload
    self.agents = agents
    self.squaredVariation = squaredVariation
  }

  /// P(wait) and mean waits, approximately.
  public func means(_ thresholds: Thresholds) -> QueueMeasures {
    Self.scaled(ErlangC(checked: workload, agents).means(thresholds), by: squaredVariation)
  }

  /// Unknown.
  public func waitQuantile(_ p: Double) -> Double? { nil }

  static func scaled(_ measures: QueueMeasures, by squaredVariation: Double) -> QueueMeasures {
    var outcomes = measures.outcomes
    let factor = (1 + squaredVariation) / 2
    outcomes.waitOfAnswered *= factor
    outcomes.virtualWait = outcomes.virtualWait.map { $0 * factor }
    outcomes.answeredWithin = nil
    outcomes.virtualWithin = nil
    return QueueMeasures(
      measures.workload, agents: measures.agents, measures.thresholds, outcomes, stability: measures.stability)
  }
}
