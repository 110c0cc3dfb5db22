import Randomness
import Scenarios
import Testing

@Suite struct JourneyWarningsTests {
  private func warnings(_ change: (inout ScenarioDraft) throws -> Void) throws -> [String] {
    var draft = ScenarioDraft(
      name: "test", horizon: Horizon(length: 3600),
      contacts: [
        ContactType(
          name: "support", arrivals: Arrivals(.rate(perSecond: 0.01)), handle: .init(talk: try .constant(60)),
          patience: try .exponential(mean: 100), journey: ["menu"])
      ],
      agents: [AgentGroup(name: "desk", staffing: .constant(9), skills: [Skill("support")])],
      steps: [Step(name: "menu", duration: try .constant(60), contain: 0.3)])
    try change(&draft)
    return try Scenario(checking: draft).warnings.map { "\($0.path.joined(separator: ".")): \($0.message)" }
  }

  @Test func `a sound journey has no warnings`() throws {
    #expect(try warnings { _ in } == [])
  }

  @Test func `contacts without a path to a human are named`() throws {
    #expect(
      try warnings { $0.steps[0].leadsToHuman = false } == [
        "contacts.support.journey.0: contacts have no path to a human: 'steps.menu' has 'human: never'"
      ])
    #expect(
      try warnings { $0.steps[0].contain = 1 } == [
        "contacts.support.journey.0: contacts have no path to a human: 'steps.menu' contains or loses all of them; lower "
          + "'contain', or add an 'escape'"
      ])
    #expect(
      try warnings {
        $0.steps[0].contain = 1
        $0.steps[0].escape = Step.Escape(after: 10, probability: 0.1)
      } == [])
  }

  @Test func `a warm transfer to work that may lie is seldom meant, and work that lies for ever never`() throws {
    func extended(_ staff: Int, isWarm: Bool) throws -> [String] {
      try warnings { draft in
        let mails = ContactType(
          name: "mails", arrivals: Arrivals(.rate(perSecond: 0)), handle: .init(talk: try .constant(60)),
          channel: .email)
        draft.contacts.append(mails)
        draft.contacts[0].outcome = Outcome(
          resolve: 1, transfer: Transfer(to: "mails", probability: 0.1, isWarm: isWarm))
        draft.agents.append(AgentGroup(name: "back", staffing: .constant(staff), skills: [Skill("mails")]))
      }
    }
    #expect(try extended(1, isWarm: false) == [])
    #expect(
      try extended(1, isWarm: true) == [
        "contacts.support.outcome.transfer.warm: 'mails' is deferred work, so the agent would be held until someone takes "
          + "it; leave 'warm' out"
      ])
    #expect(
      try extended(0, isWarm: false).contains(
        "contacts.mails: contacts have no path to a human: nobody with the skill 'mails' is ever there"))
  }

  @Test func `of several transfers the one that goes nowhere is named`() throws {
    let warnings = try warnings { draft in
      for name in ["experts", "mails"] {
        draft.contacts.append(
          ContactType(
            name: name, arrivals: Arrivals(.rate(perSecond: 0)), handle: .init(talk: try .constant(60)),
            channel: name == "mails" ? .email : .voice))
      }
      draft.contacts[0].outcome = Outcome(
        transfer: Transfer(to: "mails", probability: 0.1, isWarm: true), Transfer(to: "experts", probability: 0.1))
      draft.agents[0].skills.append(Skill("mails"))
      draft.agents.append(AgentGroup(name: "second", staffing: .constant(0), skills: [Skill("experts")]))
    }
    #expect(
      warnings.filter { $0.contains("transfer") } == [
        "contacts.support.outcome.transfer.1.to: contacts that are passed on have no path to a human: nobody with the skill "
          + "'experts' is ever there",
        "contacts.support.outcome.transfer.0.warm: 'mails' is deferred work, so the agent would be held until someone takes "
          + "it; leave 'warm' out",
      ])
  }

  @Test func `redials that nobody begins, or that nobody answers, are named`() throws {
    let delay = try Distribution.constant(60)
    #expect(
      try warnings { $0.contacts[0].redial = Redial(further: 0.5, delay: delay) } == [
        "contacts.support.redial: nobody redials a first time, so this changes nothing; write 'after_abandon' or 'after_block'"
      ])
    #expect(
      try warnings { draft in
        draft.contacts[0].patience = .never
        draft.contacts[0].redial = Redial(afterBlock: 0.5, delay: delay, patience: .keep)
      }.filter { $0.contains("redial") } == [
        "contacts.support.redial.patience: nobody gives up as long as 'patience' is never, so this changes nothing; leave it "
          + "out"
      ])
    func writing(_ staff: Int, _ redial: Redial?) throws -> [String] {
      try warnings { draft in
        draft.contacts[0].redial = Redial(afterAbandon: 0.5, delay: delay, to: "mails")
        var mails = ContactType(
          name: "mails", arrivals: Arrivals(.rate(perSecond: 0)), handle: .init(talk: delay), patience: delay,
          channel: .email)
        // Those who came by a redial may redial again.
        mails.redial = redial
        draft.contacts.append(mails)
        draft.agents.append(AgentGroup(name: "back", staffing: .constant(staff), skills: [Skill("mails")]))
      }
    }
    #expect(try writing(1, Redial(further: 0.5, delay: delay)) == [])
    #expect(
      try writing(0, nil).contains(
        "contacts.support.redial.to: contacts that redial have no path to a human: nobody with the skill 'mails' is ever "
          + "there"))
  }

  @Test func `a trap that is open for some hours holds only then`() throws {
    #expect(
      try warnings {
        $0.steps[0].leadsToHuman = false
        $0.steps[0].open = [Step.Hours(from: ClockTime(secondOfDay: 0), length: 3600)]
      } == [
        "contacts.support.journey.0: contacts have no path to a human: 'steps.menu' has 'human: never', which holds while it "
          + "is open"
      ])
    #expect(
      try warnings {
        $0.steps[0].contain = 0.9
        $0.steps[0].hangUp = 0.1
        $0.steps[0].open = [Step.Hours(from: ClockTime(secondOfDay: 0), length: 3600)]
      } == [
        "contacts.support.journey.0: contacts have no path to a human: 'steps.menu' contains or loses all of them while it is "
          + "open; lower 'contain', or add an 'escape'"
      ])
  }

  @Test func `an escape helps only before the trap`() throws {
    func found(_ first: String, _ second: String) throws -> [String] {
      try warnings {
        $0.steps[0].escape = Step.Escape(after: 10, probability: 0.1)
        $0.steps.append(Step(name: "trap", duration: try .constant(60), leadsToHuman: false))
        $0.contacts[0].journey = [first, second]
      }
    }
    #expect(try found("menu", "trap") == [])
    #expect(
      try found("trap", "menu") == [
        "contacts.support.journey.0: contacts have no path to a human: 'steps.trap' has 'human: never'"
      ])
  }

  @Test func `a queue at which nobody ever works is no path`() throws {
    #expect(
      try warnings { $0.agents[0].staffing = .constant(0) } == [
        "contacts.support.journey: contacts have no path to a human: nobody with the skill 'support' is ever there",
        "agents.desk: nobody of this group is ever there",
      ])
    #expect(
      try warnings { $0.agents[0].absence = 1 }.contains(
        "contacts.support.journey: contacts have no path to a human: nobody with the skill 'support' is ever there"))
    // One group is enough.
    #expect(
      try warnings {
        $0.agents.append(AgentGroup(name: "ghosts", staffing: .constant(0), skills: [Skill("support")]))
      } == ["agents.ghosts: nobody of this group is ever there"])
  }

  @Test func `who is passed on or comes back needs somebody there`() throws {
    func found(_ change: (inout ScenarioDraft) throws -> Void) throws -> [String] {
      try warnings {
        $0.contacts.append(
          ContactType(
            name: "experts", arrivals: Arrivals(.rate(perSecond: 0)), handle: .init(talk: try .constant(60)),
            patience: try .exponential(mean: 100)))
        $0.agents.append(AgentGroup(name: "back", staffing: .constant(0), skills: [Skill("experts")]))
        try change(&$0)
      }.filter { $0.contains("path to a human") }
    }
    #expect(
      try found { $0.contacts[0].outcome = Outcome(transfer: Transfer(to: "experts", probability: 0.1)) } == [
        "contacts.support.outcome.transfer.to: contacts that are passed on have no path to a human: nobody with the skill "
          + "'experts' is ever there"
      ])
    #expect(
      try found {
        $0.contacts[0].outcome = Outcome(resolve: 0.9, return: Return(after: try .constant(60), as: "experts"))
      } == [
        "contacts.support.outcome.return.as: contacts that come back have no path to a human: nobody with the skill "
          + "'experts' is ever there"
      ])
    #expect(
      try found {
        $0.steps[0].unresolved = 0.2
        $0.steps[0].return = Return(after: try .constant(60), as: "experts")
      } == [
        "steps.menu.return.as: contacts that come back have no path to a human: nobody with the skill 'experts' is ever there"
      ])
    #expect(
      try found {
        $0.agents[1].staffing = .constant(1)
        $0.contacts[0].outcome = Outcome(transfer: Transfer(to: "experts", probability: 0.1))
      } == [])
  }

  @Test func `demand that explodes, or nearly so, is named before it is simulated`() throws {
    func outcome(_ resolve: Double) throws -> [String] {
      try warnings {
        $0.steps[0].contain = 0
        $0.contacts[0].outcome = Outcome(resolve: resolve, return: Return(after: try .constant(60)))
        $0.agents[0].staffing = .constant(1000)
      }.filter { $0.contains("demand") }
    }
    #expect(
      try outcome(0) == [
        "contacts.support: demand explodes: each contact brings back at least one more on average, without end; lower the "
          + "'return' and 'transfer' probabilities on its way"
      ])
    #expect(
      try outcome(0.1) == [
        "contacts.support: demand is close to exploding: each contact leads to 10 contacts in the end, because those who "
          + "come back come back again"
      ])
    #expect(try outcome(0.7) == [])
  }

  @Test func `a step that nobody passes is named`() throws {
    #expect(
      try warnings { $0.contacts[0].journey = [] } == [])
    #expect(
      try warnings {
        $0.contacts[0].journey = []
        $0.contacts[0].redial = Redial(afterAbandon: 0.5, delay: try .constant(60))
      } == ["steps.menu: no journey passes this step; add it to 'contacts.TYPE.journey'"])
  }

  @Test func `offered load counts only those who reach the queue`() throws {
    let found = try warnings {
      $0.contacts[0].arrivals = Arrivals(.rate(perSecond: 0.2))
      $0.steps[0].contain = 0.3
    }
    // 0.2 · 0.7 · 60 s is 8.4 agents of work for 9, not 12.
    #expect(found == [])
  }
}
