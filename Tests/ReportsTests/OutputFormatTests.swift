import Files
import Reports
import Testing

@Suite struct OutputFormatTests {
  private static let report = LintReport(
    files: ["a.yaml"],
    findings: [LintReport.Finding(.warning, file: "a.yaml", line: 3, column: 1, path: ["x"], message: "is `odd`")])

  @Test func `a kind of report is offered in the forms that it has`() {
    #expect(RunReport.formats == [.text, .json, .csv, .markdown])
    #expect(CheckReport.formats == [.text, .json, .markdown, .junit, .github])
    #expect(LintReport.formats == [.text, .json, .markdown])
    #expect(Self.report.rendered(as: .csv)?.whole == nil)
    #expect(Self.report.rendered(as: .junit)?.whole == nil)
  }

  @Test func `every form that is kept has a file of its own`() {
    #expect(RunReport.fileNames == ["report.txt", "results.json", "results.csv", "report.md"])
    #expect(PlanReport.fileNames == ["plan.txt", "plan.json", "plan.csv", "plan.md"])
    #expect(CheckReport.fileNames == ["check.txt", "check.json", "check.md", "check.xml"])
    #expect(Self.report.files.map(\.name) == LintReport.fileNames)
  }

  @Test func `a page shows the title, the sections and the footer, and lines of programs as they are`() {
    #expect(
      Self.report.markdown == """
        ```text
        a.yaml:3:1: warning: x: is `odd`
        ```

        1 file checked: 0 errors, 1 warning

        """)
    #expect(Self.report.text() == "a.yaml:3:1: warning: x: is `odd`\n\n1 file checked: 0 errors, 1 warning\n")
  }

  @Test func `the page of a run is made of what its text is made of`() throws {
    let markdown = RunReport(try SupportLine.summary()).markdown
    #expect(
      markdown.hasPrefix(
        """
        # Support line

        Mon 08:00–09:30, 3 intervals of 30m; 1 contact type; 1 agent group; 100 replications

        Goals over the whole day, on average

        - **support** **MISSED** 71.2 % ± 0.9 answered within 20 s, goal 80 % (8.8 points short); every part of the goal met on 3 of 100 days
          - missed at: 08:30–09:00 (41 % ± 3)
          - in doubt at: 09:00–09:30
        - **support** **in doubt** 5.1 % ± 0.2 abandoned, goal at most 5 % (0.1 points too many, within ±)
          - missed at: 08:30–09:00 (8.1 % ± 0.6)

        | Contacts per day | offered | answered | abandoned | short |
        | :--- | ---: | ---: | ---: | ---: |
        | support | 345 | 327 | 17.7 | 2.50 |

        """))
    #expect(markdown.hasSuffix("sira explain KEY, e.g. sira explain service\\_level\n"))
  }
}
