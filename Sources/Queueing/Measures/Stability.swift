/// Whether a queue settles.
public enum Stability: Sendable, Hashable {
  /// It does.
  case stable

  /// More arrives than the agents can finish: waits grow without end.
  ///
  /// - Parameters:
  ///   - agents: the fewest agents with which the queue settles.
  ///   - erlangs: the load that must not be reached with the agents there are.
  case unstable(needs: Int, orBelow: Double)

  /// M/M/n without abandonment settles when a < n. Loads within 10⁻¹² of n count as full: nobody means them, they
  /// are the rounding of 10 calls of 6 minutes an hour.
  static func of(erlangs: Double, agents: Int) -> Stability {
    if erlangs == 0 || erlangs < Double(agents) * (1 - 1e-12) { return .stable }
    let whole = erlangs.rounded(.down)
    let needs = erlangs < (whole + 1) * (1 - 1e-12) ? whole + 1 : whole + 2
    return .unstable(needs: Int(needs), orBelow: Double(agents))
  }
}
