import Foundation
import Measures
import Planning
import Randomness
import Scenarios
import Statistics
import Testing

/// How far containment is worth pushing, against closed forms.
@Suite struct AutomationTests {
  private static let (rate, length, talk) = (0.05, 14_400.0, 180.0)

  /// A line with agents to spare, and a bot whose unresolved come back at once to a queue without a bot.
  private func scenario(
    contain: Double, unresolved: Double = 0, handle: Double = 1, hangUp: Double = 0, back: Double = 1,
    _ change: (inout ScenarioDraft) -> Void = { _ in }
  ) throws -> Scenario {
    let bot = Step(
      name: "bot", duration: try .constant(30), contain: contain, unresolved: unresolved,
      return: unresolved > 0
        ? Return(probability: back, after: try .constant(1), as: "again", handle: handle) : nil, hangUp: hangUp)
    let talk = try Distribution.exponential(mean: Self.talk)
    var draft = ScenarioDraft(
      name: "automation", horizon: Horizon(length: Self.length),
      contacts: [
        ContactType(
          name: "calls", arrivals: Arrivals(.rate(perSecond: Self.rate)), handle: .init(talk: talk), journey: ["bot"]),
        ContactType(name: "again", arrivals: Arrivals(.rate(perSecond: 0)), handle: .init(talk: talk)),
      ], agents: [AgentGroup(name: "desk", staffing: .constant(60), skills: [Skill("calls"), Skill("again")])])
    draft.steps = [bot]
    draft.run = RunSettings(replications: 80, confidence: 0.999)
    change(&draft)
    return try Scenario(checking: draft)
  }

  private func curve(_ scenario: Scenario, _ difficulty: Difficulty = .alike) throws -> AutomationCurve {
    try #require(Automation.vary(scenario, steps: ["bot"], difficulty, threads: 2).curves.first)
  }

  /// Agent-hours that all contacts of a day need without a bot.
  private var work: Double { Self.rate * Self.length * Self.talk / 3600 }

  @Test func `points go from nothing to all who do not hang up, the file's own among them`() throws {
    let curve = try curve(scenario(contain: 0.33, hangUp: 0.1))
    #expect(curve.points.first?.contain == 0 && curve.points.last?.contain == 0.9 && curve.points.count == 9)
    #expect(curve.points.filter(\.isWritten).map(\.contain) == [0.33])
    #expect(zip(curve.points, curve.points.dropFirst()).allSatisfy { $0.contain < $1.contain })
  }

  @Test func `what is solved saves its handle time, and every step saves more`() throws {
    let curve = try curve(scenario(contain: 0.3))
    for point in curve.points.dropFirst() {
      let expected = point.contain * work
      let net = try #require(point.netSaved)
      #expect(net.contains(expected), "\(point.contain): \(net), \(expected)")
      #expect(point.effect == .saves && point.solved == point.contained)
      #expect(abs((point.contained ?? 0) - point.contain) < 0.01)
    }
    #expect(curve.points[0].netSaved?.mean == 0 && curve.points[0].gained == nil && curve.points[0].effect == nil)
    #expect(curve.turn == nil && curve.costTurn == nil)
  }

  @Test func `where all come back for longer, any containment costs`() throws {
    let curve = try curve(scenario(contain: 0.3, unresolved: 1, handle: 1.5))
    #expect(curve.turn == 0 && curve.costTurn == 0)
    for point in curve.points.dropFirst() {
      let expected = -0.5 * point.contain * work
      let net = try #require(point.netSaved)
      #expect(net.contains(expected), "\(point.contain): \(net), \(expected)")
      #expect(point.effect == .costs && point.solved == 0)
    }
  }

  @Test func `as much work back as is saved is no saving`() throws {
    let curve = try curve(scenario(contain: 0.3, unresolved: 1))
    #expect(curve.turn == 0 && curve.costTurn == nil)
    #expect(curve.points.dropFirst().allSatisfy { $0.effect == .unclear })
  }

  @Test func `customers whom nobody helps and who do not come back are told of`() throws {
    let curve = try curve(scenario(contain: 0.3, unresolved: 0.5, back: 0))
    #expect(curve.turn == nil)
    #expect(curve.customers.more.contains(.neverSolved))
    // Where every point saves, customers are compared with what the file has, not with no containment at all.
    #expect(curve.points[curve.start].isWritten)
    let last = try #require(curve.points.last)
    #expect(abs((last.solved ?? 0) - 0.5) < 0.02)
    #expect(abs((last.values[.neverSolved]?.mean ?? 0) - 0.5) < 0.02)
  }

  @Test func `a step without a way to a person is a trap for all whom it does not contain`() throws {
    let curve = try curve(scenario(contain: 0.5) { $0.steps[0].leadsToHuman = false })
    for point in curve.points {
      let traps = try #require(point.values[.trapsPerIssue])
      #expect(abs(traps.mean - (1 - point.contain)) < 0.02, "\(point.contain): \(traps)")
    }
  }

  @Test func `where the easy ones come first, the hours have a top`() throws {
    // 1 − unresolved is (1 − e⁻ˣ) ÷ x with x = 2, so that s is half of what the file contains.
    let solved = (1 - exp(-2.0)) / 2
    let curve = try curve(scenario(contain: 0.5, unresolved: 1 - solved, handle: 1.5), .easyFirst)
    for point in curve.points.dropFirst() {
      let multiple = point.contain / 0.25
      let unresolved = 1 - (1 - exp(-multiple)) / multiple
      #expect(abs(point.unresolved - unresolved) < 1e-9, "\(point.contain)")
      let expected = point.contain * (1 - 1.5 * unresolved) * work
      let net = try #require(point.netSaved)
      #expect(net.contains(expected), "\(point.contain): \(net), \(expected)")
    }
    // One more costs where 1 − e^(−contain ÷ s) is two thirds: at s × ln 3.
    let turn = try #require(curve.turn)
    #expect((0.2...0.4).contains(curve.points[turn].contain))
    #expect(try #require(curve.costTurn) >= turn)
  }

  @Test func `what profiles leave nobody for is named, with the reason`() throws {
    let curve = try curve(
      scenario(contain: 0.3) { draft in
        draft.profiles = [Profile(name: "never", contain: 0)]
        draft.contacts[0].profiles = [ProfileShare("never", 0.5)]
      })
    #expect(curve.impossible.map(\.contain) == [0.625, 0.75, 0.875, 1])
    #expect(
      curve.impossible[0].reason.hasPrefix(
        "contacts.calls.profiles: 'steps.bot.contain' is 62.5%, but customers whose 'contain' is 0 leave too few"),
      "\(curve.impossible[0].reason)")
    #expect(curve.points.last?.contain == 0.5 && curve.points.count == 5)
    #expect(try self.curve(scenario(contain: 0.3) { $0.run.replications = 2 }).impossible.isEmpty)
  }

  @Test func `steps that contain nobody, or that nobody passes, are not varied`() throws {
    #expect(Automation.steps(of: try scenario(contain: 0.3)) == ["bot"])
    #expect(Automation.steps(of: try scenario(contain: 0)).isEmpty)
    #expect(Automation.steps(of: try scenario(contain: 0.3) { $0.contacts[0].journey = [] }).isEmpty)
  }
}
