import Measures
import Planning
import Queueing
import Randomness
import Scenarios
import Simulation
import Statistics
import Testing

/// What-ifs of a stationary queue, where Erlang A knows the true difference.
@Suite struct PairedIntervalTests {
  private static let (calls, handleTime, patience) = (120.0 / 3600, 240.0, 120.0)

  /// A queue of four hours, or of two where only its level counts: the start is forgotten within minutes.
  private func queue(
    callFactor: Double = 1, agents: Int = 9, seed: Int = 1, hours: Double = 4
  ) throws -> Scenario {
    let calls = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: Self.calls * callFactor)),
      handle: .init(talk: try .exponential(mean: Self.handleTime)), patience: try .exponential(mean: Self.patience),
      goal: Goal(answer: 0.8, within: 20, definition: .ofOffered))
    return try Scenario(
      checking: ScenarioDraft(
        name: "calls",
        horizon: Horizon(length: hours * 3600, interval: 3600, warmup: hours * 900, atEnd: .continue),
        contacts: [calls],
        agents: [AgentGroup(name: "desk", staffing: .constant(agents), skills: [Skill("calls")])],
        run: RunSettings(seed: UInt64(seed), replications: 40)))
  }

  /// What is true of the queue in the long run.
  private func theory(callFactor: Double = 1, agents: Int = 9) throws -> [Measure: Double] {
    let workload = try Workload(arrivalRate: Self.calls * callFactor, handleTime: Self.handleTime)
    let measures = try ErlangA(workload, agents: agents, patience: Self.patience).measures()
    return [
      .serviceLevel: try #require(measures.serviceLevel(.ofOffered)),
      .abandonRate: try #require(measures.abandonRate),
      .asa: try #require(measures.asa),
      .occupancy: try #require(measures.occupancy),
    ]
  }

  /// Over 200 seeds, how often the interval of a difference covers the truth, and how much pairing gains, by measure.
  private func study(
    _ change: (Int) throws -> Scenario, _ truth: [Measure: Double]
  ) throws -> [(measure: Measure, covered: Double, gain: Double)] {
    let before = try theory()
    let measures: [Measure] = [.serviceLevel, .abandonRate, .asa, .occupancy]
    var sums = measures.map { (measure: $0, covered: 0.0, gain: 0.0) }
    let seeds = 200
    for seed in 1...seeds {
      let whatIf = try WhatIf.ask(
        queue(seed: seed), [WhatIf.Question(name: "", changes: [], scenario: change(seed))], threads: 2)
      for (index, measure) in measures.enumerated() {
        let subject: Indicator.Subject = measure == .occupancy ? .agents("desk") : .contacts("calls")
        let comparison = try #require(
          whatIf.answers[0].comparisons.first { $0.indicator == Indicator(subject, measure) })
        let expected = try #require(truth[measure]) - (try #require(before[measure]))
        if try #require(comparison.difference).contains(expected) { sums[index].covered += 1 / Double(seeds) }
        sums[index].gain += try #require(comparison.gain) / Double(seeds)
      }
    }
    return sums
  }

  @Test func `the true difference lies in the 95 % interval 95 times of 100, with one agent more`() throws {
    let results = try study({ try queue(agents: 10, seed: $0) }, theory(agents: 10))
    for result in results {
      #expect((0.92...0.98).contains(result.covered), "\(result)")
      #expect(result.gain >= 3, "\(result)")
    }
  }

  @Test func `the true difference lies in the 95 % interval 95 times of 100, with 5 % more calls`() throws {
    let results = try study({ try queue(callFactor: 1.05, seed: $0) }, theory(callFactor: 1.05))
    for result in results {
      #expect((0.92...0.98).contains(result.covered), "\(result)")
      #expect(result.gain >= 2, "\(result)")
    }
  }

  @Test func `an alternative that changes nothing is the same to the last bit, and called so`() throws {
    let same = WhatIf.Question(name: "same", changes: [], scenario: try queue(seed: 5))
    let answer = try WhatIf.ask(queue(seed: 1), [same], threads: 2).answers[0]
    for comparison in answer.comparisons + answer.intervals where comparison.base != nil {
      #expect(comparison.base == comparison.change)
      #expect(comparison.evidence == .same || comparison.difference?.halfWidth == nil)
    }
  }

  @Test func `what is run of an alternative is what is run of the base, and threads do not matter`() throws {
    let other = try queue(agents: 10).changing { draft in
      draft.run = RunSettings(seed: 99, replications: 3, precision: [.init(.asa, halfWidth: 1)], confidence: 0.5)
    }
    let question = WhatIf.Question(name: "", changes: [], scenario: other)
    let one = try WhatIf.ask(queue(), [question], threads: 1).answers[0]
    let two = try WhatIf.ask(queue(), [question], threads: 3).answers[0]
    #expect(one.comparisons == two.comparisons)
    #expect(one.intervals == two.intervals)
    #expect(one.summary.replications == 40)
    #expect(one.summary.scenario.run.seed == 1)
  }

  @Test func `a promise of exactly the truth is called kept at most 5 times of 100, though it is looked at often`()
    throws
  {
    let truth = try #require(theory()[.serviceLevel])
    let promise = Promise(
      key: "contacts.calls.service_level", subject: .contacts("calls"), measure: .serviceLevel, bound: .atLeast(truth))
    let seeds = 400
    var verdicts: [CheckVerdict: Int] = [:]
    for seed in 1...seeds {
      let scenario = try queue(seed: seed, hours: 2).changing { $0.promises = [promise] }
      let finding = try #require(Checker(threads: 2).check(scenario).promises.first)
      verdicts[finding.verdict, default: 0] += 1
    }
    // 31 of 400 is what chance exceeds once in a hundred times at 5 %.
    for verdict in [CheckVerdict.passed, .failed] {
      #expect((1...31).contains(verdicts[verdict, default: 0]), "\(verdict) \(verdicts)")
    }
    #expect(verdicts[.inconclusive, default: 0] >= seeds * 9 / 10)
  }
}
