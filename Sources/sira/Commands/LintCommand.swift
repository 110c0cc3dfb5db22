import ArgumentParser
import Files
import Reports
import ScenarioFiles
import Scenarios

extension Sira {
  /// `sira lint`
  struct LintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lint",
      abstract: "Checks scenario files without simulating them: errors, and what is probably not meant.",
      discussion: "Example: sira lint Scenarios/*.yaml")

    @Argument(help: "The scenario files; - is standard input.", completion: .file(extensions: ["yaml", "yml", "json"]))
    var files: [String]

    @OptionGroup var form: ReportFlags<LintReport>

    func run() throws {
      let report = LintReport(files: files, findings: files.flatMap(Self.findings))
      try form.write(report)
      if form.isText {
        // To standard error, as compilers do.
        for finding in report.findings { Console.note(finding.text + "\n") }
        if !report.hasErrors { Console.print(report.conclusion + "\n") }
      } else {
        try form.print(report)
      }
      if report.hasErrors { Console.exit(2) }
    }

    private static func findings(in file: String) -> [LintReport.Finding] {
      do {
        let read = try ScenarioFile.read(path: file)
        return read.warnings.map { finding(.warning, $0.place, $0.path, $0.message) }
          + read.scenario.warnings.map { finding(.warning, read.place(of: $0.path), $0.path, $0.message) }
      } catch {
        return error.problems.map { finding(.error, $0.place, $0.path, $0.message) }
      }
    }

    private static func finding(
      _ severity: LintReport.Severity, _ place: FilePlace, _ path: [String], _ message: String
    ) -> LintReport.Finding {
      LintReport.Finding(
        severity, file: place.file, line: place.line, column: place.column, path: path, message: message)
    }
  }
}
