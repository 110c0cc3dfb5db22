internal import Statistics

extension Table {
  /// The table in GitHub's Markdown: the unit after the title, the group before it, figures without their half-widths.
  package var markdown: [String] {
    let head = columns.map { column in
      let title = column.group.isEmpty ? column.title : "\(column.group): \(column.title)"
      return MarkdownRenderer.escaped(column.unit.isEmpty ? title : "\(title), \(column.unit)")
    }
    let rule = columns.map { $0.isText ? ":---" : "---:" }
    let body = rows.indices.map { index in
      rows[index].map { cell in
        let text = MarkdownRenderer.escaped(cell.plain)
        return marked.contains(index) && !text.isEmpty ? "**\(text)**" : text
      }
    }
    return ([head, rule] + body).map { "| \($0.joined(separator: " | ")) |" }
  }
}

extension Table.Cell {
  /// As a report shows it, without a half-width.
  fileprivate var plain: String {
    switch self {
    case .text(let text, _): text
    case .estimate(let estimate, let unit, _): Figure(estimate, unit: unit).mean
    case .none: "–"
    }
  }
}
