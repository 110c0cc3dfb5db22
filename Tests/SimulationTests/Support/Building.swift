import Measures
import Randomness
import Scenarios
import Simulation
import Statistics

/// Contacts that come at recorded times; all their durations are constant, so that a test can compute by hand.
func calls(
  _ name: String = "calls", at times: [Double], talk: Double, hold: Double? = nil, wrap: Double? = nil,
  patience: Double? = nil, balk: ContactType.Balk? = nil, queueLimit: Int? = nil, priority: Int = 0,
  goal: Goal = Goal(), journey: [String] = [], outcome: Outcome? = nil, redial: Redial? = nil
) throws -> ContactType {
  ContactType(
    name: name, arrivals: Arrivals(.times(times)),
    handle: ContactType.Handle(
      talk: try .constant(talk), hold: try hold.map { try .constant($0) }, wrap: try wrap.map { try .constant($0) }),
    patience: try patience.map { try .constant($0) } ?? .never, balk: balk, queueLimit: queueLimit,
    priority: priority, goal: goal, journey: journey, outcome: outcome, redial: redial)
}

/// A group with the given skills, by default for the type of `calls`.
func desk(
  _ staffing: Staffing, _ skills: Skill..., name: String = "desk", absence: Double = 0, cost: Double? = nil
) -> AgentGroup {
  AgentGroup(
    name: name, staffing: staffing, skills: skills.isEmpty ? [Skill("calls")] : skills, absence: absence, cost: cost)
}

/// A scenario of one replication from midnight on, an hour long in half-hours unless told otherwise.
func scenario(
  _ contacts: [ContactType], _ agents: [AgentGroup], length: Double = 3600, interval: Double = 1800,
  warmup: Double = 0, atEnd: Horizon.AtEnd = .drain, start: ClockTime = ClockTime(secondOfDay: 0),
  routing: Routing = Routing(), lines: [LinePool] = [], steps: [Step] = [],
  run: RunSettings = RunSettings(replications: 1)
) throws -> Scenario {
  try Scenario(
    checking: ScenarioDraft(
      name: "test",
      horizon: Horizon(start: start, length: length, interval: interval, warmup: warmup, atEnd: atEnd),
      contacts: contacts, agents: agents, routing: routing, lines: lines, steps: steps, run: run))
}

/// What one thread makes of a scenario.
func simulate(_ scenario: Scenario) -> Summary {
  Simulator(threads: 1).run(scenario)
}

extension Summary {
  /// The mean of a measure of a type, over the horizon or in one interval.
  func contact(_ measure: Measure, _ name: String = "calls", interval: Int? = nil) -> Double? {
    guard let contact = contacts.first(where: { $0.type.name == name }) else { return nil }
    return (interval.map { contact.intervals[$0] } ?? contact.values)[measure]?.mean
  }

  /// The mean of a measure of a group, over the horizon or in one interval.
  func group(_ measure: Measure, _ name: String = "desk", interval: Int? = nil) -> Double? {
    guard let group = agents.first(where: { $0.group.name == name }) else { return nil }
    return (interval.map { group.intervals[$0] } ?? group.values)[measure]?.mean
  }

  /// The mean of a measure of a step, over the horizon or in one interval.
  func step(_ measure: Measure, _ name: String = "menu", interval: Int? = nil) -> Double? {
    guard let step = steps.first(where: { $0.step.name == name }) else { return nil }
    return (interval.map { step.intervals[$0] } ?? step.values)[measure]?.mean
  }

  /// The mean of a measure of all contacts or agents.
  func all(_ measure: Measure) -> Double? { overall[measure]?.mean }
}

/// Whether a measured value is there and equal but for rounding.
func isNear(_ value: Double?, _ expected: Double) -> Bool {
  value.map { abs($0 - expected) <= 1e-6 * max(1, abs(expected)) } ?? false
}
