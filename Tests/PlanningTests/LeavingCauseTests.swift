import Planning
import Randomness
import ScenarioFiles
import Scenarios
import Testing

/// Timeouts, redials and short breaks are causes like all others: named because less is left without them.
@Suite struct LeavingCauseTests {
  private static func scenario(_ change: (inout ScenarioDraft) throws -> Void) throws -> Scenario {
    let calls = ContactType(
      name: "calls", arrivals: Arrivals(.counts([60, 90, 90, 60], per: 1800, shape: .step)),
      handle: .init(talk: try .exponential(mean: 240)), patience: try .exponential(mean: 180),
      goal: Goal(answer: 0.8, within: 20))
    var draft = ScenarioDraft(
      name: "calls", horizon: Horizon(length: 7200), contacts: [calls],
      agents: [AgentGroup(name: "desk", staffing: .constant(14), skills: [Skill("calls")])])
    try change(&draft)
    return try Scenario(checking: draft)
  }

  private static func difference(_ scenario: Scenario, to method: PlanMethod) throws -> MethodDifference {
    let plan = try Planner(threads: 2).plan(scenario, PlanRequest(replications: 200))
    return try #require(plan.differences.first { $0.to == method })
  }

  @Test func `a queue that times out is the reason where nobody hangs up`() throws {
    let found = try Self.difference(
      Self.scenario { draft in
        draft.contacts[0].patience = .never
        draft.contacts[0].queueTimeout = QueueTimeout(after: 30)
      }, to: .erlangA)
    #expect(found.hours < 0)
    #expect(found.reason?.cause == .queueTimeout && found.reason?.hoursWithout == 0)
  }

  @Test func `where contacts leave in both ways, what is named takes most of the difference away`() throws {
    let folder = "\(#filePath)".split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" }
    let practice = try ScenarioFile.read(path: "\(folder)/Scenarios/practice-phone.yaml").scenario
    let found = try Self.difference(practice, to: .erlangA)
    let reason = try #require(found.reason)
    #expect(abs(reason.hoursWithout) <= 0.6 * abs(found.hours))
    #expect(reason.cause != .abandonment)
  }

  @Test func `redials are the reason where many try again`() throws {
    let found = try Self.difference(
      Self.scenario { draft in
        draft.contacts[0].goal = Goal(abandon: 0.15)
        draft.contacts[0].redial = Redial(afterAbandon: 1, delay: try .exponential(mean: 300))
      }, to: .simulation)
    #expect(found.hours > 1)
    #expect(found.reason?.cause == .redial, "\(found)")
  }

  @Test func `short breaks that come together are the reason`() throws {
    let found = try Self.difference(
      Self.scenario { draft in
        draft.agents[0].shortBreaks = ShortBreaks(every: try .constant(1800), length: try .constant(900))
      }, to: .simulation)
    #expect(abs(found.hours) > 1)
    #expect(found.reason?.cause == .shortBreaks, "\(found)")
  }
}
