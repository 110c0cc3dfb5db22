import ArgumentParser
import Files
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
  let json: StreamedText
  let csv: StreamedText
  let markdown: StreamedText

  /// The report in one form; the others are not made.
  func text(_ format: ReportFormat, _ style: Style) -> StreamedText {
    switch format {
    case .text: StreamedText(text(style))
    case .json: json
    case .csv: csv
    case .markdown: markdown
    }
  }

  /// All forms, as files.
  var files: [FileSystem.Content] {
    [
      ("\(name).txt", text(.text, .plain)), ("\(name).json", json), ("\(name).csv", csv), ("\(name).md", markdown),
    ]
  }
}
