internal import Files
package import Measures
internal import Scenarios
package import Statistics

/// A table: aligned columns for a terminal, and the same as Markdown or CSV.
package struct Table {
  /// What a column is about.
  package struct Column {
    /// What it belongs to together with its neighbours: a line above the head; empty for nothing.
    var group = ""
    /// The first line of the head.
    var title: String
    /// The second line: the unit.
    var unit = ""
    /// Text is put to the left, figures to their decimal point.
    var isText = false
    /// Left out if the table would be too wide otherwise, the last one first.
    var isOptional = false
    /// The header in CSV, where units are those of the JSON; nil for no column there.
    var key: String?

    /// A column of figures, unless it is one of text.
    package init(
      group: String = "", title: String, unit: String = "", isText: Bool = false, isOptional: Bool = false,
      key: String? = nil
    ) {
      self.group = group
      self.title = title
      self.unit = unit
      self.isText = isText
      self.isOptional = isOptional
      self.key = key
    }
  }

  /// What is in a place.
  package enum Cell {
    case text(String, Style.Tone? = nil)
    case estimate(Estimate, Measure.Unit, Style.Tone? = nil)
    /// Nothing to measure.
    case none
  }

  let columns: [Column]
  private(set) var rows: [[Cell]] = []
  /// Rows that matter most: with an arrow before them, in Markdown bold.
  private(set) var marked: Set<Int> = []

  /// A table without rows.
  package init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row with a cell for each column.
  package mutating func append(_ row: [Cell], isMarked: Bool = false) {
    if isMarked { marked.insert(rows.count) }
    rows.append(row)
  }

  /// The lines of the table, head first. To fit into the width it first gives up decimals, then optional columns.
  package func lines(_ style: Style, width: Int = TextReport.width) -> [String] {
    var shown = Array(columns.indices)
    var rendered = render(shown, mostDecimals: Figure.mostDecimals)
    if Self.width(rendered) > width { rendered = render(shown, mostDecimals: 1) }
    while Self.width(rendered) > width, let last = shown.lastIndex(where: { columns[$0].isOptional }) {
      shown.remove(at: last)
      rendered = render(shown, mostDecimals: 1)
    }
    var lines: [String] = []
    if columns.contains(where: { !$0.group.isEmpty }) { lines.append(line(groups(rendered), style)) }
    lines.append(line(rendered.map { ($0.title, .heading) }, style))
    if columns.contains(where: { !$0.unit.isEmpty }) { lines.append(line(rendered.map { ($0.unit, .quiet) }, style)) }
    return lines + rows.indices.map { row in line(rendered.map { $0.cells[row] }, style) }
  }

  private func render(_ shown: [Int], mostDecimals: Int) -> [RenderedColumn] {
    let columns = shown.map { column in RenderedColumn(self.columns[column], rows.map { $0[column] }, mostDecimals) }
    guard !marked.isEmpty else { return columns }
    let arrows = rows.indices.map { Cell.text(marked.contains($0) ? "→" : " ", .heading) }
    return [RenderedColumn(Column(title: "", isText: true), arrows, mostDecimals)] + columns
  }

  /// The line above the head: each group's name over its columns, and a rule as far as they reach.
  private func groups(_ columns: [RenderedColumn]) -> [(text: String, tone: Style.Tone?)] {
    var spans: [(text: String, tone: Style.Tone?)] = []
    var rest = columns[...]
    while let first = rest.first {
      let members = rest.prefix { $0.group == first.group }
      rest = rest.dropFirst(members.count)
      let width = Self.width(Array(members))
      guard !first.group.isEmpty else {
        spans.append((Printable.blanks(width), nil))
        continue
      }
      let name = Printable.short(first.group, width: width)
      let room = width - Printable.width(name) - 1
      spans.append(
        (room > 0 ? "\(name) " + String(repeating: "─", count: room) : name + Printable.blanks(room + 1), .heading))
    }
    return spans
  }

  private static let gap = 2

  private static func width(_ columns: [RenderedColumn]) -> Int {
    columns.reduce(0) { $0 + Printable.width($1.title) + gap } - gap
  }

  private func line(_ cells: [(text: String, tone: Style.Tone?)], _ style: Style) -> String {
    var text = ""
    for (index, cell) in cells.enumerated() {
      if index > 0 { text += Printable.blanks(Self.gap) }
      let trailing = cell.text.reversed().prefix { $0 == " " }.count
      text += style(String(cell.text.dropLast(trailing)), cell.tone) + Printable.blanks(trailing)
    }
    return String(text.reversed().drop { $0 == " " }.reversed())
  }
}

/// A column of cells, all of one width.
private struct RenderedColumn {
  let group: String
  let title: String
  let unit: String
  let cells: [(text: String, tone: Style.Tone?)]

  init(_ column: Table.Column, _ cells: [Table.Cell], _ mostDecimals: Int) {
    let layout = FigureLayout(cells, mostDecimals)
    let texts = cells.map { cell in layout.text(cell, isText: column.isText) }
    let (title, unit) = (PlainText.line(column.title), PlainText.line(column.unit))
    let width = (texts.map(\.text) + [title, unit]).map(Printable.width).max() ?? 0
    func fitted(_ text: String) -> String {
      let blanks = Printable.blanks(width - Printable.width(text))
      return column.isText ? text + blanks : blanks + text
    }
    group = column.group
    self.title = fitted(title)
    self.unit = fitted(unit)
    self.cells = texts.map { (fitted($0.text), $0.tone) }
  }
}

/// How wide the parts of a column's figures are: before and after the decimal point, of mean and half-width.
private struct FigureLayout {
  private var mean = (whole: 1, fraction: 0)
  private var half: (whole: Int, fraction: Int)?

  private let mostDecimals: Int

  init(_ cells: [Table.Cell], _ mostDecimals: Int) {
    self.mostDecimals = mostDecimals
    for case .estimate(let estimate, let unit, _) in cells {
      let figure = Figure(estimate, unit: unit, mostDecimals: mostDecimals)
      let (whole, fraction) = Self.parts(figure.mean)
      mean = (max(mean.whole, whole.count), max(mean.fraction, fraction.count))
      guard let halfWidth = figure.halfWidth else { continue }
      let parts = Self.parts(halfWidth)
      half = (max(half?.whole ?? 1, parts.whole.count), max(half?.fraction ?? 0, parts.fraction.count))
    }
  }

  func text(_ cell: Table.Cell, isText: Bool) -> (text: String, tone: Style.Tone?) {
    switch cell {
    case .text(let text, let tone): return (PlainText.line(text), tone)
    case .none:
      return isText ? ("–", nil) : (Self.aligned("–", mean) + blankHalf, nil)
    case .estimate(let estimate, let unit, let tone):
      let figure = Figure(estimate, unit: unit, mostDecimals: mostDecimals)
      let value = Self.aligned(figure.mean, mean)
      guard let half else { return (value, tone) }
      return (value + (figure.halfWidth.map { " ± " + Self.aligned($0, half) } ?? blankHalf), tone)
    }
  }

  private var blankHalf: String {
    half.map { Printable.blanks(3 + $0.whole + $0.fraction) } ?? ""
  }

  private static func aligned(_ number: String, _ widths: (whole: Int, fraction: Int)) -> String {
    let (whole, fraction) = parts(number)
    return Printable.blanks(widths.whole - whole.count) + whole
      + Printable.padded(fraction, to: widths.fraction)
  }

  private static func parts(_ number: String) -> (whole: String, fraction: String) {
    guard let point = number.firstIndex(of: ".") else { return (number, "") }
    return (String(number[..<point]), String(number[point...]))
  }
}
