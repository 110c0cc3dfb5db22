import Mathematics
import RealModule

extension ErlangB {
  /// The fewest servers that lose at most the share `blocking` of `erlangs`; nil where no number in ``Limits`` does,
  /// or an argument is nonsense.
  ///
  /// - Complexity: O(√a) once, then one division per server between the guess a and the answer.
  public static func fewestServers(erlangs: Double, blocking: Double) -> Int? {
    guard Limits.erlangs.contains(erlangs), (0...1).contains(blocking) else { return nil }
    let target = Goals.relaxed(atMost: blocking)
    let step = max(1, Int(erlangs.squareRoot() / 4))
    return Search.first(in: Limits.agents, near: Int(erlangs), step: step) {
      checkedBlocking($0, erlangs) <= target
    }
  }

  /// The largest load, Erlang, of which `servers` lose at most the share `blocking`; nil for nonsense.
  ///
  /// - Complexity: about sixty evaluations of ``blocking(servers:erlangs:)``.
  public static func largestLoad(servers: Int, blocking: Double) -> Double? {
    guard Limits.agents.contains(servers), (0...1).contains(blocking) else { return nil }
    guard servers > 0 || blocking == 1 else { return 0 }
    return Search.last(from: 0, to: Limits.erlangs.upperBound) { checkedBlocking(servers, $0) <= blocking }
  }

  /// Erlang B between whole numbers of servers, as planners interpolate trunk groups; nil for nonsense.
  ///
  /// 1/B(x, a) = ∫₀^∞ e^(−s) (1 + s/a)ˣ ds, which is B wherever x is whole. D. L. Jagerman, *Some properties of the
  /// Erlang loss function*, Bell System Technical Journal 53 (1974).
  ///
  /// - Complexity: O(√a) after a quadrature of a few hundred points.
  public static func blocking(servers: Double, erlangs: Double) -> Double? {
    guard servers >= 0, servers <= Double(Limits.agents.upperBound), Limits.erlangs.contains(erlangs) else {
      return nil
    }
    guard servers > 0 else { return 1 }
    guard erlangs > 0 else { return 0 }
    // The same falling products as for whole numbers, down to a remainder in 0..<1 that the integral answers.
    var left = servers
    var term = 1.0
    var sum = 0.0
    while left >= 1 {
      sum += term
      term *= left / erlangs
      left -= 1
      if sum > 1e300 { return 0 }
      if term < sum * 1e-17 { return 1 / sum }
    }
    return 1 / (sum + term * inverseOfFraction(left, erlangs))
  }

  /// 1/B(x, a) for 0 ≤ x < 1.
  private static func inverseOfFraction(_ x: Double, _ erlangs: Double) -> Double {
    // Between 1 and 1 + s/a the power is at most the base: fifty handle-time units leave e⁻⁵⁰ of the integral.
    let cuts = [0, min(erlangs, 1), 1 + min(erlangs, 1), 4, 12, 50].sorted()
    let pieces = GaussKronrod.integrate(cuts) { s in
      var lanes = Lanes.zero
      lanes[0] = Double.exp(-s + x * Double.log(onePlus: s / erlangs))
      return lanes
    }
    return pieces.reduce(Lanes.zero, +)[0]
  }
}
