import ArgumentParser
import Files
import Reports
import Simulation

/// What a report looks like.
enum Format: String, ExpressibleByArgument, CaseIterable {
  case text, json, csv

  /// The report on a summary.
  func text(_ summary: Summary, _ source: ScenarioSource, _ style: Style) -> StreamedText {
    switch self {
    case .text: StreamedText(TextReport(summary, style: style, changes: source.changes).text)
    case .json: JSONReport(summary, source: source).streamed
    case .csv: CSVReport(summary).streamed
    }
  }

  /// All reports, as files.
  static func files(_ summary: Summary, _ source: ScenarioSource) -> [FileSystem.Content] {
    allCases.map { ($0.fileName, $0.text(summary, source, .plain)) }
  }

  private var fileName: String {
    switch self {
    case .text: "report.txt"
    case .json: "results.json"
    case .csv: "results.csv"
    }
  }
}
