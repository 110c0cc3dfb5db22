import Measures
import Scenarios
import Simulation
import Testing

@Suite struct SkillTests {
  @Test func `a skill's speed makes handling longer or shorter`() throws {
    let slow = simulate(
      try scenario([calls(at: [0], talk: 80, wrap: 20)], [desk(.constant(1), Skill("calls", speed: 0.8))]))
    #expect(slow.contact(.aht) == 125)
    #expect(slow.group(.aht) == 125)
    let fast = simulate(try scenario([calls(at: [0, 10], talk: 80)], [desk(.constant(1), Skill("calls", speed: 2))]))
    #expect(fast.contact(.aht) == 40)
    #expect(fast.contact(.waitMax) == 30)
  }

  @Test func `a handle time is talk and hold and wrap`() throws {
    let summary = simulate(try scenario([calls(at: [0, 1], talk: 60, hold: 20, wrap: 15)], [desk(.constant(1))]))
    #expect(summary.contact(.aht) == 95)
    #expect(summary.contact(.waitMax) == 94)
  }

  @Test func `a skill opens for a contact exactly when it has waited so long`() throws {
    let groups = [
      desk(.constant(0), name: "primary"), desk(.constant(1), Skill("calls", level: 2, after: 60), name: "helpers"),
    ]
    let summary = simulate(try scenario([calls(at: [10], talk: 5)], groups))
    #expect(summary.contact(.asa) == 60)
    #expect(summary.group(.answered, "helpers") == 1)
  }

  @Test func `helpers do not take a contact that the primary group can take before`() throws {
    let groups = [
      desk(.constant(1), name: "primary"), desk(.constant(1), Skill("calls", level: 2, after: 60), name: "helpers"),
    ]
    // Two at 0: the first until 100, the second helped at 60. At 100 the primary takes the third, which waits 20 s.
    let summary = simulate(try scenario([calls(at: [0, 0, 80], talk: 100)], groups))
    #expect(summary.group(.answered, "primary") == 2)
    #expect(summary.group(.answered, "helpers") == 1)
    #expect(summary.contact(.asa) == 80.0 / 3)
  }

  @Test func `a helper who becomes free leaves alone who has not waited long enough`() throws {
    let groups = [
      desk(.constant(0), name: "primary"),
      desk(.constant(1), Skill("calls", level: 2, after: 60), Skill("own"), name: "helpers"),
    ]
    // Free at 40, when the contact has waited 30 s of the 60.
    let early = simulate(try scenario([calls(at: [10], talk: 5), calls("own", at: [0], talk: 40)], groups))
    #expect(early.contact(.asa) == 60)
    // Free at 100, when it has waited 90 s.
    let late = simulate(try scenario([calls(at: [10], talk: 5), calls("own", at: [0], talk: 100)], groups))
    #expect(late.contact(.asa) == 90)
  }

  @Test func `a reserve keeps agents idle for other types`() throws {
    // Of three agents two stay idle for others: one takes the first call, the second call waits for it, though
    // two are idle, and the other type takes one of them at once.
    let group = desk(.constant(3), Skill("calls", reserve: 2), Skill("urgent"))
    let summary = simulate(
      try scenario([calls(at: [0, 10], talk: 100), calls("urgent", at: [20], talk: 50)], [group]))
    #expect(summary.contact(.waitMax) == 90)
    #expect(summary.contact(.asa, "urgent") == 0)
  }

  @Test func `a reserve holds for waiting contacts too`() throws {
    // At 70 the urgent contact ends, but the first call goes on until 100: only then are three idle.
    let group = desk(.constant(3), Skill("calls", reserve: 2), Skill("urgent"))
    let summary = simulate(
      try scenario([calls(at: [0, 10], talk: 100), calls("urgent", at: [20, 95], talk: 50)], [group]))
    // At 100 the second urgent contact holds one of three: two are idle, one too few. It ends at 145.
    #expect(summary.contact(.waitMax) == 135)
  }

  @Test func `a reserve of a whole group closes the skill`() throws {
    let summary = simulate(
      try scenario([calls(at: [0], talk: 1, patience: 50)], [desk(.constant(3), Skill("calls", reserve: 3))]))
    #expect(summary.contact(.abandoned) == 1)
  }

  @Test func `when the primary group is busy the next level helps`() throws {
    let groups = [
      desk(.constant(1), Skill("calls", level: 3), name: "third"), desk(.constant(1), name: "first"),
      desk(.constant(1), Skill("calls", level: 2), name: "second"),
    ]
    let summary = simulate(try scenario([calls(at: [0, 1, 2, 3], talk: 100)], groups))
    #expect(groups.map { summary.group(.answered, $0.name) } == [1, 2, 1])
    #expect(summary.contact(.asa) == 97.0 / 4)
  }
}
