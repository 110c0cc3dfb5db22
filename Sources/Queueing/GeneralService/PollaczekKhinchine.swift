/// M/G/1: one agent, handle times of any distribution, endless patience.
///
/// W = ρ h (1 + c²) ÷ (2 (1 − ρ)), exact, with c² the squared coefficient of variation of the handle time. F. Pollaczek
/// (1930), A. Khinchine (1932). The mean and the variance of the handle time say nothing about service levels, so
/// those are nil.
public struct PollaczekKhinchine: QueueingModel, Hashable {
  /// What arrives.
  public let workload: Workload

  /// c², variance ÷ mean² of the handle time: 0 constant, 1 exponential.
  public let squaredVariation: Double

  /// - Throws: ``InvalidInput`` when the variation is negative or not finite.
  public init(_ workload: Workload, squaredVariation: Double) throws(InvalidInput) {
    try Limits.check(squaredVariation, "squared coefficient of variation", 0...1e12)
    self.workload = workload
    self.squaredVariation = squaredVariation
  }

  /// One.
  public var agents: Int { 1 }

  /// P(wait) and mean waits.
  public func means(_ thresholds: Thresholds) -> QueueMeasures {
    AllenCunneen.scaled(ErlangC(checked: workload, 1).means(thresholds), by: squaredVariation)
  }

  /// Unknown.
  public func waitQuantile(_ p: Double) -> Double? { nil }
}
