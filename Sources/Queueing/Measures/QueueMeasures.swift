/// Everything a steady queue says about waiting, named as in Sira's results.
///
/// A measure is nil where it does not exist: a ratio over nothing, a wait without end. Shares are 0…1, durations are
/// seconds. *Offered* are the contacts that got in; blocked ones are told apart in ``outcomes``.
public struct QueueMeasures: Sendable, Hashable {
  /// The load that was asked about.
  public let workload: Workload

  /// Agents; of a number that is no whole one, their average over time.
  public let agents: Double

  /// T and the short-abandon threshold of every service level here.
  public let thresholds: Thresholds

  /// Whether the queue settles; if not, what would make it.
  public let stability: Stability

  /// What becomes of an arrival, blocked ones included.
  public let outcomes: Outcomes

  /// Percentiles of the wait of the answered; nil where unknown, unbounded or not asked for.
  public internal(set) var percentiles: WaitPercentiles?

  init(
    _ workload: Workload, agents: Int, _ thresholds: Thresholds, _ outcomes: Outcomes, stability: Stability = .stable
  ) {
    self.init(workload, agents: Double(agents), thresholds, outcomes, stability)
  }

  init(
    _ workload: Workload, agents: Double, _ thresholds: Thresholds, _ outcomes: Outcomes, _ stability: Stability
  ) {
    self.workload = workload
    self.agents = agents
    self.thresholds = thresholds
    self.outcomes = outcomes.withoutRounding
    self.stability = stability
  }
}

extension QueueMeasures {
  /// Share of arrivals that found no line.
  public var blocked: Double { outcomes.blocked }

  /// Share of arrivals that got in.
  public var admitted: Double { outcomes.answered + outcomes.abandoned }

  /// Share of offered that had to wait at all; nil if none gets in.
  public var waited: Double? { ratio(outcomes.waited, admitted) }

  /// Abandoned ÷ offered; nil if none gets in.
  public var abandonRate: Double? { ratio(outcomes.abandoned, admitted) }

  /// (Abandoned − short) ÷ (offered − short); nil over nothing.
  public var abandonRateLessShort: Double? {
    ratio(outcomes.abandoned - outcomes.abandonedShort, admitted - outcomes.abandonedShort)
  }

  /// Average speed of answer: the mean wait of the answered, zero waits included, s.
  public var asa: Double? { isStable ? ratio(outcomes.waitOfAnswered, outcomes.answered) : nil }

  /// Mean wait of all offered, s.
  public var waitMean: Double? {
    isStable ? ratio(outcomes.waitOfAnswered + outcomes.waitOfAbandoned, admitted) : nil
  }

  /// Mean wait of those who abandon, s.
  public var waitAbandoned: Double? { ratio(outcomes.waitOfAbandoned, outcomes.abandoned) }

  /// What an endlessly patient contact would wait, s.
  public var virtualWait: Double? {
    isStable ? outcomes.virtualWait.flatMap { ratio($0, admitted) } : nil
  }

  /// P(an endlessly patient contact that gets in waits at most T).
  public var virtualServiceLevel: Double? { outcomes.virtualWithin.flatMap { ratio($0, admitted) } }

  /// Contacts waiting, time average (Little: λ × mean wait of an arrival).
  public var queueLength: Double? {
    guard isStable else { return nil }
    return workload.arrivalRate * (outcomes.waitOfAnswered + outcomes.waitOfAbandoned)
  }

  /// Contacts waiting or being handled, time average.
  public var inSystem: Double? { queueLength.map { $0 + carried } }

  /// Agents busy, time average, Erlang.
  public var carried: Double { isStable ? workload.erlangs * outcomes.answered : agents }

  /// Busy agents ÷ agents; nil without agents.
  public var occupancy: Double? { ratio(carried, agents) }

  /// Whether the queue settles.
  public var isStable: Bool { stability == .stable }

  private func ratio(_ part: Double, _ whole: Double) -> Double? { whole > 0 ? part / whole : nil }
}
