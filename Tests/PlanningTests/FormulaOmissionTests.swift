import Planning
import Randomness
import Scenarios
import Testing

/// What the simulation knows of a file and the formulas do not.
@Suite struct FormulaOmissionTests {
  private static func scenario(_ change: (inout ScenarioDraft) throws -> Void = { _ in }) throws -> Scenario {
    func type(_ name: String) throws -> ContactType {
      ContactType(
        name: name, arrivals: Arrivals(.rate(perSecond: 0.01)), handle: .init(talk: try .exponential(mean: 200)),
        patience: try .exponential(mean: 200), goal: Goal(answer: 0.8))
    }
    var draft = ScenarioDraft(
      name: "omissions", horizon: Horizon(length: 3600), contacts: [try type("sales"), try type("help")],
      agents: [
        AgentGroup(name: "one", staffing: .constant(5), skills: [Skill("sales"), Skill("help")]),
        AgentGroup(name: "two", staffing: .constant(5), skills: [Skill("sales")]),
      ])
    try change(&draft)
    return try Scenario(checking: draft)
  }

  /// A change to the file that brings a key in, and whose key it is.
  private static func key(_ omission: FormulaOmission) -> (change: (inout ScenarioDraft) -> Void, place: String) {
    switch omission {
    case .lines: ({ $0.lines = [LinePool(name: "trunk", capacity: 9, contacts: ["help"])] }, "trunk")
    case .queueLimit: ({ $0.contacts[1].queueLimit = 7 }, "help")
    case .blocked: ({ $0.contacts[0].goal.blocked = 0.02 }, "sales")
    case .balk: ({ $0.contacts[0].balk = .probability(0.5) }, "sales")
    case .queueTimeout: ({ $0.contacts[0].queueTimeout = QueueTimeout(after: 90, to: "help") }, "sales")
    case .callback: ({ $0.contacts[0].callback = Callback(offer: .queue(3), accept: 0.5) }, "sales")
    case .redial:
      ({ draft in draft.contacts[0].redial = Redial(afterAbandon: 0.5, delay: draft.contacts[0].patience) }, "sales")
    case .knows: ({ $0.contacts[1].knows = [Knowledge(Handoff(context: 0.5, repeats: 30))] }, "help")
    case .profiles:
      (
        { draft in
          draft.profiles = [Profile(name: "hasty", patience: 0.5)]
          draft.contacts[1].profiles = [ProfileShare("hasty", 0.5)]
        }, "help"
      )
    case .silent: ({ $0.contacts[1].silent = SilentAbandonment(share: 0.5, timeout: 30) }, "help")
    case .fixed: ({ $0.contacts[1].arrivals.isFixed = true }, "help")
    case .priority: ({ $0.contacts[1].priority = 3 }, "help")
    case .aging: ({ $0.contacts[1].aging = 60 }, "help")
    case .reserve: ({ $0.agents[0].skills[1].reserve = 2 }, "one")
    case .after: ({ $0.agents[1].skills[0].after = 20 }, "two")
    case .level: ({ $0.agents[1].skills[0].level = 2 }, "two")
    case .absence: ({ $0.agents[1].absence = 0.1 }, "two")
    case .speedSpread: ({ $0.agents[0].speedSpread = 0.2 }, "one")
    case .tenure:
      (
        {
          $0.agents[0].tenure = Tenure(
            mix: [.init(share: 0.99, tenure: 24), .init(share: 0.01, tenure: 9)])
        }, "one"
      )
    case .fatigue: ({ $0.agents[0].fatigue = Fatigue(onset: 3600, slope: 0.1) }, "one")
    case .load: ({ $0.agents[1].load = [LoadFactor(0.9, 1.1)] }, "two")
    }
  }

  @Test func `formulas know how much of the work of the experienced a group does`() throws {
    let slow = try Self.scenario { draft in
      for index in draft.agents.indices {
        // Half of an experienced agent's work.
        draft.agents[index].tenure = Tenure(
          mix: [.init(share: 1, tenure: 3)], learning: Workforce.Learning(fullAt: 16, exponent: 0.5))
      }
    }
    let long = try Self.scenario { draft in
      for index in draft.contacts.indices { draft.contacts[index].handle = .init(talk: try .exponential(mean: 400)) }
    }
    #expect(FormulaRequirement.all(of: slow).map(\.intervals) == FormulaRequirement.all(of: long).map(\.intervals))
  }

  @Test func `a plain file has nothing that formulas leave out`() throws {
    let scenario = try Self.scenario()
    for omission in FormulaOmission.allCases { #expect(omission.places(in: scenario).isEmpty, "\(omission)") }
  }

  @Test(arguments: FormulaOmission.allCases)
  func `what is left out is named with its place, and nothing else is`(omission: FormulaOmission) throws {
    let (change, place) = Self.key(omission)
    let plain = try Self.scenario()
    let scenario = try Self.scenario(change)
    // Where places are limited a plan keeps a bound on blocking.
    let isLimit = [.lines, .queueLimit].contains(omission)
    for other in FormulaOmission.allCases where !(isLimit && other == .blocked) {
      #expect(other.places(in: scenario) == (other == omission ? [place] : []), "\(other)")
    }
    // It really is left out: but for where contacts go first, the formulas ask for the same.
    func need(_ scenario: Scenario) -> [Int] {
      let all = FormulaRequirement.all(of: scenario).map { $0.intervals.compactMap(\.erlangC) }
      return omission == .level || omission == .after ? [] : all.flatMap { $0 }
    }
    #expect(need(scenario) == need(plain))
    if isLimit { #expect(FormulaOmission.blocked.places(in: scenario) == ["help"]) }
  }

  @Test func `a shared queue limit is named, too`() throws {
    #expect(FormulaOmission.queueLimit.places(in: try Self.scenario { $0.routing.queueLimit = 9 }) == ["routing"])
  }
}
