internal import Files
internal import Measures
public import Planning
internal import Scenarios
internal import Simulation
internal import Statistics

/// How much a scenario depends on each of its inputs, for people and for programs.
public struct TornadoReport: Sendable {
  let tornado: Tornado
  let source: ScenarioSource

  /// A report on a tornado of the scenario in a file.
  public init(_ tornado: Tornado, source: ScenarioSource) {
    self.tornado = tornado
    self.source = source
  }

  /// For a terminal, with a line break at the end.
  public func text(_ style: Style = .plain) -> String {
    sections.text(style)
  }

  /// For a page: the same in Markdown.
  public var markdown: String {
    sections.markdown
  }

  private var sections: [ReportSection] {
    [
      ReportSection(
        [
          .heading("Tornado: \(PlainText.line(tornado.base.scenario.name))"),
          .line(
            "each input \(share) less and \(share) more, one at a time; \(Wording.count(tornado.base.replications, noun))"
          ),
        ] + source.changes.map { .line(PlainText.line("changed: \($0)")) }),
      ReportSection([.paragraph(answer)]),
      ReportSection([.table(table)]),
      ReportSection([.picture(TornadoChart(tornado).lines)]),
      footer,
    ]
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

  private var footer: ReportSection {
    let run = tornado.base.scenario.run
    return ReportSection([
      .paragraph(
        "All saw the same \(Wording.count(tornado.base.replications, noun)), simulated from seed \(run.seed) by "
          + "\(SiraVersion.engine); ± is half the width of a \(PlanWords.percent(run.confidence)) confidence interval of the "
          + "paired difference. Inputs are varied for all types, groups and steps at once.")
    ])
  }

  func comparison(_ answer: WhatIf.Answer) -> Comparison? {
    answer.comparisons.first { $0.indicator == tornado.indicator }
  }

  private var share: String { PlanWords.percent(tornado.share) }
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
