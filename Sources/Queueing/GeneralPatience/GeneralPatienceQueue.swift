import Mathematics
import RealModule

/// M/M/n+G: Erlang C with patience of any distribution.
///
/// ```swift
/// let patience = DistributionPatience(try .lognormal(mean: 150, cv: 1.2))
/// try GeneralPatienceQueue(load, agents: 12, patience: patience).measures().abandonRate
/// ```
///
/// Exact: Baccelli and Hebuterne (1981), Zeltyn and Mandelbaum (2005). Every measure is an integral over the density
/// of the offered wait. P(wait) = λJ ÷ (ε + λJ), where J is the integral of the density and ε = 1/B(n − 1, a).
public struct GeneralPatienceQueue<P: Patience>: QueueingModel {
  /// What arrives.
  public let workload: Workload

  /// How many answer.
  public let agents: Int

  /// How long contacts are willing to wait.
  public let patience: P

  /// A queue with abandonment.
  ///
  /// - Throws: ``InvalidInput`` when `agents` is out of ``Limits``.
  public init(_ workload: Workload, agents: Int, patience: P) throws(InvalidInput) {
    try Limits.check(agents, "agents", Limits.agents)
    self.init(checked: workload, agents, patience)
  }

  init(checked workload: Workload, _ agents: Int, _ patience: P) {
    self.workload = workload
    self.agents = agents
    self.patience = patience
  }

  /// Stable unless the contacts that never leave fill the agents on their own.
  public var stability: Stability { .of(erlangs: workload.erlangs * patience.endless, agents: agents) }

  /// All measures but percentiles.
  ///
  /// - Complexity: O(√a) for Erlang B and a few hundred evaluations of the patience.
  public func means(_ thresholds: Thresholds) -> QueueMeasures {
    let stability = stability
    guard stability == .stable else { return unstable(thresholds, stability) }
    guard agents > 0 else { return deserted(thresholds) }
    guard !workload.isEmpty else { return QueueMeasures(workload, agents: agents, thresholds, Outcomes()) }
    let wait = offeredWait([thresholds.answer, thresholds.shortAbandon])
    var whole = Lanes.zero
    var (inTime, short) = (Lanes.zero, Lanes.zero)
    for (start, piece) in zip(wait.cuts, wait.pieces()) {
      whole += piece
      if start < thresholds.answer { inTime += piece }
      if start < thresholds.shortAbandon { short += piece }
    }
    let (atOnce, factor) = scale(wait, whole[Lane.all])
    whole *= factor
    inTime *= factor
    short *= factor
    var outcomes = Outcomes()
    outcomes.waited = whole[Lane.all]
    outcomes.answered = answered(atOnce, waited: whole[Lane.all])
    outcomes.abandoned = whole[Lane.abandons]
    outcomes.answeredWithin = min(outcomes.answered, atOnce + inTime[Lane.answers])
    outcomes.virtualWithin = atOnce + inTime[Lane.all]
    outcomes.abandonedWithin =
      inTime[Lane.abandons] + patience.distribution(thresholds.answer) * (whole[Lane.all] - inTime[Lane.all])
    outcomes.abandonedShort =
      short[Lane.abandons] + patience.distribution(thresholds.shortAbandon) * (whole[Lane.all] - short[Lane.all])
    outcomes.waitOfAnswered = whole[Lane.waitOfAnswered]
    outcomes.waitOfAbandoned = whole[Lane.waitOfAbandoned]
    outcomes.virtualWait = whole[Lane.wait]
    return QueueMeasures(workload, agents: agents, thresholds, outcomes)
  }

  /// The wait that a share `p` of the answered do not exceed, s.
  public func waitQuantile(_ p: Double) -> Double? {
    guard (0..<1).contains(p), stability == .stable, agents > 0 else { return nil }
    guard !workload.isEmpty else { return 0 }
    let wait = offeredWait([])
    let pieces = wait.pieces()
    let whole = pieces.reduce(Lanes.zero, +)
    let (atOnce, factor) = scale(wait, whole[Lane.all])
    // What is left to find of ∫ w S, in the units of the pieces.
    var left = (p * (atOnce + factor * whole[Lane.answers]) - atOnce) / factor
    guard left > 0 else { return 0 }
    for (index, piece) in pieces.enumerated() {
      guard left > piece[Lane.answers] else {
        let (low, high) = (wait.cuts[index], wait.cuts[index + 1])
        return Search.root(from: low, to: high) { wait.answered(from: low, to: $0) - left }
      }
      left -= piece[Lane.answers]
    }
    return wait.cuts.last
  }

  private func offeredWait(_ thresholds: [Double]) -> OfferedWait<P> {
    OfferedWait(
      arrival: workload.arrivalRate, service: Double(agents) / workload.handleTime, patience: patience,
      thresholds: thresholds)
  }

  /// P(no wait), and what turns the integrals into probabilities.
  private func scale(_ wait: OfferedWait<P>, _ integral: Double) -> (atOnce: Double, factor: Double) {
    let before = ErlangB.checkedBlocking(agents - 1, workload.erlangs)
    guard before > 0, integral > 0 else { return (1, 0) }
    // In logarithms: in deep overload the peak alone is beyond any Double.
    let odds = Double.exp(Double.log(workload.arrivalRate * integral) + wait.logPeak + Double.log(before))
    return (1 / (1 + odds), 1 / (1 + 1 / odds) / integral)
  }

  /// What the agents carry ÷ a: all n while everybody waits, and below n what a loss system of n − 1 would carry. It
  /// keeps its digits in overload, where the integral of the answered is a sliver of the whole.
  private func answered(_ atOnce: Double, waited: Double) -> Double {
    let before = ErlangB.checkedBlocking(agents - 1, workload.erlangs)
    return atOnce * (1 - before) + waited * (Double(agents) / workload.erlangs)
  }

  /// Nobody answers: everyone who can leave does.
  private func deserted(_ thresholds: Thresholds) -> QueueMeasures {
    var outcomes = Outcomes()
    outcomes.waited = 1
    outcomes.answered = 0
    outcomes.abandoned = 1
    outcomes.answeredWithin = 0
    outcomes.virtualWithin = 0
    outcomes.abandonedWithin = patience.distribution(thresholds.answer)
    outcomes.abandonedShort = patience.distribution(thresholds.shortAbandon)
    outcomes.waitOfAbandoned = patience.mean < .infinity ? patience.mean : patience.partialMean(1e13)
    outcomes.virtualWait = nil
    return QueueMeasures(workload, agents: 0, thresholds, outcomes)
  }

  private func unstable(_ thresholds: Thresholds, _ stability: Stability) -> QueueMeasures {
    var outcomes = Outcomes()
    outcomes.waited = 1
    outcomes.answered = agents > 0 ? 1 : 0
    outcomes.answeredWithin = 0
    outcomes.virtualWithin = 0
    outcomes.virtualWait = nil
    return QueueMeasures(workload, agents: agents, thresholds, outcomes, stability: stability)
  }
}
