import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import Testing

/// How long those who are called back talk, and how long they wait for the call.
@Suite struct CallbackFactorTests {
  private func calls(
    at times: [Double], talk: Double = 100, patience: Double = 1000, _ callback: Callback?, redial: Redial? = nil
  ) throws -> ContactType {
    ContactType(
      name: "calls", arrivals: Arrivals(.times(times)), handle: .init(talk: try .constant(talk)),
      patience: try .constant(patience), callback: callback, redial: redial)
  }

  @Test func `who is called back talks and is wrapped up in a part of the time`() throws {
    var type = try calls(at: [0, 10], Callback(offer: .queue(0), accept: 1, handle: 0.5))
    type.handle.wrap = try .constant(20)
    let summary = simulate(try scenario([type], [desk(.constant(1))]))
    #expect(summary.contact(.callbacksReached) == 1)
    #expect(summary.contact(.aht) == (120 + 60) / 2.0)
    #expect(isNear(summary.group(.occupancy), 180 / 3600.0))
  }

  @Test(arguments: Callback.Hold.allCases)
  func `who waits too long for the call gives up, which is an abandonment`(hold: Callback.Hold) throws {
    func run(_ factor: Double?) throws -> Summary {
      let callback = Callback(offer: .queue(0), accept: 1, hold: hold, patience: factor)
      return simulate(try scenario([calls(at: [0, 10], patience: 40, callback)], [desk(.constant(1))]))
    }
    // From 10 on for 80 s; the agent is free at 100.
    let short = try run(2)
    #expect(short.contact(.callbacksAccepted) == 1 && short.contact(.callbacksAbandoned) == 1)
    #expect(short.contact(.callbacksReached) == 0 && short.contact(.callbacksFailed) == 0)
    #expect(short.contact(.offered) == 2 && short.contact(.answered) == 1 && short.contact(.abandoned) == 1)
    #expect(short.contact(.waitAbandoned) == 80 && short.contact(.waitOnLine) == 0)
    #expect(isNear(short.contact(.callbacksPending), 80 / 3600.0))
    #expect(isNear(short.contact(.queueLength), 80 / 3600.0))
    for factor in [2.5, nil] {
      let long = try run(factor)
      #expect(long.contact(.callbacksReached) == 1 && long.contact(.abandoned) == 0)
      #expect(long.contact(.callbackDelay) == 90)
      #expect(long.contact(.callbacksAbandoned) == (factor == nil ? nil : 0))
    }
  }

  @Test func `who gives up is not called a second time, and may redial`() throws {
    let callback = Callback(
      offer: .queue(0), accept: 1, reach: 0, attempts: 9, retry: 30, noAnswer: 5, patience: 1)
    let redial = Redial(afterAbandon: 1, delay: try .constant(60))
    let summary = simulate(
      try scenario([calls(at: [0, 10], patience: 100, callback, redial: redial)], [desk(.constant(1))]))
    // Tried from 100 to 105; before the next try at 135 the patience ends at 110. At 170 an agent is free.
    #expect(summary.contact(.callbacksAbandoned) == 1 && summary.contact(.callbacksFailed) == 0)
    #expect(summary.contact(.waitAbandoned) == 100)
    #expect(summary.contact(.redials) == 1 && summary.contact(.answered) == 2)
    #expect(summary.contact(.timeToHuman) == (0 + 160) / 2.0)
    #expect(isNear(summary.group(.occupancy), 205 / 3600.0))
  }

  @Test func `if all accept, callbacks are a line with the patience for the call`() throws {
    func type(_ callback: Callback?, patience: Double) throws -> ContactType {
      ContactType(
        name: "calls", arrivals: Arrivals(.rate(perSecond: 0.05)), handle: .init(talk: try .exponential(mean: 190)),
        patience: try .exponential(mean: patience), goal: Goal(answer: 0.8), callback: callback)
    }
    let run = RunSettings(replications: 20)
    let line = simulate(try scenario([type(nil, patience: 170)], [desk(.constant(9))], run: run))
    let called = simulate(
      try scenario(
        [type(Callback(offer: .queue(0), accept: 1, patience: 1.7), patience: 100)], [desk(.constant(9))], run: run))
    for measure in [
      Measure.asa, .waitP90, .serviceLevel, .queueLength, .queueLengthMax, .waited, .answered, .abandoned,
      .waitAbandoned,
    ] {
      #expect(isNear(called.contact(measure), line.contact(measure) ?? .nan), "\(measure)")
    }
    #expect((called.contact(.abandoned) ?? 0) > 5)
    #expect(called.contact(.callbacksAbandoned) == called.contact(.abandoned))
  }

  /// One agent, and whoever has to wait is called back and takes half the time: M/G/1 in which the first service of a busy
  /// period is another one. Source: P. D. Welch, "On a generalized M/G/1 queuing process in which the first customer of
  /// each busy period receives exceptional service", Operations Research 12(5), 1964.
  @Test func `shorter calls of those called back are the exception of who finds the agent free`() throws {
    let (rate, mean, factor) = (0.006, 100.0, 0.5)
    let type = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: rate)), handle: .init(talk: try .exponential(mean: mean)),
      callback: Callback(offer: .queue(0), accept: 1, handle: factor))
    let length = 8 * 3600.0
    let values = Simulator(threads: 2).run(
      try scenario(
        [type], [desk(.constant(1))], length: length, interval: length, warmup: 2 * 3600, atEnd: .continue,
        run: RunSettings(seed: 3, replications: 400, confidence: 0.99))
    ).contacts[0].values
    // ρ₀ of the first and ρ of the others; E S² = 2 (E S)².
    let (first, load) = (rate * mean, rate * mean * factor)
    let waits = first / (1 - load + first)
    let wait =
      rate * 2 * mean * mean / 2
      * (factor * factor / (1 - load) + (1 - factor * factor) / (1 - load + first))
    let aht = mean * (1 - waits) + mean * factor * waits
    for (measure, exact) in [(Measure.waited, waits), (.asa, wait), (.aht, aht)] {
      let estimate = try #require(values[measure])
      let half = try #require(estimate.halfWidth)
      #expect(abs(estimate.mean - exact) <= half && half < 0.05 * exact, "\(measure): \(estimate) for \(exact)")
    }
  }
}
