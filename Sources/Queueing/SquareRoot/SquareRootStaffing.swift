/// Square-root (quality- and efficiency-driven) staffing: n = a + β√a, whatever the size of the center.
///
/// ```swift
/// SquareRootStaffing.waitProbability(beta: 1)                       // 0.2234, without abandonment
/// SquareRootStaffing.waitProbability(beta: 0, impatience: 2)        // 0.4142, with it
/// SquareRootStaffing.agents(erlangs: 100, beta: 1)                  // 110
/// ```
///
/// The functions are limits for large teams; ``ErlangC`` and ``ErlangA`` are exact. S. Halfin, W. Whitt, *Heavy-traffic
/// limits for queues with many exponential servers*, Operations Research 29 (1981); O. Garnett, A. Mandelbaum,
/// M. Reiman, M&SOM 4 (2002).
public enum SquareRootStaffing {
  /// ⌈a + β√a⌉, not below zero; nil for numbers out of ``Limits``.
  public static func agents(erlangs: Double, beta: Double) -> Int? {
    guard Limits.erlangs.contains(erlangs), abs(beta) <= 1e4 else { return nil }
    let agents = (erlangs + beta * erlangs.squareRoot()).rounded(.up)
    return agents <= Double(Limits.agents.upperBound) ? Int(max(0, agents)) : nil
  }

  /// β of a team: (n − a) ÷ √a; nil without load.
  public static func beta(agents: Int, erlangs: Double) -> Double? {
    guard Limits.agents.contains(agents), Limits.erlangs.contains(erlangs), erlangs > 0 else { return nil }
    return (Double(agents) - erlangs) / erlangs.squareRoot()
  }

  /// The limit of P(wait) under Erlang C, α = 1 ÷ (1 + β Φ(β)/φ(β)); 1 for β ≤ 0, where it does not settle.
  public static func waitProbability(beta: Double) -> Double {
    guard beta > 0 else { return 1 }
    guard beta < 38 else { return 0 }
    return 1 / (1 + beta * Normal.cumulative(beta) / Normal.density(beta))
  }

  /// The β at which Erlang C's limit of P(wait) is `probability`; nil outside 0…1, 0 for 1.
  public static func beta(waitProbability probability: Double) -> Double? {
    guard probability > 0, probability <= 1 else { return nil }
    return Search.root(from: 0, to: 38) { waitProbability(beta: $0) - probability }
  }

  /// The limit of P(wait) under Erlang A, for any β: 1 ÷ (1 + √r h(β/√r) ÷ h(−β)), h the normal hazard rate.
  ///
  /// - Parameter impatience: r = θ/μ, mean handle time ÷ mean patience; 0 is ``waitProbability(beta:)``. Nil below 0.
  public static func waitProbability(beta: Double, impatience: Double) -> Double? {
    guard impatience >= 0, impatience <= 1e12, abs(beta) <= 1e4 else { return nil }
    guard impatience > 0 else { return waitProbability(beta: beta) }
    let root = impatience.squareRoot()
    // φ(β/√r) vanishes with a negative β and little impatience: everyone waits.
    let busy = root * Normal.hazard(beta / root)
    let free = Normal.hazard(-beta)
    return free > 0 ? 1 / (1 + busy / free) : 0
  }

  /// The limit of √n P(abandon) under Erlang A: α (√r h(β/√r) − β), with α = P(wait).
  public static func abandonment(beta: Double, impatience: Double) -> Double? {
    guard let delay = waitProbability(beta: beta, impatience: impatience) else { return nil }
    let root = impatience.squareRoot()
    guard root > 0 else { return delay * max(0, -beta) }
    return delay * root * Normal.hazardExcess(beta / root)
  }
}
