import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import Testing

/// How hard agents work.
@Suite struct StrainTests {
  private func followed(_ staffing: Staffing, _ skills: Skill...) -> AgentGroup {
    var group = desk(staffing, skills.first ?? Skill("calls"))
    group.reportsStrain = true
    return group
  }

  private static let shares: [Measure] = [.occupancyOver85, .occupancyOver90, .occupancyOver95]

  // MARK: Occupancy over half an hour

  /// One call of an hour. An hour and d seconds after midnight the last half hour was busy for all but d seconds.
  @Test func `occupancy over half an hour falls with each idle second`() throws {
    let summary = simulate(try scenario([calls(at: [0], talk: 3600)], [followed(.constant(1))], length: 7200))
    for (measure, rest) in zip(Self.shares, [270.0, 180, 90]) {
      #expect(isNear(summary.group(measure), (1800 + rest) / 5400), "\(measure)")
      #expect(summary.group(measure, interval: 0) == nil, "the first half hour is left out")
      #expect(isNear(summary.group(measure, interval: 1), 1))
      #expect(isNear(summary.group(measure, interval: 2), rest / 1800))
      #expect(summary.group(measure, interval: 3) == 0)
    }
    #expect(summary.group(.hoursWorked) == 2)
    #expect(isNear(summary.group(.longestStretch), 3600))
  }

  /// As the other way round: busy from half an hour on.
  @Test func `occupancy over half an hour rises with each busy second`() throws {
    let summary = simulate(
      try scenario([calls(at: [1800], talk: 5000)], [followed(.constant(1))], length: 5400, atEnd: .cut))
    for (measure, share) in zip(Self.shares, [0.85, 0.9, 0.95]) {
      #expect(isNear(summary.group(measure), (3600 - share * 1800) / 3600), "\(measure)")
    }
  }

  @Test func `calls of 87 s every 100 s keep an agent at 87 %`() throws {
    let times = (0..<72).map { Double($0) * 100 }
    let summary = simulate(try scenario([calls(at: times, talk: 87)], [followed(.constant(1))], length: 7200))
    #expect(isNear(summary.group(.occupancyOver85), 1))
    #expect(summary.group(.occupancyOver90) == 0)
    #expect(summary.group(.occupancyOver95) == 0)
    // 13 s between two calls are no pause.
    #expect(isNear(summary.group(.longestStretch), 7187))
  }

  @Test func `beside endless work the last half hour is always full`() throws {
    let talk = try Distribution.exponential(mean: 100)
    let list = ContactType(
      name: "list", arrivals: Arrivals(.rate(perSecond: 0), backlog: .unlimited), handle: .init(talk: talk),
      channel: .outbound)
    let summary = simulate(
      try scenario(
        [list], [followed(.constant(3), Skill("list"))], length: 4 * 3600, run: RunSettings(replications: 5)))
    for measure in Self.shares { #expect(isNear(summary.group(measure), 1), "\(measure)") }
    #expect(isNear(summary.group(.longestStretch), 4 * 3600))
    #expect(isNear(summary.group(.longestStretchMean), 4 * 3600))
    #expect(isNear(summary.all(.hoursWorked), 4))
  }

  @Test func `where nobody calls nobody is strained`() throws {
    let summary = simulate(try scenario([calls(at: [], talk: 1)], [followed(.constant(3))], length: 7200))
    for measure in Self.shares + [.longestStretch, .longestStretchMean] {
      #expect(summary.group(measure) == 0, "\(measure)")
    }
    #expect(summary.group(.breaksLate) == nil)
  }

  // MARK: Stretches and breaks

  @Test func `half a minute without a contact is a pause, less is none`() throws {
    // Busy from 0 to 100, 120 to 220 and 260 to 360.
    let summary = simulate(try scenario([calls(at: [0, 120, 260], talk: 100)], [followed(.constant(2))]))
    // Of two agents who are idle the one who has been for longer takes the call, so each gets its own.
    #expect(isNear(summary.group(.longestStretch), 100))
    let alone = simulate(try scenario([calls(at: [0, 120, 260], talk: 100)], [followed(.constant(1))]))
    #expect(isNear(alone.group(.longestStretch), 220))
    #expect(isNear(alone.group(.longestStretchMean), 220))
  }

  /// Breaks are due at 100, 280, 410 and 540; a call from 90 to 150 delays the first.
  @Test func `a short break that waits for the end of a call is late`() throws {
    var group = followed(.constant(1))
    group.shortBreaks = ShortBreaks(every: try .constant(100), length: try .constant(30))
    let summary = simulate(
      try scenario([calls(at: [90, 160, 290], talk: 60)], [group], length: 600, interval: 300))
    #expect(isNear(summary.group(.breaksLate), 0.25))
    #expect(isNear(summary.group(.breakDelay), 50))
    #expect(isNear(summary.group(.hoursWorked), 480.0 / 3600))
  }

  @Test(arguments: [(talk: 100.0, late: 0.0), (talk: 400, late: 300), (talk: 2000, late: 900)])
  func `a shift's break is late by the rest of the call, at most by all of it`(talk: Double, late: Double) throws {
    let shift = Shift(
      count: 1, start: ClockTime(secondOfDay: 0), length: 7200, breaks: [Shift.Break(.offset(3600), length: 900)])
    let summary = simulate(
      try scenario([calls(at: [3500], talk: talk)], [followed(.shifts([shift]))], length: 7200))
    #expect(summary.group(.breaksLate) == (late > 0 ? 1 : 0))
    #expect(late > 0 ? isNear(summary.group(.breakDelay), late) : summary.group(.breakDelay) == nil)
  }

  // MARK: Handle times

  @Test func `handle time grows with the hours since an agent came`() throws {
    var group = desk(.constant(1))
    group.fatigue = Fatigue(onset: 7200, slope: 0.1)
    let times = (0..<6).map { Double($0) * 3600 }
    let summary = simulate(try scenario([calls(at: times, talk: 100)], [group], length: 6 * 3600))
    // 100, 100, 100, 110, 120 and 130 s.
    #expect(isNear(summary.contact(.aht), 110))
    #expect(isNear(summary.group(.occupancy), 660.0 / 21_600))
    #expect(summary.group(.hoursWorked) == 6)
  }

  /// Endless calls: 1 % more hours than 8 give 0.9 % more of them, as in the study.
  @Test func `the slope of the preset has the study's elasticity on a day of 8 hours`() throws {
    let preset = FatiguePreset.collewet2017
    func count(_ hours: Double) throws -> Double {
      var group = desk(.constant(1), Skill("list"))
      group.fatigue = Fatigue(onset: preset.onset, slope: preset.slope)
      let list = ContactType(
        name: "list", arrivals: Arrivals(.rate(perSecond: 0), backlog: .unlimited),
        handle: .init(talk: try .constant(1)), channel: .outbound)
      let summary = simulate(
        try scenario([list], [group], length: hours * 3600, interval: hours * 3600, atEnd: .cut))
      return try #require(summary.group(.answered))
    }
    let (short, long) = try (count(7.6), count(8.4))
    let elasticity = (long - short) / short / ((8.4 - 7.6) / 7.6)
    // A chord of a concave curve: between the slopes at its ends.
    #expect(elasticity > 0.89 && elasticity < 0.91, "\(elasticity)")
  }

  @Test func `handle time follows the group's occupancy over half an hour`() throws {
    var group = desk(.constant(1))
    group.load = [LoadFactor(0, 1), LoadFactor(1, 2)]
    let summary = simulate(try scenario([calls(at: [0, 1800, 4800], talk: 900)], [group], length: 7200))
    // Nobody was there before the first, so 900 s; then half of half an hour, so 1350 s to 3150; then 150 of 1800 s.
    let expected = (900 + 1350 + 975) / 3.0
    #expect(isNear(summary.contact(.aht), expected))
  }

  // MARK: Random scenarios

  @Test(arguments: 0..<4)
  func `following strain changes nothing, and does not depend on threads`(batch: Int) throws {
    for seed in batch * 15..<(batch + 1) * 15 {
      var random = RandomScenario(seed: 90_000 + seed)
      let plain = try batch < 2 ? random.scenario(replications: 4) : random.channelScenario(replications: 4)
      let idle = try plain.changing { draft in
        for index in draft.agents.indices {
          draft.agents[index].fatigue = Fatigue(onset: 600, slope: 0)
          draft.agents[index].load = [LoadFactor(0.5, 1), LoadFactor(0.9, 1)]
        }
      }
      let (before, after) = (simulate(plain), simulate(idle))
      for (old, new) in zip(before.agents, after.agents) {
        for measure in Measure.allCases where measure.need != .strain {
          #expect(old.values[measure] == new.values[measure], "seed \(seed): \(measure)")
        }
      }
      for (old, new) in zip(before.contacts, after.contacts) {
        for measure in Measure.allCases {
          #expect(old.values[measure] == new.values[measure], "seed \(seed): \(measure)")
        }
      }
      let tired = try plain.changing { draft in
        for index in draft.agents.indices {
          draft.agents[index].fatigue = Fatigue(onset: 600, slope: 0.3)
          draft.agents[index].load = [LoadFactor(0.2, 0.9), LoadFactor(0.9, 1.2)]
        }
      }
      let summary = simulate(tired)
      #expect(summary == Simulator(threads: 2).run(tired), "seed \(seed)")
      for group in summary.agents { check(group, seed) }
    }
  }

  private func check(_ group: GroupSummary, _ seed: Int) {
    for values in group.intervals + [group.values] {
      let shares = Self.shares.map { values[$0]?.mean ?? 0 }
      #expect(shares.allSatisfy { (0...1 + 1e-9).contains($0) }, "seed \(seed): \(shares)")
      #expect(shares[0] + 1e-9 >= shares[1] && shares[1] + 1e-9 >= shares[2], "seed \(seed): \(shares)")
      #expect((values[.occupancy]?.mean ?? 0) <= 1 + 1e-9, "seed \(seed)")
    }
    let (longest, mean) = (group.values[.longestStretch]?.mean ?? 0, group.values[.longestStretchMean]?.mean ?? 0)
    #expect(mean <= longest * 4 + 1e-6, "seed \(seed): \(mean) beside \(longest)")
  }
}
