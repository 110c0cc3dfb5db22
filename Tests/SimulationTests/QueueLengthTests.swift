import Measures
import Randomness
import Scenarios
import Simulation
import Testing

@Suite struct QueueLengthTests {
  @Test func `the time average counts every second that someone waits`() throws {
    // A waits not, B from 10 to 100, C from 40 until it gives up at 70: 90 + 30 contact-seconds in 3600 s.
    let summary = simulate(
      try scenario(
        [calls(at: [0, 10], talk: 100), calls("brief", at: [40], talk: 1, patience: 30)],
        [desk(.constant(1), Skill("calls"), Skill("brief"))]))
    #expect(summary.contact(.queueLength) == 90 / 3600.0)
    #expect(summary.contact(.queueLength, "brief") == 30 / 3600.0)
    #expect(summary.all(.queueLength) == 120 / 3600.0)
    #expect(summary.contact(.queueLengthMax) == 1)
    #expect(summary.contact(.queueLengthMax, "brief") == 1)
    #expect(summary.all(.queueLengthMax) == 2)
  }

  @Test func `a wait over the bound of intervals is divided between them`() throws {
    // One agent until 2000; B waits from 1500 to 2000 and C from 1700 until it gives up at 1900.
    let summary = simulate(
      try scenario(
        [calls(at: [0, 1500], talk: 2000), calls("brief", at: [1700], talk: 1, patience: 200)],
        [desk(.constant(1), Skill("calls"), Skill("brief"))]))
    #expect(summary.contact(.queueLength, interval: 0) == 300 / 1800.0)
    #expect(summary.contact(.queueLength, interval: 1) == 200 / 1800.0)
    #expect(summary.contact(.queueLength, "brief", interval: 0) == 100 / 1800.0)
    #expect(summary.contact(.queueLength, "brief", interval: 1) == 100 / 1800.0)
    #expect(summary.contact(.queueLength) == 500 / 3600.0)
    #expect(summary.contact(.queueLengthMax, interval: 1) == 1)
  }

  @Test func `who waits beyond the horizon counts up to its end`() throws {
    for atEnd in Horizon.AtEnd.allCases {
      let summary = simulate(
        try scenario([calls(at: [0, 3000], talk: 5000)], [desk(.constant(1))], atEnd: atEnd))
      #expect(summary.contact(.queueLength) == 600 / 3600.0)
    }
  }

  @Test func `who began to wait in the warm-up counts from the beginning of the horizon`() throws {
    // One contact every 100 s from 100 s on, and nobody to answer: nine wait when measuring begins at 1000.
    let type = ContactType(
      name: "calls", arrivals: Arrivals(.between(try .constant(100))), handle: .init(talk: try .constant(10)))
    let summary = simulate(
      try scenario([type], [desk(.constant(0))], length: 1000, interval: 500, warmup: 950, atEnd: .cut))
    // 9 at first; at 1000, 1100, … 1900 one more: Σ = 9·1000 + Σ_{k=0…9} (1950 − (1000 + 100k)).
    #expect(summary.contact(.queueLength) == (9000.0 + 5000) / 1000)
    #expect(summary.contact(.queueLengthMax, interval: 0) == 14)
    #expect(summary.contact(.queueLengthMax) == 19)
    #expect(summary.contact(.waitingAtEnd) == 10)
  }

  @Test func `who left before an arrival is not counted with it`() throws {
    // Two wait until 130; at 140 there is one.
    let summary = simulate(
      try scenario([calls(at: [100, 100, 140], talk: 1, patience: 30)], [desk(.constant(0))]))
    #expect(summary.contact(.queueLengthMax) == 2)
    #expect(summary.all(.queueLengthMax) == 2)
  }

  @Test func `a crowd that left just after the bound of an interval is not counted with the next arrival`() throws {
    // Everyone is patient for 1000 s. At 1800 the first has left and 300 wait; at 1850 they leave; at 1900 one comes.
    let times = [700] + [Double](repeating: 850, count: 300) + [1900]
    let summary = simulate(try scenario([calls(at: times, talk: 1, patience: 1000)], [desk(.constant(0))]))
    #expect(summary.contact(.queueLengthMax, interval: 0) == 301)
    #expect(summary.contact(.queueLengthMax, interval: 1) == 300)
  }

  @Test func `in an interval into which nobody came the longest queue is the one it began with`() throws {
    let summary = simulate(
      try scenario([calls(at: [100, 100, 200], talk: 1, patience: 2000)], [desk(.constant(0))], interval: 600))
    #expect((0..<6).map { summary.contact(.queueLengthMax, interval: $0) ?? -1 } == [3, 3, 3, 3, 0, 0])
  }
}
