import Files
import Planning
import Reports
import Scenarios
import Simulation
import Testing

/// What only plans use: said where a simulation leaves it out, and what a change of it means in people.
@Suite struct PlanningKeyTests {
  /// A change to the desk that brings a key in; the desk has 21 people.
  private static func set(_ key: PlanningKey, _ group: inout AgentGroup) {
    switch key {
    case .shrinkage: group.shrinkage = 0.3
    case .maxOccupancy: group.maxOccupancy = 0.85
    case .min: group.minStaff = .constant(25)
    case .max: group.maxStaff = .perInterval([30, 20, 30])
    }
  }

  /// The first section of a what-if, on one line.
  private static func answer(
    _ base: Scenario, _ change: (inout ScenarioDraft) -> Void
  ) throws -> String {
    let text = try WhatIfExample.report(base, ["a change"], change).text()
    return text.split(separator: "\n\n")[1].split(separator: "\n").joined(separator: " ")
  }

  @Test func `a file without such keys leaves nothing out`() throws {
    let scenario = try WhatIfExample.supportLine()
    #expect(scenario.planningKeys.isEmpty)
    #expect(!RunReport(Simulator(threads: 1).run(scenario)).text().contains("Left out"))
  }

  @Test(arguments: [
    (PlanningKey.shrinkage, "agents.desk.shrinkage (30 %)"), (.maxOccupancy, "agents.desk.max_occupancy (85 %)"),
    (.min, "agents.desk.min (25)"), (.max, "agents.desk.max"),
  ])
  func `run and what-if say what they leave out`(key: PlanningKey, words: String) throws {
    let scenario = try WhatIfExample.supportLine { Self.set(key, &$0.agents[0]) }
    let summary = Simulator(threads: 1).run(scenario)
    let beginning =
      key == .maxOccupancy
      ? "Not judged here, but by plan, whatif, sweep and check:" : "Left out, because only plans use it:"
    let sentence = "\(beginning) \(words)."
    #expect(RunReport(summary).text().replacing("\n", with: " ").contains(sentence))
    let json = RunReport(summary, source: ScenarioSource(file: "a.yaml", sha256: "00")).json.whole
    #expect(json.contains("\"agents.desk.\(key.rawValue)\""))
    let report = try WhatIfExample.report(scenario, ["b"]) { $0.agents[0].staffing = .constant(25) }
    // A comparison judges goals by the cap.
    #expect(report.text().replacing("\n", with: " ").contains(sentence) == (key != .maxOccupancy))
  }

  @Test(arguments: [
    (
      PlanningKey.shrinkage,
      "for the same staff on duty 45 agent-hours must be scheduled instead of 31.5, at 08:00 30 people instead of 21 "
        + "for 21 on duty"
    ),
    (.min, "it asks for at least 25 on duty at 08:00, where 21 are"),
    (.max, "it asks for at most 20 on duty at 08:30, where 21 are"),
  ])
  func `a change that only plans see is named with what it costs in people`(key: PlanningKey, words: String) throws {
    let text = try Self.answer(WhatIfExample.supportLine()) { Self.set(key, &$0.agents[0]) }
    #expect(
      text
        == "With a change nothing changes in the simulation; agents.desk.\(key.rawValue) is for plans only: \(words).")
  }

  @Test func `a cap costs at least the people that its load asks for`() throws {
    let base = try WhatIfExample.supportLine { $0.agents[0].maxOccupancy = 0.95 }
    let text = try Self.answer(base) { $0.agents[0].maxOccupancy = 0.5 }
    // 20 erlangs at 08:30, of which a few hang up: 18 or 19 busy.
    #expect(text.contains("agents.desk.max_occupancy only judges what is simulated"))
    #expect(text.contains(": the work at 08:30 asks for at least 3"))
    #expect(text.contains(" on duty instead of "))
    #expect(text.hasSuffix(", where 21 are; sira plan says how many in all."))
  }

  /// However little a cap or shrinkage leaves, the numbers that follow from it can be told.
  @Test(arguments: [1e-30, Double.leastNonzeroMagnitude])
  func `a cap of next to nothing is told`(cap: Double) throws {
    let text = try Self.answer(WhatIfExample.supportLine()) {
      $0.agents[0].maxOccupancy = cap
      $0.agents[0].shrinkage = 1.0.nextDown
      $0.agents[0].staffing = .constant(100_000)
    }
    #expect(text.contains("asks for at least 1000000000000000 on duty"))
    #expect(text.contains("1000000000000000 people instead of "))
  }

  @Test func `limits that the staff keeps, or that go, are told as such`() throws {
    #expect(
      try Self.answer(WhatIfExample.supportLine()) { $0.agents[0].minStaff = .constant(5) }.hasSuffix(
        "agents.desk.min is for plans only: the staff that is there keeps it everywhere."))
    let capped = try WhatIfExample.supportLine {
      $0.agents[0].minStaff = .constant(5)
      $0.agents[0].maxOccupancy = 0.9
    }
    let text = try Self.answer(capped) {
      $0.agents[0].minStaff = nil
      $0.agents[0].maxOccupancy = nil
    }
    #expect(text.contains("max_occupancy only judges what is simulated: there is no limit any more"))
    #expect(text.contains("min is for plans only: there is no least number any more"))
  }

  @Test func `beside a change that is simulated it is named, too`() throws {
    let text = try Self.answer(WhatIfExample.supportLine()) {
      $0.agents[0].staffing = .constant(24)
      $0.agents[0].shrinkage = 0.5
    }
    #expect(text.contains("the service level of support rises"))
    #expect(text.contains("72 agent-hours must be scheduled instead of 36, at 08:00 48 people instead of 24"))
  }

  @Test func `a change that nothing sees is still nothing at all`() throws {
    #expect(
      try Self.answer(WhatIfExample.supportLine()) { $0.currency = "TRY" }
        == "With a change nothing changes at all: every day is the same before and after.")
  }

  @Test func `each of several groups is named`() throws {
    let text = try Self.answer(WhatIfExample.center(["a", "b", "c"])) { draft in
      for index in [0, 2] { draft.agents[index].shrinkage = 0.25 }
    }
    #expect(text.contains("agents.a team.shrinkage is for plans only") && text.contains("agents.c team.shrinkage is"))
    #expect(!text.contains("agents.b team"))
  }
}
