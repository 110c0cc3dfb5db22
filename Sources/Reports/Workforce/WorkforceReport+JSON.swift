public import Files
internal import Planning
internal import Scenarios

extension WorkforceReport {
  /// JSON, format `sira.workforce/1`: people, shares in 0…1, full double precision.
  public var json: StreamedText {
    var members: JSONMembers = [
      ("format", .string("sira.workforce/1")), ("scenario", source.json(named: scenario.name)),
      ("seed", .unsigned(plan.seed)), ("replications", .integer(plan.replications)), ("hires", .integer(plan.hires)),
    ]
    if let cost = plan.hiringCost { members.append(("hiring_cost", .number(cost))) }
    if let cost = plan.peopleCost { members.append(("people_cost", .number(cost))) }
    members.append(("months", .array(plan.months.indices.map { month(plan.months, $0) })))
    members.append(("without_hiring", .array(plan.withoutHiring.indices.map { month(plan.withoutHiring, $0) })))
    return .json(.object(members))
  }

  private func month(_ months: [WorkforcePlan.MonthPlan], _ index: Int) -> JSONValue {
    .line([("month", .string(label(index)))] + values(months[index]).map { ($0.key, .number($0.value)) })
  }

  /// The numbers of a month by their keys.
  func values(_ month: WorkforcePlan.MonthPlan) -> [(key: String, value: Double)] {
    [
      ("required", month.required), ("hire", Double(month.hires)), ("headcount", month.headcount),
      ("in_training", month.inTraining), ("capacity", month.capacity), ("capacity_p05", month.capacityRange.lowerBound),
      ("capacity_p95", month.capacityRange.upperBound), ("shortfall_risk", month.shortfallRisk),
      ("leavers", month.leavers),
    ]
  }

  /// A line for each month, units as in the JSON.
  public var csv: StreamedText {
    let keys = plan.months.first.map { values($0).map(\.key) } ?? []
    return .csv(header: ["month"] + keys) { table in
      for (index, month) in plan.months.enumerated() {
        table.append([label(index)] + values(month).map { CSVTable.number($0.value) })
      }
    }
  }
}
