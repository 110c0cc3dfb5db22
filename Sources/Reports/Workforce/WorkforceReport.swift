public import Planning
public import Scenarios
internal import Statistics

/// A plan of people over months: how many to hire and when, what each month has and needs, and what all that rests on.
public struct WorkforceReport: TabularReport {
  let plan: WorkforcePlan
  let scenario: Scenario
  let source: ScenarioSource

  /// A report on a plan for the workforce of the scenario in a file.
  public init(_ plan: WorkforcePlan, of scenario: Scenario, source: ScenarioSource) {
    (self.plan, self.scenario, self.source) = (plan, scenario, source)
  }

  /// `workforce`, in every form.
  public static func fileName(of format: OutputFormat) -> String { "workforce" }

  /// The scenario, and how many months.
  public var title: ReportTitle {
    let count = plan.months.count
    let last = count > 1 ? " to \(label(count - 1))" : ""
    return ReportTitle(
      "Workforce", of: scenario, ["\(label(0))\(last), \(Wording.count(count, "month"))"], source: source)
  }

  /// What to hire, the months, and the assumptions.
  public var sections: [ReportSection] {
    [
      ReportSection([.finding(answer, isShort ? .bad : .good), .paragraph(without)] + costs.map { .paragraph($0) }),
      ReportSection([.table(table), .note(legend)]),
      ReportSection([.table(assumptions)]),
    ]
  }

  /// How the ranges were found.
  public var footer: ReportSection {
    ReportSection([
      .paragraph(
        "People, their work and leavers are expected numbers, computed exactly. Who leaves is a matter of chance: the ranges "
          + "and risks are those of \(plan.replications) runs from seed \(plan.seed) in which everybody leaves or stays by "
          + "chance, with the same hires in each. Errors of the assumptions are not in them. The plan does not look at the "
          + "contacts of the scenario, only at 'workforce'.")
    ])
  }

  /// The name of a month.
  func label(_ month: Int) -> String { plan.workforce.start?.label(after: month) ?? "month \(month + 1)" }

  // MARK: - The answer

  private var short: [Int] { plan.months.indices.filter { plan.months[$0].isShort } }
  private var isShort: Bool { !short.isEmpty }

  private var answer: String {
    let isGiven = plan.workforce.hires != nil
    let months = plan.months.indices.filter { plan.months[$0].hires > 0 }
    let list = Wording.list(months.map { "\(plan.months[$0].hires) for \(label($0))" }, most: 12)
    let hiring =
      plan.hires == 0
      ? (isGiven ? "With no hires" : "Hire nobody")
      : isGiven
        ? "With \(Wording.count(plan.hires, "hire")) as given (\(list))"
        : "Hire \(Wording.count(plan.hires, "person", plural: "people")): \(list)"
    let mark = isGiven ? ", " : ". On average "
    guard let worst = short.max(by: { plan.months[$0].shortfall < plan.months[$1].shortfall }) else {
      return hiring
        + (isGiven ? ", on average every month has what it needs." : ". On average every month then has what it needs.")
    }
    let unhelped = isGiven ? "" : unhelpedReason
    return hiring + mark
      + "\(short.count) of \(Wording.count(plan.months.count, "month")) \(short.count == 1 ? "falls" : "fall") short, "
      + "\(label(worst)) the most: by "
      + "\(Decimal.fixed(plan.months[worst].shortfall, 1)) of \(Decimal.short(plan.months[worst].required)) experienced "
      + "people.\(unhelped)"
  }

  private var unhelpedReason: String {
    let training = plan.workforce.training
    guard training > 0, short.contains(where: { $0 < training }) else { return "" }
    return
      " Who is hired for \(label(0)) takes contacts from \(label(training)) on, so the months before cannot be helped."
  }

  private var without: String {
    let months = plan.withoutHiring
    let short = months.indices.filter { months[$0].isShort }
    guard let first = short.first, let worst = short.max(by: { months[$0].shortfall < months[$1].shortfall }) else {
      return "Without any hiring every month has what it needs as well."
    }
    return
      "Without any hiring \(short.count) of \(Wording.count(months.count, "month")) would fall short, the first in "
      + "\(label(first)), \(label(worst)) the most: with \(Decimal.fixed(months[worst].capacity, 1)) of "
      + "\(Decimal.short(months[worst].required))."
  }

  private var costs: [String] {
    let parts = [
      plan.hiringCost.map { "\(money($0)) for hiring" },
      plan.peopleCost.map { "\(money($0)) for people, in training or not" },
    ].compactMap { $0 }
    return parts.isEmpty ? [] : ["Expected cost of all months: \(Wording.list(parts))."]
  }

  private func money(_ value: Double) -> String {
    Decimal.fixed(value, 0) + (scenario.currency.map { " \(Printable.short($0))" } ?? "")
  }

  // MARK: - Tables

  private var table: Table {
    var table = Table([
      Table.Column(title: "", isText: true), Table.Column(title: "people needed"), Table.Column(title: "hire"),
      Table.Column(title: "employed"), Table.Column(title: "in training"), Table.Column(title: "do the work of"),
      Table.Column(title: "in 90 % of runs"), Table.Column(title: "risk", unit: "%"), Table.Column(title: "leave"),
    ])
    for (index, month) in plan.months.enumerated() {
      let range = month.capacityRange
      table.append(
        [
          .text(label(index)), number(month.required), .text("\(month.hires)"), number(month.headcount),
          number(month.inTraining), number(month.capacity),
          .text("\(Decimal.fixed(range.lowerBound, 1))–\(Decimal.fixed(range.upperBound, 1))"),
          .text(Decimal.fixed(month.shortfallRisk * 100, 0)), number(month.leavers),
        ], isMarked: short.contains(index))
    }
    return table
  }

  private func number(_ value: Double) -> Table.Cell { .text(Decimal.fixed(value, 1)) }

  private var legend: [String] {
    [
      "people needed, do the work of: in experienced people; employed: at the start of the month, hires included",
      "risk: the share of runs in which they do less than is needed; leave: at the end of the month",
    ]
  }
}
