import ArgumentParser
import Files
import Reports

/// What the report of a check looks like.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, markdown, junit, github

  func text(_ report: CheckReport, _ style: Style) -> String {
    switch self {
    case .text: report.text(style)
    case .json: report.json
    case .markdown: report.markdown
    case .junit: report.junit
    case .github: report.githubAnnotations
    }
  }

  /// Those that are kept, as files.
  static func files(_ report: CheckReport) -> [FileSystem.Content] {
    [
      ("check.txt", StreamedText(report.text())), ("check.json", StreamedText(report.json)),
      ("check.md", StreamedText(report.markdown)), ("check.xml", StreamedText(report.junit)),
    ]
  }
}
