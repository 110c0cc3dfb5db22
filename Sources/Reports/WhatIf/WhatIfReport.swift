internal import Files
public import Planning
internal import Scenarios
internal import Simulation

/// What becomes of a scenario when something in it changes: the answer in one sentence for each alternative, all
/// alternatives side by side, and then for each one what changes, by how much and how surely, where it is worse, what it
/// costs and what pairing was worth.
public struct WhatIfReport: TabularReport {
  let whatIf: WhatIf
  let source: ScenarioSource
  let cases: [ComparedCase]
  /// Whether each of several alternatives is told in full.
  private let showsDetails: Bool

  /// A report on alternatives to the scenario in a file.
  /// - Parameter showsDetails: Whether each of several alternatives is told in full, as a single one always is.
  public init(_ whatIf: WhatIf, source: ScenarioSource, showsDetails: Bool = true) {
    self.whatIf = whatIf
    self.source = source
    self.showsDetails = showsDetails
    cases = whatIf.answers.map { ComparedCase($0, of: whatIf) }
  }

  /// `whatif`, in every form.
  public static func fileName(of format: OutputFormat) -> String { "whatif" }

  /// The scenario, how many alternatives there are, and where goals are judged.
  public var title: ReportTitle {
    let scenario = whatIf.base.scenario
    let count = whatIf.base.replications
    return ReportTitle(
      "What if", of: scenario,
      [
        ReportTitle.time(of: scenario),
        Wording.count(whatIf.answers.count, "alternative"),
        Wording.count(count, noun) + (count == 1 ? "" : ", the same for all"),
        "goals \(ScopeWords(whatIf.scope, scenario.horizon).everywhere)",
      ], source: source)
  }

  /// The answer of each alternative, and then what it is made of.
  public var sections: [ReportSection] {
    [answer] + sideBySide + (showsDetails || !isOneOfSeveral ? alternatives : [more]) + stillOpen + assumptions
  }

  /// How both sides were simulated, and what ± means.
  public var footer: ReportSection {
    let (base, count) = (whatIf.base.scenario, whatIf.base.replications)
    return ReportFooter(
      base, replications: count, "\(Wording.count(count, "independent \(noun)")) of each side simulated"
    ).section(
      "What a number means and how it is computed: sira explain KEY, e.g. sira explain service_level or verdict",
      leftOut: PlanningKeyWords(base, judgesCaps: true).sentence)
  }

  /// What experience means in the base, and in each alternative that changes it.
  private var assumptions: [ReportSection] {
    let base = ExperienceWords(whatIf.base.scenario)
    let others = cases.compactMap { place in
      ExperienceWords(place.answer.question.scenario).map { (name: place.name, words: $0) }
    }.filter { $0.words != base }
    guard !others.isEmpty else { return base.map { [$0.section()] } ?? [] }
    return (base.map { [$0.section(of: "the base")] } ?? []) + others.map { $0.words.section(of: $0.name) }
  }

  /// Where scores and churn leave out many issues.
  private var stillOpen: [ReportSection] {
    let warnings =
      [StillOpen(whatIf.base).warning("In the base, ")]
      + cases.map { StillOpen($0.answer.summary).warning("In \($0.name), ") }
    let told = warnings.compactMap { $0 }
    return told.isEmpty ? [] : [ReportSection(told.map { .finding($0, .doubtful) })]
  }

  var isOneOfSeveral: Bool { whatIf.answers.count > 1 }

  /// Where to read the rest.
  private var more: ReportSection {
    ReportSection([.note(["What changes in each of them, number by number and where: --details"])])
  }

  private var alternatives: [ReportSection] {
    let first = cases.firstIndex { !$0.isIdentical }
    return cases.enumerated().flatMap { details($1, isFirst: $0 == first) }
  }

  private var answer: ReportSection {
    ReportSection(
      cases.flatMap { place -> [ReportSection.Block] in
        let rules = RuleChanges(place).text.map { isOneOfSeveral ? "\(place.name): \($0)" : $0 }
        return [.paragraph(CaseSentence(place, isOneOfSeveral: isOneOfSeveral).text)]
          + (rules.map { [.paragraph($0)] } ?? [])
      })
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
      let same = ReportSection.Block.paragraph("Every \(place.noun) is the same before and after.")
      return isOneOfSeveral ? [ReportSection(head + [same])] : head.isEmpty ? [] : [ReportSection(head)]
    }
    let found = [
      differences(place, isFirst), ReportSection(HurtSection(place).blocks), customers(place), costs(place),
    ]
    return ([head.isEmpty ? nil : ReportSection(head)] + found).compactMap { $0 }
  }

  private func heading(_ place: ComparedCase) -> [ReportSection.Block] {
    let changes = place.answer.question.changes.map(PlainText.line)
    let isListed = isOneOfSeveral || CaseSentence.changes(place.answer.question) == nil
    let list: [ReportSection.Block] =
      isListed && !changes.isEmpty ? [.paragraph("changed: \(changes.joined(separator: "; "))")] : []
    return (isOneOfSeveral ? [.heading(place.name)] : []) + list
  }

  /// What only one of the two has.
  private func unmatched(_ place: ComparedCase) -> [ReportSection.Block] {
    func list(_ places: [String]) -> String { Wording.list(places.map { Printable.short($0, width: 40) }) }
    let (added, removed) = (place.addedPlaces, place.removedPlaces)
    return (added.isEmpty ? [] : [.paragraph("only after the change, so with nothing to compare: \(list(added))")])
      + (removed.isEmpty ? [] : [.paragraph("no longer there: \(list(removed))")])
  }

  private func differences(_ place: ComparedCase, _ isFirst: Bool) -> ReportSection? {
    let differences = DifferenceTable(place, isFirst: isFirst)
    return differences.table.map { ReportSection([.table($0), .note(differences.legend)]) }
  }

  private func customers(_ place: ComparedCase) -> ReportSection? {
    let sentences = DominanceWords(place).sentences
    return sentences.isEmpty ? nil : ReportSection(sentences.map { .paragraph($0) })
  }

  private func costs(_ place: ComparedCase) -> ReportSection? {
    let sentences = [CostWords(place).sentence, PairingWords(place).sentence].compactMap { $0 }
    return sentences.isEmpty ? nil : ReportSection(sentences.map { .paragraph($0) })
  }

  private var noun: String { Wording.replicationNoun(whatIf.base.scenario.horizon) }
}
