public import Files
internal import Planning
internal import Scenarios

extension CheckReport {
  /// The findings as JUnit's XML, which build servers read: a suite for each scenario, a case for each promise, each rule
  /// of a law (skipped where it gets no verdict), each measure of the baseline and each promise or goal that is not as it
  /// was accepted. What could not be checked is a case with an error, and a baseline without a scenario one that fails.
  ///
  /// Both schemas in use accept it: that of Apache Ant, which asks for a host, a time stamp and outputs and lets the
  /// root have no attributes, and that of the Jenkins plug-in xUnit, which asks for less. Nothing comes from a clock or
  /// a machine: the time stamp is the epoch and every time 0, so that equal checks give equal bytes.
  public var junit: StreamedText { StreamedText(suites) }

  private var suites: String {
    var xml = XMLWriter()
    xml.open("testsuites")
    for (index, scenario) in scenarios.enumerated() { scenario.write(index, to: &xml) }
    for (index, scenario) in unchecked.enumerated() { scenario.write(scenarios.count + index, to: &xml) }
    orphans.write(scenarios.count + unchecked.count, to: &xml)
    xml.close("testsuites")
    return xml.text
  }
}

extension CheckedScenario {
  fileprivate func write(_ index: Int, to xml: inout XMLWriter) {
    let findings = self.findings
    let name = suiteName
    xml.open(
      "testsuite",
      [
        ("name", name), ("package", source.file), ("id", "\(index)"), ("timestamp", "1970-01-01T00:00:00"),
        ("hostname", "localhost"), ("tests", "\(findings.count)"),
        ("failures", "\(findings.count { $0.standing == .bad })"), ("errors", "0"),
        ("skipped", "\(findings.count(where: \.isSkipped))"), ("time", "0"),
      ])
    xml.open("properties")
    for (name, value) in [
      ("engine", SiraVersion.engine), ("sha256", source.sha256), ("seed", "\(check.scenario.run.seed)"),
    ] {
      xml.empty("property", [("name", name), ("value", value)])
    }
    xml.close("properties")
    for finding in findings { finding.write(suite: name, to: &xml) }
    xml.element("system-out", [], CheckCircumstances(scenario: self).lines.joined(separator: "\n"))
    xml.empty("system-err")
    xml.close("testsuite")
  }

  /// The schemas ask for a name that is not blank.
  private var suiteName: String {
    let name = check.scenario.name
    return name.allSatisfy(\.isWhitespace) ? "scenario" : name
  }
}

extension XMLWriter {
  /// A suite that no simulation belongs to.
  fileprivate mutating func suite(
    _ index: Int, _ name: String, file: String, cases: Int, failures: Int, errors: Int,
    _ write: (inout XMLWriter) -> Void
  ) {
    open(
      "testsuite",
      [
        ("name", name), ("package", file), ("id", "\(index)"), ("timestamp", "1970-01-01T00:00:00"),
        ("hostname", "localhost"), ("tests", "\(cases)"), ("failures", "\(failures)"), ("errors", "\(errors)"),
        ("skipped", "0"), ("time", "0"),
      ])
    open("properties")
    empty("property", [("name", "engine"), ("value", SiraVersion.engine)])
    close("properties")
    write(&self)
    element("system-out", [], "")
    empty("system-err")
    close("testsuite")
  }
}

extension UncheckedScenario {
  fileprivate func write(_ index: Int, to xml: inout XMLWriter) {
    let name = PlainText.line(file)
    xml.suite(index, name, file: file, cases: 1, failures: 0, errors: 1) { xml in
      xml.open("testcase", [("classname", "\(name).input"), ("name", "can be checked"), ("time", "0")])
      xml.element(
        "error", [("type", "input"), ("message", problems.first?.sentence ?? "")], lines.joined(separator: "\n"))
      xml.close("testcase")
    }
  }
}

extension [OrphanBaseline] {
  fileprivate func write(_ index: Int, to xml: inout XMLWriter) {
    guard !isEmpty else { return }
    let failures = count { !$0.isRemoved }
    xml.suite(index, "baselines", file: "baselines", cases: count, failures: failures, errors: 0) { xml in
      for orphan in self {
        let attributes = [("classname", "baselines"), ("name", orphan.file), ("time", "0")]
        guard !orphan.isRemoved else {
          xml.empty("testcase", attributes)
          continue
        }
        xml.open("testcase", attributes)
        xml.element("failure", [("type", "orphan"), ("message", orphan.sentence)], orphan.sentence)
        xml.close("testcase")
      }
    }
  }
}

extension CheckFinding {
  fileprivate var isSkipped: Bool { standing == .open || !isJudged }

  fileprivate func write(suite: String, to xml: inout XMLWriter) {
    let name = citation.map { "\(key) (\($0))" } ?? key
    let attributes = [("classname", "\(suite).\(kind.plural)"), ("name", name), ("time", "0")]
    switch standing {
    case .good where !isSkipped: xml.empty("testcase", attributes)
    case .bad:
      xml.open("testcase", attributes)
      xml.element("failure", [("type", verdict.rawValue), ("message", sentence)], "\(place): \(sentence)")
      xml.close("testcase")
    case .good, .open:
      // Nothing is known to be wrong, so it is not a failure, and nothing went wrong in the check, so it is not an
      // error; but it must not look like a success either. Servers show skipped cases apart, with their message.
      xml.open("testcase", attributes)
      xml.empty("skipped", [("message", "\(place): \(sentence)")])
      xml.close("testcase")
    }
  }
}
