import Measures
import Randomness
import Scenarios
import Simulation
import Testing

/// Customers who are called back instead of waiting on the line.
@Suite struct CallbackTests {
  private func calls(at times: [Double], talk: Double = 100, _ callback: Callback?) throws -> ContactType {
    ContactType(
      name: "calls", arrivals: Arrivals(.times(times)), handle: .init(talk: try .constant(talk)),
      patience: try .constant(1000), callback: callback)
  }

  @Test func `who keeps its place is called when its turn comes`() throws {
    let callback = Callback(offer: .queue(1), accept: 1)
    let summary = simulate(try scenario([calls(at: [0, 10, 20, 30], callback)], [desk(.constant(1))]))
    // The second finds nobody on the line and is not asked.
    #expect(summary.contact(.callbacksOffered) == 2)
    #expect(summary.contact(.callbacksAccepted) == 2)
    #expect(summary.contact(.callbacksReached) == 2)
    #expect(summary.contact(.callbacksFailed) == 0)
    #expect(isNear(summary.contact(.asa), (90.0 + 180 + 270) / 4))
    #expect(isNear(summary.contact(.callbackDelay), (180.0 + 270) / 2))
    #expect(isNear(summary.contact(.waitOnLine), 90.0 / 2))
    #expect(isNear(summary.contact(.callbacksPending), (180.0 + 270) / 3600))
    #expect(isNear(summary.contact(.queueLength), (90.0 + 180 + 270) / 3600))
    #expect(summary.contact(.queueLengthMax) == 3)
  }

  @Test func `who is held for idle agents lets the line go first`() throws {
    let callback = Callback(offer: .queue(1), accept: 1, hold: .idle, capacity: 1)
    let summary = simulate(try scenario([calls(at: [0, 10, 20, 30], callback)], [desk(.constant(1))]))
    // The third accepts; the fourth finds one pending, stays on the line and is answered before it.
    #expect(summary.contact(.callbacksAccepted) == 1)
    #expect(summary.contact(.callbackDelay) == 280)
    #expect(isNear(summary.contact(.waitOnLine), (0 + 90.0 + 170) / 3))
  }

  @Test func `a reserve stays idle when one calls back`() throws {
    let callback = Callback(offer: .queue(0), accept: 1, hold: .idle, reserve: 1)
    let summary = simulate(try scenario([calls(at: [0, 1, 2], callback)], [desk(.constant(2))]))
    // At 100 one agent is idle, which is the reserve; at 101 there are two.
    #expect(summary.contact(.callbackDelay) == 99)
  }

  @Test func `the expected wait is that of the first on the line`() throws {
    let callback = Callback(offer: .wait(50), accept: 1, hold: .idle)
    let summary = simulate(try scenario([calls(at: [0, 10, 59, 60, 61], callback)], [desk(.constant(1))]))
    // At 59 the first in the queue has waited 49 s, at 60 and 61 50 s and more.
    #expect(summary.contact(.callbacksOffered) == 2)
  }

  @Test(arguments: [Callback.Hold.place, .idle])
  func `who is not reached is tried again, and given up at last`(hold: Callback.Hold) throws {
    let callback = Callback(
      offer: .queue(0), accept: 1, hold: hold, reach: 0, attempts: 3, retry: 200, noAnswer: 30)
    let summary = simulate(try scenario([calls(at: [0, 10], callback)], [desk(.constant(1))]))
    // Tried from 100, from 330 and from 560 for 30 s each.
    #expect(summary.contact(.callbacksAccepted) == 1)
    #expect(summary.contact(.callbacksFailed) == 1)
    #expect(summary.contact(.callbacksReached) == 0)
    #expect(summary.contact(.answered) == 1)
    #expect(summary.contact(.abandoned) == 0)
    #expect(summary.contact(.offered) == 2)
    #expect(summary.contact(.waitingAtEnd) == 0)
    #expect(isNear(summary.contact(.callbacksPending), 580 / 3600.0))
    #expect(isNear(summary.contact(.queueLength), 580 / 3600.0))
    #expect(isNear(summary.group(.occupancy), 190 / 3600.0))
    #expect(summary.group(.answered) == 1)
  }

  @Test func `attempts that take no time cost nobody's time`() throws {
    // Who is not reached swaps places with the next, so that all together wait as long as in the line.
    let callback = Callback(offer: .queue(0), accept: 1, reach: 0.5, attempts: 100, retry: 0, noAnswer: 0)
    let times = (0..<40).map { Double($0) }
    let summary = simulate(try scenario([calls(at: times, talk: 10, callback)], [desk(.constant(1))]))
    #expect(summary.contact(.answered) == 40)
    #expect(summary.contact(.callbacksReached) == 39)
    #expect(summary.contact(.asa) == 39 * 9 / 2.0)
  }

  @Test func `if all accept and all are reached, callbacks are a line of endless patience`() throws {
    func type(_ callback: Callback?, _ patience: Distribution) throws -> ContactType {
      ContactType(
        name: "calls", arrivals: Arrivals(.rate(perSecond: 0.05)), handle: .init(talk: try .exponential(mean: 190)),
        patience: patience, goal: Goal(answer: 0.8), callback: callback)
    }
    let run = RunSettings(replications: 20)
    let line = simulate(try scenario([type(nil, .never)], [desk(.constant(10))], run: run))
    let called = simulate(
      try scenario(
        [type(Callback(offer: .queue(0), accept: 1), .exponential(mean: 60))], [desk(.constant(10))], run: run))
    for measure in [Measure.asa, .waitP90, .waitMax, .serviceLevel, .queueLength, .queueLengthMax, .waited, .answered] {
      #expect(line.contacts[0].values[measure] == called.contacts[0].values[measure], "\(measure)")
    }
    #expect(called.contact(.abandoned) == 0)
    #expect(called.contact(.waitOnLine) == 0)
  }

  @Test func `who still waits to be called at the end is counted`() throws {
    for hold in Callback.Hold.allCases {
      let callback = Callback(offer: .queue(0), accept: 1, hold: hold)
      let summary = simulate(
        try scenario([calls(at: [0, 3000, 3100], talk: 3500, callback)], [desk(.constant(1))], atEnd: .cut))
      #expect(summary.contact(.waitingAtEnd) == 1)
      #expect(summary.contact(.callbacksAccepted) == 2)
      #expect(isNear(summary.contact(.callbacksPending), (500.0 + 500) / 3600))
      #expect(isNear(summary.contact(.queueLength), (500.0 + 500) / 3600))
    }
  }

  @Test func `a customer who accepts gives the line back`() throws {
    let callback = Callback(offer: .queue(0), accept: 1)
    let pool = LinePool(name: "trunk", capacity: 2, contacts: ["calls"])
    let summary = simulate(try scenario([calls(at: [0, 1, 2, 3], callback)], [desk(.constant(1))], lines: [pool]))
    #expect(summary.contact(.blocked) == 0)
    #expect(summary.contact(.answered) == 4)
  }

  @Test func `a callback waits while someone is on the line, and is due when the line gives up`() throws {
    // The group takes calls only after 500 s on the line, so that it has idle agents beside the line.
    var type = try calls(at: [0, 10, 20], talk: 50, Callback(offer: .queue(1), accept: 1, hold: .idle))
    type.patience = try .constant(300)
    let summary = simulate(
      try scenario([type], [desk(.constant(1), Skill("calls", after: 200))]))
    // The first begins to wait at 0 and is answered at 200; the two others are called back from 250 on.
    #expect(summary.contact(.callbacksAccepted) == 2)
    #expect(isNear(summary.contact(.asa), (200.0 + 240 + 280) / 3))
  }
}
