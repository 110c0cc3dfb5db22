import Measures
import Planning
import Randomness
import Scenarios
import Simulation
import Statistics
import Testing

/// What plans, checks and sweeps make of closing time inside a horizon.
@Suite struct ClosingPlanTests {
  /// Eight half hours, closed in the middle of them.
  private static func scenario(
    closed: Range<Int> = 3..<5, _ change: (inout ScenarioDraft) throws -> Void = { _ in }
  ) throws -> Scenario {
    let calls = ContactType(
      name: "calls", arrivals: Arrivals(.counts(Array(repeating: 10, count: 8), per: 1800, shape: .step)),
      handle: .init(talk: try .exponential(mean: 240)), patience: try .exponential(mean: 300),
      goal: Goal(answer: 0.8, within: 30))
    var desk = AgentGroup(
      name: "desk", staffing: .perInterval((0..<8).map { closed.contains($0) ? 0 : 4 }), skills: [Skill("calls")])
    desk.closed = (0..<8).map(closed.contains)
    var draft = ScenarioDraft(
      name: "noon", horizon: Horizon(length: 8 * 1800), contacts: [calls], agents: [desk],
      run: RunSettings(replications: 50))
    try change(&draft)
    return try Scenario(checking: draft)
  }

  private static func plan(
    _ scenario: Scenario, _ request: PlanRequest = PlanRequest(replications: 100)
  ) throws -> Plan { try Planner(threads: 2).plan(scenario, request) }

  @Test func `no way of planning puts people where it is closed, whatever work is open then`() throws {
    let deferred = try Self.scenario { draft in
      draft.contacts[0].channel = .email
      draft.contacts[0].patience = .never
      draft.contacts[0].goal = Goal(answer: 0.9, within: 7200)
    }
    let long = try Self.scenario { $0.contacts[0].handle = .init(talk: try .exponential(mean: 1200)) }
    for scenario in [deferred, long] {
      for formulas in FormulaRequirement.all(of: scenario) {
        for interval in formulas.intervals[3..<5] {
          #expect([interval.erlangC, interval.erlangA, interval.transient].allSatisfy { $0 ?? 0 == 0 })
        }
        #expect(formulas.intervals[5].erlangC ?? 0 > 0)
      }
      let plan = try Self.plan(scenario)
      #expect(plan.meetsGoals)
      #expect(plan.outcomes.contains { $0.method == .erlangC })
      #expect(plan.groups[0].intervals[3..<5].allSatisfy { $0.agents == 0 })
    }
  }

  @Test func `to serve nobody keeps no goal`() throws {
    for scope in GoalScope.allCases {
      let plan = try Self.plan(Self.scenario(closed: 0..<8), PlanRequest(scope: scope, replications: 50))
      #expect(plan.standing == .missed, "\(scope)")
      #expect(plan.conflicts.map(\.subject) == [.contact("calls")])
      #expect(plan.conflicts.first?.rules == [.closing(group: "desk")])
    }
  }

  @Test func `closing time is named where it blocks more than a goal allows over the day`() throws {
    let plan = try Self.plan(
      Self.scenario { $0.contacts[0].goal.blocked = 0.05 }, PlanRequest(scope: .day, replications: 100))
    #expect(plan.conflicts.map(\.rules) == [[.closing(group: "desk")]])
    #expect(plan.conflicts.first?.parts.map(\.measure) == [.blockedRate])
  }

  @Test func `a promise on the worst interval is weakened by closing it, and what is blocked since then has got worse`()
    throws
  {
    let worst = Promise(
      key: "intervals.worst.service_level", subject: .overall, span: .worstInterval, measure: .serviceLevel,
      bound: .atLeast(0.7))
    func scenario(_ closed: Range<Int>) throws -> Scenario {
      try Self.scenario(closed: closed) { $0.promises = [worst] }
    }
    func check(_ now: Range<Int>, against before: Range<Int>) throws -> Check {
      let before = try scenario(before)
      let accepted = Baseline(
        scenario: "noon", hash: "", settings: [], engine: "1", seed: 1, replications: 50,
        records: try Checker(threads: 2).check(before).records, commitments: before.commitments)
      return try Checker(threads: 2).check(scenario(now), against: accepted)
    }
    let shut = try check(3..<4, against: 3..<3)
    #expect(shut.outcome == .bad)
    #expect(
      shut.commitments.map { "\($0.kind) \($0.key) @\($0.path.joined(separator: "."))" } == [
        "weakened overall.intervals.worst.service_level @agents.desk.staff.3",
        "weakened contacts.calls.goal.answer @agents.desk.staff.3",
      ])
    let blocked = try #require(shut.measures.first { $0.key == "contacts.calls.blocked_rate" })
    #expect(blocked.verdict == .regressed && blocked.base == 0)
    #expect(!shut.newKeys.contains("contacts.calls.blocked_rate"))
    #expect(try check(3..<5, against: 3..<5).outcome == .good)
    #expect(try check(3..<3, against: 3..<4).commitments.map(\.kind) == [.stricter, .stricter])
    #expect(try check(3..<5, against: 3..<4).commitments.map(\.kind) == [.weakened, .weakened])
  }

  private static func deferred(closed: Range<Int>, within: Double = 7200) throws -> Scenario {
    try Self.scenario(closed: closed) { draft in
      draft.contacts[0].channel = .email
      draft.contacts[0].patience = .never
      draft.contacts[0].goal = Goal(answer: 0.9, within: within)
    }
  }

  @Test(arguments: [true, false])
  func `deferred work that nobody is there to answer before the end is a regression`(isClosed: Bool) throws {
    let before = try Self.deferred(closed: 8..<8)
    let accepted = Baseline(
      scenario: "noon", hash: "", settings: [], engine: "1", seed: 1, replications: 50,
      records: try Checker(threads: 2).check(before).records, commitments: before.commitments)
    #expect(try Checker(threads: 2).check(before, against: accepted).outcome == .good)
    let shut = try Self.deferred(closed: 5..<8).changing { draft in
      if !isClosed { draft.agents[0].closed = [] }
    }
    let check = try Checker(threads: 2).check(shut, against: accepted)
    #expect(check.outcome == .bad)
    let waiting = try #require(check.measures.first { $0.key == "contacts.calls.waiting_at_end" })
    #expect(waiting.verdict == .regressed && waiting.now ?? 0 > 25)
    // Those who are served are served in time.
    #expect(check.measures.first { $0.key == "contacts.calls.service_level" }?.verdict != .regressed)
    let old = Baseline(
      scenario: "noon", hash: "", settings: [], engine: "1", seed: 1, replications: 50,
      records: accepted.records.filter { $0.key != "contacts.calls.waiting_at_end" })
    #expect(try Checker(threads: 2).check(before, against: old).outcome == .good)
  }

  @Test func `closing time is named where it makes deferred work late`() throws {
    let plan = try Self.plan(Self.deferred(closed: 3..<5, within: 900))
    #expect(!plan.conflicts.isEmpty)
    #expect(plan.conflicts.allSatisfy { $0.rules == [.closing(group: "desk")] })
  }

  @Test func `where nobody comes there is nothing to weaken`() throws {
    let scenario = try Self.scenario { draft in
      draft.contacts[0].arrivals = Arrivals(.counts([10, 10, 10, 0, 0, 10, 10, 10], per: 1800, shape: .step))
    }
    #expect(scenario.commitments.allSatisfy { $0.closed.isEmpty })
  }

  @Test func `a sweep knows how many each point turns away`() throws {
    let axis = Sweep.Axis(path: "agents.desk.staff.3", values: ["4", "closed"])
    let points = try [3..<3, 3..<4].enumerated().map { index, closed in
      (values: [axis.values[index]], scenario: try Self.scenario(closed: closed))
    }
    let sweep = Sweeper(threads: 2).sweep(points[0].scenario, [axis], points) { _ in }
    #expect([0, 1].map(sweep.turnedAway) == [0, 10])
    let blocked = try #require(sweep.indicators.firstIndex(of: Indicator(.overall, .blockedRate)))
    #expect(sweep.points[1].estimates[blocked]?.mean ?? 0 > 0.1)
  }
}
