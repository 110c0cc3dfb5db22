internal import Measures
internal import Planning
internal import Scenarios
internal import Simulation
internal import Statistics

/// The measures that matter most, before and after, with the difference and whether it is real.
struct DifferenceTable {
  private let place: ComparedCase
  private let selection: DifferenceSelection
  /// Whether the words of the last column are explained; once is enough.
  private let isFirst: Bool

  init(_ place: ComparedCase, isFirst: Bool) {
    self.place = place
    self.isFirst = isFirst
    selection = DifferenceSelection(place)
  }

  /// The table; nil where everything in it is the same.
  var table: Table? {
    let blocks = selection.blocks.filter { !$0.rows.isEmpty }
    guard !blocks.isEmpty else { return nil }
    var table = Table([
      Table.Column(title: "", isText: true), Table.Column(title: "measure", isText: true),
      Table.Column(title: "unit", isText: true), Table.Column(title: "base"), Table.Column(title: "change"),
      Table.Column(title: "difference"), Table.Column(title: "real?", isText: true),
    ])
    let differences = SignedFigure.aligned(
      blocks.flatMap(\.rows).map { comparison in
        comparison.difference.map { SignedFigure($0, unit: comparison.indicator.measure.unit) }
      })
    var number = 0
    for block in blocks {
      for (index, comparison) in block.rows.enumerated() {
        table.append(row(comparison, index == 0 ? block.title : "", differences[number]))
        number += 1
      }
    }
    return table
  }

  /// What the last column means, and what is left out.
  var legend: [String] {
    let same = selection.same
    let hidden = [
      same == 0
        ? nil
        : "\(Wording.count(same, "more number")) of these \(same == 1 ? "is" : "are") the same on both sides, or nearly",
      selection.hiddenTypes == 0
        ? nil : "\(Wording.count(selection.hiddenTypes, "type")) that change less are not shown",
    ].compactMap { $0 }
    let single = "real?: one \(place.noun) has no intervals, so nothing is known"
    let after = place.answer.question.scenario.contacts
    let times = AnswerTimes(place.types + after).legends(selection.furtherServiceLevels) { $0.rawValue }
    return (isFirst ? [place.isSingle ? single : meaning] : []) + times + hidden + [counts]
  }

  private var meaning: String {
    let level = Wording.percent(place.base.scenario.run.confidence)
    let compared = place.answer.comparisons.count(where: \.isTested)
    return "real?: yes: believed with \(level) confidence although \(Wording.count(compared, "number")) of the whole "
      + "\(place.noun) are compared at once (Holm's correction); perhaps: its own interval leaves out zero, which some do "
      + "by chance; no: may be chance\(hasOpen ? "; open: many issues have not ended, and these may undo it" : "")"
  }

  private var hasOpen: Bool { place.answer.comparisons.contains { $0.difference != nil && $0.evidence == .open } }

  private var counts: String {
    let all = place.answer.comparisons + place.answer.intervals
    let compared = all.filter { $0.difference != nil }
    func count(_ evidence: Comparison.Evidence) -> Int { compared.count { $0.evidence == evidence } }
    let head = "--format csv has all \(all.count) numbers"
    guard !place.isSingle else { return head }
    return "\(head): \(count(.real)) changed for real, \(count(.perhaps)) perhaps, \(count(.unclear)) may be chance, "
      + "\(count(.same)) are the same"
      + (count(.open) == 0 ? "" : ", \(count(.open)) are open")
      + (compared.count == all.count ? "" : ", \(all.count - compared.count) have nothing to compare")
  }

  private func row(_ comparison: Comparison, _ title: String, _ difference: String) -> [Table.Cell] {
    let measure = comparison.indicator.measure
    func cell(_ estimate: Estimate?) -> Table.Cell {
      guard let estimate, estimate.mean.isFinite else { return .none }
      return .estimate(estimate, measure.unit)
    }
    let isReal = comparison.evidence == .real
    let tone: Tone? = !isReal ? nil : comparison.isWorse ? .bad : comparison.isBetter ? .good : nil
    return [
      .text(title), .text(measure.rawValue), .text(measure.unit.sign(currency: currency), .quiet),
      cell(comparison.base), cell(comparison.change), .text(difference, tone), .text(word(comparison)),
    ]
  }

  private var currency: String? { place.currency.map { Printable.short($0, width: 8) } }

  private func word(_ comparison: Comparison) -> String {
    guard comparison.difference != nil else { return "–" }
    switch comparison.evidence {
    case .real: return "yes"
    case .perhaps: return "perhaps"
    case .unclear: return place.isSingle ? "?" : "no"
    case .same: return "same"
    case .open: return "open"
    }
  }
}
