import Measures
import Planning
import Randomness
import Scenarios
import Simulation
import Testing

/// Whom a change is better for in everything that happens to them.
@Suite struct DominanceTests {
  private func scenario(_ change: (inout ScenarioDraft) -> Void = { _ in }) throws -> Scenario {
    let hasty = Profile(name: "hasty", patience: 0.4)
    let trap = Step(
      name: "web", open: [Step.Hours(from: ClockTime(secondOfDay: 3600), length: 3600)], duration: try .constant(20),
      contain: 0.3, leadsToHuman: false)
    var draft = ScenarioDraft(
      name: "dominance", horizon: Horizon(length: 7200),
      contacts: [
        ContactType(
          name: "calls", arrivals: Arrivals(.rate(perSecond: 0.1)), handle: .init(talk: try .exponential(mean: 180)),
          patience: try .exponential(mean: 120), goal: Goal(answer: 0.8, within: 20),
          outcome: Outcome(resolve: 0.8, return: Return(probability: 0.5, after: try .constant(600))),
          profiles: [ProfileShare("hasty", 0.4)]),
        ContactType(
          name: "web", arrivals: Arrivals(.rate(perSecond: 0.02)), handle: .init(talk: try .constant(60)),
          channel: .chat),
      ],
      agents: [
        AgentGroup(name: "desk", staffing: .constant(18), skills: [Skill("calls")]),
        AgentGroup(name: "chats", staffing: .constant(9), skills: [Skill("web")]),
      ], steps: [trap], profiles: [hasty], run: RunSettings(replications: 60))
    change(&draft)
    return try Scenario(checking: draft)
  }

  private func dominance(_ change: (inout ScenarioDraft) -> Void) throws -> [Dominance] {
    let question = WhatIf.Question(name: "change", changes: [], scenario: try scenario(change))
    return try WhatIf.ask(try scenario(), [question], threads: 2).answers[0].dominance
  }

  @Test func `more agents are better for every profile, whatever is weighed`() throws {
    let all = try dominance { $0.agents[0].staffing = .constant(23) }
    #expect(
      all.map(\.subject) == [
        .contacts("calls"), .contacts("web"), .profile("hasty", of: "calls"), .profile("others", of: "calls"),
      ])
    for index in [0, 2, 3] {
      #expect(all[index].verdict == .better, "\(all[index].subject)")
      #expect(all[index].fewer.contains(.waitedTooLong) && all[index].more.isEmpty)
    }
    #expect(all[1].verdict == .same)
  }

  @Test func `fewer agents are worse`() throws {
    let all = try dominance { $0.agents[0].staffing = .constant(14) }
    #expect(all[0].verdict == .worse)
    #expect(all[0].more.contains(.givenUpPerIssue) && all[0].fewer.isEmpty)
  }

  @Test func `a trap that spares waits is neither better nor worse`() throws {
    let all = try dominance { $0.contacts[0].journey = ["web"] }
    #expect(all[0].verdict == .mixed)
    #expect(all[0].more.contains(.trapsPerIssue) && all[0].fewer.contains(.waitedTooLong))
  }

  /// A quiet line of two agents that passes on some calls, on a few days.
  private func quiet(_ change: (inout ScenarioDraft) -> Void = { _ in }) throws -> Scenario {
    try scenario { draft in
      draft.contacts[0].arrivals = Arrivals(.rate(perSecond: 0.01))
      draft.contacts[0].profiles = []
      draft.contacts[0].outcome = Outcome(
        resolve: 0.8, transfer: Transfer(to: "web", probability: 0.3))
      draft.contacts[1].arrivals = Arrivals(.rate(perSecond: 0))
      draft.contacts[1].goal = Goal(answer: 0.8, within: 20)
      draft.contacts[1].patience = .never
      draft.agents[0].staffing = .constant(2)
      draft.run.replications = 20
      change(&draft)
    }
  }

  private func dominance(_ base: Scenario, _ change: (inout ScenarioDraft) -> Void) throws -> [Dominance] {
    let question = WhatIf.Question(name: "change", changes: [], scenario: try base.changing(change))
    return try WhatIf.ask(base, [question], threads: 2).answers[0].dominance
  }

  @Test func `nothing is better as long as something else may get worse by more than the margin`() throws {
    let calls = try dominance(try quiet()) { $0.agents[0].staffing = .constant(6) }[0]
    #expect(calls.fewer.contains(.waitedTooLong) && calls.more.isEmpty && calls.perhapsMore.isEmpty)
    #expect(calls.mayBeMore.contains(.transfersPerIssue))
    #expect(calls.verdict == .open)
    // Every measure that might get worse by more is among those that are open.
    #expect(Set(calls.mayBeMore).isSubset(of: Set(calls.open)))
  }

  @Test func `what only one side counts is open`() throws {
    let base = try quiet { draft in
      draft.contacts[0].outcome = nil
      draft.contacts[1].arrivals = Arrivals(.rate(perSecond: 0.001))
    }
    let web = Step(name: "menu", duration: try .constant(20), contain: 0.4)
    let calls = try dominance(base) { draft in
      draft.steps = [web]
      draft.contacts[0].journey = ["menu"]
    }[0]
    #expect(calls.fewer.contains(.waitedTooLong))
    #expect(calls.mayBeMore.contains(.fcr))
    #expect(calls.verdict != .better)
  }

  @Test func `contacts that are all passed on are judged by what becomes of them, as their issues are of another type`()
    throws
  {
    let base = try quiet { draft in
      draft.contacts[1].handle = draft.contacts[0].handle
      draft.contacts[1].patience = draft.contacts[0].patience
      draft.contacts[0].arrivals = Arrivals(.rate(perSecond: 0.05))
      draft.agents[0].staffing = .constant(20)
      draft.agents[1].staffing = .constant(1)
    }
    let web = try dominance(base) { $0.agents[1].staffing = .constant(9) }[1]
    #expect(web.isPassedOn)
    #expect(web.fewer.contains(.waitedTooLong) && web.fewer.contains(.abandonRateWithBalked))
    #expect(!web.comparisons.contains { $0.indicator.measure == .givenUpPerIssue })
    #expect(web.verdict == .better)
  }

  @Test func `fewer waits too long do not outweigh waits that become far longer`() throws {
    let base = try scenario { draft in
      draft.contacts[0].patience = .never
      draft.contacts[0].outcome = nil
      draft.agents[0].staffing = .perInterval([18, 18, 18, 18])
    }
    // All waits of the last half hour become long instead of some of every half hour.
    let calls = try dominance(base) { $0.agents[0].staffing = .perInterval([24, 24, 24, 4]) }[0]
    #expect(calls.more.contains(.waitMean))
    #expect(calls.verdict != .better)
  }

  @Test func `a few contacts more are not called better because nothing rare happened to them`() throws {
    let talk = try Distribution.constant(60)
    var better = 0
    for seed in 1...8 as ClosedRange<UInt64> {
      let base = try scenario { draft in
        draft.contacts[0].handle = .init(talk: talk)
        draft.contacts[0].profiles = []
        draft.contacts[0].outcome = Outcome(resolve: 0.999)
        draft.agents[0].staffing = .constant(60)
        draft.run.seed = seed
      }
      if try dominance(base, { $0.contacts[0].arrivals.scale = 1.01 })[0].verdict == .better { better += 1 }
    }
    #expect(better == 0)
  }

  @Test func `what does not change is the same`() throws {
    let all = try dominance { $0.agents[1].cost = 10 }
    #expect(all.allSatisfy { $0.verdict == .same })
  }
}
