import Measures
import Queueing
import Randomness
import Testing

/// A bigger team, a smaller load and (for those who answer) less patience never make it worse.
@Suite("Everything is monotone")
struct MonotoneTests {
  /// The measures that fall when a center gets better.
  private func burdens(_ measures: QueueMeasures) -> [(String, Double)] {
    var burdens: [(String, Double?)] = [
      ("waited", measures.waited), ("asa", measures.asa), ("abandonment", measures.abandonRate),
      ("occupancy", measures.occupancy), ("virtual wait", measures.virtualWait), ("queue", measures.queueLength),
      ("blocked", measures.blocked), ("virtual", measures.virtualServiceLevel.map { -$0 }),
    ]
    for definition in ServiceLevelDefinition.allCases {
      burdens.append((definition.rawValue, measures.serviceLevel(definition).map { -$0 }))
    }
    return burdens.map { ($0.0, $0.1 ?? .infinity) }
  }

  private func expectNoWorse(_ better: QueueMeasures, _ worse: QueueMeasures, but: Set<String> = [], _ what: String) {
    for ((name, less), (_, more)) in zip(burdens(better), burdens(worse)) where !but.contains(name) {
      #expect(less <= more + 1e-10 * abs(more) + 1e-12, "\(name): \(less) > \(more), \(what)")
    }
  }

  private func models(_ load: Workload, _ agents: Int, _ patience: Double) throws -> [any QueueingModel] {
    [
      try ErlangC(load, agents: agents), try ErlangA(load, agents: agents, patience: patience),
      try FiniteLines(load, agents: agents, lines: agents + 30, patience: patience),
      try GeneralPatienceQueue(
        load, agents: agents, patience: DistributionPatience(.weibull(mean: patience, shape: 1.7))),
      try GeneralPatienceQueue(
        load, agents: agents, patience: DistributionPatience(.hyperexponential(mean: patience, cv: 2))),
      try AllenCunneen(load, agents: agents, squaredVariation: 2.3),
      try ErlangX(load, agents: agents, patience: patience, redialAfterAbandon: 0.4),
    ]
  }

  @Test("in agents")
  func agents() throws {
    var chance = Chance(11)
    for _ in 0..<25 {
      let (load, agents) = try chance.center(0.2, 2000)
      let patience = chance.spread(0.5, 7200)
      let more = agents + Int(chance.spread(1, 20))
      // Lines stay what they are: more agents on the same lines.
      let few = try FiniteLines(load, agents: agents, lines: more + 20, patience: patience).means(.usual)
      let many = try FiniteLines(load, agents: more, lines: more + 20, patience: patience).means(.usual)
      // Who is answered keeps a line for the handle time, who waits for the patience: where that is shorter, more
      // agents block more.
      let but: Set<String> = patience < load.handleTime ? ["blocked"] : []
      expectNoWorse(many, few, but: but, "\(load), \(agents) to \(more) on lines, patience \(patience)")
      for (worse, better) in zip(try models(load, agents, patience), try models(load, more, patience)) {
        if worse is FiniteLines { continue }
        expectNoWorse(better.means(.usual), worse.means(.usual), "\(worse), to \(more)")
      }
    }
  }

  @Test("in load")
  func load() throws {
    var chance = Chance(12)
    for _ in 0..<25 {
      let (load, agents) = try chance.center(0.2, 2000)
      let patience = chance.spread(0.5, 7200)
      let more = try Workload(erlangs: load.erlangs * chance.spread(1.0001, 1.5), handleTime: load.handleTime)
      for (better, worse) in zip(try models(load, agents, patience), try models(more, agents, patience)) {
        expectNoWorse(better.means(.usual), worse.means(.usual), "\(better), to \(more.erlangs)")
      }
    }
  }

  @Test("in patience: the more patient, the longer the line and the fewer who leave")
  func patience() throws {
    var chance = Chance(13)
    for _ in 0..<40 {
      let (load, agents) = try chance.center(0.2, 5000)
      let patience = chance.spread(0.5, 7200)
      let longer = patience * chance.spread(1.001, 10)
      let hasty = try ErlangA(load, agents: agents, patience: patience).means(.usual)
      let calm = try ErlangA(load, agents: agents, patience: longer).means(.usual)
      for name in ["waited", "asa", "occupancy", "virtual wait", "virtual", "queue"] {
        let less = try #require(burdens(hasty).first { $0.0 == name }).1
        let more = try #require(burdens(calm).first { $0.0 == name }).1
        #expect(less <= more + 1e-10 * abs(more) + 1e-12, "\(name): \(less) > \(more)")
      }
      #expect(try #require(hasty.abandonRate) >= (try #require(calm.abandonRate)) * (1 - 1e-10))
    }
  }

  @Test("in servers and in load: Erlang B")
  func erlangB() throws {
    var chance = Chance(14)
    for _ in 0..<300 {
      let (load, servers) = try chance.center(0.01, 1e6)
      let here = try #require(ErlangB.blocking(servers: servers, erlangs: load.erlangs))
      #expect(try #require(ErlangB.blocking(servers: servers + 1, erlangs: load.erlangs)) < here)
      #expect(try #require(ErlangB.blocking(servers: servers, erlangs: load.erlangs * 1.001)) > here)
    }
  }
}
