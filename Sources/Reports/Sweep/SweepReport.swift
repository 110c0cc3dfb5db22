internal import Files
internal import Measures
public import Planning
internal import Scenarios
internal import Statistics

/// A grid of simulations: the cheapest point that meets every goal, the frontier of price against service level as a table
/// and a picture, and all points: of two axes as a matrix, else as a list.
public struct SweepReport: TabularReport {
  let sweep: Sweep
  let source: ScenarioSource

  /// A report on a sweep of the scenario in a file.
  public init(_ sweep: Sweep, source: ScenarioSource) {
    self.sweep = sweep
    self.source = source
  }

  /// `sweep`, in every form.
  public static func fileName(of format: OutputFormat) -> String { "sweep" }

  /// The scenario and the grid.
  public var title: ReportTitle {
    let axes = sweep.axes.map { axis in
      "\(PlainText.line(axis.path)) (\(Wording.count(axis.values.count, "value")))"
    }
    return ReportTitle(
      "Sweep", of: sweep.scenario,
      [
        "\(Wording.count(sweep.planned, "point")): \(axes.joined(separator: " × "))",
        "\(Wording.count(sweep.scenario.run.replications, noun)) each", "goals \(sweep.scopeWords.everywhere)",
      ], source: source)
  }

  /// The cheapest point that meets every goal, what is worth its price, and all points.
  public var sections: [ReportSection] {
    [ReportSection([.paragraph(SweepAnswer(sweep).text)])] + frontier + points
  }

  /// How points were simulated and judged, and what ± means.
  public var footer: ReportSection {
    let run = sweep.scenario.run
    return ReportFooter(
      sweep.scenario, replications: run.replications,
      "Every point saw the same \(Wording.count(run.replications, noun)), simulated"
    ).section(
      "Goals are judged \(sweep.scopeWords.everywhere), on average, occupancy by max_occupancy; all else is over the whole "
        + "\(whole).", leftOut: PlanningKeyWords(sweep.scenario, judgesCaps: true).sentence)
  }

  /// What is worth its price, or where circumstances are varied too, what to choose under each.
  private var frontier: [ReportSection] {
    let table = SweepTable(sweep)
    if SweepChoices(sweep).isMixed {
      guard let choices = table.choices, !SweepChoices(sweep).all.isEmpty else { return [] }
      let given = Wording.list(SweepChoices(sweep).given.map(PlainText.line))
      return [
        ReportSection([
          .paragraph("The cheapest point that meets every goal, for each \(given)"), .table(choices),
          .note(table.legend),
        ])
      ]
    }
    guard sweep.frontier.count > 1 else { return [] }
    return [
      ReportSection([
        .paragraph(
          "Worth their price: every other point is dearer than one of these and no better"
            + (SweepMeasures(sweep).main == .serviceLevel ? "" : " in service level, which no goal promises")),
        .table(table.points(sweep.frontier, isMarked: SweepAnswer(sweep).chosen.map { [$0] } ?? [])),
        .note(table.legend),
      ])
    ] + (FrontierChart(sweep).chart.map { [ReportSection([.chart($0)])] } ?? [])
  }

  private var points: [ReportSection] {
    let table = SweepTable(sweep)
    if let matrix = table.matrix {
      let misses = sweep.points.contains { $0.meetsGoals == false }
      return [
        ReportSection(
          [.paragraph(matrixTitle), .table(matrix)]
            + (misses
              ? [
                .note(["! a goal is missed \(sweep.scope == .interval ? "in some" : "over a") \(scopeNoun), on average"]
                )
              ]
              : []))
      ]
    }
    // Otherwise all of them are listed above.
    guard sweep.frontier.count < sweep.points.count || SweepChoices(sweep).isMixed else { return [] }
    let shown = Array(sweep.points.indices.prefix(SweepTable.mostRows))
    let rest = sweep.points.count - shown.count
    return [
      ReportSection(
        [.paragraph("All points"), .table(table.points(shown))]
          + [.note(sweep.frontier.count > 1 || SweepChoices(sweep).isMixed ? [] : table.legend)]
          + (rest > 0 ? [.note(["and \(rest) more: all are in the JSON and the CSV"])] : []))
    ]
  }

  private var matrixTitle: String {
    let measures = SweepMeasures(sweep)
    let name = measures.mainWords
    return "\(name.prefix(1).uppercased() + name.dropFirst()) of all contacts over the whole \(whole), "
      + measures.main.unit.sign(currency: nil)
  }

  private var scopeNoun: String { sweep.scopeWords.noun }
  private var whole: String { sweep.scopeWords.whole }
  private var noun: String { Wording.replicationNoun(sweep.scenario.horizon) }
}
