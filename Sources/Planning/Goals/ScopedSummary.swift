import Measures
import Scenarios
public import Simulation
import Statistics

/// What a simulation says at each place that is judged: in every interval, over days or over the horizon.
public struct ScopedSummary: Sendable, Equatable {
  /// What a simulation says.
  public let summary: Summary
  /// The places that are judged, each by its intervals.
  public let places: [Range<Int>]
  /// Estimates of what goals are about, by place, where a place is neither an interval nor the horizon.
  private let contacts: [[MeasureValues]]
  private let groups: [[MeasureValues]]

  /// Simulates a scenario, to be judged at some places.
  init(simulating scenario: Scenario, at places: [Range<Int>], on simulator: Simulator) {
    self.init(simulator.observe(scenario, Self.indicators(scenario, places)), at: places)
  }

  /// What an observation says at some places, if it follows at least ``indicators(_:_:)``.
  init(_ observation: Observation, at places: [Range<Int>]) {
    summary = observation.summary
    self.places = places
    let scenario = summary.scenario
    guard Self.hasSpans(scenario, places) else {
      (contacts, groups) = ([], [])
      return
    }
    let confidence = Confidence(scenario.run.confidence) ?? .ninetyFive
    contacts = scenario.contacts.map { type in
      places.map { SpanValues(observation, $0, confidence).values(of: type) }
    }
    groups = scenario.agents.map { group in
      places.map { SpanValues(observation, $0, confidence).values(of: group) }
    }
  }

  /// What a summary says in some of its intervals, or over the horizon.
  init(_ summary: Summary, intervals: [Int]) {
    self.summary = summary
    places = intervals.map { $0..<$0 + 1 }
    (contacts, groups) = ([], [])
  }

  /// What has to be followed for some places: nothing where all are intervals or the horizon.
  static func indicators(_ scenario: Scenario, _ places: [Range<Int>]) -> [Indicator] {
    guard hasSpans(scenario, places) else { return [] }
    let intervals = 0..<scenario.horizon.intervalCount
    return (scenario.contacts.flatMap(SpanValues.indicators) + scenario.agents.flatMap(SpanValues.indicators))
      .flatMap { indicator in intervals.map { Indicator(indicator.subject, indicator.measure, .interval($0)) } }
  }

  private static func hasSpans(_ scenario: Scenario, _ places: [Range<Int>]) -> Bool {
    places.contains { $0.count > 1 && $0 != 0..<scenario.horizon.intervalCount }
  }

  /// The measures of all contacts of a type, by its position in the scenario, at a place.
  public func values(ofType type: Int, at place: Int) -> MeasureValues {
    let contact = summary.contacts[type]
    return contacts.isEmpty ? Self.values(contact.values, contact.intervals, places[place]) : contacts[type][place]
  }

  /// The measures of a group at a place.
  public func values(ofGroup group: Int, at place: Int) -> MeasureValues {
    let agents = summary.agents[group]
    return groups.isEmpty ? Self.values(agents.values, agents.intervals, places[place]) : groups[group][place]
  }

  private static func values(
    _ whole: MeasureValues, _ intervals: [MeasureValues], _ place: Range<Int>
  ) -> MeasureValues {
    place.count == 1 ? intervals[place.lowerBound] : whole
  }
}

extension ScopedSummary {
  /// How every part of a type's goal stands at a place.
  public func standings(ofType type: Int, at place: Int) -> [GoalStanding] {
    let contact = summary.contacts[type].type
    let values = values(ofType: type, at: place)
    return contact.goalParts.map {
      GoalStanding(subject: .contacts(contact.name), part: $0, finding: contact.finding($0, values))
    }
  }

  /// How a group's cap on occupancy stands at a place; empty where there is none.
  public func standings(ofGroup group: Int, at place: Int) -> [GoalStanding] {
    let agents = summary.agents[group].group
    guard let cap = agents.occupancyCap else { return [] }
    let values = values(ofGroup: group, at: place)
    // Agents who only finish what they have in hand, after their time on duty, are all busy.
    let isThere = values[.staffed].map { $0.mean > 0 } ?? true
    let value = values[cap.measure].flatMap { isThere && $0.mean.isFinite ? $0 : nil }
    return [
      GoalStanding(subject: .agents(agents.name), part: cap, finding: value.map { .value($0) } ?? .nothing)
    ]
  }

  /// How all goals and caps stand at a place.
  public func standings(at place: Int) -> [GoalStanding] {
    summary.contacts.indices.flatMap { standings(ofType: $0, at: place) }
      + summary.agents.indices.flatMap { standings(ofGroup: $0, at: place) }
  }
}
