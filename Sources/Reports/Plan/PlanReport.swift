public import Planning
internal import Scenarios
internal import Simulation

/// A staffing plan: goals that cannot be met, the answer and how sure it is, the intervals of each group, what every way of
/// planning takes and gives, why they differ, and the picture of need against staff.
public struct PlanReport: TabularReport {
  let plan: Plan
  let source: ScenarioSource
  let labels: ClockLabels

  /// A report on a plan for the scenario in a file.
  public init(_ plan: Plan, source: ScenarioSource) {
    self.plan = plan
    self.source = source
    labels = ClockLabels(plan.scenario.horizon)
  }

  /// `plan`, in every form.
  public static func fileName(of format: OutputFormat) -> String { "plan" }

  /// The scenario, when it takes place, and what was asked for.
  public var title: ReportTitle {
    let scenario = plan.scenario
    return ReportTitle(
      "Plan", of: scenario,
      [
        ReportTitle.time(of: scenario), Wording.count(plan.groups.count, "planned group"),
        PlanWords.demand(plan.request, scenario.horizon),
      ], source: source)
  }

  /// Goals that cannot be met, the answer, its intervals, and why ways of planning differ.
  public var sections: [ReportSection] {
    cut + conflicts + [answer] + leftOut + [incidents] + intervals + [methods, reasons] + charts
  }

  /// How the plan was found, and what ± means.
  public var footer: ReportSection {
    let days = Wording.count(plan.replications, "independent \(replicationNoun)")
    return ReportFooter(
      plan.scenario, replications: plan.replications,
      "\(Wording.count(plan.trials, "staffing")) tried on \(days) each\(looks), simulated"
    ).section("What a column or a reason means: sira explain KEY, e.g. sira explain offered_load")
  }

  /// What brings more contacts than usual, for which the plan is made.
  private var incidents: ReportSection {
    ReportSection(IncidentWords(plan.scenario).sentences.map { .paragraph($0) })
  }

  private var cut: [ReportSection] {
    plan.cut.map { [ReportSection([.finding(CutSentence($0, plan).text, .bad)])] } ?? []
  }

  private var conflicts: [ReportSection] {
    guard !plan.conflicts.isEmpty else { return [] }
    return [
      ReportSection(
        plan.conflicts.map { .finding(ConflictSentence($0, plan).text, $0.isUnproven ? .doubtful : .bad) }
          + (plan.conflicts.allSatisfy(\.isUnproven)
            ? [] : [.paragraph("The plan below comes as close as the limits allow, and keeps all other goals.")]))
    ]
  }

  private var answer: ReportSection {
    let answer = PlanAnswer(plan)
    return ReportSection((answer.groups + answer.together + [answer.certainty]).map { .paragraph($0) })
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
      // That a search which was cut short has not looked for them is said above.
      guard plan.cut == nil else { return ReportSection([]) }
      return ReportSection([
        .paragraph("A formula has no answer for some intervals, so the ways of planning are not compared.")
      ])
    }
    return ReportSection(plan.differences.map { .paragraph(DifferenceSentence($0, plan).text) } + demandsDiffer)
  }

  /// Formulas know one kind of demand; a plan may have been asked for another.
  private var demandsDiffer: [ReportSection.Block] {
    guard plan.request.scope != .interval || plan.request.days != nil else { return [] }
    return [
      .paragraph(
        "Note that the formulas keep goals \(ScopeWords(.interval, plan.scenario.horizon).everywhere) on average, but the plan was asked for "
          + "\(PlanWords.demand(plan.request, plan.scenario.horizon)).")
    ]
  }

  /// Each group's picture where there are few, else that of all together; none where there is no staff to compare with.
  private var charts: [ReportSection] {
    guard plan.request.comparesStaff else { return [] }
    let fewest = 2
    let pictures =
      plan.groups.count > fewest
      ? [CoverageChart("all planned groups", plan.groups, plan).chart]
      : plan.groups.map { CoverageChart(Printable.short($0.group.name), [$0], plan).chart }
    return pictures.map { ReportSection([.chart($0)]) }
  }

  private var looks: String {
    plan.looks == 0 ? "" : ", \(plan.looks) more looked at on the first of them alone"
  }

  var replicationNoun: String { Wording.replicationNoun(plan.scenario.horizon) }
}
