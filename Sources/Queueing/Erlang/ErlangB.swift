/// Erlang B, M/M/n/n: no waiting at all; whoever finds every server busy is lost.
///
/// ```swift
/// ErlangB.blocking(servers: 10, erlangs: 5)            // 0.018385
/// ErlangB.fewestServers(erlangs: 10, blocking: 0.02)   // 17
/// ```
///
/// B(n, a) = (aⁿ/n!) ÷ Σ aᵏ/k!, for any handle-time distribution of the same mean. A. K. Erlang, *Løsning af nogle
/// Problemer fra Sandsynlighedsregningen af Betydning for de automatiske Telefoncentraler*, 1917.
public struct ErlangB: Sendable, Hashable {
  /// What arrives.
  public let workload: Workload

  /// Servers: agents, or lines.
  public let servers: Int

  /// A loss system.
  ///
  /// - Throws: ``InvalidInput`` when `servers` is out of ``Limits``.
  public init(_ workload: Workload, servers: Int) throws(InvalidInput) {
    try Limits.check(servers, "servers", Limits.agents)
    self.workload = workload
    self.servers = servers
  }

  /// The share of arrivals that is lost; nil for numbers that are not in ``Limits``.
  ///
  /// 1/B = 1 + n/a + n(n−1)/a² + …: positive terms, so no digit is lost, and terms that no longer count are not
  /// computed.
  ///
  /// - Complexity: about 9√a additions, whatever the number of servers; relative error below 10⁻¹².
  public static func blocking(servers: Int, erlangs: Double) -> Double? {
    guard Limits.agents.contains(servers), Limits.erlangs.contains(erlangs) else { return nil }
    return checkedBlocking(servers, erlangs)
  }

  /// ``blocking(servers:erlangs:)`` of numbers in range; below 10⁻³⁰⁰ it is zero.
  static func checkedBlocking(_ servers: Int, _ erlangs: Double) -> Double {
    guard servers > 0 else { return 1 }
    guard erlangs > 0 else { return 0 }
    let perErlang = 1 / erlangs
    var left = Double(servers)
    var term = 1.0
    var sum = 1.0
    while left > 0 {
      term *= left * perErlang
      sum += term
      left -= 1
      if term < sum * 1e-17 || sum > 1e300 { break }
    }
    return sum > 1e300 ? 0 : 1 / sum
  }
}

extension ErlangB: QueueingModel {
  /// The servers.
  public var agents: Int { servers }

  /// Blocking and what follows from it; nobody waits.
  public func means(_ thresholds: Thresholds) -> QueueMeasures {
    var outcomes = Outcomes()
    outcomes.blocked = Self.checkedBlocking(servers, workload.erlangs)
    outcomes.answered = 1 - outcomes.blocked
    outcomes.answeredWithin = outcomes.answered
    outcomes.virtualWithin = outcomes.answered
    return QueueMeasures(workload, agents: servers, thresholds, outcomes)
  }

  /// Zero: whoever is not lost is answered at once.
  public func waitQuantile(_ p: Double) -> Double? { servers > 0 ? 0 : nil }
}
