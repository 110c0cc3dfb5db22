internal import Files
internal import Measures
internal import Scenarios
internal import Statistics

extension Table {
  /// The lines of the table, head first. To fit into the width it first gives up decimals, then optional columns, and then the
  /// middle of long texts.
  package func lines(_ style: Style, width: Int = TerminalRenderer.width) -> [String] {
    guard columns.contains(where: \.isShortened) else { return fitted(style, width) }
    let fits = stride(from: 60, to: 20, by: -2).first { most in
      shortened(to: most).fitted(.plain, width).allSatisfy { Printable.width($0) <= width }
    }
    return shortened(to: fits ?? 20).fitted(style, width)
  }

  /// The table with texts of at most so many columns where they may be shortened.
  private func shortened(to most: Int) -> Table {
    var table = Table(columns)
    for (index, row) in rows.enumerated() {
      table.append(
        zip(columns, row).map { column, cell in
          guard column.isShortened, case .text(let text, let tone) = cell else { return cell }
          return .text(Printable.short(text, width: most), tone)
        }, isMarked: marked.contains(index))
    }
    return table
  }

  private func fitted(_ style: Style, _ width: Int) -> [String] {
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
  private func groups(_ columns: [RenderedColumn]) -> [(text: String, tone: Tone?)] {
    var spans: [(text: String, tone: Tone?)] = []
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

  private func line(_ cells: [(text: String, tone: Tone?)], _ style: Style) -> String {
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
  let cells: [(text: String, tone: Tone?)]

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

  func text(_ cell: Table.Cell, isText: Bool) -> (text: String, tone: Tone?) {
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
