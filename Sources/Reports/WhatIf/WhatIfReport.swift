internal import Files
public import Planning
internal import Scenarios
internal import Simulation

/// What becomes of a scenario when something in it changes, for people and for programs.
///
/// What people read is one list of sections, for a terminal or as Markdown: the answer in one sentence for each
/// alternative, all alternatives side by side, and then of each one what changes by how much and how sure, where it
/// hurts, what it costs and what pairing was worth.
public struct WhatIfReport: Sendable {
  let whatIf: WhatIf
  let source: ScenarioSource
  let cases: [ComparedCase]
  private let labels: IntervalLabels

  /// A report on alternatives to the scenario in a file.
  public init(_ whatIf: WhatIf, source: ScenarioSource) {
    self.whatIf = whatIf
    self.source = source
    cases = whatIf.answers.map { ComparedCase($0, of: whatIf) }
    labels = IntervalLabels(whatIf.base.scenario.horizon)
  }

  /// For a terminal, with a line break at the end.
  public func text(_ style: Style = .plain) -> String {
    sections.text(style)
  }

  /// For a page: the same in Markdown.
  public var markdown: String {
    sections.markdown
  }

  var isOneOfSeveral: Bool { whatIf.answers.count > 1 }

  private var sections: [ReportSection] {
    [title, answer] + sideBySide + alternatives + [footer]
  }

  private var alternatives: [ReportSection] {
    let first = cases.firstIndex { !$0.isIdentical }
    return cases.enumerated().flatMap { details($1, isFirst: $0 == first) }
  }

  private var title: ReportSection {
    let scenario = whatIf.base.scenario
    let horizon = scenario.horizon
    let count = whatIf.base.replications
    return ReportSection([
      .heading("What if: \(PlainText.line(scenario.name))"),
      .line(
        [
          "\(labels.horizonText), \(Wording.count(horizon.intervalCount, "interval")) of "
            + Wording.duration(horizon.interval),
          Wording.count(whatIf.answers.count, "alternative"),
          Wording.count(count, noun) + (count == 1 ? "" : ", the same for all"),
          "goals \(ScopeWords(whatIf.scope, horizon).everywhere)",
        ].joined(separator: "; ")),
    ])
  }

  private var answer: ReportSection {
    ReportSection(cases.map { .line(CaseSentence($0, isOneOfSeveral: isOneOfSeveral).text) })
  }

  private var sideBySide: [ReportSection] {
    guard isOneOfSeveral else { return [] }
    let table = CaseTable(whatIf)
    return [ReportSection([.table(table.table), .note(table.legend)])]
  }

  // MARK: - One alternative

  private func details(_ place: ComparedCase, isFirst: Bool) -> [ReportSection] {
    let head = heading(place) + unmatched(place)
    guard !place.isIdentical else {
      // Said already where there is no other.
      let same = ReportSection.Block.line("Every \(place.noun) is the same before and after.")
      return isOneOfSeveral ? [ReportSection(head + [same])] : head.isEmpty ? [] : [ReportSection(head)]
    }
    let found = [differences(place, isFirst), ReportSection(HurtSection(place).blocks), costs(place)]
    return ([head.isEmpty ? nil : ReportSection(head)] + found).compactMap { $0 }
  }

  private func heading(_ place: ComparedCase) -> [ReportSection.Block] {
    let changes = place.answer.question.changes.map(PlainText.line)
    let isListed = isOneOfSeveral || CaseSentence.changes(place.answer.question) == nil
    let list: [ReportSection.Block] =
      isListed && !changes.isEmpty ? [.line("changed: \(changes.joined(separator: "; "))")] : []
    return (isOneOfSeveral ? [.heading(place.name)] : []) + list
  }

  /// What one of the two has not.
  private func unmatched(_ place: ComparedCase) -> [ReportSection.Block] {
    func list(_ places: [String]) -> String { PlanWords.list(places.map { Printable.short($0, width: 40) }) }
    let (added, removed) = (place.addedPlaces, place.removedPlaces)
    return (added.isEmpty ? [] : [.line("only after the change, so with nothing to compare: \(list(added))")])
      + (removed.isEmpty ? [] : [.line("no longer there: \(list(removed))")])
  }

  private func differences(_ place: ComparedCase, _ isFirst: Bool) -> ReportSection? {
    let differences = DifferenceTable(place, isFirst: isFirst)
    return differences.table.map { ReportSection([.table($0), .note(differences.legend)]) }
  }

  private func costs(_ place: ComparedCase) -> ReportSection? {
    let sentences = [CostWords(place).sentence, PairingWords(place).sentence].compactMap { $0 }
    return sentences.isEmpty ? nil : ReportSection(sentences.map { .line($0) })
  }

  private var footer: ReportSection {
    let run = whatIf.base.scenario.run
    let days = Wording.count(whatIf.base.replications, "independent \(noun)")
    let level = PlanWords.percent(run.confidence)
    let meaning =
      whatIf.base.replications == 1
      ? "One replication has no confidence interval: set `run: {replications: 100}` or --replications."
      : "± is half the width of a \(level) confidence interval; – is nothing to measure."
    let leftOut =
      PlanningKeyWords(whatIf.base.scenario, judgesCaps: true).sentence.map { [ReportSection.Block.paragraph($0)] }
      ?? []
    return ReportSection(
      leftOut + [
        .paragraph(
          "\(days) of each side simulated from seed \(run.seed) by \(SiraVersion.engine). \(meaning) What a number means and "
            + "how it is computed: sira explain KEY, e.g. sira explain service_level or verdict")
      ])
  }

  private var noun: String { Wording.replicationNoun(whatIf.base.scenario.horizon) }
}
