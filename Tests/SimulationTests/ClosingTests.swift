import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import Testing

/// Closing time inside a horizon of four half hours.
@Suite struct ClosingTests {
  private func desk(_ counts: [Int], _ closed: [Bool], _ skills: Skill..., name: String = "desk") -> AgentGroup {
    var group = AgentGroup(
      name: name, staffing: .perInterval(counts), skills: skills.isEmpty ? [Skill("calls")] : skills)
    group.closed = closed
    return group
  }

  /// One agent, closed in the second half hour.
  private func noon(_ counts: [Int] = [1, 0, 1, 1]) -> AgentGroup { desk(counts, [false, true, false, false]) }

  private func run(_ types: [ContactType], _ groups: [AgentGroup], _ atEnd: Horizon.AtEnd = .drain) throws -> Summary {
    simulate(try scenario(types, groups, length: 7200, atEnd: atEnd))
  }

  @Test func `who waits at closing time leaves, and the agent finishes the contact in hand`() throws {
    let summary = try run([calls(at: [1700, 1710, 1720], talk: 200)], [noon()])
    #expect(summary.contact(.answered) == 1)
    #expect(summary.contact(.timedOut) == 2)
    #expect(summary.contact(.timedOut, interval: 0) == 2)
    #expect(isNear(summary.contact(.waitMean), (0 + 90 + 80) / 3.0))
    #expect(isNear(summary.contact(.queueLength, interval: 0), 170 / 1800.0))
    #expect(summary.contact(.queueLengthMax, interval: 1) == 0)
    #expect(isNear(summary.group(.overtime), 100 / 3600.0))
  }

  @Test func `who comes while it is closed is blocked, from its first instant to its last`() throws {
    let summary = try run([calls(at: [1799, 1800, 3599, 3600], talk: 1)], [noon()])
    #expect(summary.contact(.blocked) == 2)
    #expect(summary.contact(.offered) == 2)
    #expect(summary.contact(.answered) == 2)
    #expect(isNear(summary.contact(.blockedRate), 0.5))
  }

  @Test func `a gap in the schedule closes nothing`() throws {
    let summary = try run(
      [calls(at: [1700, 1710, 2000], talk: 200)], [desk([1, 0, 1, 1], [])])
    #expect(summary.contact(.answered) == 3)
    #expect(summary.contact(.blocked) == 0)
    #expect(summary.contact(.timedOut) == 0)
  }

  @Test func `a type is closed only where every group that serves it is`() throws {
    let types = try [calls(at: [1700, 1710, 2000], talk: 200), calls("sales", at: [1750, 2000], talk: 500)]
    let other = desk([0, 0, 0, 1], [], Skill("calls"), name: "other")
    let summary = try run(
      types, [desk([1, 0, 1, 1], [false, true, false, false], Skill("calls"), Skill("sales")), other])
    #expect(summary.contact(.timedOut) == 0)
    #expect(summary.contact(.blocked) == 0)
    #expect(summary.contact(.answered) == 3)
    #expect(summary.contact(.timedOut, "sales") == 1)
    #expect(summary.contact(.blocked, "sales") == 1)
  }

  @Test func `deferred work stays, and what comes waits`() throws {
    var type = try calls(at: [1700, 1710, 2000], talk: 200)
    type.channel = .email
    let summary = try run([type], [noon()])
    #expect(summary.contact(.answered) == 3)
    #expect(isNear(summary.contact(.asa), (0 + 1890 + 1800) / 3))
  }

  @Test(arguments: Callback.Hold.allCases)
  func `who accepted a callback is called when it is open again, and nobody is asked while it is closed`(
    hold: Callback.Hold
  ) throws {
    var type = try calls(at: [1700, 1710, 1720, 2000], talk: 200)
    type.callback = Callback(offer: .queue(1), accept: 1, hold: hold)
    let summary = try run([type], [noon()])
    #expect(summary.contact(.callbacksOffered) == 1)
    #expect(isNear(summary.contact(.callbackDelay), 3600 - 1720))
    #expect(summary.contact(.timedOut) == 1)
    #expect(summary.contact(.blocked) == 1)
  }

  @Test func `nobody who leaves at closing time leaves in silence`() throws {
    var type = try calls(at: [1700, 1710, 3600], talk: 200, patience: 1000)
    type.channel = .chat
    type.silent = SilentAbandonment(share: 1, timeout: 50)
    let summary = try run([type], [noon()])
    #expect(summary.contact(.timedOut) == 1)
    #expect(summary.contact(.abandonedSilent) == 0)
    #expect(summary.contact(.asa) == 0)
  }

  @Test func `the warm-up is as the first interval, and what comes after the horizon as the last`() throws {
    let early = simulate(
      try scenario(
        [ContactType(name: "calls", arrivals: Arrivals(.rate(perSecond: 0.1)), handle: .init(talk: try .constant(1)))],
        [desk([0, 5, 5, 5], [true, false, false, false])], length: 7200, warmup: 3600, run: RunSettings(replications: 5)
      ))
    #expect(early.contact(.answered, interval: 0) == 0)
    #expect(early.contact(.waitMax, interval: 1).map { $0 < 60 } == true)
    let transfer = Outcome(transfer: Transfer(to: "late", probability: 1))
    let late = try run(
      [calls(at: [7000], talk: 1000, outcome: transfer), calls("late", at: [], talk: 10)],
      [desk([1, 1, 1, 1], []), desk([1, 1, 1, 0], [false, false, false, true], Skill("late"), name: "second")])
    #expect(late.contact(.blocked, "late") == 1)
  }

  @Test func `a queue that is closed empties, though it would have sent contacts elsewhere`() throws {
    var type = try calls(at: [1600, 1750, 1760], talk: 300)
    type.queueTimeout = QueueTimeout(after: 45, to: "back")
    let summary = try run(
      [type, calls("back", at: [], talk: 10)], [noon(), desk([1, 1, 1, 1], [], Skill("back"), name: "second")])
    // One goes to the other queue at 1795; the other one leaves at 1800.
    #expect(summary.contact(.timedOut) == 2)
    #expect(summary.contact(.answered, "back") == 1)
    #expect(summary.contact(.lost) == 1)
  }

  @Test func `no goal is judged while it is closed`() throws {
    let goal = Goal(answer: 0.8, within: 20)
    let summary = try run([calls(at: [100, 2000, 2010, 2020, 2030], talk: 10, goal: goal)], [noon()])
    let calls = summary.contacts[0]
    let part = try #require(calls.type.goalParts.first)
    #expect(calls.intervals.map { calls.type.finding(part, $0) }[1] == .nothing)
    #expect(calls.intervals[0][.serviceLevelMet]?.mean == 1)
    #expect(calls.intervals[1][.serviceLevelMet] == nil)
    #expect(!calls.leavesUnserved(.interval(1)))
    #expect(calls.type.meetsGoal(calls.values) == true)
  }
}
