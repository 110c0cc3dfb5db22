public import Files
internal import Measures
internal import Scenarios
internal import Simulation
internal import Statistics

extension RunReport {
  /// JSON, format `sira.results/1`: durations in seconds, shares in 0…1, counts per replication.
  ///
  /// What depends on the machine (time, threads) is left out on purpose.
  public var json: StreamedText { .json(document) }

  private var document: JSONValue {
    let scenario = summary.scenario
    let steps: JSONMembers =
      scenario.usesJourneys ? [("steps", .object(summary.steps.map { ($0.step.name, .step($0, of: scenario)) }))] : []
    return .object(
      [
        ("format", .string("sira.results/1")),
        ("scenario", source.json(named: scenario.name)),
        ("run", run),
        ("overall", .object(.measures(summary.overall, Measure.overall.filter(scenario.reports)))),
        ("contacts", .object(summary.contacts.map { ($0.type.name, .contact($0, of: scenario)) })),
        ("agents", .object(summary.agents.map { ($0.group.name, .group($0, of: scenario)) })),
      ] + steps)
  }

  private var run: JSONValue {
    let settings = summary.scenario.run
    var members: JSONMembers = [
      ("seed", .unsigned(settings.seed)),
      ("replications", .integer(summary.replications)),
      ("confidence", .number(settings.confidence)),
      ("engine", .string(SiraVersion.engine)),
      ("contacts_simulated", .integer(summary.contactsSimulated)),
      ("events", .integer(summary.events)),
    ]
    if !summary.scenario.incidents.isEmpty {
      members.append(("incidents", .object(summary.scenario.incidents.map { ($0.name, incident($0)) })))
    }
    let staff = StaffAssumptions(summary.scenario).json
    let experience = ExperienceWords(summary.scenario)?.json
    if case .array(let items)? = experience {
      members.append(("assumptions", .array(items + staff)))
    } else if !staff.isEmpty {
      members.append(("assumptions", .array(staff)))
    }
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

  /// What an incident is expected to bring.
  private func incident(_ incident: Incident) -> JSONValue {
    let effect = summary.scenario.effect(of: incident)
    return .line(
      [("surge", .number(effect.surge)), ("spared", .number(effect.spared)), ("back", .number(effect.back))]
        + (incident.statusMessage == nil ? [] : [("informed", .number(effect.informed))]))
  }

  private static func precision(_ outcome: Summary.PrecisionOutcome) -> JSONValue {
    .line([
      ("asked", .number(outcome.asked.halfWidth)),
      ("widest", .number(outcome.widest)),
      ("place", outcome.place.map { .string($0) } ?? .null),
      ("reached", .bool(outcome.isReached)),
    ])
  }
}
