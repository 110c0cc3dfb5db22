internal import Files

/// Draws reports for a terminal.
///
/// Lines fit into 100 columns unless a name or a number makes them longer.
struct TerminalRenderer {
  /// The columns that lines are broken to fit into.
  static let width = 100

  let style: Style

  /// Sections with a blank line between them and a line break at the end; empty ones are left out.
  func text(_ sections: [ReportSection]) -> String {
    sections.map { $0.blocks.flatMap(lines) }.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
      .joined(separator: "\n\n") + "\n"
  }

  /// The lines of a block.
  func lines(_ block: ReportSection.Block) -> [String] {
    switch block {
    case .heading(let text): [style(PlainText.line(text), .heading)]
    case .paragraph(let text): [Self.filled(text)]
    case .conclusion(let text, let tone), .finding(let text, let tone): [style(Self.filled(text), tone)]
    case .list(let items): items.map { "  " + PlainText.line($0) }
    case .verdicts(let verdicts): lines(verdicts)
    case .table(let table): table.lines(style)
    case .chart(let chart): (chart.title.isEmpty ? [] : [Self.filled(chart.title)]) + chart.lines(style)
    case .key(let chart): chart.key.map { style($0, .quiet) }
    case .note(let lines): lines.map { style(Self.filled($0), .quiet) }
    case .lines(let lines): lines
    }
  }

  /// A text on lines that fit; a number and its unit stay on one.
  static func filled(_ text: String) -> String {
    let words = PlainText.line(text).replacing(" %", with: "\u{A0}%").replacing(" ± ", with: "\u{A0}±\u{A0}")
      .split(separator: " ").map(String.init)
    return Wording.wrapped(words, indent: 0, width: width).replacing("\u{A0}", with: " ")
  }

  // MARK: - Verdicts

  /// Columns of the longest verdict.
  private static let verdictWidth = 8

  /// The subject in a first column, how it stands in a second one, and then everything else.
  private func lines(_ verdicts: [VerdictLine]) -> [String] {
    let width = verdicts.map { Printable.width($0.subject) }.max() ?? 0
    let indent = width + 2 + Self.verdictWidth + 2
    func wrapped(_ parts: [String]) -> String { Wording.wrapped(parts, indent: indent, width: Self.width) }
    return verdicts.flatMap { line -> [String] in
      let subject = Printable.padded(line.continuesSubject ? "" : line.subject, to: width)
      let gap = Printable.blanks(Self.verdictWidth - line.verdict.count + 2)
      let head = "\(style(subject, .heading))  \(style(line.verdict, line.tone))\(gap)\(wrapped(line.parts))"
      let remarks = line.remarks.map { remark in
        Printable.blanks(indent) + wrapped([style(remark.label, remark.tone)] + remark.parts)
      }
      return [head] + remarks
    }
  }
}
