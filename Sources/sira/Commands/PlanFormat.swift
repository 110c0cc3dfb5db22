import ArgumentParser
import Files
import Reports

/// What a plan looks like.
enum PlanFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv, markdown

  func text(_ report: PlanReport, _ style: Style) -> String {
    switch self {
    case .text: report.text(style)
    case .json: report.json
    case .csv: report.csv
    case .markdown: report.markdown
    }
  }

  /// All of them, as files.
  static func files(_ report: PlanReport) -> [FileSystem.Content] {
    allCases.map { format in (format.fileName, StreamedText(format.text(report, .plain))) }
  }

  private var fileName: String {
    switch self {
    case .text: "plan.txt"
    case .json: "plan.json"
    case .csv: "plan.csv"
    case .markdown: "plan.md"
    }
  }
}
