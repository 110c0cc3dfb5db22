/// M/M/n/K+M with redials after an exponential delay, exactly: those who try again wait in an orbit.
///
/// ```swift
/// let desk = try RedialQueue(load, agents: 9, patience: 120, redialAfterAbandon: 0.5, delay: 300)
/// desk?.redialsPerContact   // 0.158
/// ```
///
/// The chain of contacts inside and contacts in orbit, solved level by level of the orbit. G. Falin,
/// J. Templeton, *Retrial Queues* (1997). ``ErlangX`` is the limit of long delays, and answers for any size.
public struct RedialQueue: QueueingModel {
  /// Fresh contacts and redials.
  public let workload: Workload

  /// Fresh contacts.
  public let fresh: Workload

  /// How many answer.
  public let agents: Int

  /// Contacts in orbit, time average.
  public let meanOrbit: Double

  private let states: QueueStates

  /// The most states, inside × orbit, and inside alone.
  static let mostInside = 600

  /// - Parameters:
  ///   - fresh: fresh contacts.
  ///   - agents: how many answer.
  ///   - lines: contacts that can be inside at once; nil is no limit.
  ///   - patience: mean patience, s.
  ///   - redialAfterAbandon: the share of abandonments that is followed by another attempt.
  ///   - redialAfterBlock: the share of blocked attempts that is followed by another.
  ///   - delay: mean time until the next attempt, s.
  /// - Returns: nil where the chain does not settle or is too large (some hundred contacts inside or in orbit).
  /// - Throws: ``InvalidInput`` when a number is out of ``Limits`` or a share outside 0…1.
  /// - Complexity: O(inside³ × orbit): milliseconds for a dozen agents, a second for a hundred.
  public init?(
    _ fresh: Workload, agents: Int, lines: Int? = nil, patience: Double, redialAfterAbandon: Double,
    redialAfterBlock: Double = 0, delay: Double
  ) throws(InvalidInput) {
    try Limits.check(delay, "redial delay", Limits.durations)
    let estimate = try ErlangX(
      fresh, agents: agents, patience: patience, lines: lines, redialAfterAbandon: redialAfterAbandon,
      redialAfterBlock: redialAfterBlock)
    guard estimate.stability == .stable, !fresh.isEmpty, agents > 0, agents <= lines ?? .max, patience > 0 else {
      return nil
    }
    let shares = (redialAfterAbandon, redialAfterBlock)
    guard
      let solution = OrbitSolution.settled(
        fresh, agents, lines, patience, shares, delay: delay, attempts: estimate.attempts)
    else { return nil }
    self.fresh = fresh
    self.agents = agents
    meanOrbit = solution.meanOrbit
    workload = Workload(
      checkedRate: fresh.arrivalRate + solution.meanOrbit / delay, handleTime: fresh.handleTime)
    states = QueueStates(
      found: solution.found, agents: agents, lines: lines ?? .max, service: Double(agents) / fresh.handleTime,
      leaving: 1 / patience)
  }

  /// Attempts, contacts per second.
  public var attempts: Double { workload.arrivalRate }

  /// Redials per fresh contact.
  public var redialsPerContact: Double { attempts / fresh.arrivalRate - 1 }

  /// The share of fresh contacts that is answered in the end.
  public var finallyAnswered: Double { attempts * means(.usual).outcomes.answered / fresh.arrivalRate }

  /// All measures but percentiles, per attempt.
  public func means(_ thresholds: Thresholds) -> QueueMeasures {
    QueueMeasures(workload, agents: agents, thresholds, states.outcomes(thresholds))
  }

  /// The wait that a share `p` of the answered do not exceed, s.
  public func waitQuantile(_ p: Double) -> Double? { states.waitQuantile(p, scale: workload.handleTime) }
}
