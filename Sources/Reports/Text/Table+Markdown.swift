internal import Files
internal import Statistics

extension Table {
  /// The table in GitHub's Markdown: the unit after the title, the group before it, figures without their half-widths.
  package var markdown: [String] {
    let head = columns.map { column in
      let title = column.group.isEmpty ? column.title : "\(column.group): \(column.title)"
      return Self.escaped(column.unit.isEmpty ? title : "\(title), \(column.unit)")
    }
    let rule = columns.map { $0.isText ? ":---" : "---:" }
    let body = rows.indices.map { index in
      rows[index].map { cell in
        let text = Self.escaped(cell.plain)
        return marked.contains(index) && !text.isEmpty ? "**\(text)**" : text
      }
    }
    return ([head, rule] + body).map { "| \($0.joined(separator: " | ")) |" }
  }

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

extension Table {
  /// The columns that have a key, RFC 4180; figures in full and without half-widths, an empty field where there is
  /// nothing.
  package var csv: String {
    let shown = columns.indices.filter { columns[$0].key != nil }
    var table = CSVTable(header: shown.compactMap { columns[$0].key })
    for row in rows { table.append(shown.map { row[$0].field }) }
    return table.text
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

  fileprivate var field: String {
    switch self {
    case .text(let text, _): text
    case .estimate(let estimate, _, _): estimate.mean.isFinite ? "\(estimate.mean + 0)" : ""
    case .none: ""
    }
  }
}
