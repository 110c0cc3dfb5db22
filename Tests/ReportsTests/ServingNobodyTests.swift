import Measures
import Planning
import Queueing
import Randomness
import Reports
import Scenarios
import Simulation
import Statistics
import Testing

/// Every way not to reach an agent.
enum WayNotServed: String, CaseIterable, CustomTestStringConvertible {
  case line, port, queueLimit, sharedLimit, balkByShare, balkByQueue, abandonsAtOnce, waitsToTheEnd
  case lineForStep, hangsUp, trap, timesOut

  var testDescription: String { rawValue }

  /// Makes it impossible to reach an agent, as long as there is none.
  func apply(_ draft: inout ScenarioDraft) throws {
    switch self {
    case .line: draft.lines = [LinePool(name: "trunks", capacity: 1, contacts: ["calls"])]
    case .port:
      draft.steps = [Step(name: "menu", capacity: 1, duration: try .constant(36_000))]
      draft.contacts[0].journey = ["menu"]
    case .queueLimit: draft.contacts[0].queueLimit = 0
    case .sharedLimit: draft.routing.queueLimit = 0
    case .balkByShare: draft.contacts[0].balk = .probability(1)
    case .balkByQueue: draft.contacts[0].balk = .queue(0)
    case .abandonsAtOnce: draft.contacts[0].patience = try .constant(0)
    case .timesOut: draft.contacts[0].queueTimeout = QueueTimeout(after: 30)
    case .waitsToTheEnd: draft.horizon.atEnd = .cut
    case .lineForStep:
      draft.steps = [Step(name: "menu", capacity: 1, whenFull: .wait, duration: try .constant(36_000))]
      draft.contacts[0].patience = try .constant(60)
      draft.contacts[0].journey = ["menu"]
    case .hangsUp:
      draft.steps = [Step(name: "menu", duration: try .constant(30), hangUp: 1)]
      draft.contacts[0].journey = ["menu"]
    case .trap:
      draft.steps = [Step(name: "menu", duration: try .constant(30), contain: 0.5, leadsToHuman: false)]
      draft.contacts[0].journey = ["menu"]
    }
  }

  /// Whether next to nobody is served with any number of agents.
  var isHopeless: Bool { [.line, .port, .lineForStep, .hangsUp, .trap].contains(self) }
  /// Whether self-service leads nobody to an agent.
  var isNowhere: Bool { [.hangsUp, .trap].contains(self) }

  /// Whether some who come find no place.
  var isBlocking: Bool { [.line, .port, .queueLimit, .sharedLimit].contains(self) }
  var isBalking: Bool { [.balkByShare, .balkByQueue].contains(self) }
}

/// No part of a goal can be met by serving nobody, whoever judges it.
@Suite struct ServingNobodyTests {
  /// Each part by itself, the service level in all its definitions, and all parts together.
  static let goals: [Goal] =
    ServiceLevelDefinition.allCases.map { Goal(answer: 0.8, within: 20, definition: $0) } + [
      Goal(abandon: 0.05), Goal(asa: 30), Goal(blocked: 0.01),
      Goal(answered: 0.95), Goal(waitPercentiles: [.waitP90: 45]),
      Goal(answer: 0.8, within: 20, furtherAnswers: [.init(share: 0.95, within: 60)]),
      Goal(
        answer: 0.8, within: 20, furtherAnswers: [.init(share: 0.95, within: 60)], answered: 0.95, abandon: 0.05,
        asa: 30, waitPercentiles: [.waitP90: 45], blocked: 0.01),
    ]

  /// Two half hours with 8 erlangs each.
  private func center(
    _ way: WayNotServed, _ goal: Goal, agents: Int, _ change: (inout ScenarioDraft) throws -> Void = { _ in }
  ) throws -> Scenario {
    let calls = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: 120.0 / 3600)),
      handle: .init(talk: try .exponential(mean: 240)), goal: goal)
    var draft = ScenarioDraft(
      name: "calls", horizon: Horizon(length: 2 * 1800), contacts: [calls],
      agents: [AgentGroup(name: "desk", staffing: .constant(agents), skills: [Skill("calls")])],
      run: RunSettings(replications: 20))
    try way.apply(&draft)
    try change(&draft)
    return try Scenario(checking: draft)
  }

  @Test(arguments: WayNotServed.allCases, goals)
  func `a run in which nobody is served meets no goal, in no interval, on no day`(
    way: WayNotServed, goal: Goal
  ) throws {
    let scenario = try center(way, goal, agents: 0)
    let summary = Simulator(threads: 2).run(scenario)
    let calls = summary.contacts[0]
    #expect(calls.values[.answered]?.mean == 0)
    #expect(calls.type.meetsGoal(calls.values) == false)
    #expect(calls.intervals.allSatisfy { calls.type.meetsGoal($0) == false })
    #expect(calls.values[.serviceLevelMet]?.mean == 0)
    #expect(calls.intervals.allSatisfy { $0[.serviceLevelMet]?.mean == 0 })
    let text = RunReport(summary).text()
    #expect(text.contains("MISSED    nobody was answered ("))
    #expect(!text.contains("  met  "))
  }

  @Test(arguments: WayNotServed.allCases, goals)
  func `a point of a sweep that serves nobody is not the cheapest`(way: WayNotServed, goal: Goal) throws {
    let counts = [0, 30]
    let axis = Sweep.Axis(path: "agents.desk.staff", values: counts.map(String.init))
    let points = try counts.map { (values: ["\($0)"], scenario: try center(way, goal, agents: $0)) }
    let sweep = Sweeper(threads: 2).sweep(points[0].scenario, [axis], points) { _ in }
    #expect(sweep.points[0].meetsGoals == false)
    let report = SweepReport(sweep, source: ScenarioSource(file: "calls.yaml", sha256: "00"))
    #expect(!report.text().contains("cheapest of them is agents.desk.staff=0"))
    #expect(!report.text().contains("That is agents.desk.staff=0"))
  }

  @Test(arguments: WayNotServed.allCases, goals)
  func `a what-if that sends everybody home breaks the goal`(way: WayNotServed, goal: Goal) throws {
    let base = try center(way, goal, agents: 30)
    let question = WhatIf.Question(name: "home", changes: [], scenario: try center(way, goal, agents: 0))
    let whatIf = try WhatIf.ask(base, [question], threads: 2)
    let text = WhatIfReport(whatIf, source: ScenarioSource(file: "calls.yaml", sha256: "00")).text()
    let calls = whatIf.base.contacts[0]
    // Ports that are never free let nobody through to any number of agents, and one line is always too few.
    let wasMet = calls.type.meetsGoal(calls.values) == true
    #expect(wasMet || way.isHopeless)
    #expect(!way.isNowhere || !wasMet)
    if !way.isHopeless || way == .line { #expect(text.contains("nobody of calls is answered")) }
    if way.isNowhere { #expect(text.contains("every half hour") && !text.contains("is kept in")) }
    let words = text.replacing("\n", with: " ")
    #expect(!wasMet || words.contains("is now missed") || words.contains("now misses its goal"))
    #expect(!text.contains("still within its goal") && !text.contains("which meets"))
  }

  @Test(arguments: WayNotServed.allCases)
  func `no promise about service is kept by serving nobody`(way: WayNotServed) throws {
    let bounds: [(Measure, Promise.Bound)] = [
      (.serviceLevel, .atLeast(0.8)), (.abandonRate, .atMost(0.05)), (.asa, .atMost(30)), (.waitP90, .atMost(60)),
      (.waited, .atMost(0.3)),
    ]
    let spans: [Promise.Span] = [.horizon, .interval(1), .worstInterval]
    let promises = bounds.flatMap { measure, bound in
      spans.map { span in
        Promise(
          key: "\(measure.rawValue) \(span)", subject: .contacts("calls"), span: span, measure: measure, bound: bound)
      }
    }
    let scenario = try center(way, Goal(), agents: 0) { $0.promises = promises }
    for finding in try Checker(threads: 2).check(scenario).promises {
      #expect(finding.verdict == .failed, "\(finding.promise.key)")
    }
  }

  @Test(arguments: WayNotServed.allCases, goals)
  func `a plan has somebody where contacts come, and keeps the goal or says what stands in its way`(
    way: WayNotServed, goal: Goal
  ) throws {
    let plan = try Planner(threads: 2, explains: false).plan(
      center(way, goal, agents: 0), PlanRequest(replications: 100))
    if !way.isHopeless || way == .line { #expect(plan.groups[0].intervals.allSatisfy { $0.agents > 0 }) }
    let calls = plan.check.contacts[0]
    let text = PlanReport(plan, source: ScenarioSource(file: "calls.yaml", sha256: "00")).text().replacing(
      "\n", with: " ")
    #expect(text.contains("cannot be met") || plan.meetsGoals)
    switch way {
    case .hangsUp, .trap:
      #expect(!plan.meetsGoals)
      #expect(text.contains("self-service leads no contact to an agent"))
    // Who gives up is no part of a goal on the waits of the answered or on blocking.
    case .lineForStep where goal.answer == nil && goal.abandon == nil && goal.answered == nil:
      #expect((calls.values[.abandonRate]?.mean ?? 0) > 0.9)
      #expect(text.contains("and no goal counts them"))
    case .port, .line, .lineForStep:
      #expect(!plan.meetsGoals)
      #expect(plan.conflicts.contains { $0.subject == .contact("calls") && $0.rules == [.places] })
    default:
      #expect(plan.meetsGoals)
      // On other days it may be missed by a hair.
      let share = goal.blocked ?? PlannedBlocking.share
      if way.isBlocking { #expect((calls.values[.blockedRate]?.mean ?? 1) <= 1.1 * share) }
      if goal.abandon != nil { #expect((calls.values[.abandonRateWithBalked]?.mean ?? 1) <= 1.1 * 0.05) }
      #expect((calls.values[.answered]?.mean ?? 0) > 0)
    }
  }

  @Test(arguments: WayNotServed.allCases.filter { $0.isBlocking || $0.isBalking })
  func `lint says what many are expected to be blocked or to balk, unless a goal counts them`(
    way: WayNotServed
  ) throws {
    func warns(_ goal: Goal) throws -> Bool {
      try center(way, goal, agents: 8).warnings.contains { $0.message.contains("no goal counts them") }
    }
    #expect(try warns(Goal(answer: 0.8)))
    #expect(try warns(way.isBlocking ? Goal(abandon: 0.05) : Goal(blocked: 0.01)))
    #expect(try !warns(way.isBlocking ? Goal(blocked: 0.01) : Goal(abandon: 0.05)))
  }

  @Test(arguments: [WayNotServed.queueLimit, .sharedLimit])
  func `without places a plan is what Erlang B asks for`(way: WayNotServed) throws {
    let scenario = try center(way, Goal(answer: 0.8), agents: 0) { draft in
      draft.horizon.warmup = 3600
      draft.horizon.atEnd = .continue
    }
    let plan = try Planner(threads: 2, explains: false).plan(scenario, PlanRequest(replications: 400))
    let needed = try #require(ErlangB.fewestServers(erlangs: 8, blocking: 0.01))
    for interval in plan.groups[0].intervals { #expect((needed...needed + 1).contains(interval.agents)) }
    #expect(plan.scenario.boundedTypes == ["calls"])
    let text = PlanReport(plan, source: ScenarioSource(file: "calls.yaml", sha256: "00")).text()
    #expect(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains("at most 1 % of calls blocked"))
  }

  @Test func `who leaves at once counts as lost, so that a plan needs as many as without a queue`() throws {
    let plans = try [WayNotServed.balkByShare, .balkByQueue, .abandonsAtOnce].map { way in
      let scenario = try center(way, Goal(abandon: 0.05), agents: 0) { draft in
        draft.horizon.warmup = 3600
        draft.horizon.atEnd = .continue
      }
      return try Planner(threads: 2, explains: false).plan(scenario, PlanRequest(replications: 400)).groups[0].intervals
        .map(\.agents)
    }
    let needed = try #require(ErlangB.fewestServers(erlangs: 8, blocking: 0.05))
    for agents in plans.joined() { #expect((needed...needed + 1).contains(agents)) }
  }

  @Test func `where nobody comes there is nothing to judge`() throws {
    let scenario = try center(.queueLimit, Goal(answer: 0.8, blocked: 0.01), agents: 0) {
      $0.contacts[0].arrivals = Arrivals(.counts([0, 60], per: 1800, shape: .step))
    }
    let calls = Simulator(threads: 2).run(scenario).contacts[0]
    #expect(calls.type.meetsGoal(calls.intervals[0]) == nil)
    #expect(calls.intervals[0][.serviceLevelMet] == nil)
    #expect(calls.type.meetsGoal(calls.intervals[1]) == false)
    #expect(calls.type.meetsGoal(calls.values) == false)
  }

  @Test func `what self-service contains without a solution is lost, and what it solves asks for nobody`() throws {
    func calls(_ goal: Goal, unresolved: Double) throws -> ContactSummary {
      let scenario = try center(.hangsUp, goal, agents: 3) {
        $0.steps = [Step(name: "menu", duration: try .constant(30), contain: 1, unresolved: unresolved)]
      }
      return Simulator(threads: 2).run(scenario).contacts[0]
    }
    for goal in Self.goals {
      let lost = try calls(goal, unresolved: 0.5)
      #expect(lost.type.meetsGoal(lost.values) == false)
      #expect(lost.values[.serviceLevelMet]?.mean == 0)
      let solved = try calls(goal, unresolved: 0)
      #expect(solved.type.meetsGoal(solved.values) == nil)
      #expect(solved.values[.serviceLevelMet] == nil)
    }
  }

  @Test(arguments: [(3, nil as Bool?), (4, false)])
  func `that none of a few was answered may be chance`(contacts: Int, isMet: Bool?) throws {
    let scenario = try center(.waitsToTheEnd, Goal(abandon: 0.5), agents: 0) {
      $0.contacts[0].arrivals = Arrivals(.times((0..<contacts).map { Double($0) * 60 }))
      $0.run = RunSettings(replications: 1)
    }
    let calls = Simulator(threads: 1).run(scenario).contacts[0]
    let isDoubtful = isMet == nil
    #expect(calls.finding(calls.type.goalParts[0], .horizon) == .unserved(isDoubtful: isDoubtful))
    #expect(RunReport(Simulator(threads: 1).run(scenario)).text().contains("may be chance") == isDoubtful)
  }

  @Test func `who is lost where no goal looks stands beside the verdict`() throws {
    func text(_ way: WayNotServed, _ goal: Goal, agents: Int, _ change: (inout ScenarioDraft) throws -> Void) throws
      -> String
    {
      RunReport(Simulator(threads: 2).run(try center(way, goal, agents: agents, change))).text()
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    let soon = try text(.abandonsAtOnce, Goal(answer: 0.8), agents: 8) { _ in }
    #expect(soon.contains("% abandoned within 5 s; no goal counts them"))
    #expect(try !text(.abandonsAtOnce, Goal(answer: 0.8, abandon: 0.05), agents: 8) { _ in }.contains("beside it"))
    #expect(
      try !text(.abandonsAtOnce, Goal(answer: 0.8, definition: .ofOffered), agents: 8) { _ in }.contains("beside it"))
    let waiting = try text(.waitsToTheEnd, Goal(abandon: 0.05), agents: 2) { _ in }
    #expect(waiting.contains("% still waiting at the end; no goal counts them"))
    let menu = try text(.hangsUp, Goal(answer: 0.8), agents: 30) {
      $0.steps = [Step(name: "menu", duration: try .constant(30), contain: 0.5, unresolved: 0.5, hangUp: 0.25)]
    }
    #expect(menu.contains("% hung up in self-service,"))
    #expect(menu.contains("% contained without a solution; no goal counts them"))
    let called = try text(.queueLimit, Goal(abandon: 0.05), agents: 2) {
      $0.contacts[0].queueLimit = nil
      $0.contacts[0].callback = Callback(offer: .queue(0), accept: 1, reach: 0, attempts: 1)
    }
    #expect(called.contains("% not reached by callback; no goal counts them"))
  }

  @Test func `a goal is judged day by day as it is over all days`() throws {
    // One replication is one day, and its means are the day.
    for way in WayNotServed.allCases {
      for goal in Self.goals {
        for seed in 1...3 {
          let scenario = try center(way, goal, agents: 9) {
            $0.run = RunSettings(seed: UInt64(seed), replications: 1)
          }
          let calls = Simulator(threads: 1).run(scenario).contacts[0]
          #expect(calls.type.meetsGoal(calls.values).map { $0 ? 1 : 0 } == calls.values[.serviceLevelMet]?.mean)
          for interval in calls.intervals {
            #expect(calls.type.meetsGoal(interval).map { $0 ? 1 : 0 } == interval[.serviceLevelMet]?.mean)
          }
        }
      }
    }
  }
}
