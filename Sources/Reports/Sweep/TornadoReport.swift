internal import Measures
public import Planning
internal import Scenarios
internal import Simulation
internal import Statistics

/// How much a scenario depends on each of its inputs.
public struct TornadoReport: TabularReport {
  let tornado: Tornado
  let source: ScenarioSource

  /// A report on a tornado of the scenario in a file.
  public init(_ tornado: Tornado, source: ScenarioSource) {
    self.tornado = tornado
    self.source = source
  }

  /// `sweep`, as it is one along each input.
  public static func fileName(of format: OutputFormat) -> String { SweepReport.fileName(of: format) }

  /// The scenario, and how far each input goes.
  public var title: ReportTitle {
    ReportTitle(
      "Tornado", of: tornado.base.scenario,
      [
        "each input \(share) less and \(share) more, one at a time", Wording.count(tornado.base.replications, noun),
      ], source: source)
  }

  /// What matters most, in a sentence, a table and a picture.
  public var sections: [ReportSection] {
    [ReportSection([.paragraph(answer)]), ReportSection([.table(table)])]
      + (chart.map { [ReportSection([.chart($0)])] } ?? [])
  }

  /// How the days were simulated, and what ± means.
  public var footer: ReportSection {
    ReportFooter(
      tornado.base.scenario, replications: tornado.base.replications,
      "All saw the same \(Wording.count(tornado.base.replications, noun)), simulated"
    ).section("Differences are paired. Inputs are varied for all types, groups and steps at once.")
  }

  /// What matters most, in a sentence.
  var answer: String {
    guard let bar = tornado.bars.first else { return "The scenario has no input that can be varied." }
    let ends = [(bar.more, "more"), (bar.less, "less")].compactMap { answer, word -> String? in
      guard let comparison = comparison(answer), let change = comparison.change, let difference = comparison.difference
      else { return nil }
      return
        "\(share) \(word) makes it \(Figure(change, unit: unit).mean)\(sign) (\(SignedFigure(difference, unit: unit).text()))"
    }
    guard !ends.isEmpty else {
      return "The \(measureWords) of all contacts is unknown, so nothing can be compared by it."
    }
    let base = tornado.base.estimate(tornado.indicator).map { Figure($0, unit: unit).text(unitText) } ?? "unknown"
    return "\(bar.lever.words.capitalised) matters most: the \(measureWords) of all contacts is \(base); "
      + "\(ends.joined(separator: ", "))."
  }

  private var table: Table {
    var table = Table(
      [Table.Column(title: "input", isText: true)]
        + ["less", "more"].flatMap { word in
          [
            Table.Column(group: "\(share) \(word)", title: measureWords, unit: unitText),
            Table.Column(group: "\(share) \(word)", title: "difference", unit: unit == .share ? "points" : unitText),
          ]
        })
    let differences = SignedFigure.aligned(
      tornado.bars.flatMap { [$0.less, $0.more] }.map { answer in
        comparison(answer)?.difference.map { SignedFigure($0, unit: unit) }
      })
    for (index, bar) in tornado.bars.enumerated() {
      table.append(
        [.text(bar.lever.words)]
          + [bar.less, bar.more].enumerated().flatMap { side, answer -> [Table.Cell] in
            [
              comparison(answer)?.change.map { .estimate(Estimate(mean: $0.mean), unit) } ?? .none,
              .text(differences[2 * index + side]),
            ]
          })
    }
    return table
  }

  /// How far the ranked measure moves to both sides of where it is; nil where no input moves it.
  private var chart: Chart? {
    func moves(_ end: (Tornado.Bar) -> WhatIf.Answer) -> [Double] {
      tornado.bars.map { comparison(end($0))?.difference?.mean ?? 0 }
    }
    let (more, less) = (moves(\.more), moves(\.less))
    guard let first = tornado.bars.first, (more + less).contains(where: { $0 != 0 }) else { return nil }
    let farthest = [first.more, first.less].compactMap { comparison($0)?.difference }
      .max { $0.mean.magnitude < $1.mean.magnitude }
    let most = farthest.map { " by up to \(SignedFigure($0, unit: unit).size())" } ?? ""
    return Chart(
      .tornado, title: "\(first.lever.words.capitalised) moves the \(measureWords) most,\(most)",
      places: Chart.Axis(title: "input", places: tornado.bars.map(\.lever.words)),
      values: Chart.Axis(title: measureWords, unit: unitText),
      series: [Chart.Series("more of the input", more), Chart.Series("less of it", less)],
      marks: [Chart.Mark("now", at: 0)])
  }

  func comparison(_ answer: WhatIf.Answer) -> Comparison? {
    answer.comparisons.first { $0.indicator == tornado.indicator }
  }

  private var share: String { Wording.percent(tornado.share) }
  private var noun: String { Wording.replicationNoun(tornado.base.scenario.horizon) }
  private var unit: Measure.Unit { tornado.indicator.measure.unit }
  private var unitText: String { unit.sign(currency: nil) }
  private var sign: String { " \(unitText)" }
  private var measureWords: String { tornado.indicator.measure == .serviceLevel ? "service level" : "ASA" }
}

extension Lever {
  /// The input as a subject.
  var words: String {
    switch self {
    case .volume: "volume"
    case .handleTime: "handle time"
    case .patience: "patience"
    case .absence: "absence"
    case .containment: "containment"
    }
  }
}

extension String {
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
