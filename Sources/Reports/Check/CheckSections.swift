internal import Files
internal import Planning
internal import Scenarios

/// What a report says of one scenario, the bad first.
struct CheckSections {
  let scenario: CheckedScenario
  /// Whether good findings are only counted.
  let isAbridged: Bool

  private var check: Check { scenario.check }

  var all: [ReportSection] {
    [title, troubles, promises].compactMap { $0 } + rules
      + [goals, measures, circumstances, scenario.assumptions?.section()].compactMap { $0 }
  }

  // MARK: - The answer

  private var title: ReportSection {
    let files = [PlainText.line(scenario.source.file)] + baseline
    return ReportSection([
      .heading("\(PlainText.line(check.scenario.name)): \(headline)"), .paragraph(files.joined(separator: "; ")),
    ])
  }

  /// E.g. `1 of 3 promises fails; 2 of 12 measures regressed and 1 is undecided`.
  private var headline: String { [verdicts, unjudged].compactMap { $0 }.joined(separator: "; ") }

  /// What no verdict is about, so that nobody takes it for kept.
  private var unjudged: String? {
    let count = scenario.ruleFindings.count { !$0.isJudged }
    return count == 0 ? nil : "\(Wording.count(count, "rule")) \(count == 1 ? "gets" : "get") no verdict"
  }

  private var verdicts: String {
    let (promises, measures) = (scenario.promiseFindings, scenario.measureFindings)
    let rules = scenario.ruleFindings.filter(\.isJudged)
    let troubles = [
      lengthened, weakened,
      Self.trouble(promises, ("fails", "fail")), Self.trouble(rules, ("is broken", "are broken")),
      Self.trouble(measures, ("regressed", "regressed")),
      scenario.lacksBaseline ? "there is no baseline" : nil,
    ].compactMap { $0 }
    guard troubles.isEmpty else { return troubles.joined(separator: "; ") }
    // Accepted results hold, whatever they are.
    let good = ([promises, rules] + (scenario.isAccepted ? [] : [measures])).filter { !$0.isEmpty }
    guard !good.isEmpty else { return scenario.isAccepted ? "accepted" : "there is nothing to check" }
    let counts = Wording.list(good.map { Self.count($0.count, $0[0].kind) })
    if good.count == 1, good[0].count == 1 { return "\(counts) holds" }
    return good.allSatisfy { $0.count > 1 } ? "all \(counts) hold" : "\(counts) hold"
  }

  /// Whether what must hold in each interval is judged over longer ones.
  private var lengthened: String? {
    guard !scenario.isAccepted, check.commitments.contains(where: { $0.verdict.isBad && $0.intervals != nil }) else {
      return nil
    }
    return "intervals were lengthened"
  }

  /// How many promises and goals were weakened or are gone, e.g. `1 promise and 2 goals were weakened`; nil where none.
  private var weakened: String? {
    guard !scenario.isAccepted else { return nil }
    let bad = check.commitments.filter { $0.verdict.isBad && $0.intervals == nil }
    let promises = bad.count(where: \.isOfPromise)
    let parts = [(promises, "promise"), (bad.count - promises, "goal")].filter { $0.0 > 0 }
      .map { Wording.count($0.0, $0.1) }
    return parts.isEmpty ? nil : "\(parts.joined(separator: " and ")) \(bad.count == 1 ? "was" : "were") weakened"
  }

  /// What is wrong or open, e.g. `1 of 3 promises fails and 1 is undecided`; nil where all is well.
  private static func trouble(_ findings: [CheckFinding], _ verb: (one: String, many: String)) -> String? {
    let bad = findings.count { $0.standing == .bad }
    let open = findings.count { $0.standing == .open }
    guard bad + open > 0, let kind = findings.first?.kind else { return nil }
    let all = " of \(count(findings.count, kind))"
    let parts = [
      bad > 0 ? "\(bad)\(all) \(bad == 1 ? verb.one : verb.many)" : nil,
      open > 0 ? "\(open)\(bad > 0 ? "" : all) \(open == 1 ? "is" : "are") undecided" : nil,
    ]
    return parts.compactMap { $0 }.joined(separator: " and ")
  }

  private static func count(_ count: Int, _ kind: CheckFinding.Kind) -> String {
    count == 1 ? "1 \(kind.plural.dropLast())" : "\(count) \(kind.plural)"
  }

  private var baseline: [String] {
    guard let baseline = check.baseline else { return [] }
    let days = Wording.count(baseline.replications, scenario.noun)
    let file = scenario.baselineFile.map(PlainText.line) ?? "its baseline"
    return ["against \(file), \(days) from seed \(baseline.seed) by \(PlainText.line(baseline.engine))"]
  }

  private var troubles: ReportSection? {
    let findings = scenario.findings.filter { $0.standing != .good }.worstFirst
    guard !findings.isEmpty else { return nil }
    let most = 20
    let rest = findings.count - most
    return ReportSection(
      findings.prefix(most).map { .finding($0.sentence + ".", $0.tone) }
        + (rest > 0 ? [.paragraph("… and \(rest) more")] : []))
  }

  // MARK: - Tables

  private var promises: ReportSection? {
    guard !check.promises.isEmpty else {
      guard check.rules.isEmpty else { return nil }
      return ReportSection([
        .paragraph("Nothing is promised. `expect: {contacts.TYPE.service_level: {at_least: 80%}}` promises something.")
      ])
    }
    return section(CheckTables(scenario: scenario, isAbridged: isAbridged).promises)
  }

  private var rules: [ReportSection] {
    guard !check.rules.isEmpty else { return [] }
    return [section(CheckTables(scenario: scenario, isAbridged: isAbridged).rules), RuleNotes(scenario).section]
      .compactMap { $0 }
  }

  private var measures: ReportSection? {
    guard check.baseline != nil else { return nil }
    return section(CheckTables(scenario: scenario, isAbridged: isAbridged).measures)
  }

  private func section(_ list: (table: Table?, rest: String?)) -> ReportSection? {
    let blocks: [ReportSection.Block] =
      (list.table.map { [.table($0)] } ?? []) + (list.rest.map { [.paragraph($0)] } ?? [])
    return blocks.isEmpty ? nil : ReportSection(blocks)
  }

  // MARK: - Goals

  /// Goals are judged beside the promises, so that nobody takes a passing check to mean that goals are met.
  private var goals: ReportSection? {
    let goals = check.goals
    guard goals.judged > 0 else { return nil }
    let scope = ScopeWords(check.scope, check.scenario.horizon)
    let standing =
      goals.missed == 0
      ? "Goals, which are no promises, are all kept \(scope.everywhere), on average."
      : "Goals, which are no promises, are missed in \(scope.share(goals.missed, of: goals.judged)), on average"
        + (goals.worst.map { ", most where \(MissWords($0, check.scenario).text)" } ?? "") + "."
    return ReportSection([.paragraph(standing)])
  }

  // MARK: - What may explain it

  private var circumstances: ReportSection? {
    let blocks = CheckCircumstances(scenario: scenario).blocks
    return blocks.isEmpty ? nil : ReportSection(blocks)
  }
}
