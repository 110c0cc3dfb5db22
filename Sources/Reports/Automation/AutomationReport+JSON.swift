public import Files
internal import Measures
internal import Planning
internal import Scenarios
internal import Simulation
internal import Statistics

extension AutomationReport {
  /// JSON, format `sira.automation/1`: durations in seconds, shares in 0…1, hours as they are.
  public var json: StreamedText {
    .json(
      .object([
        ("format", .string("sira.automation/1")), ("scenario", source.json(named: scenario.name)),
        ("run", .run(scenario.run, replications: automation.base.replications)), ("window", .number(window)),
        ("difficulty", .string(automation.difficulty.rawValue)),
        ("steps", .object(automation.curves.map { ($0.step.name, self.curve($0)) })),
        ("ways_to_person", .object(scenario.waysToPerson.map { ($0.type, way($0)) })),
      ]))
  }

  private func curve(_ curve: AutomationCurve) -> JSONValue {
    let answer = AutomationAnswer(curve, of: automation)
    func contain(_ point: Int?) -> JSONValue { number(point.map { curve.points[$0].contain }) }
    func keys(_ measures: [Measure]) -> JSONValue { .array(measures.map { .string($0.rawValue) }) }
    let text = [answer.hours, answer.customers, answer.impossible].compactMap { $0 }.joined(separator: " ")
    let customers: JSONMembers = [
      ("fewer", keys(curve.customers.fewer)), ("more", keys(curve.customers.more)),
    ]
    let members: JSONMembers = [
      ("text", .string(text)), ("saves_up_to", contain(curve.turn)), ("costs_from", contain(curve.costTurn)),
      ("customers", .line(customers)), ("points", .array(curve.points.map { point($0, curve.step) })),
    ]
    let impossible = curve.impossible.map { point in
      JSONValue.object([("contain", .number(point.contain)), ("reason", .string(point.reason))])
    }
    return .object(members + (impossible.isEmpty ? [] : [("not_simulated", .array(impossible))]))
  }

  private func point(_ point: AutomationCurve.Point, _ step: Step) -> JSONValue {
    var members: JSONMembers = []
    for (key, value) in shares(point, step) { members.append((key, number(value))) }
    members.append(("is_written", .bool(point.isWritten)))
    members.append(("effect", point.effect.map { .string($0.rawValue) } ?? .null))
    for (key, estimate) in estimates(point) { members.append((key, JSONValue(estimate))) }
    return .object(members)
  }

  private func number(_ value: Double?) -> JSONValue {
    guard let value, value.isFinite else { return .null }
    return .number(value)
  }

  /// The shares of a point by their keys.
  private func shares(_ point: AutomationCurve.Point, _ step: Step) -> [(key: String, value: Double?)] {
    [
      ("contain", point.contain), ("unresolved", point.unresolved), ("contained_share", point.contained),
      ("truly_solved", point.solved),
      ("looks_solved", AutomationTables.looksSolved(point, step, window)),
    ]
  }

  private func way(_ way: WayToPerson) -> JSONValue {
    .object([
      ("passes", .array(way.steps.map { .string($0) })), ("presses", number(way.presses)),
      ("way_open", number(way.time)), ("way_open_p90", number(way.timeOfNineInTen)), ("no_way", .number(way.never)),
    ])
  }

  /// A line for each step, point and number, units as in the JSON.
  public var csv: StreamedText {
    .csv(header: ["step", "contain", "is_written", "measure", "value", "half_width"]) { table in
      for curve in automation.curves {
        for point in curve.points {
          let place = [curve.step.name, CSVTable.number(point.contain), point.isWritten ? "true" : "false"]
          for (key, value) in shares(point, curve.step).dropFirst() {
            table.append(place + [key, CSVTable.number(value), ""])
          }
          for (key, estimate) in estimates(point) {
            table.append(place + [key, CSVTable.number(estimate?.mean), CSVTable.number(estimate?.halfWidth)])
          }
        }
      }
    }
  }

  /// The estimates of a point by their keys.
  private func estimates(_ point: AutomationCurve.Point) -> [(key: String, value: Estimate?)] {
    let measures: [Measure] = [.automationSaved, .automationReturned] + AutomationCurve.measures
    return [("net_saved", point.netSaved), ("gained", point.gained)] + measures.map { ($0.rawValue, point.values[$0]) }
  }
}
