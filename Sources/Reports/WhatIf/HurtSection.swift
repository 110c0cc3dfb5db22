internal import Measures
internal import Planning
internal import Scenarios
internal import Statistics

/// Where a change makes things worse, by the clock.
struct HurtSection {
  private let place: ComparedCase
  private let hurt: HurtIntervals
  private let labels: ClockLabels

  init(_ place: ComparedCase) {
    self.place = place
    hurt = place.hurt
    labels = ClockLabels(place.horizon)
  }

  private static let mostRows = 8

  var blocks: [ReportSection.Block] {
    guard !place.answer.intervals.isEmpty else {
      return [.paragraph(otherHorizon)]
    }
    guard hurt.compared > 0 else { return [.paragraph("No interval has anything to compare.")] }
    guard !hurt.isSame else { return [.paragraph("No interval changes.")] }
    guard !place.isSingle else {
      return [.paragraph("Which intervals get worse for real cannot be said after one \(place.noun).")]
    }
    let head = "\(count(hurt.worse)) \(hurt.worse.count == 1 ? "gets" : "get") worse for real"
    let missed = hurt.worse.count(where: \.movement.isNowMissed)
    let misses = missed == 0 ? "" : ", \(missed) now \(missed == 1 ? "misses its" : "miss their") goal"
    let most = hurt.worse.count > Self.mostRows ? "; the worst \(Self.mostRows)" : ""
    guard !hurt.worse.isEmpty else {
      return [.paragraph("No interval gets worse for real\(perhaps(" (\(hurt.perhapsWorse) perhaps)")).\(better)")]
    }
    return [.paragraph("\(head)\(misses)\(perhaps(", \(hurt.perhapsWorse) more perhaps"))\(most):"), .table(table)]
      + (hurt.better.isEmpty ? [] : [.paragraph(String(better.dropFirst()))])
  }

  private var otherHorizon: String {
    let (before, after) = (place.horizon, place.answer.question.scenario.horizon)
    guard before.length == after.length, before.start == after.start else {
      return "Its horizon is \(ClockLabels(after).horizonText) instead of \(labels.horizonText): intervals are not "
        + "compared, and counts, hours and cost are those of another length of time."
    }
    guard before.interval == after.interval else {
      return
        "Its intervals are of \(Wording.duration(after.interval)) instead of \(Wording.duration(before.interval)), so "
        + "they are not compared."
    }
    return "Its horizon begins or ends in another way, so intervals are not compared."
  }

  private func perhaps(_ text: String) -> String { hurt.perhapsWorse == 0 ? "" : text }

  /// How many of the intervals that could be compared.
  private func count(_ entries: [HurtIntervals.Entry]) -> String {
    let places = place.types.count > 1 ? " of types" : ""
    return "\(entries.count) of \(Wording.count(hurt.compared, "interval"))\(places)"
  }

  private var better: String {
    guard let best = hurt.better.first else { return "" }
    let type = place.types.count > 1 ? "for \(Printable.short(best.movement.type.name)) " : ""
    let change = best.movement.comparison.difference.map {
      SignedFigure($0, unit: best.movement.measure.unit).text()
    }
    let times = Wording.ranges(Array(Set(hurt.better.map(\.interval)))).map(labels.range)
    let verb = hurt.better.count == 1 ? "gets" : "get"
    return " \(count(hurt.better)) \(verb) better for real (\(Wording.list(times))), most \(type)at "
      + "\(labels.start(best.interval)): \(best.movement.measure.rawValue) \(change ?? "–")."
  }

  private var table: Table {
    let rows = hurt.worse.prefix(Self.mostRows)
    let showsType = place.types.count > 1
    var table = Table(
      [Table.Column(title: "at", isText: true)]
        + (showsType ? [Table.Column(title: "type", isText: true)] : []) + [
          Table.Column(title: "measure", isText: true), Table.Column(title: "unit", isText: true, isOptional: true),
          Table.Column(title: "base"), Table.Column(title: "change"), Table.Column(title: "difference"),
          Table.Column(title: "goal", isText: true, isOptional: true), Table.Column(title: "is", isText: true),
        ])
    let differences = SignedFigure.aligned(
      rows.map { row in
        row.movement.comparison.difference.map { SignedFigure($0, unit: row.movement.measure.unit) }
      })
    for (row, difference) in zip(rows, differences) {
      let movement = row.movement
      func cell(_ estimate: Estimate?) -> Table.Cell {
        estimate.map { .estimate($0, movement.measure.unit) } ?? .none
      }
      table.append(
        [.text(labels.range(row.interval..<row.interval + 1))]
          + (showsType ? [.text(Printable.short(movement.type.name, width: 16))] : []) + [
            .text(movement.measure.rawValue), .text(movement.measure.unit.sign(currency: nil), .quiet),
            cell(movement.comparison.base), cell(movement.comparison.change), .text(difference),
            .text(goal(movement)), .text(standing(movement), movement.verdictAfter?.tone),
          ])
    }
    return table
  }

  private func goal(_ movement: Movement) -> String {
    guard let after = movement.after else { return "none" }
    let limit =
      after.measure.unit == .share ? "\(Decimal.short(after.limit * 100)) %" : Wording.threshold(after.limit)
    return "\(after.isAtLeast ? "≥" : "≤") \(limit)"
  }

  private func standing(_ movement: Movement) -> String {
    switch movement.verdictAfter {
    case .met: "still met"
    case .missed: movement.verdictBefore == .missed ? "missed before, too" : "now missed"
    case .inDoubt: "in doubt"
    default: ""
    }
  }
}
