/// M/M/n with non-preemptive priorities: an agent who becomes free takes the longest-waiting contact of the highest
/// class; nobody is interrupted.
///
/// ```swift
/// let desk = try PriorityQueue(arrivalRates: [50 / 3600.0, 150 / 3600.0], handleTime: 180, agents: 12)
/// desk.classes[0].measures().asa   // 8.5 s, against 51.1 s for the second class
/// ```
///
/// Exponential handle times with one mean for all, endless patience. W_k = C h ÷ (n (1 − σ_{k−1})(1 − σ_k)), σ_k the
/// load per agent of classes 1…k. A. Cobham, *Priority assignment in waiting line problems*, Operations Research 2
/// (1954); Kella and Yechiali (1985). A class is stable when σ_k < 1, even where those below it are not.
public struct PriorityQueue: Sendable {
  /// Highest first.
  public let classes: [PriorityClass]

  /// How many answer.
  public let agents: Int

  /// - Parameters:
  ///   - arrivalRates: contacts per second by class, highest first.
  ///   - handleTime: mean handle time of every class, s.
  ///   - agents: how many answer.
  /// - Throws: ``InvalidInput`` when a number is out of ``Limits``.
  public init(arrivalRates: [Double], handleTime: Double, agents: Int) throws(InvalidInput) {
    try Limits.check(agents, "agents", Limits.agents)
    var loads: [Workload] = []
    for rate in arrivalRates { loads.append(try Workload(arrivalRate: rate, handleTime: handleTime)) }
    let total = try Workload(erlangs: loads.reduce(0) { $0 + $1.erlangs }, handleTime: handleTime)
    let whole = ErlangC(checked: total, agents)
    let delay = agents > 0 ? whole.waitProbability : 1
    self.agents = agents
    var above = 0.0
    var classes: [PriorityClass] = []
    for load in loads {
      classes.append(PriorityClass(load, agents, delay, above: above, upTo: above + load.erlangs))
      above += load.erlangs
    }
    self.classes = classes
  }

  /// P(wait), the same for every class; 1 where all of them together are too many.
  public var waitProbability: Double { classes.first?.waitProbability ?? 0 }

  /// The mean wait of all contacts, s; nil where some class does not settle.
  public var waitMean: Double? {
    let total = classes.reduce(0) { $0 + $1.workload.arrivalRate }
    var sum = 0.0
    for each in classes where !each.workload.isEmpty {
      guard let wait = each.means(.usual).waitMean else { return nil }
      sum += wait * each.workload.arrivalRate
    }
    return total > 0 ? sum / total : nil
  }
}
