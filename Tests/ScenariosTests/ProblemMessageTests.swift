import Randomness
import Scenarios
import Testing

/// Every problem that a draft may have, word for word.
@Suite struct ProblemMessageTests {
  /// One change that spoils a good draft, and what is said about it.
  struct Case: CustomTestStringConvertible, Sendable {
    let path: String
    let message: String
    let spoil: @Sendable (inout ScenarioDraft) throws -> Void
    var testDescription: String { "\(path): \(message)" }

    init(_ path: String, _ message: String, _ spoil: @escaping @Sendable (inout ScenarioDraft) throws -> Void) {
      self.path = path
      self.message = message
      self.spoil = spoil
    }
  }

  /// An hour in half-hours, one type, one group.
  static func good() throws -> ScenarioDraft {
    ScenarioDraft(
      name: "good", horizon: Horizon(length: 3600),
      contacts: [
        ContactType(
          name: "support", arrivals: Arrivals(.rate(perSecond: 0.01)), handle: .init(talk: try .constant(60)))
      ],
      agents: [AgentGroup(name: "desk", staffing: .constant(1), skills: [Skill("support")])])
  }

  static func shifts(_ shifts: Shift...) -> Staffing { .shifts(shifts) }

  static func shift(_ breaks: Shift.Break..., length: Double = 3600) -> Staffing {
    .shifts([Shift(count: 1, start: ClockTime(secondOfDay: 0), length: length, breaks: breaks)])
  }

  @Test func `a good draft has no problems`() throws {
    _ = try Scenario(checking: Self.good())
  }

  @Test(arguments: Case.ofHorizon + Case.ofContacts + Case.ofArrivals)
  func `what is wrong with the horizon and the contacts`(example: Case) throws { try check(example) }

  @Test(arguments: Case.ofJourneys)
  func `what is wrong with journeys`(example: Case) throws { try check(example) }

  @Test(arguments: Case.ofAgents + Case.ofShifts + Case.ofTheRest)
  func `what is wrong with the agents and the rest`(example: Case) throws { try check(example) }

  @Test(arguments: Case.ofChannels + Case.ofCallbacks + Case.ofConcurrency)
  func `what is wrong with chats, messages and callbacks`(example: Case) throws { try check(example) }

  @Test(arguments: Case.ofPromises)
  func `what is wrong with promises`(example: Case) throws { try check(example) }

  private func check(_ example: Case) throws {
    var draft = try Self.good()
    try example.spoil(&draft)
    let errors = #expect(throws: ScenarioErrors.self) { try Scenario(checking: draft) }
    #expect(errors?.problems.map { "\($0.path.joined(separator: ".")): \($0.message)" } == [example.testDescription])
  }

  @Test func `all problems are found at once, in the order of the sections`() throws {
    var draft = try Self.good()
    draft.horizon.warmup = -1
    draft.contacts[0].priority = -1
    draft.agents[0].absence = 2
    draft.routing.aging = 0
    draft.run.confidence = 1
    let errors = #expect(throws: ScenarioErrors.self) { try Scenario(checking: draft) }
    #expect(
      errors?.problems.map { $0.path.joined(separator: ".") } == [
        "horizon.warmup", "contacts.support.priority", "agents.desk.absence", "routing.aging", "run.confidence",
      ])
  }

  @Test func `a changed scenario is checked again`() throws {
    let scenario = try Scenario(checking: Self.good())
    #expect(throws: ScenarioErrors.self) { try scenario.changing { $0.agents = [] } }
    #expect(try scenario.changing { $0.name = "other" }.name == "other")
  }
}
