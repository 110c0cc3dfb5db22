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

  @Test func `types that nobody is there for are named where contacts go on as them`() throws {
    func extended(_ staff: Int, _ channel: Channel = .voice, isWarm: Bool = false) throws -> [String] {
      try warnings { draft in
        let mails = ContactType(
          name: "mails", arrivals: Arrivals(.rate(perSecond: 0)), handle: .init(talk: try .constant(60)),
          patience: try .exponential(mean: 100), channel: channel)
        draft.contacts.append(mails)
        draft.contacts[0].outcome = Outcome(
          resolve: 0.9, transfer: Transfer(to: "mails", probability: 0.1, isWarm: isWarm),
          return: Return(probability: 0.5, after: try .constant(60), as: "mails"))
        draft.agents.append(AgentGroup(name: "back", staffing: .constant(staff), skills: [Skill("mails")]))
      }
    }
    #expect(try extended(1) == [])
    #expect(try extended(1, .email) == [])
    #expect(
      try extended(0) == [
        "contacts.support.outcome.transfer.to: contacts have no path to a human: nobody with the skill 'mails' is ever "
          + "there",
        "contacts.support.outcome.return.as: contacts have no path to a human: nobody with the skill 'mails' is ever "
          + "there",
        "agents.back: nobody of this group is ever there",
      ])
    #expect(
      try extended(1, .email, isWarm: true) == [
        "contacts.support.outcome.transfer.warm: 'mails' may lie, and the agent stays until someone takes it; leave "
          + "'warm' out"
      ])
  }

  @Test func `a journey without anybody behind it is named`() throws {
    #expect(
      try warnings { $0.agents[0].staffing = .constant(0) } == [
        "contacts.support: contacts have no path to a human: nobody with the skill 'support' is ever there",
        "agents.desk: nobody of this group is ever there",
      ])
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
