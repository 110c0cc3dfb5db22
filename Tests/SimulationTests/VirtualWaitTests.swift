import Measures
import Scenarios
import Simulation
import Testing

/// What an endlessly patient contact would have waited: an abandoned one leaves its place in the queue, and the agent
/// who would have reached it tells when.
@Suite struct VirtualWaitTests {
  @Test func `an abandoned contact would have waited until an agent reached its place`() throws {
    // One agent: 0–100, then C, which waits since 20, then E's place is reached at 200.
    let types = try [calls(at: [0, 20], talk: 100), calls("brief", at: [10, 30], talk: 100, patience: 20)]
    let summary = simulate(try scenario(types, [desk(.constant(1), Skill("calls"), Skill("brief"))]))
    #expect(summary.contact(.abandoned, "brief") == 2)
    #expect(summary.contact(.virtualWait, "brief") == (90 + 170) / 2.0)
    #expect(summary.contact(.virtualWait) == (0 + 80) / 2.0)
    #expect(summary.all(.virtualWait) == (0 + 80 + 90 + 170) / 4.0)
  }

  @Test func `an empty place takes no agent's time`() throws {
    let types = try [calls(at: [0, 20], talk: 100), calls("brief", at: [10], talk: 5000, patience: 20)]
    let summary = simulate(try scenario(types, [desk(.constant(1), Skill("calls"), Skill("brief"))]))
    #expect(summary.contact(.asa) == 40)
  }

  @Test func `who comes to an idle agent would have waited for nothing`() throws {
    let summary = simulate(try scenario([calls(at: [0, 100], talk: 10, patience: 1)], [desk(.constant(1))]))
    #expect(summary.contact(.virtualWait) == 0)
  }

  @Test func `a place that no agent reaches before the clock stops is not known`() throws {
    let types = try [calls(at: [0], talk: 9999), calls("brief", at: [10], talk: 1, patience: 20)]
    let group = desk(.constant(1), Skill("calls"), Skill("brief"))
    #expect(simulate(try scenario(types, [group], atEnd: .cut)).contact(.virtualWait, "brief") == nil)
    #expect(simulate(try scenario(types, [group], atEnd: .drain)).contact(.virtualWait, "brief") == 9989)
  }

  @Test func `places of better priority are reached first, empty or not`() throws {
    // Agent free at 100: the place of the priority type first (empty), then the other, in the same instant.
    let types = try [
      calls(at: [0, 10], talk: 100), calls("urgent", at: [50], talk: 1, patience: 5, priority: 0),
      calls("patient", at: [60], talk: 10, priority: 1),
    ]
    let group = desk(.constant(1), Skill("urgent"), Skill("patient"), Skill("calls", level: 2))
    let summary = simulate(try scenario(types, [group]))
    #expect(summary.contact(.virtualWait, "urgent") == 50)
    #expect(summary.contact(.asa, "patient") == 40)
    #expect(summary.contact(.waitMax) == 100)
  }

  @Test func `empty places are reached through opened skills too`() throws {
    let groups = [
      desk(.constant(0), name: "primary"), desk(.constant(1), Skill("calls", level: 2, after: 60), name: "helpers"),
    ]
    let summary = simulate(try scenario([calls(at: [10], talk: 5, patience: 30)], groups))
    #expect(summary.contact(.abandoned) == 1)
    #expect(summary.contact(.virtualWait) == 60)
  }
}
