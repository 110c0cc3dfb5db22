import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import Testing

/// Walks the table of measures: no row may promise what no results hold.
@Suite struct MeasureTableWalkTests {
  /// A center that has everything a measure may need: balking, limits, silent abandonment, deferred and interruptible work,
  /// callbacks, agents with several contacts, self-service, returns, redials, transfers, money, short breaks, a goal with
  /// all parts, strain, profiles of customers, all that an experience may mean, and all laws.
  private static func everything() throws -> Scenario {
    let goal = Goal(
      answer: 0.8, within: 20, furtherAnswers: [10, 60, 120].map { .init(share: 0.9, within: $0) }, answered: 0.9,
      abandon: 0.05, asa: 30, waitPercentiles: [.waitP90: 45], blocked: 0.02)
    let back = Return(probability: 0.8, after: try .exponential(mean: 600))
    let outcome = Outcome(resolve: 0.6, return: back)
    let passingOn = Outcome(resolve: 0.6, transfer: Transfer(to: "chat", probability: 0.1), return: back)
    var voice = ContactType(
      name: "voice", arrivals: Arrivals(.rate(perSecond: 0.03)), handle: .init(talk: try .exponential(mean: 200)),
      patience: try .exponential(mean: 120), balk: .probability(0.05), queueLimit: 6, goal: goal,
      callback: Callback(offer: .queue(2), accept: 0.5, reach: 0.7, attempts: 1, patience: 1), journey: ["menu"],
      outcome: passingOn,
      redial: Redial(afterAbandon: 0.5, afterBlock: 0.5, delay: try .constant(120), attempts: 3))
    voice.priority = 0
    voice.queueTimeout = QueueTimeout(after: 90)
    voice.profiles = [ProfileShare("hasty", 0.3)]
    voice.knows = [Knowledge(Handoff(context: 0.5, repeats: 20))]
    let chat = ContactType(
      name: "chat", arrivals: Arrivals(.rate(perSecond: 0.02)), handle: .init(talk: try .exponential(mean: 300)),
      patience: try .exponential(mean: 60), goal: goal, channel: .chat,
      silent: SilentAbandonment(share: 0.5, timeout: 60), journey: ["bot"], outcome: outcome)
    let mail = ContactType(
      name: "mail", arrivals: Arrivals(.rate(perSecond: 0.02)), handle: .init(talk: try .exponential(mean: 200)),
      patience: try .exponential(mean: 3600), goal: Goal(abandon: 0.9), channel: .email, isInterruptible: true,
      journey: ["trap"], outcome: outcome)
    let experience = Experience(
      tolerance: 20,
      own: [
        .perContact: 5, .unresolved: 20, .waitSlope: 5, .base: 90, .satisfied: 70, .promoter: 85, .detractor: 60,
        .highEffort: 20, .churnBase: 0.01, .churnUnresolved: 0.1, .reach: 3, .convert: 0.1, .margin: 100, .churn: 0.2,
        .acquisition: 50,
      ])
    // Closed for half an hour, and open before the horizon and at its end.
    let hours = [
      Step.Hours(from: ClockTime(secondOfDay: 84_600), length: 5400),
      Step.Hours(from: ClockTime(secondOfDay: 5400), length: 10_800),
    ]
    let menu = Step(
      name: "menu", capacity: 3, open: hours, duration: try .exponential(mean: 60), contain: 0.2, unresolved: 0.3,
      return: back, hangUp: 0.1, escape: Step.Escape(after: 40, probability: 0.2))
    let bot = Step(
      name: "bot", kind: .chatbot, capacity: 1, whenFull: .wait, duration: try .exponential(mean: 60), contain: 0.2)
    let trap = Step(
      name: "trap", open: [Step.Hours(from: ClockTime(secondOfDay: 7200), length: 3600)],
      duration: try .exponential(mean: 30), contain: 0.5, leadsToHuman: false)
    var chats = AgentGroup(
      name: "chats", staffing: .constant(3), skills: [Skill("chat")], cost: 18,
      concurrency: [Concurrency(.chat, limit: 3)],
      shortBreaks: ShortBreaks(every: try .exponential(mean: 1800), length: try .constant(300)))
    chats.reportsStrain = true
    return try Scenario(
      checking: ScenarioDraft(
        name: "everything", horizon: Horizon(length: 4 * 3600, warmup: 900, atEnd: .cut),
        contacts: [voice, chat, mail],
        agents: [
          AgentGroup(
            name: "phones", staffing: .perInterval([6, 6, 6, 6, 6, 4, 4, 4]),
            skills: [Skill("voice"), Skill("mail")], absence: 0.1, cost: 20),
          chats,
        ], steps: [menu, bot, trap], profiles: [Profile(name: "hasty", patience: 0.5)], experience: experience,
        run: RunSettings(replications: 10), regulations: Regulation.allCases))
  }

  @Test func `every measure has a value wherever it is reported and the scenario has what it needs`() throws {
    let scenario = try Self.everything()
    #expect(Measure.allCases.filter { !scenario.reports($0) }.isEmpty, "the scenario must need all of the table")
    let summary = Simulator(threads: 2).run(scenario)
    var known = Set<Measure>()
    for measure in Indicator.Subject.overall.measures {
      #expect(summary.overall[measure] != nil, "overall \(measure)")
      known.insert(measure)
    }
    for contact in summary.contacts {
      for measure in Indicator.Subject.contacts("").measures where contact.type.has(measure.need) {
        #expect(contact.values[measure] != nil, "\(contact.type.name) \(measure)")
        #expect(contact.intervals.contains { $0[measure] != nil }, "\(contact.type.name) \(measure) by interval")
        known.insert(measure)
      }
    }
    for group in summary.agents {
      for measure in Indicator.Subject.agents("").measures where group.group.has(measure.need) {
        #expect(group.values[measure] != nil, "\(group.group.name) \(measure)")
        #expect(group.intervals.contains { $0[measure] != nil }, "\(group.group.name) \(measure) by interval")
        known.insert(measure)
      }
    }
    for step in summary.steps {
      for measure in Indicator.Subject.steps("").measures where step.step.has(measure.need) {
        #expect(step.values[measure] != nil, "\(step.step.name) \(measure)")
        #expect(step.intervals.contains { $0[measure] != nil }, "\(step.step.name) \(measure) by interval")
        known.insert(measure)
      }
    }
    #expect(Measure.allCases.allSatisfy(known.contains))
  }

  @Test func `what a place does not have has no value there`() throws {
    let summary = Simulator(threads: 2).run(try Self.everything())
    for contact in summary.contacts {
      for measure in Indicator.Subject.contacts("").measures where !contact.type.has(measure.need) {
        #expect(contact.values[measure] == nil, "\(contact.type.name) \(measure)")
      }
    }
    #expect(summary.agents[0].values[.slotOccupancy] == nil)
    #expect(summary.agents[1].values[.slotOccupancy] != nil)
  }

  @Test func `whatever a recipe adds up is counted somewhere`() throws {
    let scenario = try Self.everything()
    let subjects: [Indicator.Subject] =
      [.overall] + scenario.contacts.map { .contacts($0.name) } + scenario.agents.map { .agents($0.name) } + [
        .steps("menu"), .steps("bot"),
      ]
    let all = subjects.flatMap { subject in subject.measures.map { Indicator(subject, $0) } }
    let observation = Simulator(threads: 1).observe(scenario, all)
    for measure in Measure.allCases where measure.percentile == nil {
      let pairs = all.filter { $0.measure == measure }.compactMap { observation.pairs($0) }.flatMap { $0 }
      #expect(pairs.contains { $0.x != 0 } || measure == .overflowed, "\(measure)")
    }
  }
}
