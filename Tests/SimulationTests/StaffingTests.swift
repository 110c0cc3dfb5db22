import Measures
import Scenarios
import Simulation
import Testing

@Suite struct StaffingTests {
  @Test func `an agent whose time is over finishes the contact in hand, in overtime`() throws {
    let summary = simulate(try scenario([calls(at: [1700], talk: 250)], [desk(.perInterval([1, 0]))]))
    #expect(summary.contact(.answered) == 1)
    #expect(summary.group(.staffed) == 0.5)
    #expect(summary.group(.overtime) == 150 / 3600.0)
    #expect(summary.group(.overtime, interval: 1) == 150 / 3600.0)
  }

  @Test func `when the number falls idle agents leave first`() throws {
    // One of two is busy until 2400. The idle one leaves, so there is no overtime and the busy one takes the next.
    let summary = simulate(try scenario([calls(at: [1700, 1900], talk: 700)], [desk(.perInterval([2, 1]))]))
    #expect(summary.contact(.asa) == 250)
    #expect(summary.group(.overtime) == 0)
  }

  @Test func `when all are busy the next to finish leaves`() throws {
    // Busy until 1900 and 2000; at 1900 one leaves, at 2000 the other takes who waits.
    let summary = simulate(
      try scenario([calls(at: [1600, 1700, 1750], talk: 300)], [desk(.perInterval([2, 1]))]))
    #expect(summary.contact(.waitMax) == 250)
    #expect(summary.group(.overtime) == 100 / 3600.0)
  }

  @Test func `when the number rises those who were about to leave stay`() throws {
    // From 600 on one should leave, but both are busy until 1500; at 1200 two are wanted again.
    let summary = simulate(
      try scenario(
        [calls(at: [0, 0, 100, 100], talk: 1500)], [desk(.perInterval([2, 1, 2]))], length: 1800, interval: 600))
    #expect(summary.group(.overtime, interval: 1) == 600 / 3600.0)
    #expect(summary.contact(.waitMax) == 1400)
    #expect(summary.contact(.asa) == 700)
  }

  @Test func `when the number rises waiting contacts start at once`() throws {
    let summary = simulate(try scenario([calls(at: [100, 200, 300], talk: 10)], [desk(.perInterval([0, 2]))]))
    // Two at 1800, the third when the first is done.
    #expect(summary.contact(.asa) == (1700 + 1600 + 1510) / 3.0)
    #expect(summary.contact(.virtualWait) == (1700 + 1600 + 1510) / 3.0)
  }

  @Test func `a wait runs from entering the queue to the agent's start`() throws {
    let summary = simulate(try scenario([calls(at: [0.25, 0.5], talk: 90, wrap: 30)], [desk(.constant(1))]))
    #expect(summary.contact(.waitMax) == 119.75)
    #expect(summary.contact(.waited) == 0.5)
    #expect(summary.contact(.timeToHuman) == 119.75 / 2)
  }

  @Test func `a contact belongs to the interval in which it entered the queue`() throws {
    let summary = simulate(try scenario([calls(at: [1500, 1799, 1800], talk: 350)], [desk(.constant(1))]))
    #expect(summary.contact(.answered, interval: 0) == 2)
    #expect(summary.contact(.answered, interval: 1) == 1)
    #expect(summary.contact(.asa, interval: 0) == 51.0 / 2)
    #expect(summary.contact(.asa, interval: 1) == 400)
    // An agent's contacts belong to the interval in which it took them.
    #expect(summary.group(.answered, interval: 0) == 1)
    #expect(summary.group(.answered, interval: 1) == 2)
  }

  @Test func `without agents everyone waits, and without contacts every agent is idle`() throws {
    let summary = simulate(
      try scenario(
        [calls(at: [], talk: 1), calls("other", at: [5], talk: 1)],
        [desk(.constant(2), Skill("calls")), desk(.constant(0), Skill("other"), name: "nobody")]))
    #expect(summary.contact(.entered) == 0)
    #expect(summary.contact(.serviceLevel) == nil)
    #expect(summary.contact(.asa) == nil)
    #expect(summary.contact(.queueLength) == 0)
    #expect(summary.group(.occupancy) == 0)
    #expect(summary.group(.occupancy, "nobody") == nil)
    #expect(summary.group(.aht) == nil)
    #expect(summary.contact(.waitingAtEnd, "other") == 1)
    #expect(summary.contact(.asa, "other") == nil)
  }
}
