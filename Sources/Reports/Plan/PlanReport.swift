internal import Files
public import Planning
internal import Scenarios
internal import Simulation

/// A staffing plan for people and for programs.
///
/// What people read is one list of sections, for a terminal or as Markdown: goals that cannot be met, the answer and how
/// sure it is, the intervals of each group, what every way of planning takes and gives, why they differ, and the picture
/// of need against staff.
public struct PlanReport: Sendable {
  let plan: Plan
  let source: ScenarioSource
  let labels: IntervalLabels

  /// A report on a plan for the scenario in a file.
  public init(_ plan: Plan, source: ScenarioSource) {
    self.plan = plan
    self.source = source
    labels = IntervalLabels(plan.scenario.horizon)
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
    [title] + cut + conflicts + [answer] + leftOut + intervals + [methods, reasons] + charts + [footer]
  }

  private var title: ReportSection {
    let horizon = plan.scenario.horizon
    return ReportSection(
      [
        .heading("Plan: \(PlainText.line(plan.scenario.name))"),
        .line(
          [
            "\(labels.horizonText), \(Wording.count(horizon.intervalCount, "interval")) of "
              + Wording.duration(horizon.interval),
            Wording.count(plan.groups.count, "planned group"),
            PlanWords.demand(plan.request, horizon),
          ].joined(separator: "; ")),
      ] + source.changes.map { .line(PlainText.line("changed: \($0)")) })
  }

  private var cut: [ReportSection] {
    plan.cut.map { [ReportSection([.item(CutSentence($0, plan).text, .bad)])] } ?? []
  }

  private var conflicts: [ReportSection] {
    guard !plan.conflicts.isEmpty else { return [] }
    return [
      ReportSection(
        plan.conflicts.map { .item(ConflictSentence($0, plan).text, $0.isUnproven ? .doubtful : .bad) }
          + (plan.conflicts.allSatisfy(\.isUnproven)
            ? [] : [.line("The plan below comes as close as the limits allow, and keeps all other goals.")]))
    ]
  }

  private var answer: ReportSection {
    let answer = PlanAnswer(plan)
    return ReportSection((answer.groups + answer.together).map { .line($0) } + [.paragraph(answer.certainty)])
  }

  private var leftOut: [ReportSection] {
    let sentences = LeftOut(plan).sentences
    return sentences.isEmpty ? [] : [ReportSection(sentences.map { .paragraph($0) })]
  }

  private var methods: ReportSection {
    let methods = MethodTable(plan)
    return ReportSection([.table(methods.table), .note(methods.legend)])
  }

  private var reasons: ReportSection {
    guard !plan.differences.isEmpty else {
      return ReportSection([
        .line("A formula has no answer for some intervals, so the ways of planning are not compared.")
      ])
    }
    return ReportSection(plan.differences.map { .paragraph(DifferenceSentence($0, plan).text) } + demandsDiffer)
  }

  /// Formulas know one kind of demand; a plan may have been asked for another.
  private var demandsDiffer: [ReportSection.Block] {
    guard plan.request.scope != .interval || plan.request.days != nil else { return [] }
    return [
      .paragraph(
        "Mind that the formulas keep goals \(ScopeWords(.interval, plan.scenario.horizon).everywhere) on average, but the plan was asked for "
          + "\(PlanWords.demand(plan.request, plan.scenario.horizon)).")
    ]
  }

  /// Each group's picture where there are few, else that of all together.
  private var charts: [ReportSection] {
    func chart(_ groups: [PlannedGroup]) -> [String] {
      let intervals = 0..<plan.scenario.horizon.intervalCount
      return StaffChart(
        labels: intervals.map(labels.start),
        required: intervals.map { interval in groups.reduce(0) { $0 + $1.intervals[interval].agents } },
        staffed: intervals.map { interval in groups.reduce(0) { $0 + $1.intervals[interval].current } }
      ).lines(.plain)
    }
    let fewest = 2
    guard plan.groups.count > fewest else {
      return plan.groups.map { group in
        ReportSection([
          .line("\(Printable.short(group.group.name)): what is planned against what is there"),
          .picture(chart([group])),
        ])
      }
    }
    return [
      ReportSection([.line("all planned groups: what is planned against what is there"), .picture(chart(plan.groups))])
    ]
  }

  private var footer: ReportSection {
    let run = plan.scenario.run
    let days = Wording.count(plan.replications, "independent \(replicationNoun)")
    return ReportSection([
      .paragraph(
        "\(Wording.count(plan.trials, "staffing")) tried on \(days) each\(looks), simulated from seed \(run.seed) by "
          + "\(SiraVersion.engine). ± is half the width of a \(PlanWords.percent(run.confidence)) confidence interval; "
          + "– is nothing to measure. What a column or a reason means: sira explain KEY, e.g. sira explain offered_load"
      )
    ])
  }

  private var looks: String {
    plan.looks == 0 ? "" : ", \(plan.looks) more looked at on the first of them alone"
  }

  var replicationNoun: String { Wording.replicationNoun(plan.scenario.horizon) }
}
