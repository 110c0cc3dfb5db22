internal import Files

/// A part of a report, in a form that a terminal and a page can both show.
struct ReportSection {
  /// A thing in it.
  enum Block {
    /// A line that stands out.
    case heading(String)
    /// A sentence that begins a line of its own.
    case line(String)
    /// The same, as one of several in a tone.
    case item(String, Style.Tone)
    /// Sentences.
    case paragraph(String)
    /// Aligned columns.
    case table(Table)
    /// What a table's titles and signs mean.
    case note([String])
    /// Lines whose blanks matter.
    case picture([String])
  }

  private let blocks: [Block]

  init(_ blocks: [Block]) {
    self.blocks = blocks
  }

  /// For a terminal.
  func lines(_ style: Style) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .heading(let text): [style(PlainText.line(text), .heading)]
      case .line(let text), .paragraph(let text): [Self.filled(text)]
      case .item(let text, let tone): [style(Self.filled(text), tone)]
      case .table(let table): table.lines(style)
      case .note(let lines): lines.map { style(Self.filled($0), .quiet) }
      case .picture(let lines): lines
      }
    }
  }

  /// In GitHub's Markdown, a blank line between what belongs apart.
  var markdown: [String] {
    var result: [String] = []
    for block in blocks {
      if !result.isEmpty { result.append("") }
      switch block {
      case .heading(let text): result.append("# " + Table.escaped(text))
      case .line(let text), .paragraph(let text): result.append(Table.escapedLine(text))
      case .item(let text, _): result.append("- " + Table.escapedLine(text))
      case .table(let table): result += table.markdown
      case .note(let lines):
        result += lines.enumerated().map {
          $0.offset < lines.count - 1 ? Table.escapedLine($0.element) + "  " : Table.escapedLine($0.element)
        }
      case .picture(let lines):
        let fence = Self.fence(around: lines)
        result += ["\(fence)text"] + lines + [fence]
      }
    }
    return result
  }

  /// What begins and ends a picture: longer than any row of backticks in it, which would end it.
  private static func fence(around lines: [String]) -> String {
    let longest = lines.flatMap { $0.split { $0 != "`" } }.map(\.count).max() ?? 0
    return String(repeating: "`", count: max(3, longest + 1))
  }

  private static func filled(_ text: String) -> String {
    // A number and its unit stay on one line.
    let parts = PlainText.line(text).replacing(" %", with: "\u{A0}%").replacing(" ± ", with: "\u{A0}±\u{A0}").split(
      separator: " "
    ).map(
      String.init)
    return Wording.wrapped(parts, indent: 0, width: TextReport.width).replacing("\u{A0}", with: " ")
  }
}

extension [ReportSection] {
  /// For a terminal, with a line break at the end.
  func text(_ style: Style) -> String {
    map { $0.lines(style).joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// In GitHub's Markdown, with a line break at the end.
  var markdown: String {
    map { $0.markdown.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }
}
