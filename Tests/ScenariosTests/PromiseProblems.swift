import Measures
import Randomness
import Scenarios
import Testing

extension ProblemMessageTests.Case {
  private static func promise(
    _ key: String, _ message: String, _ subject: Indicator.Subject, _ measure: Measure,
    span: Promise.Span = .horizon, bound: Promise.Bound = .atLeast(0), confidence: Double? = nil, below: String? = nil,
    with change: @escaping @Sendable (inout ScenarioDraft) throws -> Void = { _ in }
  ) -> Self {
    Self("expect.\(key)\(below.map { ".\($0)" } ?? "")", message) { draft in
      try change(&draft)
      draft.promises = [
        Promise(key: key, subject: subject, span: span, measure: measure, bound: bound, confidence: confidence)
      ]
    }
  }

  static let ofPromises: [Self] = [
    Self(
      "expect.rules",
      "tr-bddk-2020 is about calls, but no type has the channel 'voice' with contacts that come by themselves; leave the "
        + "law out"
    ) {
      $0.contacts[0].channel = .chat
      $0.regulations = [.bddk2020]
    },
    Self("expect.rules.1", "'tr-epdk-2016' appears twice") { $0.regulations = [.epdk2016, .epdk2016] },
    promise(
      "calls_within_30s",
      "'calls_within_30s' is not reported: no law under 'expect.rules' asks for it; 'sira explain rules' lists the laws",
      .overall, .callsWithin30),
    promise(
      "contacts.suport.asa", "unknown type of contact 'suport'; did you mean 'support'?", .contacts("suport"), .asa),
    promise("agents.back.occupancy", "unknown agent group 'back'; there are 'desk'", .agents("back"), .occupancy),
    promise("steps.bot.entered", "unknown step 'bot'; describe it under 'steps'", .steps("bot"), .entered),
    promise("steps.bot.entered", "no contact passes a step; name it in a 'journey'", .steps("bot"), .entered) {
      $0.steps = [Step(name: "bot", duration: try .constant(60))]
    },
    promise(
      "contacts.support.occupancy",
      "'occupancy' is not reported for contact types, only for agent groups, all together",
      .contacts("support"), .occupancy),
    promise(
      "agents.desk.asa", "'asa' is not reported for agent groups, only for contact types, all together",
      .agents("desk"), .asa),
    promise(
      "sessions", "'sessions' is not reported for all together, only for steps", .overall, .sessions),
    promise(
      "intervals.worst.occupancy",
      "'occupancy' is not reported for intervals of contacts, only for agent groups, all together", .overall,
      .occupancy,
      span: .worstInterval),
    promise(
      "fcr", "'fcr' is not reported: no type has a 'journey', an 'outcome' or a 'redial'", .overall, .fcr),
    promise(
      "contacts.support.callback_delay", "'callback_delay' is not reported: no type has a 'callback'",
      .contacts("support"), .callbackDelay),
    promise(
      "contacts.support.service_level_2", "its goal has fewer than two entries in 'answers'", .contacts("support"),
      .serviceLevel2
    ) { draft in
      var other = draft.contacts[0]
      other.name = "sales"
      other.goal.answer = 0.8
      other.goal.furtherAnswers = [Goal.Answer(share: 0.95, within: 60)]
      draft.contacts.append(other)
      draft.agents[0].skills.append(Skill("sales"))
    },
    promise(
      "agents.desk.slot_occupancy", "the group has no 'concurrency'", .agents("desk"), .slotOccupancy
    ) { draft in
      var other = draft.agents[0]
      other.name = "chat desk"
      other.concurrency = [Concurrency(.chat, limit: 2)]
      draft.contacts[0].channel = .chat
      draft.agents.append(other)
    },
    promise("concurrency", "'concurrency' is not reported: no group has 'concurrency'", .overall, .concurrency),
    promise(
      "contacts.support.service_level_met",
      "the type has no goal that could be met; write 'goal' with 'answer', 'abandon' or another promise",
      .contacts("support"),
      .serviceLevelMet),
    promise(
      "service_level_met",
      "no type has a goal that could be met; write 'goal' with 'answer', 'abandon' or another promise",
      .overall, .serviceLevelMet),
    promise(
      "intervals.worst.asa",
      "is about the types with a goal, but no type has one; name a type: contacts.TYPE.intervals.worst.asa", .overall,
      .asa, span: .worstInterval),
    promise("agents.desk.cost", "the group has no 'cost'", .agents("desk"), .cost),
    promise("cost", "no group has a 'cost'", .overall, .cost),
    promise("steps.bot.capacity_used", "the step has no 'capacity'", .steps("bot"), .capacityUsed) {
      $0.steps = [Step(name: "bot", duration: try .constant(60))]
      $0.contacts[0].journey = ["bot"]
    },
    promise(
      "contacts.support.intervals.x.asa", "the horizon has 2 intervals", .contacts("support"), .asa, span: .interval(2)),
    promise(
      "contacts.support.intervals.x.asa", "the horizon has 2 intervals", .contacts("support"), .asa,
      span: .interval(-1)),
    promise(
      "intervals.x.asa", "there are no intervals overall; name a contact type, an agent group or a step", .overall,
      .asa, span: .interval(0)),
    promise("asa", "must be a number", .overall, .asa, bound: .atMost(.nan), below: "at_most"),
    promise("asa", "must be a number", .overall, .asa, bound: .between(0, .infinity), below: "between"),
    promise(
      "service_level", "must be between 0% and 100%", .overall, .serviceLevel, bound: .atLeast(80), below: "at_least"),
    promise(
      "asa", "the first is the least and the second the most; no number is between them", .overall, .asa,
      bound: .between(2, 1), below: "between"),
    promise(
      "asa", "must be between 50% and 99.99%", .overall, .asa, bound: .between(1, 1), confidence: 1, below: "confidence"
    ),
    promise(
      "asa", "must be between 50% and 99.99%", .overall, .asa, confidence: .nan, below: "confidence"),
    Self("expect.asa", "appears twice") {
      $0.promises = (1...2).map { Promise(key: "asa", subject: .overall, measure: .asa, bound: .atMost(Double($0))) }
    },
    Self("expect", "at most 10000 promises") {
      $0.promises = (0...10_000).map {
        Promise(key: "asa\($0)", subject: .overall, measure: .asa, bound: .atMost(1))
      }
    },
  ]
}

@Suite struct PromiseTests {
  @Test(arguments: [Measure.timedOutRate, .timedOut, .blockedRate])
  func `a promise about what cannot happen any more is read, and the measure is reported`(measure: Measure) throws {
    var draft = try ProblemMessageTests.good()
    #expect(try !Scenario(checking: draft).reports(.timedOutRate))
    for subject in [Indicator.Subject.contacts("support"), .overall] where subject.measures.contains(measure) {
      draft.promises.append(
        Promise(key: "\(subject)", subject: subject, measure: measure, bound: .atMost(0.02)))
    }
    #expect(try Scenario(checking: draft).reports(measure))
  }

  @Test func `promises of every place stand in a scenario`() throws {
    var draft = try ProblemMessageTests.good()
    draft.regulations = Regulation.allCases
    draft.contacts[0].goal = Goal(
      answer: 0.8, furtherAnswers: [60, 90, 120].map { .init(share: 0.9, within: $0) }, answered: 0.95)
    draft.contacts[0].journey = ["bot"]
    draft.steps = [Step(name: "bot", capacity: 5, duration: try .constant(60))]
    draft.agents[0].cost = 20
    draft.agents[0].reportsStrain = true
    draft.agents[0].shortBreaks = ShortBreaks(every: try .constant(3600), length: try .constant(300))
    draft.contacts[0].balk = .probability(0.1)
    draft.contacts[0].queueLimit = 10
    draft.contacts[0].queueTimeout = QueueTimeout(after: 60)
    draft.experience = Experience(
      tolerance: 30,
      own: [
        .perContact: 5, .base: 90, .satisfied: 70, .promoter: 85, .detractor: 60, .highEffort: 20, .churnBase: 0.01,
        .reach: 3, .convert: 0.1, .margin: 100, .churn: 0.2, .acquisition: 50,
      ])
    let places: [(Indicator.Subject, Promise.Span)] = [
      (.overall, .horizon), (.contacts("support"), .horizon), (.contacts("support"), .interval(1)),
      (.agents("desk"), .worstInterval), (.steps("bot"), .interval(0)), (.overall, .worstInterval),
    ]
    for (subject, span) in places {
      let measures =
        subject == .overall && span != .horizon ? Indicator.Subject.contacts("").measures : subject.measures
      draft.promises += measures.map { measure in
        Promise(
          key: "\(subject.key) \(span) \(measure)", subject: subject, span: span, measure: measure, bound: .atMost(1))
      }
    }
    // What only chats, messages and callbacks have is not reported, and nothing else is missing.
    let unreported = Set(Measure.ofContacts + Measure.ofAgents).filter { measure in
      [
        .abandonedSilent, .answeredPerHour, .interruptions, .interruptedTime, .callbacksOffered, .callbacksAccepted,
        .callbacksReached, .callbacksFailed, .callbacksAbandoned, .callbacksPending, .callbackDelay, .waitOnLine,
        .slotOccupancy,
        .concurrency,
      ].contains(measure)
    }
    draft.promises.removeAll { unreported.contains($0.measure) }
    let scenario = try Scenario(checking: draft)
    #expect(scenario.promises.count > 150)
    #expect(Measure.allCases.filter { !scenario.reports($0) }.count == unreported.count)
  }
}
