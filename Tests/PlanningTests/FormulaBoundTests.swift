import Measures
import Planning
import Queueing
import Randomness
import Scenarios
import Testing

/// Where those who would have to wait may be lost, a formula in which nobody waits and one in which all may stand on either
/// side of what a plan asks for.
@Suite struct FormulaBoundTests {
  /// A way in which contacts that find nobody free may be lost.
  enum Loss: String, CaseIterable, CustomTestStringConvertible {
    case noPlace, threePlaces, noSharedPlace, threeSharedPlaces, lines, balkByHalf, balkAll, balkByQueue, noPatience

    var testDescription: String { rawValue }

    func apply(_ draft: inout ScenarioDraft) throws {
      switch self {
      case .noPlace: draft.contacts[0].queueLimit = 0
      case .threePlaces: draft.contacts[0].queueLimit = 3
      case .noSharedPlace: draft.routing.queueLimit = 0
      case .threeSharedPlaces: draft.routing.queueLimit = 3
      case .lines: draft.lines = [LinePool(name: "trunks", capacity: 25, contacts: ["calls"])]
      case .balkByHalf: draft.contacts[0].balk = .probability(0.5)
      case .balkAll: draft.contacts[0].balk = .probability(1)
      case .balkByQueue: draft.contacts[0].balk = .queue(2)
      case .noPatience: draft.contacts[0].patience = try .constant(0)
      }
    }

    /// Whether nobody waits, as in Erlang B.
    var isErlangB: Bool { [.noPlace, .noSharedPlace, .balkAll, .noPatience].contains(self) }
    var isBlocking: Bool { [.noPlace, .threePlaces, .noSharedPlace, .threeSharedPlaces, .lines].contains(self) }
  }

  /// Each part of a goal by itself.
  static let goals: [Goal] = [
    Goal(answer: 0.8, within: 20), Goal(answer: 0.8, within: 20, definition: .ofOffered),
    Goal(answer: 0.9, within: 10, definition: .creditAbandons), Goal(abandon: 0.05), Goal(asa: 20), Goal(blocked: 0.02),
  ]

  /// Two half hours with 8 erlangs, in balance.
  private static func center(
    _ goal: Goal, _ change: (inout ScenarioDraft) throws -> Void
  ) throws -> Scenario {
    let calls = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: 120.0 / 3600)),
      handle: .init(talk: try .exponential(mean: 240)), patience: try .exponential(mean: 180), goal: goal)
    var draft = ScenarioDraft(
      name: "calls", horizon: Horizon(length: 2 * 1800, warmup: 3600, atEnd: .continue), contacts: [calls],
      agents: [AgentGroup(name: "desk", staffing: .constant(9), skills: [Skill("calls")])])
    try change(&draft)
    return try Scenario(checking: draft)
  }

  @Test(arguments: Loss.allCases, goals)
  func `Erlang B and Erlang A bound the plan`(loss: Loss, goal: Goal) throws {
    let scenario = try Self.center(goal, loss.apply)
    let plan = try Planner(threads: 2, explains: false).plan(scenario, PlanRequest(replications: 200))
    for interval in plan.groups[0].intervals {
      let bounds = [interval.formula.erlangB, interval.formula.erlangA].compactMap { $0 }
      // How many are blocked only a formula that blocks can say.
      let hasAnswer = goal.blocked == nil || loss.isBlocking
      #expect(bounds.isEmpty != hasAnswer)
      guard let least = bounds.min(), let most = bounds.max() else { continue }
      #expect(least > 0, "nobody is never enough")
      // One more buys confidence.
      #expect(interval.agents <= most + 1)
      if goal.blocked == nil || loss.isErlangB { #expect(interval.agents >= least) }
    }
  }

  @Test(arguments: Loss.allCases.filter(\.isErlangB))
  func `where nobody waits the plan is what Erlang B asks for`(loss: Loss) throws {
    let goal = loss.isBlocking ? Goal(blocked: 0.02) : Goal(abandon: 0.02)
    let plan = try Planner(threads: 2, explains: false).plan(
      Self.center(goal, loss.apply), PlanRequest(replications: 400))
    let needed = try #require(ErlangB.fewestServers(erlangs: 8, blocking: 0.02))
    for interval in plan.groups[0].intervals {
      #expect(interval.formula.erlangB == needed)
      #expect((needed...needed + 1).contains(interval.agents))
    }
  }

  @Test func `where contacts wait there is nothing to ask Erlang B`() throws {
    let formulas = FormulaRequirement.all(of: try Self.center(Goal(answer: 0.8)) { _ in })
    #expect(formulas[0].intervals.allSatisfy { $0.erlangB == nil && $0.erlangA != nil })
    // In one queue, those who wait and those who are blocked.
    let mixed = try Self.center(Goal(answer: 0.8)) { draft in
      var patient = draft.contacts[0]
      patient.name = "patient"
      draft.contacts[0].queueLimit = 0
      draft.contacts.append(patient)
      draft.agents[0].skills.append(Skill("patient"))
    }
    #expect(FormulaRequirement.all(of: mixed)[0].intervals.allSatisfy { $0.erlangB == nil })
  }

  @Test func `of several promises the strictest counts, and of places none that cannot be kept`() throws {
    func needed(_ goal: Goal, _ loss: Loss) throws -> Int? {
      FormulaRequirement.all(of: try Self.center(goal, loss.apply))[0].intervals[0].erlangB
    }
    func servers(_ share: Double) -> Int? { ErlangB.fewestServers(erlangs: 8, blocking: share) }
    // Unless the file says so, a plan keeps 1 % of blocking.
    #expect(try needed(Goal(answer: 0.8), .noPlace) == servers(PlannedBlocking.share))
    #expect(try needed(Goal(answer: 0.8, blocked: 0.1), .noPlace) == servers(0.1))
    // Who is blocked never abandons; who finds a place may.
    #expect(try needed(Goal(abandon: 0.05, blocked: 0.1), .noPlace) == servers(0.1))
    #expect(try needed(Goal(abandon: 0.05, blocked: 0.1), .threePlaces) == servers(0.05))
    // Balked contacts are offered, short abandons are not.
    #expect(try needed(Goal(answer: 0.8), .balkAll) == servers(0.2))
    #expect(try needed(Goal(answer: 0.8), .noPatience) == 1)
    #expect(try needed(Goal(answer: 0.8, definition: .ofOffered), .noPatience) == servers(0.2))
  }

  @Test(arguments: [1.0, 8, 60])
  func `no formula asks for nobody where contacts come, however soon they leave`(patience: Double) throws {
    for definition in ServiceLevelDefinition.allCases {
      let scenario = try Self.center(Goal(answer: 0.5, within: 300, definition: definition)) {
        $0.contacts[0].patience = try .exponential(mean: patience)
      }
      for interval in FormulaRequirement.all(of: scenario)[0].intervals {
        #expect(try #require(interval.erlangC) > 0)
        #expect(try #require(interval.erlangA) > 0)
        // Where they leave soonest the chain would take too long.
        #expect((interval.transient ?? 1) > 0)
      }
    }
  }

  @Test func `where only blocking is promised, a queue without limits has no answer`() throws {
    for loss in [Loss.noPlace, .noPatience] {
      let interval = FormulaRequirement.all(of: try Self.center(Goal(blocked: 0.02), loss.apply))[0].intervals[0]
      #expect(interval.erlangC == nil && interval.erlangA == nil && interval.transient == nil)
      #expect((interval.erlangB == nil) == (loss == .noPatience))
    }
  }
}
