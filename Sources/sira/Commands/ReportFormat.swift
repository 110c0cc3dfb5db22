import ArgumentParser
import Reports

/// What a report of what-if, sweep and check looks like.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv, markdown
}

/// A report in every form.
struct ReportTexts {
  /// What its files are called, without what follows the point.
  let name: String
  let text: (Style) -> String
  let json: String
  let csv: String
  let markdown: String

  /// The report in one form.
  func text(_ format: ReportFormat, _ style: Style) -> String {
    switch format {
    case .text: text(style)
    case .json: json
    case .csv: csv
    case .markdown: markdown
    }
  }

  /// All forms, as files.
  var files: [FileSystem.Content] {
    [("\(name).txt", text(.plain)), ("\(name).json", json), ("\(name).csv", csv), ("\(name).md", markdown)]
  }
}
