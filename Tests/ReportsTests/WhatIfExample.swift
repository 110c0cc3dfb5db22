import Planning
import Randomness
import Reports
import Scenarios

/// Small centers and what is asked of them.
enum WhatIfExample {
  /// Three half hours from 08:00; the middle one is busy.
  static func supportLine(_ change: (inout ScenarioDraft) -> Void = { _ in }) throws -> Scenario {
    let support = ContactType(
      name: "support", arrivals: Arrivals(.counts([60, 150, 40], per: 1800, shape: .step)),
      handle: ContactType.Handle(talk: try .exponential(mean: 240)), patience: try .exponential(mean: 180),
      goal: Goal(answer: 0.8, within: 20, abandon: 0.05))
    let start = ClockTime(day: .weekday(.monday), secondOfDay: 8 * 3600)
    let draft = ScenarioDraft(
      name: "Support line", horizon: Horizon(start: start, length: 5400), contacts: [support],
      agents: [AgentGroup(name: "desk", staffing: .constant(21), skills: [Skill("support")])])
    return try Scenario(checking: draft).changing(change)
  }

  /// An hour with several types, each with its own team.
  static func center(_ types: [String], _ change: (inout ScenarioDraft) -> Void = { _ in }) throws -> Scenario {
    let contacts = try types.map { name in
      ContactType(
        name: name, arrivals: Arrivals(.rate(perSecond: 0.04)), handle: .init(talk: try .exponential(mean: 200)),
        patience: try .exponential(mean: 120), goal: Goal(answer: 0.8, within: 20))
    }
    let agents = types.map { AgentGroup(name: "\($0) team", staffing: .constant(12), skills: [Skill($0)]) }
    return try Scenario(
      checking: ScenarioDraft(name: "Center", horizon: Horizon(length: 3600), contacts: contacts, agents: agents)
    ).changing(change)
  }

  /// Calls that pass a bot first, and mails that may lie.
  static func journey(_ change: (inout ScenarioDraft) -> Void = { _ in }) throws -> Scenario {
    let calls = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: 0.05)), handle: .init(talk: try .exponential(mean: 120)),
      patience: try .exponential(mean: 100), goal: Goal(asa: 20), journey: ["bot"],
      outcome: Outcome(resolve: 0.8, return: Return(after: try .exponential(mean: 600))))
    let mails = ContactType(
      name: "mails", arrivals: Arrivals(.rate(perSecond: 0.01)), handle: .init(talk: try .exponential(mean: 120)),
      goal: Goal(answer: 0.9, within: 1800), channel: .email)
    return try Scenario(
      checking: ScenarioDraft(
        name: "Bot and mails", horizon: Horizon(length: 7200), contacts: [calls, mails],
        agents: [AgentGroup(name: "desk", staffing: .constant(9), skills: [Skill("calls"), Skill("mails")])],
        steps: [Step(name: "bot", duration: try .constant(30), contain: 0.3)])
    ).changing(change)
  }

  /// An alternative to a scenario.
  static func question(
    _ scenario: Scenario, _ name: String = "change", _ changes: [String] = [],
    _ change: (inout ScenarioDraft) -> Void
  ) throws -> WhatIf.Question {
    WhatIf.Question(name: name, changes: changes, scenario: try scenario.changing(change))
  }

  static func report(_ base: Scenario, _ questions: [WhatIf.Question]) throws -> WhatIfReport {
    WhatIfReport(
      try WhatIf.ask(base, questions, threads: 2), source: ScenarioSource(file: "support.yaml", sha256: "00"))
  }

  /// A report on one change.
  static func report(
    _ base: Scenario, _ changes: [String] = ["x=1"], _ change: (inout ScenarioDraft) -> Void
  ) throws -> WhatIfReport {
    try report(base, [question(base, "change", changes, change)])
  }
}
