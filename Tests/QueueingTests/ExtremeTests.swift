import Measures
import Queueing
import Randomness
import Testing

/// Nothing overflows, nothing is NaN, nothing traps.
@Suite("From an empty interval to a million agents")
struct ExtremeTests {
  /// Shares lie in 0…1, durations are finite and not negative.
  private func expectSane(_ model: any QueueingModel, sourceLocation: SourceLocation = #_sourceLocation) {
    let measures = model.measures()
    let outcomes = measures.outcomes
    var shares: [Double?] = [
      outcomes.blocked, outcomes.waited, outcomes.answered, outcomes.abandoned, outcomes.answeredWithin,
      outcomes.abandonedWithin, outcomes.abandonedShort, outcomes.virtualWithin, measures.waited,
      measures.abandonRate, measures.occupancy, measures.virtualServiceLevel, measures.abandonRateLessShort,
    ]
    for definition in ServiceLevelDefinition.allCases {
      shares.append(measures.serviceLevel(definition))
      shares.append(measures.serviceLevelCountingBlocked(definition))
    }
    for share in shares.compactMap({ $0 }) {
      // 10⁻⁸: ten million arrivals a second meet a constant patience of 30 s within 10⁻⁷ s of it.
      #expect(share >= -1e-12 && share <= 1 + 1e-8, "\(model): \(share)", sourceLocation: sourceLocation)
    }
    let percentiles = measures.percentiles.map { [$0.p50, $0.p80, $0.p90, $0.p95, $0.p99] } ?? []
    let times: [Double?] = [
      measures.asa, measures.waitMean, measures.waitAbandoned, measures.virtualWait, measures.queueLength,
      measures.inSystem,
    ]
    for time in times.compactMap({ $0 }) + percentiles {
      #expect(time >= 0 && time.isFinite, "\(model): \(time)", sourceLocation: sourceLocation)
    }
    #expect(percentiles == percentiles.sorted(), "\(model)", sourceLocation: sourceLocation)
  }

  private static let loads = [0, 1e-12, 1e-3, 1, 99.9, 999_000, 1_000_000, 2_000_000]
  private static let teams = [0, 1, 2, 100, 1_000_000]
  private static let patiences = [0, 0.5, 60, 86_400, Double.infinity]

  @Test("all models, all corners", arguments: loads)
  func corners(erlangs: Double) throws {
    for handleTime in [0.1, 240.0, 86_400] {
      let load = try Workload(erlangs: erlangs, handleTime: handleTime)
      for agents in Self.teams {
        expectSane(try ErlangB(load, servers: agents))
        expectSane(try ErlangC(load, agents: agents))
        expectSane(try AllenCunneen(load, agents: agents, squaredVariation: 1.7))
        for patience in Self.patiences {
          expectSane(try ErlangA(load, agents: agents, patience: patience))
          expectSane(
            try ErlangX(load, agents: agents, patience: patience, redialAfterAbandon: 0.5, redialAfterBlock: 0.5))
        }
        expectSane(
          try GeneralPatienceQueue(load, agents: agents, patience: DistributionPatience(.lognormal(mean: 90, cv: 2))))
        expectSane(try GeneralPatienceQueue(load, agents: agents, patience: DistributionPatience(.constant(30))))
      }
    }
  }

  @Test("finite lines, all corners", arguments: [0, 1e-12, 1, 99.9, 20_000])
  func lines(erlangs: Double) throws {
    let load = try Workload(erlangs: erlangs, handleTime: 240)
    for agents in [0, 1, 100, 20_000] {
      for patience in Self.patiences {
        for lines in [0, 1, 50, agents, agents + 1, agents + 300] {
          expectSane(try FiniteLines(load, agents: agents, lines: lines, patience: patience))
          expectSane(
            try ErlangX(
              load, agents: agents, patience: patience, lines: lines, redialAfterAbandon: 1, redialAfterBlock: 1))
        }
      }
    }
  }

  @Test("loads of 0.999, from one agent to a million")
  func critical() throws {
    for agents in [1, 10, 1000, 100_000, 1_000_000] {
      let load = try Workload(erlangs: 0.999 * Double(agents), handleTime: 240)
      let patient = try ErlangC(load, agents: agents).measures()
      let asa = try #require(patient.asa)
      expect(asa, try #require(patient.waited) * 240 / (Double(agents) * 0.001), within: 1e-9, "ASA")
      // The longer they wait the more it helps that some leave.
      let leaving = try #require(try ErlangA(load, agents: agents, patience: 3600).measures().asa)
      #expect(leaving < asa)
    }
  }

  @Test("deep overload loses what exceeds the agents", arguments: [1, 100, 1_000_000])
  func overload(agents: Int) throws {
    for patience in [0.5, 60, 86_400] {
      for factor in [1.5, 10, 50] {
        let load = try Workload(erlangs: factor * Double(agents), handleTime: 300)
        let measures = try ErlangA(load, agents: agents, patience: patience).measures()
        // Fluid limit: the agents never rest, the rest leaves.
        if agents == 1_000_000 {
          expect(measures.abandonRate, 1 - 1 / factor, within: 1e-3, "abandonment")
          if patience > 1, factor > 1.4 { expect(measures.occupancy, 1, within: 1e-6, "occupancy") }
        }
        #expect(try #require(measures.abandonRate) >= (1 - 1 / factor) * (1 - 1e-12))
      }
    }
  }

  @Test("found by chance: overload beyond rounding, nobody at work for those who never leave")
  func found() throws {
    let flood = try Workload(erlangs: 10_573_704.8, handleTime: 7.868e-7)
    expectSane(
      try GeneralPatienceQueue(flood, agents: 3, patience: DistributionPatience(.uniform(min: 7.4, max: 736_902_195))))
    let stages = try Workload(erlangs: 259_753.6, handleTime: 0.02725)
    let staged = DistributionPatience(try .erlang(mean: 53_674, stages: 2432))
    expectSane(try GeneralPatienceQueue(stages, agents: 258_952, patience: staged))
    expectSane(try FiniteLines(Workload(erlangs: 1e-300, handleTime: 0.01), agents: 30, lines: 2, patience: 2))
    let nothing = try Workload(erlangs: 0, handleTime: 60)
    let some = DistributionPatience(try .mixture([(0.5, .exponential(mean: 30)), (0.5, .never)]))
    expectSane(try GeneralPatienceQueue(nothing, agents: 0, patience: some))
    let long = try StaffedDay(
      [600, 600].enumerated().map { try StaffedInterval(length: $1, agents: 30 - 20 * $0, arrivals: .constant(0.007)) },
      handleTime: 50_000, patience: 1)
    let day = try #require(long.measures(try Thresholds(answer: 20, shortAbandon: 1e12)).day)
    #expect(day.abandonedShort >= day.abandonedWithin && day.abandonedShort.isFinite)
  }

  @Test("an empty interval needs nobody, and its ratios are nil")
  func empty() throws {
    let nothing = try Workload(contacts: 0, per: 1800, handleTime: 240)
    let goals = try Goals(answer: 0.99, within: 1, asa: 0, abandon: 0, occupancy: 0.1)
    #expect(ErlangC.fewestAgents(nothing, goals) == 0)
    #expect(ErlangC.requirement(nothing, goals).isMet)
    #expect(try ErlangA.requirement(nothing, patience: 60, goals).agents == 0)
    let measures = try ErlangA(nothing, agents: 3, patience: 60).measures()
    #expect(measures.serviceLevel(.lessShort) == nil)
    #expect(measures.occupancy == 0)
    let nobody = try ErlangA(nothing, agents: 0, patience: 60).measures()
    #expect(nobody.occupancy == nil)
  }

  @Test("nonsense is refused, and the refusal says what is wrong")
  func nonsense() throws {
    for value in [-1, Double.nan, .infinity, 1e300] {
      #expect(throws: InvalidInput.self) { try Workload(erlangs: value, handleTime: 60) }
      #expect(throws: InvalidInput.self) { try Workload(contacts: 10, per: 60, handleTime: value) }
      #expect(throws: InvalidInput.self) { try Workload(contacts: value, per: 60, handleTime: 60) }
      #expect(throws: InvalidInput.self) { try Goals(answer: value) }
      #expect(throws: InvalidInput.self) { try Thresholds(answer: value) }
    }
    let load = try Workload(erlangs: 3, handleTime: 60)
    for patience in [-1, Double.nan, 1e300] {
      #expect(throws: InvalidInput.self) { try ErlangA(load, agents: 3, patience: patience) }
    }
    #expect(throws: InvalidInput.self) { try ErlangC(load, agents: -1) }
    #expect(throws: InvalidInput.self) { try ErlangC(load, agents: .max) }
    #expect(throws: InvalidInput.self) { try AllenCunneen(load, agents: 5, squaredVariation: -1) }
    let error = #expect(throws: InvalidInput.self) { try Workload(erlangs: 3, handleTime: -3) }
    #expect(error?.description == "handle time is -3.0; it must lie between 1e-09 and 1000000000.0")
  }

  @Test("quantiles outside 0…1 do not exist")
  func quantiles() throws {
    let load = try Workload(erlangs: 3, handleTime: 60)
    let models: [any QueueingModel] = [
      try ErlangC(load, agents: 5), try ErlangA(load, agents: 3, patience: 30),
      try FiniteLines(load, agents: 3, lines: 9, patience: 30),
    ]
    for model in models {
      for p in [-0.1, 1, 2, Double.nan] { #expect(model.waitQuantile(p) == nil) }
      #expect(model.waitQuantile(0) == 0)
      #expect(try #require(model.waitQuantile(0.999_999_999)).isFinite)
    }
  }
}
