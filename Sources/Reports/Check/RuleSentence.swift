internal import Files
internal import Measures
internal import Planning
internal import Scenarios
internal import Statistics

/// What a check says of a rule of a law, in words.
struct RuleSentence {
  private let finding: RuleFinding
  private let scenario: CheckedScenario

  init(_ finding: RuleFinding, _ scenario: CheckedScenario) {
    self.finding = finding
    self.scenario = scenario
  }

  private var promise: PromiseSentence? { finding.promise.map { PromiseSentence($0, scenario) } }

  /// What the law demands, e.g. `at least 80 %`; nil where that is not known, or no number.
  var demanded: String? {
    if case .menu(let rule) = finding.rule.method { return "at most \(Wording.threshold(rule.limit))" }
    return promise?.promised
  }

  /// What was measured, e.g. `93.4 % ± 0.2`; nil where nothing was.
  var measured: String? {
    if let promise { return promise.measured }
    let values = finding.reported.compactMap { reported -> String? in
      let figures = CheckFigures(reported.indicator.measure, currency: nil)
      guard let value = reported.estimate.map(figures.value) else { return nil }
      guard case .steps(let name) = reported.indicator.subject else { return value }
      return "\(Printable.short(name)) \(value)"
    }
    return values.isEmpty ? nil : Wording.list(values, most: 4)
  }

  /// E.g. `tr-bddk-2020.answered is broken: 91.2 % ± 0.3 after 100 days, the law demands at least 95 % (Resmî Gazete
  /// 31132 of 20 May 2020, article number not available)`.
  var text: String { "\(finding.rule.key) \(statement) (\(finding.rule.citation))" }

  private var statement: String {
    switch finding.verdict {
    case .reported: "gets no verdict, as \(reason): \(measured ?? "nothing was measured")\(lost)"
    case .unchecked: "is not checked: \(reason)"
    case .passed: "is kept: \(found)"
    case .failed: "is broken: \(found)"
    default:
      finding.promise != nil && promise?.measured == nil ? "cannot be judged: \(found)" : "is undecided: \(found)"
    }
  }

  /// Why there is no verdict.
  var reason: String {
    switch finding.rule.method {
    case .report(_, let reason), .none(let reason): reason
    case .promise, .menu, .direct: ""
    }
  }

  /// What decided.
  var found: String {
    guard let promise, let count = finding.promise?.replications else { return menus }
    let days = Wording.count(count, scenario.noun)
    let demand = "the law demands \(promise.promised)"
    guard let measured = promise.measured else { return "no call came in \(days), \(demand)\(lost)" }
    return "\(measured) after \(days), \(demand)"
      + (finding.promise?.verdict == .inconclusive ? "; \(promise.advice)" : "") + lost
  }

  /// Who was lost before asking for a person, beside a rule about those who asked; empty where nobody was.
  private var lost: String {
    guard let loss = finding.loss, loss.share > 0 else { return "" }
    let doubt = finding.promise?.verdict == .passed && loss.isTooMuch ? " (\(loss.doubt))" : ""
    return "; \(loss.text)\(doubt)"
  }

  /// What the steps of the types say that decided.
  private var menus: String {
    let standing: MenuFinding.Standing =
      finding.verdict == .failed ? .broken : finding.verdict == .passed ? .kept : .open
    return finding.menus.filter { $0.standing == standing }.map { PlainText.line($0.sentence) }.joined(separator: "; ")
  }
}

/// What stands below the verdicts on the rules of laws: each rule with its article, and how well its text was known.
struct RuleNotes {
  private let scenario: CheckedScenario

  init(_ scenario: CheckedScenario) {
    self.scenario = scenario
  }

  var section: ReportSection {
    let length = Wording.duration(scenario.horizon.length)
    return ReportSection(
      [
        .paragraph(
          "Laws: verdicts cover the horizon of \(length), and all contact types of the channel voice together.")
      ]
        + scenario.check.scenario.regulations.flatMap { law -> [ReportSection.Block] in
          let findings = scenario.check.rules.filter { $0.rule.regulation == law }
          return [.paragraph("\(law.rawValue): \(law.name), \(law.gazette). \(law.note)")]
            + findings.map { .paragraph(line($0)) }
        })
  }

  private func line(_ finding: RuleFinding) -> String {
    let rule = finding.rule
    let sentence = RuleSentence(finding, scenario)
    let remark: String? =
      switch rule.method {
      case .promise: finding.loss.flatMap { $0.share > 0 ? "Beside it: \($0.text)." : nil }
      case .report: "No verdict: \(sentence.reason)."
      case .menu, .direct: "Found: \(sentence.found)."
      case .none: "Not checked: \(sentence.reason)."
      }
    return (["\(rule.name) (\(rule.articleWords)): \(rule.demand)"] + [remark].compactMap { $0 }).joined(separator: " ")
  }
}
