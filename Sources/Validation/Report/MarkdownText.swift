import Foundation

/// Numbers and tables in Markdown.
enum MarkdownText {
  /// Six digits, or a dash for what is not there.
  static func number(_ value: Double?) -> String {
    guard let value else { return "–" }
    return value == value.rounded() && abs(value) < 1e12
      ? String(format: "%.0f", value) : String(format: "%.6g", value)
  }

  /// Two decimals, or three for what is small.
  static func fixed(_ value: Double) -> String {
    String(format: abs(value) < 0.1 ? "%.3f" : "%.2f", value)
  }

  /// Two decimals and a sign.
  static func signed(_ value: Double) -> String {
    String(format: "%+.2f", value).replacingOccurrences(of: "-", with: "−")
  }

  static func percent(_ share: Double) -> String {
    String(format: "%.1f %%", 100 * share)
  }

  /// A table; all columns but the first two hold numbers.
  static func table(_ header: [String], _ rows: [[String]]) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let rule = header.indices.map { $0 < 2 ? "---" : "--:" }
    return ([line(header), line(rule)] + rows.map(line)).joined(separator: "\n")
  }
}
