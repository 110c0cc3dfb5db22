import Mathematics
import RealModule

extension ErlangA {
  /// The fewest agents that meet every goal, and what they achieve.
  ///
  /// - Throws: ``InvalidInput`` when `patience` is out of ``Limits``.
  /// - Complexity: O(log √a) evaluations.
  public static func requirement(
    _ workload: Workload, patience: Double, _ goals: Goals
  ) throws(InvalidInput) -> Requirement {
    try Limits.checkPatience(patience)
    return Requirement.fewest(workload, goals) { ErlangA(checked: workload, $0, patience) }
  }

  /// The fewest agents that meet every goal; nil where no number in ``Limits`` does. An empty interval needs nobody.
  ///
  /// - Throws: ``InvalidInput`` when `patience` is out of ``Limits``.
  /// - Complexity: O(log √a) evaluations.
  public static func fewestAgents(
    _ workload: Workload, patience: Double, _ goals: Goals
  ) throws(InvalidInput) -> Int? {
    try Limits.checkPatience(patience)
    guard patience < .infinity else { return ErlangC.fewestAgents(workload, goals) }
    return Requirement.fewestAgents(workload, goals, upTo: Limits.agents.upperBound) {
      ErlangA(checked: workload, $0, patience)
    }
  }

  /// The largest arrival rate, contacts per second, with which `agents` meet the goals; 0 where they never do, nil
  /// where they always do.
  ///
  /// - Throws: ``InvalidInput`` when an argument is out of ``Limits``.
  public static func largestArrivalRate(
    agents: Int, handleTime: Double, patience: Double, _ goals: Goals
  ) throws(InvalidInput) -> Double? {
    try Limits.check(agents, "agents", Limits.agents)
    try Limits.checkPatience(patience)
    return try Requirement.largestArrivalRate(handleTime: handleTime, goals) {
      ErlangA(checked: $0, agents, patience)
    }
  }

  /// The mean patience, s, with which the share `abandonRate` of contacts leaves; nil where no patience between a
  /// microsecond and thirty thousand years does: more than B(n, a) never leave, and in overload never fewer than
  /// 1 − n/a.
  ///
  /// The abandonment rate falls as patience grows, so it is found by halving. A sample of impatient contacts says
  /// little about the patient ones: this is the Erlang A that fits the rate, not the distribution.
  ///
  /// - Throws: ``InvalidInput`` when an argument is out of ``Limits``.
  /// - Complexity: about fifty evaluations.
  public static func patience(
    abandonRate: Double, _ workload: Workload, agents: Int
  ) throws(InvalidInput) -> Double? {
    try Limits.check(abandonRate, "abandonment rate", 0...1)
    try Limits.check(agents, "agents", 1...Limits.agents.upperBound)
    guard !workload.isEmpty, abandonRate > 0 else { return nil }
    func excess(_ logPatience: Double) -> Double {
      let patience = Double.exp(logPatience)
      let rate = ErlangA(checked: workload, agents, patience).means(.usual).abandonRate
      return Double.log(max(rate ?? 0, 1e-300)) - Double.log(abandonRate)
    }
    let (low, high) = (Double.log(1e-6), Double.log(Limits.patience.upperBound))
    guard excess(low) >= 0, excess(high) <= 0 else { return nil }
    return Double.exp(Search.root(from: low, to: high, excess))
  }
}
