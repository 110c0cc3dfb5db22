public import Files
internal import Measures
internal import Scenarios
public import Simulation

/// The results as JSON, format `sira.results/1`: durations in seconds, shares in 0…1, counts per replication.
///
/// The same summary gives the same bytes. What depends on the machine (time, threads) is left out on purpose.
public struct JSONReport: Sendable {
  private let summary: Summary
  private let source: ScenarioSource

  /// A report on a summary of the scenario in a file.
  public init(_ summary: Summary, source: ScenarioSource) {
    self.summary = summary
    self.source = source
  }

  /// The JSON text, with a line break at the end.
  public var text: String { streamed.whole }

  /// The same, written piece by piece.
  public var streamed: StreamedText { StreamedText { sink in JSONWriter.write(document, to: sink) } }

  private var document: JSONValue {
    let horizon = summary.scenario.horizon
    let usesJourneys = summary.scenario.usesJourneys
    let steps: [(key: String, value: JSONValue)] =
      usesJourneys ? [("steps", .object(summary.steps.map { ($0.step.name, Self.step($0, horizon)) }))] : []
    let members: [(key: String, value: JSONValue)] = [
      ("format", .string("sira.results/1")),
      ("scenario", source.json(named: summary.scenario.name)),
      ("run", run),
      ("overall", .object(Self.members(summary.overall, Measure.overall.filter(reports)))),
      ("contacts", .object(summary.contacts.map { ($0.type.name, Self.contact($0, of: summary.scenario)) })),
      ("agents", .object(summary.agents.map { ($0.group.name, group($0, horizon)) })),
    ]
    return .object(members + steps)
  }

  private var run: JSONValue {
    let settings = summary.scenario.run
    var members: [(key: String, value: JSONValue)] = [
      ("seed", .unsigned(settings.seed)),
      ("replications", .integer(summary.replications)),
      ("confidence", .number(settings.confidence)),
      ("engine", .string(SiraVersion.engine)),
      ("contacts_simulated", .integer(summary.contactsSimulated)),
      ("events", .integer(summary.events)),
    ]
    let leftOut = PlanningKeyWords(summary.scenario).paths
    if !leftOut.isEmpty { members.append(("left_out", .array(leftOut))) }
    if !summary.precision.isEmpty {
      let outcomes = summary.precision.map { ($0.asked.measure.rawValue, Self.precision($0)) }
      members.append(("precision", .object(outcomes)))
    }
    if let warning = summary.demandWarning {
      members.append(
        (
          "demand_explodes",
          .line([
            ("contacts_per_issue", .number(warning.contactsPerIssue)), ("overflowed", .number(warning.overflowed)),
          ])
        ))
    }
    return .object(members)
  }

  private static func precision(_ outcome: Summary.PrecisionOutcome) -> JSONValue {
    .line([
      ("asked", .number(outcome.asked.halfWidth)),
      ("widest", .number(outcome.widest)),
      ("place", outcome.place.map { .string($0) } ?? .null),
      ("reached", .bool(outcome.isReached)),
    ])
  }

  private func reports(_ measure: Measure) -> Bool { summary.scenario.reports(measure) }

  /// All that is known of one type of a scenario's contacts.
  static func contact(_ contact: ContactSummary, of scenario: Scenario) -> JSONValue {
    let byDefinition = ServiceLevelDefinition.allCases.map { definition in
      (definition.rawValue, JSONValue(contact.values.serviceLevelByDefinition[definition]))
    }
    let measures = (Measure.ofContacts + Measure.ofJourneys).filter(scenario.reports)
    return .object(
      members(contact.values, measures)
        + [
          ("service_level_by_definition", .object(byDefinition)),
          ("intervals", intervals(contact.intervals, measures, scenario.horizon)),
        ])
  }

  private func group(_ group: GroupSummary, _ horizon: Horizon) -> JSONValue {
    let measures = Measure.ofAgents.filter(reports)
    return .object(
      Self.members(group.values, measures)
        + [("intervals", Self.intervals(group.intervals, measures, horizon))])
  }

  private static func step(_ step: StepSummary, _ horizon: Horizon) -> JSONValue {
    .object(
      members(step.values, Measure.ofSteps)
        + [("intervals", intervals(step.intervals, Measure.ofSteps, horizon))])
  }

  private static func intervals(
    _ intervals: [MeasureValues], _ measures: [Measure], _ horizon: Horizon
  ) -> JSONValue {
    .list(count: intervals.count) { index in
      .object([("start", .string(horizon.label(ofInterval: index)))] + members(intervals[index], measures))
    }
  }

  static func members(
    _ values: MeasureValues, _ measures: [Measure]
  ) -> [(key: String, value: JSONValue)] {
    measures.map { ($0.rawValue, JSONValue(values[$0])) }
  }
}

extension ScenarioSource {
  /// Which scenario a result is of.
  func json(named name: String) -> JSONValue {
    .object(
      [("name", .string(name)), ("file", .string(file)), ("sha256", .string(sha256))]
        + (changes.isEmpty ? [] : [("changes", .array(changes.map { .string($0) }))]))
  }
}
