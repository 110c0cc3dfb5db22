internal import Measures
internal import Planning
internal import Queueing
internal import Scenarios
internal import Statistics

/// The chosen number between its neighbours.
struct ErlangTable {
  private struct Column {
    var title: String
    var unit = ""
    let value: (ErlangAnswer.Row) -> Table.Cell
  }

  private let answer: ErlangAnswer
  private let columns: [Column]

  init(_ answer: ErlangAnswer) {
    self.answer = answer
    columns = Self.columns(answer.question)
  }

  /// The table, the chosen row marked.
  var table: Table {
    var table = Table(columns.map { Table.Column(title: $0.title, unit: $0.unit) })
    for row in answer.table {
      table.append(columns.map { $0.value(row) }, isMarked: row.agents == answer.chosen.agents)
    }
    return table
  }

  /// What the short titles mean.
  var legend: [String] {
    let question = answer.question
    guard question.model != .b else { return ["occupancy: carried erlangs ÷ lines"] }
    let times = question.goals.thresholds
    let formula = question.goals.definition.formula(
      within: "\(Decimal.short(times.answer)) s", short: "\(Decimal.short(times.shortAbandon)) s")
    let unsettled = answer.table.contains { !$0.measures.isStable }
    return [
      question.model == .c ? "SL = answered within \(Decimal.short(times.answer)) s ÷ offered" : "SL = \(formula)",
      "ASA, p90: mean and 90th percentile wait of the answered; lost: abandoned ÷ offered",
      "occupancy = handling ÷ time on duty",
    ] + (unsettled ? ["– the queue grows without end"] : [])
      + (question.model == .x ? ["redials: per 100 calls; reach a human: answered in the end"] : [])
  }

  // MARK: - Columns

  private static func columns(_ question: ErlangQuestion) -> [Column] {
    let blocked = Column(title: "blocked", unit: "%") { share($0.measures.blocked) }
    let occupancy = Column(title: "occupancy", unit: "%") { share($0.measures.occupancy) }
    guard question.model != .b else {
      return [Column(title: "lines") { .text(Decimal.short($0.agents)) }, blocked, occupancy]
    }
    let definition = question.goals.definition
    var columns = [Column(title: "agents") { .text(Decimal.short($0.agents)) }]
    if question.shrinkage != nil {
      columns.append(Column(title: "scheduled") { $0.scheduled.map { .text("\($0)") } ?? .none })
    }
    columns += [
      Column(title: "P(wait)", unit: "%") { share(ofThoseWhoCome($0)?.waited) },
      Column(title: Measure.serviceLevel.head, unit: "%") { share($0.measures.serviceLevel(definition)) },
      Column(title: "ASA", unit: "s") { cell(ofThoseWhoCome($0)?.asa, .seconds) },
      Column(title: "p90", unit: "s") { cell(ofThoseWhoCome($0)?.percentiles?.p90, .seconds) },
      Column(title: Measure.abandonRate.head, unit: "%") { share(ofThoseWhoCome($0)?.abandonRate) },
    ]
    if question.lines != nil { columns.append(blocked) }
    if question.model == .x {
      columns.append(Column(title: "redials", unit: "%") { share($0.redials) })
      columns.append(Column(title: "reach a", unit: "human, %") { share($0.reachedHuman) })
    }
    return columns + [occupancy]
  }

  /// What a row says of contacts; nil where none come.
  private static func ofThoseWhoCome(_ row: ErlangAnswer.Row) -> QueueMeasures? {
    row.measures.workload.isEmpty ? nil : row.measures
  }

  private static func share(_ value: Double?) -> Table.Cell { cell(value, .share) }

  private static func cell(_ value: Double?, _ unit: Measure.Unit) -> Table.Cell {
    guard let value, value.isFinite else { return .none }
    return .estimate(Estimate(mean: value, halfWidth: nil), unit)
  }
}
