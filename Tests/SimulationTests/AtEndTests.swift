import Measures
import Randomness
import Scenarios
import Simulation
import TestSupport
import Testing

/// What happens to contacts inside when the horizon ends, and what counts from before it.
@Suite struct AtEndTests {
  /// Starts at 3500 and 3800.
  private func late(_ atEnd: Horizon.AtEnd) throws -> Summary {
    simulate(try scenario([calls(at: [3500, 3550], talk: 300)], [desk(.constant(1))], atEnd: atEnd))
  }

  @Test func `drain: agents finish what is inside, in overtime`() throws {
    let summary = try late(.drain)
    #expect(summary.contact(.answered) == 2)
    #expect(summary.contact(.waitMax) == 250)
    #expect(summary.contact(.waitingAtEnd) == 0)
    #expect(summary.group(.staffed) == 1)
    #expect(summary.group(.overtime) == 500 / 3600.0)
    #expect(summary.group(.paid) == 4100 / 3600.0)
    #expect(summary.group(.answered) == 2)
    #expect(summary.group(.answered, interval: 1) == 1)
    #expect(summary.group(.occupancy) == 600 / 4100.0)
    #expect(summary.group(.occupancy, interval: 1) == 100 / 1800.0)
  }

  @Test func `cut: the clock stops, and who waits is counted as waiting`() throws {
    let summary = try late(.cut)
    #expect(summary.contact(.answered) == 1)
    #expect(summary.contact(.waitingAtEnd) == 1)
    #expect(summary.contact(.offered) == 2)
    #expect(summary.contact(.asa) == 0)
    #expect(summary.contact(.queueLength) == 50 / 3600.0)
    #expect(summary.group(.overtime) == 0)
    #expect(summary.group(.occupancy) == 100 / 3600.0)
    #expect(summary.contact(.aht) == 300)
  }

  @Test func `cut: patience that would end later is still waiting, and at the end's instant nothing happens any more`()
    throws
  {
    for (patience, waiting) in [(99.0, 0.0), (100, 1), (101, 1)] {
      let summary = simulate(
        try scenario([calls(at: [3500], talk: 1, patience: patience)], [desk(.constant(0))], atEnd: .cut))
      #expect(summary.contact(.waitingAtEnd) == waiting)
      #expect(summary.contact(.abandoned) == 1 - waiting)
    }
    let ending = simulate(try scenario([calls(at: [3000, 3100], talk: 600)], [desk(.constant(1))], atEnd: .cut))
    #expect(ending.contact(.waitingAtEnd) == 1)
  }

  @Test func `drain: who waits for nobody leaves when its patience ends, or waits for ever`() throws {
    let summary = simulate(
      try scenario(
        [calls(at: [3500], talk: 1, patience: 500), calls("patient", at: [3500], talk: 1)],
        [desk(.constant(0), Skill("calls"), Skill("patient"))]))
    #expect(summary.contact(.abandoned) == 1)
    #expect(summary.contact(.waitAbandoned) == 500)
    #expect(summary.contact(.waitingAtEnd, "patient") == 1)
  }

  @Test func `continue: unmeasured arrivals go on and may come before measured ones`() throws {
    // Every 200 s a contact of first priority for 150 s; one block from 3550 to 3650; one that waits from 3560.
    let regular = ContactType(
      name: "regular", arrivals: Arrivals(.between(try .constant(200))), handle: .init(talk: try .constant(150)))
    let types = try [
      regular, calls("block", at: [3550], talk: 100), calls(at: [3560], talk: 10, priority: 1),
    ]
    let group = desk(.constant(1), Skill("regular"), Skill("block"), Skill("calls"))
    #expect(simulate(try scenario(types, [group], atEnd: .drain)).contact(.asa) == 90)
    let summary = simulate(try scenario(types, [group], atEnd: .continue))
    // At 3650 the agent takes the regular contact of 3600 and at 3800 the one that waits.
    #expect(summary.contact(.asa) == 240)
    #expect(summary.contact(.entered, "regular") == 17)
    #expect(summary.contactsSimulated > 17 + 2)
    #expect(summary.group(.overtime) == 0)
    #expect(summary.group(.staffed) == 1)
  }

  @Test func `continue: arrivals go on at the last interval's rate`() throws {
    // One measured contact of infinite patience waits until the agent is done, an hour after the end, and is with the agent
    // for an hour more.
    let counted = ContactType(
      name: "counted", arrivals: Arrivals(.counts([100, 400], per: 1800, shape: .step)),
      handle: .init(talk: try .constant(1)))
    let summary = simulate(
      try scenario(
        [calls(at: [3599, 3599.5], talk: 3600), counted],
        [desk(.constant(1)), desk(.constant(9), Skill("counted"), name: "others")], atEnd: .continue,
        run: RunSettings(replications: 50)))
    let after = Double(summary.contactsSimulated) / 50 - 2 - (summary.contact(.entered, "counted") ?? 0)
    // 7199 s at 400 per 1800 s, Poisson, the mean of 50 days.
    let expected = 400 / 1800.0 * 7199
    #expect(ZTest.standard.accepts(after, expected: expected, standardError: (expected / 50).squareRoot()))
  }

  @Test func `the warm-up fills the house and is not measured`() throws {
    // Every 100 s a contact of 150 s. The one of 100 is from the warm-up; in the horizon 200 waits 50 s, 300 waits 100.
    let type = ContactType(
      name: "calls", arrivals: Arrivals(.between(try .constant(100))), handle: .init(talk: try .constant(150)))
    let summary = simulate(
      try scenario([type], [desk(.constant(1))], length: 200, interval: 200, warmup: 150, atEnd: .cut))
    #expect(summary.contact(.entered) == 2)
    #expect(summary.contactsSimulated == 3)
    #expect(summary.contact(.asa) == 50)
    #expect(summary.contact(.answered) == 1)
    #expect(summary.contact(.queueLength) == (50.0 + 50) / 200)
    #expect(summary.group(.staffed) == 200 / 3600.0)
    #expect(summary.group(.answered) == 1)
    #expect(summary.group(.occupancy) == 1)
  }

  @Test func `the warm-up runs at the first interval's load and staff`() throws {
    let type = ContactType(
      name: "calls", arrivals: Arrivals(.counts([200, 0], per: 1800, shape: .linear)),
      handle: .init(talk: try .constant(1)))
    let summary = simulate(
      try scenario([type], [desk(.perInterval([3, 0]))], warmup: 3600, run: RunSettings(replications: 100)))
    let before = Double(summary.contactsSimulated) / 100 - (summary.contact(.entered) ?? 0)
    // 400 in twice the first interval, Poisson, the mean of 100 days.
    #expect(ZTest.standard.accepts(before, expected: 400, standardError: (400 / 100.0).squareRoot()))
    #expect(summary.group(.staffed) == 1.5)
  }

  @Test func `who is on shift at the start is there during the warm-up`() throws {
    let type = ContactType(
      name: "calls", arrivals: Arrivals(.between(try .constant(100))), handle: .init(talk: try .constant(1000)))
    // One from the start on, busy with the contact of 100 in the warm-up; one who comes at 60.
    let shifts = [
      Shift(count: 1, start: ClockTime(secondOfDay: 0), length: 3600),
      Shift(count: 1, start: ClockTime(secondOfDay: 60), length: 600),
    ]
    let summary = simulate(
      try scenario([type], [desk(.shifts(shifts))], length: 100, interval: 100, warmup: 150, atEnd: .cut))
    // 200 (50 s after the start) waits for the one who comes 10 s later.
    #expect(summary.contact(.asa) == 10)
  }
}
