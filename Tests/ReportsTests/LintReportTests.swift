import Foundation
import Files
import Reports
import Testing

@Suite struct LintReportTests {
  private let report = LintReport(
    files: ["a.yaml", "b.yaml"],
    findings: [
      LintReport.Finding(
        .error, file: "a.yaml", line: 3, column: 5, path: ["contacts", "x"], message: "unknown key 'y'"),
      LintReport.Finding(.warning, file: "b.yaml", line: 0, column: 0, path: [], message: "say \"why\""),
    ])

  @Test func `findings read like those of a compiler`() {
    #expect(
      report.findings.map(\.text) == [
        "a.yaml:3:5: error: contacts.x: unknown key 'y'", "b.yaml: warning: say \"why\"",
      ])
    #expect(report.conclusion == "2 files checked: 1 error, 1 warning")
    #expect(report.hasErrors)
  }

  @Test func `findings are also JSON`() throws {
    let document = try JSONSerialization.jsonObject(with: Data(report.json.whole.utf8)) as? [String: Any]
    #expect(document?["format"] as? String == "sira.lint/1")
    let findings = try #require(document?["findings"] as? [[String: Any]])
    #expect(findings.map { $0["path"] as? String } == ["contacts.x", ""])
    #expect(findings.map { $0["line"] as? Int } == [3, 0])
    #expect(findings[1]["message"] as? String == "say \"why\"")
  }
}
