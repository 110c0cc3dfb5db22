import Foundation
import Queueing
import Randomness
import Testing

/// Where two models must agree, on random centers.
@Suite("One model is another's limit")
struct IdentityTests {
  private func expectSame(
    _ left: QueueMeasures, _ right: QueueMeasures, within tolerance: Double, absolute: Double = 1e-13, _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let keys = [
      "p_wait", "p_abandon", "p_block", "mean_wait_all_s", "asa_answered_s", "mean_virtual_wait_s",
      "p_answered_within_T", "p_abandon_within_T", "sl_virtual", "mean_queue_length", "occupancy",
    ]
    for key in keys {
      let truth = try #require(value(key, right), "\(what): \(key)")
      let near = abs((value(key, left) ?? .nan) - truth) <= max(tolerance * abs(truth), absolute)
      #expect(near, "\(what): \(key) \(value(key, left) ?? .nan) against \(truth)", sourceLocation: sourceLocation)
    }
    let short = abs(left.outcomes.abandonedShort - right.outcomes.abandonedShort)
    #expect(
      short <= max(tolerance * right.outcomes.abandonedShort, absolute), "\(what): short",
      sourceLocation: sourceLocation)
  }

  @Test("Erlang A with endless patience is Erlang C, and with nearly endless nearly")
  func endlessPatience() throws {
    var chance = Chance(1)
    for _ in 0..<60 {
      let center = try chance.center(0.5, 5000)
      let agents = max(center.agents, Int(center.load.erlangs * 1.02) + 1)
      let queue = try ErlangC(center.load, agents: agents)
      let endless = try ErlangA(center.load, agents: agents, patience: .infinity)
      #expect(endless.measures() == queue.measures())
      let long = try ErlangA(center.load, agents: agents, patience: 1e12).means(.usual)
      // A wait of a second still loses one in 10¹².
      try expectSame(long, queue.means(.usual), within: 1e-5, absolute: 1e-8, "\(center)")
      let quadrature = try GeneralPatienceQueue(center.load, agents: agents, patience: DistributionPatience(.never))
      try expectSame(quadrature.means(.usual), queue.means(.usual), within: 1e-9, "\(center)")
    }
  }

  @Test("Erlang A with no patience is Erlang B, and with hardly any hardly different")
  func noPatience() throws {
    var chance = Chance(2)
    for _ in 0..<60 {
      let (load, agents) = try chance.center(0.5, 50_000)
      let blocking = try #require(ErlangB.blocking(servers: agents, erlangs: load.erlangs))
      for patience in [0, 1e-9] {
        let measures = try ErlangA(load, agents: agents, patience: patience).measures()
        let tolerance = patience == 0 ? 1e-11 : 1e-5
        expect(measures.outcomes.abandoned, blocking, within: tolerance, "abandonment of \(load), \(agents)")
        expect(measures.outcomes.answeredWithin, 1 - blocking, within: tolerance, "service level")
      }
      let lines = try FiniteLines(load, agents: agents, lines: agents, patience: 60).measures()
      expect(lines.blocked, blocking, within: 1e-11, "blocking without waiting places")
    }
  }

  @Test("M/M/n/K+M with more and more lines is Erlang A, summed state by state")
  func manyLines() throws {
    var chance = Chance(3)
    for _ in 0..<60 {
      let (load, agents) = try chance.center(0.3, 3000)
      let patience = chance.spread(0.5, 3600)
      let open = try ErlangA(load, agents: agents, patience: patience)
      let queue = try #require(open.means(.usual).queueLength)
      let lines =
        agents + 60 + Int(3 * queue + 12 * load.erlangs.squareRoot() * (1 + (patience / load.handleTime).squareRoot()))
      let closed = try FiniteLines(load, agents: agents, lines: lines, patience: patience)
      try expectSame(
        closed.means(.usual), open.means(.usual), within: 1e-9, "\(load), \(agents), \(patience), \(lines)")
      for p in [0.5, 0.95] {
        let quantile = try #require(open.waitQuantile(p))
        let near = abs((closed.waitQuantile(p) ?? .nan) - quantile) <= 1e-8 * max(quantile, 0.01)
        #expect(near, "quantile \(p)")
      }
    }
  }

  @Test("M/M/n+G with exponential patience in disguise is Erlang A")
  func disguises() throws {
    var chance = Chance(4)
    for _ in 0..<25 {
      let (load, agents) = try chance.center(0.5, 3000)
      let mean = chance.spread(2, 1200)
      let plain = try ErlangA(load, agents: agents, patience: mean).means(.usual)
      func compare(_ patience: Distribution) throws {
        let queue = try GeneralPatienceQueue(load, agents: agents, patience: DistributionPatience(patience))
        try expectSame(queue.means(.usual), plain, within: 1e-9, "\(patience), \(load), \(agents)")
      }
      try compare(.exponential(mean: mean))
      try compare(.weibull(mean: mean, shape: 1))
      try compare(.gamma(mean: mean, cv: 1))
      try compare(.hyperexponential(phases: [(0.3, mean), (0.7, mean)]))
      try compare(.mixture([(0.4, .exponential(mean: mean)), (0.6, .gamma(mean: mean, cv: 1))]))
      try compare(.exponential(mean: mean).truncated(min: 0, max: 1e6))
    }
  }

  @Test("patience of one value is patience of that value, however it is written")
  func constants() throws {
    let load = try Workload(contacts: 200, per: 3600, handleTime: 180)
    for agents in [8, 10, 12] {
      func measures(_ patience: Distribution) throws -> QueueMeasures {
        try GeneralPatienceQueue(load, agents: agents, patience: DistributionPatience(patience)).means(.usual)
      }
      let plain = try measures(.constant(45))
      try expectSame(measures(.empirical(values: [45, 45, 45])), plain, within: 1e-9, "recorded")
      try expectSame(measures(.mixture([(0.5, .constant(45)), (0.5, .constant(45))])), plain, within: 1e-9, "mixed")
      try expectSame(measures(.uniform(min: 45, max: 45.0001)), plain, within: 1e-5, "uniform")
      try expectSame(measures(.triangular(min: 45, mode: 45.0001, max: 45.0002)), plain, within: 1e-5, "triangular")
    }
  }

  @Test("answered, abandoned and blocked add up, and Little's law holds")
  func conservation() throws {
    var chance = Chance(6)
    for _ in 0..<100 {
      let (load, agents) = try chance.center(0.1, 20_000)
      let patience = chance.spread(0.5, 86_400)
      let models: [any QueueingModel] = [
        try ErlangA(load, agents: agents, patience: patience),
        try FiniteLines(load, agents: agents, lines: agents + 40, patience: patience),
        try GeneralPatienceQueue(
          load, agents: agents, patience: DistributionPatience(.lognormal(mean: patience, cv: 1.3))),
      ]
      for model in models {
        let outcomes = model.means(.usual).outcomes
        expect(outcomes.answered + outcomes.abandoned + outcomes.blocked, 1, within: 1e-11, "\(model)")
        #expect((outcomes.answeredWithin ?? 2) <= outcomes.answered * (1 + 1e-12))
        #expect(outcomes.abandonedWithin <= outcomes.abandoned * (1 + 1e-9) + 1e-14)
        #expect(outcomes.abandonedShort <= outcomes.abandonedWithin * (1 + 1e-9) + 1e-14)
      }
      // With exponential patience everyone who waits leaves at rate θ: abandonment = θ × mean queue ÷ λ.
      let measures = models[0].means(.usual)
      let queue = try #require(measures.queueLength)
      expect(measures.outcomes.abandoned, queue / patience / load.arrivalRate, within: 1e-10, "θ Lq ÷ λ")
    }
  }
}
