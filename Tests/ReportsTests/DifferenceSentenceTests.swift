import Planning
import Randomness
import Reports
import Scenarios
import Testing

@Suite struct DifferenceSentenceTests {
  /// A center that has every cause there is.
  private static func scenario(promisesAbandonment: Bool = true) throws -> Scenario {
    func type(_ name: String, priority: Int) throws -> ContactType {
      ContactType(
        name: name,
        arrivals: Arrivals(
          .counts([60, 90], per: 1800, shape: .step), busyness: 0.12, intervalNoise: .init(cv: 0.2)),
        handle: ContactType.Handle(talk: try .gamma(mean: 240, cv: 0.5)), patience: try .gamma(mean: 180, cv: 0.8),
        balk: .queue(9), priority: priority,
        goal: Goal(answer: 0.8, within: 20, abandon: promisesAbandonment ? 0.05 : nil))
    }
    return try Scenario(
      checking: ScenarioDraft(
        name: "all", horizon: Horizon(length: 3600), contacts: [type("sales", priority: 0), type("help", priority: 1)],
        agents: [
          AgentGroup(
            name: "team", staffing: .constant(12), skills: [Skill("sales"), Skill("help")], absence: 0.07,
            speedSpread: 0.12),
          AgentGroup(name: "helpers", staffing: .constant(4), skills: [Skill("help", level: 2)]),
        ],
        routing: Routing(queueLimit: 20), lines: [LinePool(name: "trunk", capacity: 30, contacts: ["sales"])]))
  }

  private static func sentence(
    _ cause: MethodDifference.Cause?, hours: Double = 6.5, without: Double = 0.5,
    opposites: MethodDifference.Opposites? = nil, from: PlanMethod = .erlangA, to: PlanMethod = .simulation,
    meetsGoals: Bool = true
  ) throws -> String {
    DifferenceSentence(
      from: from, to: to, hours: hours, cause: cause, hoursWithout: without, opposites: opposites,
      scenario: try scenario(), meetsGoals: meetsGoals, negligible: 1
    ).text
  }

  @Test(arguments: [
    (
      MethodDifference.Cause.carryOver,
      "what one interval of 30m leaves to the next, a queue or idle agents (sales: 4m of handling, help: 4m of handling), "
        + "is not in the formulas; if no interval left anything to the next"
    ),
    (
      .busyDays,
      "days and intervals differ in volume (sales: busyness cv 12 % and interval noise cv 20 %, help: busyness cv 12 % and "
        + "interval noise cv 20 %), and the formulas know only the average; if all were alike"
    ),
    (
      .handleTimes,
      "handle times are not exponential (sales: cv 50 % instead of 100 %, help: cv 50 % instead of 100 %); if they were, "
        + "with the same mean"
    ),
    (
      .patience,
      "patience is not exponential (sales: cv 80 % instead of 100 %, help: cv 80 % instead of 100 %); if it were, with the "
        + "same mean"
    ),
    (.pooling, "groups help each other (help has 2 groups), while the formulas see each on its own; if none did"),
    (.absence, "people are absent (team: 7 %) and the formulas count only those who come; if everybody came"),
    (.agentSpeeds, "agents differ in speed (team: cv 12 %), and the formulas take them as equal; if all were alike"),
    (
      .places,
      "contacts are lost at limits that the formulas do not know (30 lines in trunk, at most 20 waiting, sales balks, …); "
        + "if there were none"
    ),
    (.priorities, "some types are served before others (sales: priority 0, help: priority 1); if all were equal"),
    (
      .confidence,
      "goals must hold with 95 % confidence after 400 days, not just on average; if the average were enough"
    ),
  ])
  func `a cause is told with its numbers and its proof`(cause: MethodDifference.Cause, words: String) throws {
    #expect(
      try Self.sentence(cause)
        == "Simulation asks for 6.5 hours more than Erlang A because \(words), the difference would be 0.5 hours.")
  }

  @Test(arguments: MethodDifference.Cause.allCases)
  func `every cause is explained, and has words`(cause: MethodDifference.Cause) throws {
    let page = try #require(PlanExplanation(key: cause.rawValue))
    #expect(page.text.hasPrefix("\(cause.rawValue): \(page.title)\n"))
    #expect(page.text.contains("\nProof     "))
    #expect(page.text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    #expect(try Self.sentence(cause).contains(" because "))
  }

  @Test func `who hangs up shortens the queue`() throws {
    #expect(
      try Self.sentence(.abandonment, hours: -13.5, without: 0, from: .erlangC, to: .erlangA)
        == "Erlang A asks for 13.5 hours fewer than Erlang C because callers who hang up (sales: after 3m on average, help: "
        + "after 3m on average) shorten the queue for the others, and Erlang C lets nobody hang up; if nobody did, there "
        + "would be no difference.")
  }

  @Test func `Erlang A may ask for more, because Erlang C cannot miss an abandonment goal`() throws {
    #expect(
      try Self.sentence(.abandonment, hours: 1, without: 0, from: .erlangC, to: .erlangA)
        == "Erlang A asks for 1 hour more than Erlang C because callers hang up (sales: after 3m on average, help: after 3m "
        + "on average) and Erlang C, which lets nobody hang up, cannot miss an abandonment goal; if nobody did, there would "
        + "be no difference.")
  }

  @Test func `what is left without a cause is said, with its sign`() throws {
    #expect(
      try Self.sentence(.absence, hours: 4, without: -1).hasSuffix("the difference would be 1 hour the other way."))
    #expect(
      try Self.sentence(.absence, hours: -4, without: -2.2).contains("4 hours fewer than Erlang A, in good part "))
    #expect(try Self.sentence(.absence, hours: -4, without: -2.2).hasSuffix("the difference would be 2.2 hours."))
    #expect(try Self.sentence(.absence, hours: 4, without: 0.04).hasSuffix("there would be no difference."))
  }

  private static let absenceAndPooling = MethodDifference.Opposites(
    along: MethodDifference.Effect(.absence, hours: 18), against: MethodDifference.Effect(.pooling, hours: -12.5),
    hoursWithout: 1)

  private static let absenceAndPoolingInWords =
    "18 hours more because people are absent (team: 7 %) and the formulas count only those who come, but 12.5 hours fewer "
    + "because groups help each other (help has 2 groups), while the formulas see each on its own; without both, the "
    + "difference would be 1 hour."

  @Test func `two opposite causes are the reason where there is no other`() throws {
    #expect(
      try Self.sentence(nil, opposites: Self.absenceAndPooling)
        == "Simulation asks for 6.5 hours more than Erlang A: \(Self.absenceAndPoolingInWords)")
  }

  @Test func `two opposite causes stand behind a single one that suffices`() throws {
    #expect(
      try Self.sentence(.agentSpeeds, opposites: Self.absenceAndPooling)
        == "\(Self.sentence(.agentSpeeds)) Behind it two causes work against each other: "
        + Self.absenceAndPoolingInWords)
  }

  @Test func `without a cause nothing is made up`() throws {
    #expect(try Self.sentence(nil, hours: 0) == "Simulation and Erlang A ask for the same hours.")
    #expect(
      try Self.sentence(nil, hours: 0.5)
        == "Simulation asks for 0.5 hours more than Erlang A, which is too little to look for a cause.")
    #expect(
      try Self.sentence(nil, hours: -9)
        == "Simulation asks for 9 hours fewer than Erlang A; no cause was found that explains most of it."
    )
    #expect(
      try Self.sentence(nil, hours: -9, meetsGoals: false)
        == "Simulation asks for 9 hours fewer than Erlang A; it does what it can for goals that are not met, so the two are "
        + "not comparable.")
  }
}
