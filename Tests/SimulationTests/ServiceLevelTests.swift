import Measures
import Scenarios
import Simulation
import Statistics
import Testing

@Suite struct ServiceLevelTests {
  /// 1000 answered, 860 of them within 20 s; 60 abandoned, 10 of them within 5 s and 10 more within 20 s.
  private func golden() throws -> Summary {
    func many(_ count: Int, _ time: Double) -> [Double] { [Double](repeating: time, count: count) }
    let types = try [
      calls("quick", at: many(860, 0), talk: 1), calls("late", at: many(140, 1770), talk: 1),
      calls("hasty", at: many(10, 100), talk: 1, patience: 5), calls("brief", at: many(10, 100), talk: 1, patience: 20),
      calls("slow", at: many(40, 100), talk: 1, patience: 60),
    ]
    let groups = [
      desk(.constant(860), Skill("quick"), name: "a"), desk(.perInterval([0, 140]), Skill("late"), name: "b"),
      desk(.constant(0), Skill("hasty"), Skill("brief"), Skill("slow"), name: "c"),
    ]
    return simulate(try scenario(types, groups))
  }

  /// Contacts that count, and of how many.
  private static let fractions: [(ServiceLevelDefinition, Double, Double)] = [
    (.ofAnswered, 860, 1000), (.ofOffered, 860, 1060), (.creditAbandons, 880, 1060), (.ignoreAbandons, 860, 1040),
    (.creditShort, 870, 1060), (.lessShort, 860, 1050),
  ]

  @Test(arguments: fractions)
  func `the six definitions give the golden numbers`(definition: ServiceLevelDefinition, part: Double, whole: Double)
    throws
  {
    #expect(try golden().overall.serviceLevelByDefinition[definition]?.mean == part / whole)
  }

  @Test func `what goes into the definitions is counted as it happened`() throws {
    let summary = try golden()
    #expect(summary.all(.answered) == 1000)
    #expect(summary.all(.abandoned) == 60)
    #expect(summary.all(.abandonedShort) == 10)
    #expect(summary.all(.serviceLevel) == 860.0 / 1050)
    #expect(summary.all(.abandonRate) == 60.0 / 1060)
    #expect(summary.all(.abandonRateLessShort) == 50.0 / 1050)
    #expect(summary.all(.waited) == 200.0 / 1060)
    #expect(summary.contact(.waitAbandoned, "hasty") == 5)
  }

  @Test func `a wait of exactly the threshold is within it, and a short abandonment of exactly five seconds is short`()
    throws
  {
    for (at, level) in [(1780.0, 1.0), (1779.5, 0)] {
      let summary = simulate(try scenario([calls(at: [at], talk: 1)], [desk(.perInterval([0, 1]))]))
      #expect(summary.contact(.serviceLevel) == level)
    }
    for (patience, short) in [(5.0, 1.0), (5.5, 0)] {
      let summary = simulate(try scenario([calls(at: [0], talk: 1, patience: patience)], [desk(.constant(0))]))
      #expect(summary.contact(.abandonedShort) == short)
    }
  }

  @Test func `each type has the threshold and the definition of its own goal`() throws {
    let types = try [
      calls("a", at: [1770], talk: 1, goal: Goal(within: 30)), calls("b", at: [1770], talk: 1, goal: Goal(within: 29)),
      calls("c", at: [100], talk: 1, patience: 5, goal: Goal(definition: .creditAbandons, shortAbandon: 1)),
    ]
    let summary = simulate(
      try scenario(types, [desk(.perInterval([0, 9]), Skill("a"), Skill("b"), Skill("c"))]))
    #expect(summary.contact(.serviceLevel, "a") == 1)
    #expect(summary.contact(.serviceLevel, "b") == 0)
    #expect(summary.contact(.serviceLevel, "c") == 1)
    #expect(summary.contact(.abandonedShort, "c") == 0)
    #expect(summary.all(.serviceLevel) == 2.0 / 3)
  }

  @Test func `a service level of short abandonments only is unknown`() throws {
    let summary = simulate(try scenario([calls(at: [0], talk: 1, patience: 2)], [desk(.constant(0))]))
    #expect(summary.contact(.serviceLevel) == nil)
    #expect(summary.contact(.asa) == nil)
    #expect(summary.contacts[0].values.serviceLevelByDefinition[.ofOffered]?.mean == 0)
    #expect(summary.contacts[0].values.serviceLevelByDefinition[.creditShort]?.mean == 1)
  }
}
