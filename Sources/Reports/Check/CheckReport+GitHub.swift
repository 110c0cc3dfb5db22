public import Files
internal import Measures
internal import Planning
internal import Scenarios

extension CheckReport {
  /// The findings that are not good, as workflow commands of GitHub Actions, which marks their lines in the changed
  /// files: a line for each, bad ones first, since GitHub shows only the first ten of a kind.
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
    // A missing baseline must not go unnoticed: without one, nothing can regress.
    let missing = scenarios.filter(\.lacksBaseline)
      .map { scenario in
        WorkflowCommand(
          "warning", FilePlace(file: scenario.source.file),
          title: "\(PlainText.line(scenario.check.scenario.name)): no baseline",
          CheckCircumstances(scenario: scenario).baseline.joined(separator: " "))
      }
    return (bad + open + missing).map { $0.text + "\n" }.joined()
  }
}

extension CheckFinding {
  fileprivate func title(in scenario: CheckedScenario) -> String {
    let what =
      switch (kind, standing) {
      case (.promise, .bad): "broken promise"
      case (.promise, _): "undecided promise"
      case (.measure, .bad): "regression"
      case (.measure, _): "undecided measure"
      }
    return "\(PlainText.line(scenario.check.scenario.name)): \(what)"
  }
}

/// A line that GitHub's runner understands.
private struct WorkflowCommand {
  let text: String

  init(_ name: String, _ place: FilePlace, title: String, _ message: String) {
    var properties = [("file", place.file)]
    if place.line > 0 { properties += [("line", "\(place.line)"), ("col", "\(place.column)")] }
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
