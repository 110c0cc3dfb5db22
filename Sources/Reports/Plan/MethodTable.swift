internal import Measures
internal import Planning
internal import Scenarios
internal import Simulation
internal import Statistics

/// What every way of planning takes, and what it gives when it is simulated.
struct MethodTable {
  private let plan: Plan

  init(_ plan: Plan) {
    self.plan = plan
  }

  var table: Table {
    var table = Table(
      [
        Table.Column(title: "way of planning", isText: true),
        Table.Column(title: "on duty", unit: "agent-h"),
      ]
        + (showsScheduled ? [Table.Column(title: "scheduled", unit: "agent-h")] : [])
        + (showsCost ? [Table.Column(title: "cost", unit: currency)] : []) + [
          Table.Column(group: intervals, title: "met"), Table.Column(group: intervals, title: "missed"),
          Table.Column(group: intervals, title: "of"),
          Table.Column(title: "all goals met", unit: "% of \(noun)s"),
        ])
    for outcome in plan.outcomes { table.append(row(outcome), isMarked: outcome.method == .simulation) }
    return table
  }

  var legend: [String] {
    let missing = PlanMethod.allCases.filter { method in
      !plan.outcomes.contains { $0.method == method } && (method != .erlangB || asksErlangB) && method != .current
    }.map { $0 == .transient ? "the hour-by-hour model" : $0.title }
    let caps = plan.groups.contains { $0.group.maxOccupancy != nil }
    let lines = [
      "each simulated on the same \(Wording.count(plan.check.replications, noun)); met: every goal"
        + "\(caps ? " and max_occupancy" : "") \(met); missed: one by more than chance; all goals met: over the whole \(noun)"
        + (caps ? ", max_occupancy not counted" : "") + (showsScheduled ? "; scheduled: with shrinkage" : "")
        + whatIsCounted
    ]
    return lines + (missing.isEmpty ? [] : ["no answer in some interval: " + Wording.list(missing)])
  }

  /// Weak intervals are reported even where strong ones may make up for them.
  private var whatIsCounted: String {
    guard plan.request.scope != .interval else { return "" }
    return "; each \(ScopeWords.interval(plan.scenario.horizon)) is counted by itself, though goals were asked for "
      + ScopeWords(plan.request.scope, plan.scenario.horizon).everywhere
  }

  private var asksErlangB: Bool { plan.groups.contains { $0.intervals.contains { $0.formula.erlangB != nil } } }

  private var intervals: String { ScopeWords.intervals(plan.scenario.horizon) }
  private var noun: String { Wording.replicationNoun(plan.scenario.horizon) }
  private var currency: String { plan.scenario.currency.map { Printable.short($0, width: 8) } ?? "" }
  private var met: String { PlanWords.frequency(plan.request, plan.scenario.horizon) }
  private var showsScheduled: Bool { plan.groups.contains { $0.group.shrinkage > 0 } }
  private var showsCost: Bool { plan.outcomes.contains { $0.cost != nil } }

  private func row(_ outcome: MethodOutcome) -> [Table.Cell] {
    [.text(outcome.method.title), .text(PlanWords.hours(outcome.hours))]
      + (showsScheduled ? [.text(PlanWords.hours(outcome.scheduledHours))] : [])
      + (showsCost ? [outcome.cost.map { .text(Decimal.fixed($0, 0)) } ?? .none] : []) + [
        .text("\(outcome.intervalsMet)"),
        .text("\(outcome.intervalsBroken)", outcome.intervalsBroken > 0 ? .bad : nil),
        .text("\(outcome.intervalsJudged)"),
        outcome.daysMet.map { .estimate(Estimate(mean: $0), .share) } ?? .none,
      ]
  }
}
