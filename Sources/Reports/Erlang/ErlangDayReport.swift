internal import Measures
public import Planning
internal import Queueing
internal import Scenarios
internal import Statistics

/// An answer of `sira erlang` for every interval of a spreadsheet: the hours, the table, and what is assumed.
public struct ErlangDayReport: TabularReport {
  let day: ErlangDay
  let source: ScenarioSource
  private let labels: ClockLabels

  /// A report on what a formula asks for.
  public init(_ day: ErlangDay, source: ScenarioSource) {
    (self.day, self.source) = (day, source)
    labels = ClockLabels(day.horizon)
  }

  /// `erlang`, in every form.
  public static func fileName(of format: OutputFormat) -> String { "erlang" }

  /// The formula, and when.
  public var title: ReportTitle {
    ReportTitle(
      "Erlang \(day.question.model.rawValue.uppercased())", [ReportTitle.time(of: day.horizon)], basis: source.basis)
  }

  /// The hours and the peak, then each interval or each day.
  public var sections: [ReportSection] {
    [ReportSection([.paragraph(sentence)])] + (listsAll ? [ReportSection([.table(table), .note(legend)])] : [])
      + (days.count > 1
        ? [ReportSection([.table(dayTable)] + (listsAll ? [] : [.note(["Every interval: --format csv"])]))] : [])
  }

  /// What is assumed.
  public var footer: ReportSection { ReportSection([.paragraph(ErlangAssumption(day.question).text)]) }

  // MARK: - The answer

  /// Beyond so many intervals each day gets one line.
  private var listsAll: Bool { day.intervals.count <= 96 }
  var days: [Range<Int>] { day.horizon.days }
  var all: Range<Int> { day.intervals.indices }

  func peak(_ range: Range<Int>) -> Int {
    range.max { day.intervals[$0].agents < day.intervals[$1].agents } ?? range.lowerBound
  }

  private var sentence: String {
    let peak = peak(all)
    let most = day.intervals[peak]
    guard most.agents > 0 else { return "No calls come in, so nobody is needed." }
    let schedule = day.scheduledHours(all).map { hours in
      " With \(Wording.percent(day.question.shrinkage ?? 0)) shrinkage \(PlanWords.count(hours)) must be scheduled."
    }
    return
      "\(PlanWords.count(day.hours(all), "agent-hour")) keep \(goals) \(ScopeWords(.interval, day.horizon).everywhere); "
      + "peak at \(labels.start(peak)): \(Wording.count(most.agents, "agent"))\(most.row.scheduled.map { ", \($0) scheduled" } ?? "")."
      + (schedule ?? "")
  }

  private var goals: String {
    let goals = day.question.goals
    let parts = [
      goals.answer.map { "\(Wording.percent($0)) answered within \(Decimal.short(goals.thresholds.answer)) s" },
      goals.asa.map { "an ASA of at most \(Decimal.short($0)) s" },
      goals.abandon.map { "at most \(Wording.percent($0)) abandoned" },
      goals.blocking.map { "at most \(Wording.percent($0)) blocked" },
      goals.occupancy.map { "an occupancy of at most \(Wording.percent($0))" },
    ].compactMap { $0 }
    return Wording.list(parts, most: parts.count)
  }

  // MARK: - Tables

  private var variesInHandleTime: Bool { Set(day.intervals.filter { $0.calls > 0 }.map(\.handleTime)).count > 1 }

  private struct Column {
    var title: String
    var unit = ""
    let value: (Int, ErlangDay.Interval) -> Table.Cell
  }

  private var table: Table {
    let columns = columns
    var table = Table(
      columns.enumerated().map { Table.Column(title: $0.element.title, unit: $0.element.unit, isText: $0.offset == 0) })
    for (index, interval) in day.intervals.enumerated() { table.append(columns.map { $0.value(index, interval) }) }
    return table
  }

  private var columns: [Column] {
    let definition = day.question.goals.definition
    func measured(
      _ title: String, _ unit: String, _ kind: Measure.Unit, _ value: @escaping (QueueMeasures) -> Double?
    ) -> Column {
      Column(title: title, unit: unit) { _, interval in
        interval.calls > 0 ? Self.cell(value(interval.row.measures), kind) : .none
      }
    }
    var columns = [
      Column(title: "") { index, _ in .text(labels.start(index)) },
      Column(title: "calls") { _, interval in Self.number(interval.calls) },
    ]
    if variesInHandleTime {
      columns.append(
        Column(title: "AHT", unit: "s") { _, interval in interval.calls > 0 ? Self.number(interval.handleTime) : .none }
      )
    }
    columns.append(Column(title: "load") { _, interval in Self.number(interval.erlangs) })
    columns.append(Column(title: "agents") { _, interval in .text("\(interval.agents)") })
    if day.question.shrinkage != nil {
      columns.append(
        Column(title: "scheduled") { _, interval in interval.row.scheduled.map { .text("\($0)") } ?? .none })
    }
    columns.append(measured(Measure.serviceLevel.head, "%", .share) { $0.serviceLevel(definition) })
    columns.append(measured("ASA", "s", .seconds, \.asa))
    if day.question.model != .c { columns.append(measured(Measure.abandonRate.head, "%", .share, \.abandonRate)) }
    columns.append(measured("occupancy", "%", .share, \.occupancy))
    return columns
  }

  private var legend: [String] {
    let times = day.question.goals.thresholds
    let formula = day.question.goals.definition.formula(
      within: "\(Decimal.short(times.answer)) s", short: "\(Decimal.short(times.shortAbandon)) s")
    let isC = day.question.model == .c
    return [
      "load: calls × handle time ÷ interval, agents' worth of work"
        + (day.question.shrinkage == nil ? "" : "; scheduled: with shrinkage"),
      isC ? "SL = answered within \(Decimal.short(times.answer)) s ÷ offered" : "SL = \(formula)",
      "ASA: mean wait of the answered\(isC ? "" : "; lost: abandoned ÷ offered"); occupancy = handling ÷ time on duty",
    ]
  }

  private var dayTable: Table {
    let hasShrinkage = day.question.shrinkage != nil
    var columns = [
      Table.Column(title: "", isText: true), Table.Column(title: "calls"),
      Table.Column(title: "on duty", unit: "agent-h"),
    ]
    if hasShrinkage { columns.append(Table.Column(title: "scheduled", unit: "hours")) }
    columns += [Table.Column(title: "most at once"), Table.Column(title: "at", isText: true)]
    var table = Table(columns)
    for range in days {
      let name = ClockLabels.day(day.horizon.label(ofInterval: range.lowerBound))
      let most = peak(range)
      var row: [Table.Cell] = [
        .text(name.isEmpty ? "day 1" : String(name.dropLast())),
        Self.number(range.reduce(0) { $0 + day.intervals[$1].calls }), .text(PlanWords.hours(day.hours(range))),
      ]
      if hasShrinkage { row.append(day.scheduledHours(range).map { .text(PlanWords.hours($0)) } ?? .none) }
      row += [.text("\(day.intervals[most].agents)"), .text(String(labels.start(most).suffix(5)))]
      table.append(row)
    }
    return table
  }

  private static func number(_ value: Double) -> Table.Cell { .estimate(Estimate(mean: value), .contacts) }

  private static func cell(_ value: Double?, _ unit: Measure.Unit) -> Table.Cell {
    guard let value, value.isFinite else { return .none }
    return .estimate(Estimate(mean: value, halfWidth: nil), unit)
  }
}
