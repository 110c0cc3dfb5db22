import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import Testing

/// What comes after a contact, with constant times.
@Suite struct FollowOnTests {
  private func pair(
    _ outcome: Outcome, experts: Int = 1, at times: [Double] = [0], wrap: Double? = nil, patience: Double? = nil,
    lines: [LinePool] = []
  ) throws -> Summary {
    simulate(
      try scenario(
        [
          calls(at: times, talk: 100, wrap: wrap, outcome: outcome),
          calls("experts", at: [], talk: 200, patience: patience),
        ], [desk(.constant(1)), desk(.constant(experts), Skill("experts"), name: "second")], lines: lines))
  }

  @Test func `a cold transfer frees the first agent at the end of talk`() throws {
    let summary = try pair(
      Outcome(transfer: Transfer(to: "experts", probability: 1)), at: [0, 100], wrap: 50)
    #expect(summary.contact(.transfers) == 2)
    #expect(summary.contact(.transfersIn, "experts") == 2)
    #expect(summary.contact(.entered, "experts") == 0)
    #expect(summary.contact(.offered, "experts") == 2)
    // First talks end at 100 and 250, so the second one waits from 250 to 300 for the expert.
    #expect(summary.contact(.waitMax, "experts") == 50)
    #expect(summary.contact(.aht) == 150)
    #expect(summary.contact(.timeToResolution) == 350.0)
    #expect(summary.contact(.fcr) == 1)
    #expect(summary.contact(.contactsPerIssue) == 1)
    #expect(summary.contact(.timeToHuman) == 25.0)
  }

  @Test func `in a warm transfer the first agent stays until the second answers`() throws {
    let summary = try pair(
      Outcome(transfer: Transfer(to: "experts", probability: 1, isWarm: true)), at: [0, 10], wrap: 30)
    // 0–100 talk, 100 the expert answers at once, wrap to 130. Then 130–230 talk, held to 300, wrap to 330.
    #expect(abs((summary.contact(.aht) ?? 0) - (130 + 200) / 2) < 1e-4)
    #expect(abs((summary.contact(.timeToResolution) ?? 0) - (300 + 490) / 2) < 1e-4)
    #expect(abs((summary.group(.occupancy) ?? 0) - 330 / 3600.0) < 1e-7)
    #expect(summary.group(.occupancy, "second") == 400 / 3600.0)
  }

  @Test func `an agent who stays is free when the contact gives up`() throws {
    let summary = try pair(
      Outcome(transfer: Transfer(to: "experts", probability: 1, isWarm: true)), experts: 0, patience: 40)
    #expect(summary.contact(.abandoned, "experts") == 1)
    #expect(abs((summary.contact(.aht) ?? 0) - 140) < 1e-4)
    #expect(summary.contact(.lost) == 1)
  }

  @Test func `without context the customer explains again`() throws {
    let handoff = Handoff(context: 0, saves: 30, repeats: 45)
    let summary = try pair(Outcome(transfer: Transfer(to: "experts", probability: 1, handoff: handoff)))
    #expect(summary.contact(.aht, "experts") == 245)
  }

  @Test func `a line is held through a transfer`() throws {
    let summary = try pair(
      Outcome(transfer: Transfer(to: "experts", probability: 1)), at: [0, 299, 301],
      lines: [LinePool(name: "trunk", capacity: 1, contacts: ["calls"])])
    #expect(summary.contact(.blocked) == 1)
    #expect(summary.contact(.answered) == 2)
  }

  @Test func `who is not resolved comes back, and is lost at last`() throws {
    let summary = simulate(
      try scenario(
        [calls(at: [0], talk: 100, outcome: Outcome(resolve: 0, return: Return(after: .constant(1000))))],
        [desk(.constant(1))]))
    // At 0, 1100, 2200 and 3300; the next would come after the horizon.
    #expect(summary.contact(.entered) == 4)
    #expect(summary.contact(.returns) == 3)
    #expect(summary.contact(.fresh) == 1)
    #expect(summary.contact(.pending) == 1)
    #expect(summary.contact(.resolved) == 0)
    #expect(summary.contact(.fcr) == 0)
    #expect(summary.contact(.failureDemand) == 0.75)
    #expect(summary.contact(.entered, interval: 0) == 2)
    #expect(summary.contact(.contactsPerIssue, interval: 0) == 4)
    #expect(summary.contact(.timeToResolution) == nil)
  }

  @Test func `redials begin at the moment of failure and are limited`() throws {
    let summary = simulate(
      try scenario(
        [
          calls(
            at: [0], talk: 10, patience: 100,
            redial: Redial(afterAbandon: 1, delay: .constant(50), attempts: 3))
        ], [desk(.constant(0))]))
    #expect(summary.contact(.entered) == 4)
    #expect(summary.contact(.redials) == 3)
    #expect(summary.contact(.abandoned) == 4)
    #expect(summary.contact(.lost) == 1)
    #expect(summary.contact(.reachedHuman) == 0)
  }

  @Test func `the time to a human counts from the first attempt`() throws {
    let summary = simulate(
      try scenario(
        [
          calls(
            at: [0], talk: 10, patience: 100, redial: Redial(afterAbandon: 1, delay: .constant(1750), attempts: 3))
        ], [desk(.perInterval([0, 1]))]))
    #expect(summary.contact(.timeToHuman) == 1850)
    #expect(summary.contact(.asa) == 0)
    #expect(summary.contact(.reachedHuman) == 1)
    #expect(summary.contact(.reachedHuman, interval: 0) == 1)
    #expect(summary.contact(.fcr) == 0)
    #expect(summary.contact(.resolved) == 1)
  }

  @Test func `the blocked redial, too`() throws {
    let summary = simulate(
      try scenario(
        [
          calls(
            at: [0, 1], talk: 100, queueLimit: 0, redial: Redial(afterBlock: 1, delay: .constant(30), attempts: 9))
        ], [desk(.constant(1))]))
    // Blocked at 1, 31, 61 and 91, answered at 121.
    #expect(summary.contact(.blocked) == 4)
    #expect(summary.contact(.redials) == 4)
    #expect(summary.contact(.answered) == 2)
  }

  @Test func `unmeasured time has its own books`() throws {
    let type = try calls(at: [3500], talk: 200, outcome: Outcome(resolve: 0, return: Return(after: .constant(10))))
    let summary = simulate(try scenario([type], [desk(.constant(1))], atEnd: .continue))
    // The return comes after the horizon, and nobody waits for it.
    #expect(summary.contact(.entered) == 1)
    #expect(summary.contact(.pending) == 1)
  }
}
