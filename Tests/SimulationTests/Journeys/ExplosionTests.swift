import Measures
import Randomness
import Scenarios
import Simulation
import Statistics
import Testing

/// Demand that feeds itself ends, and says so.
@Suite struct ExplosionTests {
  /// A chain of five steps in which everything that can come back does with probability 0.99.
  private func chain(_ delay: Double) throws -> Scenario {
    let back = Return(probability: 0.99, after: try .constant(delay))
    let steps = try (0..<5).map { index in
      Step(
        name: "s\(index)", capacity: 50, whenFull: [.busy, .wait, .skip][index % 3],
        duration: try .exponential(mean: delay), contain: 0.2, unresolved: 0.99, return: back, hangUp: 0.1)
    }
    let type = ContactType(
      name: "calls", arrivals: Arrivals(.rate(perSecond: 0.5)), handle: .init(talk: try .exponential(mean: 60)),
      patience: try .exponential(mean: 60), journey: steps.map(\.name),
      outcome: Outcome(resolve: 0.01, return: back),
      redial: Redial(afterAbandon: 0.99, afterBlock: 0.99, delay: try .constant(delay), attempts: 1000))
    return try scenario([type], [desk(.constant(5))], steps: steps, run: RunSettings(replications: 2))
  }

  @Test(arguments: [1.0, 60, 600])
  func `a chain that feeds itself ends, keeps its books, and warns`(_ delay: Double) throws {
    let summary = simulate(try chain(delay))
    let values = summary.overall
    func value(_ measure: Measure) -> Double { values[measure]?.mean ?? -1 }
    #expect(value(.fresh) == value(.resolved) + value(.lost) + value(.pending))
    #expect(value(.entered) == value(.fresh) + value(.returns) + value(.redials))
    if delay < 100 { #expect((summary.demandWarning?.contactsPerIssue ?? 0) > 10) }
    #expect(summary.scenario.warnings.contains { $0.message.hasPrefix("demand") })
  }

  @Test func `returns without any delay do not stop the clock for ever`() throws {
    let back = Return(after: try .constant(0))
    let type = try calls(at: [0, 0, 1], talk: 0, outcome: Outcome(resolve: 0, return: back))
    let summary = simulate(try scenario([type], [desk(.constant(1))]))
    #expect(summary.contact(.overflowed) == 3)
    #expect(summary.contact(.lost) == 3)
    #expect(summary.contact(.entered) == Double(3 * ScenarioLimits.contactsOfIssue))
    #expect(summary.demandWarning?.overflowed == 3)
  }

  @Test func `two types that pass contacts to each other end, too`() throws {
    func type(_ name: String, to other: String, at times: [Double]) throws -> ContactType {
      try calls(name, at: times, talk: 0, outcome: Outcome(transfer: Transfer(to: other, probability: 0.9999)))
    }
    let summary = simulate(
      try scenario(
        [type("a", to: "b", at: [0, 1]), type("b", to: "a", at: [])], [desk(.constant(1), Skill("a"), Skill("b"))]))
    #expect((summary.all(.resolved) ?? 0) + (summary.all(.lost) ?? 0) == 2)
  }

  @Test func `more open issues than there is room for are lost, and counted`() throws {
    let count = ScenarioLimits.openIssues + 1000
    let times = (0..<count).map { Double($0) * 1e-3 }
    let type = try calls(
      at: times, talk: 1, redial: Redial(afterAbandon: 1, delay: .constant(1)))
    let summary = simulate(try scenario([type], [desk(.constant(0))], atEnd: .cut))
    #expect(summary.contact(.overflowed) == 1000)
    #expect(summary.contact(.lost) == 1000)
    #expect(summary.contact(.blocked) == 1000)
    #expect(summary.contact(.pending) == Double(ScenarioLimits.openIssues))
    #expect(summary.contact(.waitingAtEnd) == Double(ScenarioLimits.openIssues))
  }
}
