import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import TestSupport
import Testing

/// Breaks that no schedule knows.
@Suite struct ShortBreakTests {
  private func desk(
    _ staffing: Staffing, every: Distribution, length: Distribution, isPaid: Bool = true, _ name: String = "calls"
  ) -> AgentGroup {
    AgentGroup(
      name: "desk", staffing: staffing, skills: [Skill(name)],
      shortBreaks: ShortBreaks(every: every, length: length, isPaid: isPaid))
  }

  private func desk(_ count: Int, every: Double, length: Double, isPaid: Bool = true) throws -> AgentGroup {
    desk(.constant(count), every: try .constant(every), length: try .constant(length), isPaid: isPaid)
  }

  // MARK: By hand

  /// One agent with breaks of 30 s after 100 s at work. A call from 90 to 150 keeps the agent from going at 100; the
  /// break is from 150 to 180, and one who comes at 160 waits for its end. The next are due at 280, 410 and 540.
  @Test(arguments: [true, false])
  func `an agent goes when a break is due, or at the end of the contact in hand`(isPaid: Bool) throws {
    let summary = simulate(
      try scenario(
        [calls(at: [90, 160, 290], talk: 60)], [desk(1, every: 100, length: 30, isPaid: isPaid)], length: 600,
        interval: 300))
    #expect(isNear(summary.contact(.asa), 40.0 / 3))
    // Away from 150 to 180, 280 to 310, 410 to 440 and 540 to 570.
    #expect(isNear(summary.group(.shortBreaks), 120.0 / 3600))
    #expect(isNear(summary.group(.staffed), 480.0 / 3600))
    #expect(isNear(summary.group(.staffed, interval: 0), 250.0 / 3600))
    #expect(isNear(summary.group(.staffed, interval: 1), 230.0 / 3600))
    #expect(summary.group(.overtime) == 0)
    #expect(isNear(summary.group(.paid), (isPaid ? 600.0 : 480) / 3600))
    // Busy from 90 to 150, 180 to 240 and 310 to 370.
    #expect(isNear(summary.group(.occupancy), 180.0 / 480))
    #expect(isNear(summary.group(.utilisation), 180.0 / (isPaid ? 600 : 480)))
  }

  @Test func `who is due to go at the moment a contact ends takes nobody more`() throws {
    let summary = simulate(
      try scenario([calls(at: [0, 10, 130], talk: 100)], [desk(1, every: 100, length: 30)], length: 600, interval: 600))
    // The second is taken at 130, when the agent comes back, before the third comes; that one waits until 260.
    #expect(isNear(summary.contact(.waitMax), 130))
    #expect(isNear(summary.contact(.asa), (0 + 120 + 130) / 3.0))
  }

  @Test func `nobody goes any more where agents only finish what is inside, and those who are away come back`() throws {
    func waits(_ atEnd: Horizon.AtEnd) throws -> Double? {
      simulate(
        try scenario(
          [calls(at: [3500, 3500, 3500, 3500, 3500], talk: 300)], [desk(1, every: 1000, length: 500)], atEnd: atEnd)
      ).contact(.asa)
    }
    // At work from 0, 1500 and 3000 on: the next is due at 4000, in the second contact, and would end at 4600.
    #expect(isNear(try waits(.drain), (0 + 300 + 600 + 900 + 1200) / 5.0))
    #expect(isNear(try waits(.continue), (0 + 300 + 1100 + 1400 + 1700) / 5.0))
    // Away from 3000 to 4000.
    let away = simulate(
      try scenario([calls(at: [3500], talk: 300)], [desk(1, every: 3000, length: 1000)], atEnd: .drain))
    #expect(isNear(away.contact(.asa), 500))
    #expect(isNear(away.group(.shortBreaks), 600.0 / 3600))
  }

  @Test func `the end of a shift and a scheduled break end a short one, and work begins anew after it`() throws {
    let shift = Shift(
      count: 1, start: ClockTime(secondOfDay: 0), length: 3000,
      breaks: [Shift.Break(.offset(1000), length: 500, isPaid: false)])
    let group = desk(.shifts([shift]), every: try .constant(900), length: try .constant(300))
    let summary = simulate(
      try scenario([calls(at: [2450, 2460], talk: 100)], [group]))
    // Due at 900, over at 1000 by the schedule; at work from 1500 on; due at 2400, and back at 2700.
    #expect(isNear(summary.group(.shortBreaks), 400.0 / 3600))
    #expect(isNear(summary.group(.staffed), 2100.0 / 3600))
    #expect(isNear(summary.group(.paid), 2500.0 / 3600))
    #expect(isNear(summary.contact(.asa), (250 + 340) / 2.0))
  }

  @Test func `who is away leaves before those who are busy when the number falls`() throws {
    // Both agents are due at 1700; one is busy until 2000 and would go then, the other is away from 1700 to 2700.
    let group = desk(.perInterval([2, 1]), every: try .constant(1700), length: try .constant(1000))
    let summary = simulate(try scenario([calls(at: [1500, 1900], talk: 500)], [group]))
    #expect(summary.group(.overtime) == 0)
    // The busy one stays when the number falls at 1800, goes at 2000 and comes back at 3000.
    #expect(isNear(summary.contact(.waitMax), 1100))
    #expect(isNear(summary.group(.shortBreaks), (100.0 + 1000) / 3600))
  }

  @Test func `who holds several takes no more of them before a break`() throws {
    var chats = try calls("chats", at: [0, 50, 150], talk: 200)
    chats.channel = .chat
    var group = desk(.constant(1), every: try .constant(100), length: try .constant(30), "chats")
    group.concurrency = [Concurrency(.chat, limit: 3, slowdown: [1, 1, 1])]
    let summary = simulate(try scenario([chats], [group], length: 600, interval: 600))
    // The third waits until the second has ended at 250 and the break at 280.
    #expect(isNear(summary.contact(.waitMax, "chats"), 130))
  }

  // MARK: In theory

  private static let laws: [(every: Distribution, length: Distribution)] = {
    let all: [(every: Distribution, length: Distribution)]? = try? [
      (.exponential(mean: 3600), .exponential(mean: 300)),
      (.gamma(mean: 5400, cv: 0.7), .lognormal(mean: 420, cv: 0.8)),
      (.hyperexponential(mean: 2400, cv: 1.5), .uniform(min: 60, max: 600)),
    ]
    return all ?? []
  }()

  @Test(arguments: 0..<3)
  func `idle agents are away for length ÷ (every + length) of their time`(index: Int) throws {
    let (every, length) = try #require(Self.laws.indices.contains(index) ? Self.laws[index] : nil)
    let summary = simulate(
      try scenario(
        [calls(at: [], talk: 1)], [desk(.constant(50), every: every, length: length)], length: 36_000, interval: 3600,
        warmup: 72_000, run: RunSettings(replications: 40)))
    let away = try #require(summary.agents[0].values[.shortBreaks])
    let error = try #require(away.halfWidth) / 2
    let share = ShortBreaks(every: every, length: length).share
    #expect(ZTest.standard.accepts(away.mean, expected: 500 * share, standardError: error), "\(away)")
    let staffed = try #require(summary.group(.staffed))
    #expect(isNear(staffed + away.mean, 500))
    #expect(isNear(summary.group(.paid), 500))
  }

  /// Agents who are always busy go at the end of a contact only; of an exponential handle time all of it is left then:
  /// a round takes every + handle time + length.
  @Test(arguments: 0..<3)
  func `busy agents end the contact in hand first`(index: Int) throws {
    let (every, length) = try #require(Self.laws.indices.contains(index) ? Self.laws[index] : nil)
    let list = ContactType(
      name: "list", arrivals: Arrivals(.rate(perSecond: 0), backlog: .unlimited),
      handle: .init(talk: try .exponential(mean: 600)), channel: .outbound)
    let summary = simulate(
      try scenario(
        [list], [desk(.constant(50), every: every, length: length, "list")], length: 36_000, interval: 3600,
        warmup: 72_000, atEnd: .cut, run: RunSettings(replications: 40)))
    let away = try #require(summary.agents[0].values[.shortBreaks])
    let error = try #require(away.halfWidth) / 2
    let share = length.mean / (every.mean + 600 + length.mean)
    #expect(ZTest.standard.accepts(away.mean, expected: 500 * share, standardError: error), "\(away)")
    #expect(isNear(summary.group(.occupancy), 1))
    #expect(isNear(summary.group(.utilisation), 1 - away.mean / 500))
  }

  @Test func `breaks leave every contact as it is, and results do not depend on threads`() throws {
    func center(_ group: AgentGroup) throws -> Scenario {
      let type = ContactType(
        name: "calls", arrivals: Arrivals(.rate(perSecond: 0.05)),
        handle: .init(talk: try .lognormal(mean: 200, cv: 1)), patience: try .exponential(mean: 120))
      return try scenario([type], [group], length: 14_400, run: RunSettings(replications: 8))
    }
    let group = desk(.constant(12), every: try .exponential(mean: 2400), length: try .exponential(mean: 300))
    let one = Simulator(threads: 1).run(try center(group))
    #expect(one.agents == Simulator(threads: 2).run(try center(group)).agents)
    var without = group
    without.shortBreaks = nil
    let plain = simulate(try center(without))
    #expect(plain.contact(.offered) == one.contact(.offered))
    #expect(try #require(plain.contact(.asa)) < #require(one.contact(.asa)))
    #expect(plain.agents[0].values[.shortBreaks] == nil)
  }
}
