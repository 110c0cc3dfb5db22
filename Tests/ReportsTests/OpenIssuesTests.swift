import Files
import Measures
import Planning
import Reports
import Randomness
import Scenarios
import Simulation
import Testing

/// What has not ended is no success.
@Suite struct OpenIssuesTests {
  private static let source = ScenarioSource(file: "a.yaml", sha256: "00")

  private func center(agents: Int, _ promises: [(Measure, Promise.Bound)] = []) throws -> Scenario {
    var draft = ScenarioDraft(
      name: "open", horizon: Horizon(length: 7200, atEnd: .cut),
      contacts: [
        ContactType(
          name: "a", arrivals: Arrivals(.rate(perSecond: 0.05)), handle: .init(talk: try .exponential(mean: 100)),
          outcome: Outcome(resolve: 0.9))
      ], agents: [AgentGroup(name: "desk", staffing: .constant(agents), skills: [Skill("a")])],
      experience: Experience(
        own: [.unresolved: 20, .base: 90, .satisfied: 70, .churnUnresolved: 0.2]),
      run: RunSettings(replications: 5))
    draft.promises = promises.map { measure, bound in
      Promise(
        key: "contacts.a.\(measure.rawValue)", subject: .contacts("a"), span: .horizon, measure: measure, bound: bound)
    }
    return try Scenario(checking: draft)
  }

  private static let promises: [(Measure, Promise.Bound)] = [
    (.csat, .atLeast(0.5)), (.churn, .atMost(0.5)), (.customersLost, .atMost(100)), (.contactsPerIssue, .atMost(5)),
  ]

  @Test func `no promise about issues that ended is kept by ending none`() throws {
    let check = try Checker(threads: 1).check(center(agents: 0, Self.promises))
    for finding in check.promises {
      #expect(finding.verdict == .inconclusive, "\(finding.promise.key)")
      #expect(finding.openShare == 1)
      #expect(finding.replications == 5)
    }
    #expect(check.outcome == .open)
    let report = CheckReport([CheckedScenario(check, source: Self.source) { _ in FilePlace(file: "a.yaml") }])
    let texts = [report.text(), report.json.whole, report.junit.whole, report.annotations.whole]
    for text in texts.map({ $0.replacing("\n", with: " ") }) {
      #expect(text.contains("of the issues have not ended when the horizon does, which may change it"))
    }
    #expect(texts[0].replacing("\n", with: " ").contains("they are missing in"))
  }

  @Test func `with agents enough the same promises are kept`() throws {
    let check = try Checker(threads: 1).check(center(agents: 12, Self.promises))
    for finding in check.promises {
      #expect(finding.verdict == .passed, "\(finding.promise.key)")
      #expect(finding.openShare == nil)
    }
  }

  @Test func `a sum that only grows stays above its bound`() throws {
    let check = try Checker(threads: 1).check(center(agents: 4, [(.customersLost, .atMost(0.01))]))
    #expect(check.summary.openShare() > 0.05)
    #expect(check.promises[0].verdict == .failed)
  }

  @Test func `a difference is not real where many issues are open`() throws {
    let question = WhatIf.Question(name: "few", changes: [], scenario: try center(agents: 4))
    let whatIf = try WhatIf.ask(center(agents: 12), [question], threads: 1)
    let open = whatIf.answers[0].comparisons.filter { $0.evidence == .open }
    #expect(open.contains { $0.indicator.measure == .customersLost })
    #expect(open.allSatisfy { $0.indicator.measure.isOfEndedIssues })
    let report = WhatIfReport(whatIf, source: Self.source)
    #expect(report.text().contains("open: many issues have not ended"))
    #expect(report.json.whole.contains("\"verdict\": \"open\""))
  }

  @Test func `a CSAT of zero is shown`() throws {
    let scenario = try center(agents: 12).changing { $0.experience?.own[.base] = 50 }
    #expect(RunReport(Simulator(threads: 1).run(scenario)).text().contains("CSAT"))
  }
}
