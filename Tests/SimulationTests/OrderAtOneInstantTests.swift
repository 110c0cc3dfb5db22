import Measures
import Scenarios
import Simulation
import Testing

/// Service ends, then staffing changes, then arrivals, then abandonments.
@Suite struct OrderAtOneInstantTests {
  @Test func `an agent who becomes free takes who arrives at that instant, without a wait`() throws {
    let summary = simulate(try scenario([calls(at: [0, 100], talk: 100)], [desk(.constant(1))]))
    #expect(summary.contact(.answered) == 2)
    #expect(summary.contact(.waited) == 0)
    #expect(summary.contact(.waitMax) == 0)
  }

  @Test func `an agent who becomes free takes who would give up at that instant`() throws {
    let summary = simulate(
      try scenario(
        [calls(at: [0], talk: 100), calls("brief", at: [40], talk: 1, patience: 60)],
        [desk(.constant(1), Skill("calls"), Skill("brief"))]))
    #expect(summary.contact(.answered, "brief") == 1)
    #expect(summary.contact(.asa, "brief") == 60)
  }

  @Test func `an agent who becomes free when the number falls takes nobody more`() throws {
    let summary = simulate(try scenario([calls(at: [0, 100], talk: 1800)], [desk(.perInterval([1, 0]))]))
    #expect(summary.contact(.answered) == 1)
    #expect(summary.contact(.waitingAtEnd) == 1)
    #expect(summary.group(.overtime) == 0)
  }

  @Test func `who comes on duty takes who arrives at that instant`() throws {
    let summary = simulate(try scenario([calls(at: [1800], talk: 10)], [desk(.perInterval([0, 1]))]))
    #expect(summary.contact(.waited) == 0)
    #expect(summary.contact(.answered) == 1)
  }

  @Test func `who goes off duty does not take who arrives at that instant`() throws {
    let summary = simulate(try scenario([calls(at: [1800], talk: 10)], [desk(.perInterval([1, 0]))]))
    #expect(summary.contact(.answered) == 0)
    #expect(summary.contact(.waitingAtEnd) == 1)
  }

  @Test func `who comes on duty takes who would give up at that instant`() throws {
    let summary = simulate(
      try scenario([calls(at: [1700], talk: 10, patience: 100)], [desk(.perInterval([0, 1]))]))
    #expect(summary.contact(.answered) == 1)
    #expect(summary.contact(.asa) == 100)
  }

  @Test func `who arrives finds those who give up at that instant still waiting`() throws {
    let summary = simulate(
      try scenario([calls(at: [0, 100], talk: 1, patience: 100, queueLimit: 1)], [desk(.constant(0))]))
    #expect(summary.contact(.blocked) == 1)
    let balking = simulate(
      try scenario([calls(at: [0, 100], talk: 1, patience: 100, balk: .queue(1))], [desk(.constant(0))]))
    #expect(balking.contact(.balked) == 1)
  }

  @Test func `of types that come at one instant the one that stands first in the file is first`() throws {
    let types = try [calls("b", at: [50], talk: 10), calls("a", at: [50], talk: 10)]
    let summary = simulate(try scenario(types, [desk(.constant(1), Skill("a"), Skill("b"))]))
    #expect(summary.contact(.asa, "b") == 0)
    #expect(summary.contact(.asa, "a") == 10)
  }

  @Test func `patience that ends at once is no wait for an idle agent, and an abandonment otherwise`() throws {
    let summary = simulate(
      try scenario([calls(at: [0, 10, 100], talk: 100, patience: 0)], [desk(.constant(1))]))
    #expect(summary.contact(.answered) == 2)
    #expect(summary.contact(.abandoned) == 1)
    #expect(summary.contact(.waitAbandoned) == 0)
  }
}
