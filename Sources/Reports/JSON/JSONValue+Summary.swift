internal import Files
internal import Measures
internal import Scenarios
internal import Simulation
internal import Statistics

/// The members of a JSON object, in their order.
typealias JSONMembers = [(key: String, value: JSONValue)]

extension JSONMembers {
  /// Measures under their keys.
  static func measures(_ values: MeasureValues, _ measures: [Measure]) -> JSONMembers {
    measures.map { ($0.rawValue, JSONValue(values[$0])) }
  }
}

extension JSONValue {
  /// A number; null where there is none.
  init(_ number: Double?) { self = number.map { .number($0) } ?? .null }

  /// All that is known of one type of a scenario's contacts.
  static func contact(_ contact: ContactSummary, of scenario: Scenario) -> JSONValue {
    let byDefinition = ServiceLevelDefinition.allCases.map { definition in
      (definition.rawValue, JSONValue(contact.values.serviceLevelByDefinition[definition]))
    }
    let measures = (Measure.ofContacts + Measure.ofJourneys).filter(scenario.reports)
    return .object(
      .measures(contact.values, measures) + [
        ("service_level_by_definition", .object(byDefinition)),
        ("intervals", intervals(contact.intervals, measures, scenario.horizon)),
      ] + profiles(of: contact, scenario))
  }

  /// The customers of a type by profile; nothing where they do not differ.
  private static func profiles(of contact: ContactSummary, _ scenario: Scenario) -> JSONMembers {
    guard !contact.profiles.isEmpty else { return [] }
    let measures = Measure.ofProfiles.filter(scenario.reports)
    let profiles = contact.profiles.map { profile in
      (profile.name, JSONValue.object([("share", .number(profile.share))] + .measures(profile.values, measures)))
    }
    return [("profiles", .object(profiles))]
  }

  /// All that is known of one group of a scenario's agents.
  static func group(_ group: GroupSummary, of scenario: Scenario) -> JSONValue {
    withIntervals(group.values, group.intervals, Measure.ofAgents.filter(scenario.reports), scenario)
  }

  /// All that is known of one of a scenario's steps.
  static func step(_ step: StepSummary, of scenario: Scenario) -> JSONValue {
    withIntervals(step.values, step.intervals, Measure.ofSteps, scenario)
  }

  private static func withIntervals(
    _ values: MeasureValues, _ all: [MeasureValues], _ measures: [Measure], _ scenario: Scenario
  ) -> JSONValue {
    .object(.measures(values, measures) + [("intervals", intervals(all, measures, scenario.horizon))])
  }

  /// Made one by one while they are written: a year of hours has many.
  private static func intervals(
    _ intervals: [MeasureValues], _ measures: [Measure], _ horizon: Horizon
  ) -> JSONValue {
    .list(count: intervals.count) { index in
      .object([("start", .string(horizon.label(ofInterval: index)))] + .measures(intervals[index], measures))
    }
  }
}
