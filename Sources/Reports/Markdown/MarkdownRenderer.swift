internal import Files

/// Draws reports in GitHub's Markdown. Charts are drawn as for a terminal.
struct MarkdownRenderer {
  /// Sections and blocks with a blank line between them and a line break at the end; empty ones are left out.
  func text(_ sections: [ReportSection]) -> String {
    sections.flatMap(\.blocks).map(lines).filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  private func lines(_ block: ReportSection.Block) -> [String] {
    switch block {
    case .heading(let text): ["# " + Self.escaped(text)]
    case .paragraph(let text), .conclusion(let text, _): [Self.escapedLine(text)]
    case .finding(let text, _): ["- " + Self.escapedLine(text)]
    case .list(let items): items.map { "- " + Self.escapedLine($0) }
    case .verdicts(let verdicts): verdicts.flatMap(lines)
    case .table(let table): table.markdown
    case .chart(let chart): lines(chart)
    case .key(let chart): Self.kept(chart.key)
    case .note(let lines): Self.kept(lines)
    case .lines(let lines): Self.fenced(lines)
    }
  }

  /// A list item with the subject, how it stands and why, and the remarks on it in a list of their own.
  private func lines(_ line: VerdictLine) -> [String] {
    let (subject, verdict) = (Self.escaped(line.subject), Self.escaped(line.verdict))
    let head = "- **\(subject)** **\(verdict)** \(Self.escaped(line.parts.joined(separator: " ")))"
    return [head]
      + line.remarks.map { remark in
        "  - " + Self.escaped(([remark.label] + remark.parts).joined(separator: " "))
      }
  }

  private func lines(_ chart: Chart) -> [String] {
    let picture = Self.fenced(chart.lines(.plain))
    return chart.title.isEmpty ? picture : [Self.escapedLine(chart.title), ""] + picture
  }

  /// Lines that stay apart.
  private static func kept(_ lines: [String]) -> [String] {
    lines.enumerated().map { escapedLine($0.element) + ($0.offset < lines.count - 1 ? "  " : "") }
  }

  /// Lines whose blanks matter, in a fence that is longer than any row of backticks in them, which would end it.
  private static func fenced(_ lines: [String]) -> [String] {
    guard !lines.isEmpty else { return [] }
    let longest = lines.flatMap { $0.split { $0 != "`" } }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return ["\(fence)text"] + lines + [fence]
  }

  // MARK: - Escapes

  /// A text that Markdown shows as it is, on one line.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in PlainText.line(text) {
      if "\\`*_[]<>|~&#".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }

  /// The same at the beginning of a line, where a sign would make a list, a rule or a heading of the line before, and a
  /// number with a point a list.
  static func escapedLine(_ text: String) -> String {
    let escaped = escaped(text)
    let rest = escaped.drop { "0123456789".contains($0) }
    guard let mark = rest.first, rest.startIndex == escaped.startIndex ? "-+=".contains(mark) : ".)".contains(mark)
    else { return escaped }
    let isBlock = mark == "=" || " -".contains(rest.dropFirst().first ?? " ")
    return isBlock ? "\(escaped[..<rest.startIndex])\\\(rest)" : escaped
  }
}
