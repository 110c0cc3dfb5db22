public import Files
internal import Planning
internal import Scenarios
internal import Statistics

extension SweepReport {
  /// JSON, format `sira.sweep/1`: durations in seconds, shares in 0…1.
  ///
  /// The same sweep gives the same bytes, however often it was interrupted and on however many threads it ran.
  public var json: StreamedText {
    let frontier = sweep.frontier
    let run = sweep.scenario.run
    return .json(
      .object([
        ("format", .string("sira.sweep/1")),
        ("scenario", source.json(named: sweep.scenario.name)),
        ("run", .run(run, replications: run.replications)),
        ("per", .string(sweep.scope.rawValue)),
        ("assumed_blocked", .object(sweep.boundedTypes.map { ($0, .number(PlannedBlocking.share)) })),
        ("points_planned", .integer(sweep.planned)),
        ("points_simulated", .integer(sweep.points.count)),
        (
          "axes",
          .array(
            sweep.axes.map { axis in
              .object([("path", .string(axis.path)), ("values", .array(axis.values.map { .string($0) }))])
            })
        ),
        ("text", .string(SweepAnswer(sweep).text)),
        ("cheapest_that_meets_goals", SweepAnswer(sweep).chosen.map { .integer($0) } ?? .null),
        ("frontier", .array(frontier.map { .integer($0) })),
        ("for_plans_only", .array(sweep.axesForPlansOnly.map { .string(sweep.axes[$0].path) })),
        ("points", .array(sweep.points.indices.map(point))),
      ]))
  }

  private func point(_ index: Int) -> JSONValue {
    let (point, horizon) = (sweep.points[index], sweep.scenario(at: index).horizon)
    return .object(
      [("values", JSONValue.line(zip(sweep.axes, point.values).map { ($0.path, .string($1)) }))]
        + [("meets_goals", point.meetsGoals.map { .bool($0) } ?? .null)]
        + .goals(point.goals, horizon)
        + zip(sweep.indicators, point.estimates).map { ($0.key(in: horizon), JSONValue($1)) })
  }

  /// A line for each point; units are those of the JSON.
  public var csv: StreamedText {
    let horizon = sweep.scenario.horizon
    let keys = sweep.indicators.map { $0.key(in: horizon) }
    let frontier = Set(sweep.frontier)
    let goals = ["meets_goals", "frontier", "places_judged", "places_missed", "missed_most"]
    return .csv(header: sweep.axes.map(\.path) + keys.flatMap { [$0, "\($0).half_width"] } + goals) { table in
      for (index, point) in sweep.points.enumerated() {
        table.append(
          point.values + point.estimates.flatMap(CSVTable.numbers) + [
            point.meetsGoals.map { "\($0)" } ?? "", "\(frontier.contains(index))", "\(point.goals.judged)",
            "\(point.goals.missed)", point.goals.worst?.key ?? "",
          ])
      }
    }
  }
}
