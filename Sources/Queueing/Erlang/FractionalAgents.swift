import Mathematics

/// A number of agents that is no whole number: 12.4 agents are 12 for 60 % of the time and 13 for 40 %, each for so long
/// that the queue settles.
///
/// ```swift
/// let desk = FractionalAgents(try ErlangC(load, agents: 12), try ErlangC(load, agents: 13), share: 0.4)
/// desk.measures().asa
/// ```
///
/// As calls come in equally in both parts of the time, every probability is the mean of the two, so that nothing lies
/// outside what whole numbers give. (Erlang's formulas may be continued to any real number of agents, too; but no center
/// is described by them.)
public struct FractionalAgents: QueueingModel {
  private let fewer: any QueueingModel
  private let more: any QueueingModel
  private let share: Double

  /// Two numbers of agents for the same load.
  ///
  /// - Parameter share: The share of the time with more, 0…1.
  public init(_ fewer: any QueueingModel, _ more: any QueueingModel, share: Double) {
    self.fewer = fewer
    self.more = more
    self.share = share
  }

  /// What arrives.
  public var workload: Workload { fewer.workload }

  /// All measures but percentiles; unstable where one of the two is.
  public func means(_ thresholds: Thresholds) -> QueueMeasures {
    let (few, many) = (fewer.means(thresholds), more.means(thresholds))
    return QueueMeasures(
      workload, agents: (1 - share) * few.agents + share * many.agents, thresholds,
      few.outcomes.mixed(with: many.outcomes, share: share), few.isStable ? many.stability : few.stability)
  }

  /// The wait that a share `p` of the answered do not exceed, s.
  public func waitQuantile(_ p: Double) -> Double? {
    let least = fewer.means(Thresholds(checkedAnswer: 0, shortAbandon: 0))
    // Where one part of the time has no agent, all the answered come from the other.
    if least.isStable, least.outcomes.answered == 0 { return more.waitQuantile(p) }
    guard let few = fewer.waitQuantile(p), let many = more.waitQuantile(p) else { return nil }
    let (low, high) = (min(few, many), max(few, many))
    guard low < high else { return low }
    return Search.root(from: low, to: high) { wait in
      let outcomes = means(Thresholds(checkedAnswer: wait, shortAbandon: 0)).outcomes
      return (outcomes.answeredWithin ?? 0) - p * outcomes.answered
    }
  }
}
