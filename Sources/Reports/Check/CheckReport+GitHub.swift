public import Files
internal import Measures
internal import Planning
internal import Scenarios

extension CheckReport {
  /// The findings that are not good, and promises and goals that are stricter now, as workflow commands of GitHub Actions,
  /// which marks their lines in the changed files: a line for each, bad ones first, since GitHub shows only the first ten
  /// of a kind. Where all holds, a notice says so.
  ///
  /// Source: GitHub Docs, *Workflow commands for GitHub Actions*; the escapes are those of its toolkit.
  public var annotations: StreamedText { StreamedText(commands) }

  private var commands: String {
    let all = scenarios.flatMap { scenario in scenario.findings.map { (scenario, $0) } }
    let bad = all.filter { $0.1.standing == .bad }.map { scenario, finding in
      WorkflowCommand("error", finding.place, title: finding.title(in: scenario), finding.sentence)
    }
    let open = all.filter { $0.1.standing == .open }.map { scenario, finding in
      WorkflowCommand("warning", finding.place, title: finding.title(in: scenario), finding.sentence)
    }
    // What is not a scenario comes first, as it makes everything else uncertain.
    let unusable =
      unchecked.flatMap { scenario in
        scenario.problems.map {
          WorkflowCommand("error", $0.place, title: scenario.headline, $0.sentence)
        }
      }
      + orphans.filter { !$0.isRemoved }.map {
        WorkflowCommand(
          "error", FilePlace(file: $0.file), title: "\(PlainText.line($0.file)): no scenario", $0.sentence)
      }
    // A missing baseline must not go unnoticed: without one, nothing can regress.
    let missing = scenarios.filter(\.lacksBaseline)
      .map { scenario in
        WorkflowCommand(
          "warning", FilePlace(file: scenario.source.file),
          title: "\(PlainText.line(scenario.check.scenario.name)): no baseline",
          CheckCircumstances(scenario: scenario).baseline.joined(separator: " "))
      }
    let tightened = all.filter { $0.1.kind == .commitment && $0.1.standing == .good }.map { scenario, finding in
      WorkflowCommand("notice", finding.place, title: finding.title(in: scenario), finding.sentence)
    }
    return (unusable + bad + open + missing + tightened + remarks).map { $0.text + "\n" }.joined()
  }
}

extension CheckReport {
  /// What belongs to no line.
  private var remarks: [WorkflowCommand] {
    let conclusion = CheckConclusion(report: self)
    let removed = orphans.filter(\.isRemoved).map { WorkflowCommand("notice", nil, title: "removed", $0.sentence) }
    let unguarded = conclusion.unguarded.map { [WorkflowCommand("notice", nil, title: "older baselines", $0)] } ?? []
    let success =
      outcome == .good ? [WorkflowCommand("notice", nil, title: "The check passed", conclusion.success)] : []
    return removed + unguarded + success
  }
}

extension CheckFinding {
  fileprivate func title(in scenario: CheckedScenario) -> String {
    let what =
      switch (kind, standing) {
      case (.promise, .bad): "broken promise"
      case (.promise, _): "undecided promise"
      case (.rule, .bad): "broken rule"
      case (.rule, _): "undecided rule"
      case (.commitment, .bad): "weakened"
      case (.commitment, _): verdict.isBad ? "accepted" : "stricter"
      case (.measure, .bad): "regression"
      case (.measure, _): "undecided measure"
      }
    return "\(PlainText.line(scenario.check.scenario.name)): \(what)"
  }
}

/// A line that GitHub's runner understands.
private struct WorkflowCommand {
  let text: String

  /// - Parameter place: Nil for what belongs to no file.
  init(_ name: String, _ place: FilePlace?, title: String, _ message: String) {
    var properties = place.map { [("file", $0.file)] } ?? []
    if let place, place.line > 0 { properties += [("line", "\(place.line)"), ("col", "\(place.column)")] }
    properties.append(("title", title))
    let list = properties.map { "\($0)=\(Self.property($1))" }.joined(separator: ",")
    text = "::\(name) \(list)::\(Self.data(message))"
  }

  /// The message, up to the end of the line.
  private static func data(_ text: String) -> String { escaped(PlainText.line(text), ["%": "%25"]) }

  /// A property, up to the next comma or colon. It keeps the line breaks of a file's name, so that the file is found.
  private static func property(_ text: String) -> String {
    escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
  }

  private static func escaped(_ text: String, _ codes: [Unicode.Scalar: String]) -> String {
    text.unicodeScalars.map { codes[$0] ?? PlainText.line(String($0)) }.joined()
  }
}
