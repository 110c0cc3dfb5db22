import Measures
import Randomness
import Scenarios
import Simulation
import Testing

/// Agents who are called in because of an incident.
@Suite struct ReinforcementTests {
  private static let shift = Shift(count: 1, start: ClockTime(secondOfDay: 0), length: 7200)

  /// One agent, and two more from 900 s to 1800 s.
  private func center(
    _ staffing: Staffing, _ reinforcement: Incident.Reinforcement? = .init(after: 300, agents: 2, group: "desk"),
    warmup: Double = 0
  ) throws -> Scenario {
    let rare = ContactType(
      name: "rare", arrivals: Arrivals(.rate(perSecond: 1e-9)), handle: .init(talk: try .constant(1)))
    let group = desk(staffing, Skill("calls"), Skill("rare"), cost: 36)
    let plain = try scenario(
      [calls(at: [0, 0, 1000, 1000], talk: 3000), rare], [group], length: 7200, warmup: warmup)
    return try plain.changing {
      $0.incidents = [
        Incident(
          name: "outage", start: 600, length: 1200, contacts: ["rare"], multiply: 1, reinforcement: reinforcement)
      ]
    }
  }

  @Test(arguments: [Staffing.constant(1), .perInterval([1, 1, 1, 1]), .shifts([shift])], [0, 600.0])
  func `they take contacts from when they come, and finish what they have`(_ staffing: Staffing, warmup: Double) throws
  {
    let summary = simulate(try center(staffing, warmup: warmup))
    let isPersonal = if case .shifts = staffing { true } else { false }
    // One at once; one at 900 s; one at 1000 s by the second of them. The last call is taken after the first one, at
    // 3000 s, where those who were called in go by name; where only numbers are known, who is done first goes in their
    // place, then the next at 3900 s, and the last call is taken at 4000 s.
    #expect(summary.contact(.answered) == 4)
    #expect(isNear(summary.contact(.asa), (900 + (isPersonal ? 2000.0 : 3000)) / 4))
    // Two for a quarter of an hour, and then to the end of two calls.
    #expect(isNear(summary.group(.staffed), 2.5))
    #expect(isNear(summary.group(.staffed, interval: 0), 1))
    #expect(isNear(summary.group(.staffed, interval: 1), 0.5))
    let overtime = (isPersonal ? 2100 + 2200.0 : 1200 + 2100) / 3600
    #expect(isNear(summary.group(.overtime), overtime))
    #expect(isNear(summary.group(.paid), 2.5 + overtime))
    #expect(isNear(summary.group(.cost), 36 * (2.5 + overtime)))
  }

  @Test func `they stay for as long as is said, and to the end where that is later`() throws {
    for (length, hours) in [(1800.0, 3.0), (86_400, 2 + 2 * 6300.0 / 3600)] {
      let summary = simulate(
        try center(.constant(1), .init(after: 300, agents: 2, group: "desk", length: length)))
      #expect(isNear(summary.group(.staffed), hours), "\(length)")
    }
  }

  @Test func `nobody called in changes nothing`() throws {
    let (none, nobody) = try (
      simulate(center(.constant(1), nil)), simulate(center(.constant(1), .init(after: 0, agents: 0, group: "desk")))
    )
    #expect(none.events == nobody.events)
    #expect(none.overall == nobody.overall)
  }

  @Test func `who is called in comes whoever is absent`() throws {
    var scenario = try center(.constant(1))
    scenario = try scenario.changing {
      $0.agents[0].absence = 1
      $0.incidents[0].reinforcement?.length = 6300
    }
    #expect(isNear(simulate(scenario).group(.staffed), 2 * 6300.0 / 3600))
  }

  @Test func `what cannot be is refused, and what cannot help is warned of`() throws {
    #expect {
      try center(.constant(1), .init(after: 1200, agents: -1, group: "dsk"))
    } throws: { error in
      (error as? ScenarioErrors)?.problems.map { $0.path.dropFirst(2).joined(separator: ".") } == [
        "reinforce.group", "reinforce.agents", "reinforce.after",
      ]
    }
    let late = try center(.constant(1), .init(after: 7000, agents: 2, group: "desk", length: 600))
    #expect(late.warnings.contains { $0.path == ["incidents", "outage", "reinforce", "after"] })
    let scenario = try late.changing {
      $0.agents[0].skills = [Skill("calls")]; $0.agents.append(desk(.constant(1), Skill("rare"), name: "other"))
    }
    #expect(scenario.warnings.contains { $0.path == ["incidents", "outage", "reinforce", "group"] })
  }

  @Test func `nobody is called in to a closed group`() throws {
    #expect {
      try center(.perInterval([0, 1, 1, 1])).changing { $0.agents[0].closed = [true, false, false, false] }
    } throws: { error in
      (error as? ScenarioErrors)?.problems.map(\.path) == [["incidents", "outage", "reinforce"]]
    }
  }
}
