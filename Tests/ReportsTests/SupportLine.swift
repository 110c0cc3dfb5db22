import Measures
import Randomness
import Scenarios
import Simulation
import Statistics

/// A small center whose results are made up, so that reports on it can be written down.
enum SupportLine {
  /// From 08:00, three half hours; the middle one is short of people.
  static func summary(
    name: String = "Support line", type: String = "support", group: String = "desk",
    goal: Goal = Goal(answer: 0.8, within: 20, abandon: 0.05), replications: Int = 100
  ) throws -> Summary {
    let scenario = try scenario(name: name, type: type, group: group, goal: goal, intervals: 3)
    return Summary(
      scenario: scenario, replications: replications, contactsSimulated: 34_512, events: 103_544, precision: [],
      overall: horizon,
      contacts: [
        ContactSummary(
          type: scenario.contacts[0], values: horizon,
          intervals: [
            values(offered: (95.2, 1.9), level: (0.912, 0.011), abandon: (0.021, 0.003), asa: (6.31, 0.52)),
            values(offered: (150.4, 2.4), level: (0.413, 0.029), abandon: (0.081, 0.0062), asa: (41.37, 3.1)),
            values(offered: (99.5, 2.0), level: (0.803, 0.017), abandon: (0.034, 0.004), asa: (14.9, 1.2)),
          ])
      ],
      agents: [
        GroupSummary(
          group: scenario.agents[0], values: agents(staffed: 36, overtime: 0.31, occupancy: 0.8412),
          intervals: [
            agents(staffed: 12, overtime: 0, occupancy: 0.745), agents(staffed: 12, overtime: 0, occupancy: 0.962),
            agents(staffed: 12, overtime: 0, occupancy: 0.817),
          ])
      ])
  }

  /// The scenario alone.
  static func scenario(
    name: String = "Support line", type: String = "support", group: String = "desk", goal: Goal = Goal(),
    start: ClockTime = ClockTime(day: .weekday(.monday), secondOfDay: 8 * 3600), intervals: Int
  ) throws -> Scenario {
    let contact = ContactType(
      name: type, arrivals: Arrivals(.rate(perSecond: 0.06)),
      handle: ContactType.Handle(talk: try .exponential(mean: 240)),
      goal: goal)
    return try Scenario(
      checking: ScenarioDraft(
        name: name, horizon: Horizon(start: start, length: Double(intervals) * 1800), contacts: [contact],
        agents: [AgentGroup(name: group, staffing: .constant(24), skills: [Skill(type)])]))
  }

  private static var horizon: MeasureValues {
    var result = values(offered: (345.1, 3.71), level: (0.712, 0.0087), abandon: (0.0513, 0.0021), asa: (21.44, 0.93))
    result[.entered] = result[.offered]
    result[.answered] = Estimate(mean: 327.4, halfWidth: 3.3)
    result[.abandoned] = Estimate(mean: 17.7, halfWidth: 0.8)
    result[.abandonedShort] = Estimate(mean: 2.5, halfWidth: 0.14)
    result[.blocked] = Estimate(mean: 0, halfWidth: 0)
    result[.serviceLevelMet] = Estimate(mean: 0.03, halfWidth: 0.034)
    result[.waitMax] = Estimate(mean: 243.3, halfWidth: 12.7)
    result[.waited] = Estimate(mean: 0.381, halfWidth: 0.009)
    result[.aht] = Estimate(mean: 270.31, halfWidth: 1.62)
    for (index, definition) in ServiceLevelDefinition.allCases.enumerated() {
      result.serviceLevelByDefinition[definition] = Estimate(mean: 0.7 + Double(index) / 64, halfWidth: 0.0087)
    }
    return result
  }

  private static func values(
    offered: (Double, Double), level: (Double, Double), abandon: (Double, Double), asa: (Double, Double)
  ) -> MeasureValues {
    var result = MeasureValues()
    result[.offered] = Estimate(mean: offered.0, halfWidth: offered.1)
    result[.serviceLevel] = Estimate(mean: level.0, halfWidth: level.1)
    result[.abandonRate] = Estimate(mean: abandon.0, halfWidth: abandon.1)
    result[.asa] = Estimate(mean: asa.0, halfWidth: asa.1)
    result[.waitP90] = Estimate(mean: asa.0 * 2.5, halfWidth: asa.1 * 3)
    result[.queueLength] = Estimate(mean: asa.0 / 15, halfWidth: asa.1 / 15)
    result[.queueLengthMax] = Estimate(mean: asa.0 / 4, halfWidth: asa.1 / 4)
    return result
  }

  private static func agents(staffed: Double, overtime: Double, occupancy: Double) -> MeasureValues {
    var result = MeasureValues()
    result[.staffed] = Estimate(mean: staffed, halfWidth: 0)
    result[.overtime] = Estimate(mean: overtime, halfWidth: overtime / 10)
    result[.paid] = Estimate(mean: staffed + overtime, halfWidth: overtime / 10)
    result[.occupancy] = Estimate(mean: occupancy, halfWidth: 0.006)
    result[.utilisation] = Estimate(mean: occupancy - 0.02, halfWidth: 0.006)
    result[.answered] = Estimate(mean: 327.4, halfWidth: 3.3)
    result[.aht] = Estimate(mean: 270.31, halfWidth: 1.62)
    return result
  }
}
