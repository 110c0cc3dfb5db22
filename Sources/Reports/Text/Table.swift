/// A table with aligned columns.
struct Table {
  /// What a column is about.
  struct Column {
    /// The first line of the head.
    var title: String
    /// The second line: the unit.
    var unit = ""
    /// Text is put to the left, figures to their decimal point.
    var isText = false
  }

  /// What is in a place.
  enum Cell {
    case text(String, Style.Tone? = nil)
    case figure(Figure, Style.Tone? = nil)
    /// Nothing to measure.
    case none
  }

  let columns: [Column]
  private(set) var rows: [[Cell]] = []

  init(_ columns: [Column]) {
    self.columns = columns
  }

  mutating func append(_ row: [Cell]) {
    rows.append(row)
  }

  /// The lines of the table, head first.
  func lines(_ style: Style, indent: Int = 2) -> [String] {
    let rendered = columns.indices.map { column in RenderedColumn(columns[column], rows.map { $0[column] }) }
    var lines = [line(rendered.map { ($0.title, .heading) }, style, indent)]
    if columns.contains(where: { !$0.unit.isEmpty }) {
      lines.append(line(rendered.map { ($0.unit, .quiet) }, style, indent))
    }
    for row in rows.indices { lines.append(line(rendered.map { $0.cells[row] }, style, indent)) }
    return lines
  }

  private func line(_ cells: [(text: String, tone: Style.Tone?)], _ style: Style, _ indent: Int) -> String {
    var text = Printable.blanks(indent)
    for (index, cell) in cells.enumerated() {
      if index > 0 { text += "  " }
      let trailing = cell.text.reversed().prefix { $0 == " " }.count
      text += style(String(cell.text.dropLast(trailing)), cell.tone) + Printable.blanks(trailing)
    }
    return String(text.reversed().drop { $0 == " " }.reversed())
  }
}

/// A column of cells, all of one width.
private struct RenderedColumn {
  let title: String
  let unit: String
  let cells: [(text: String, tone: Style.Tone?)]

  init(_ column: Table.Column, _ cells: [Table.Cell]) {
    let layout = FigureLayout(cells)
    let texts = cells.map { cell in layout.text(cell, isText: column.isText) }
    let width = (texts.map(\.text) + [column.title, column.unit]).map(Printable.width).max() ?? 0
    func fitted(_ text: String) -> String {
      let blanks = Printable.blanks(width - Printable.width(text))
      return column.isText ? text + blanks : blanks + text
    }
    title = fitted(column.title)
    unit = fitted(column.unit)
    self.cells = texts.map { (fitted($0.text), $0.tone) }
  }
}

/// How wide the parts of a column's figures are: before and after the decimal point, of mean and half-width.
private struct FigureLayout {
  private var mean = (whole: 1, fraction: 0)
  private var half: (whole: Int, fraction: Int)?

  init(_ cells: [Table.Cell]) {
    for case .figure(let figure, _) in cells {
      let (whole, fraction) = Self.parts(figure.mean)
      mean = (max(mean.whole, whole.count), max(mean.fraction, fraction.count))
      guard let halfWidth = figure.halfWidth else { continue }
      let parts = Self.parts(halfWidth)
      half = (max(half?.whole ?? 1, parts.whole.count), max(half?.fraction ?? 0, parts.fraction.count))
    }
  }

  func text(_ cell: Table.Cell, isText: Bool) -> (text: String, tone: Style.Tone?) {
    switch cell {
    case .text(let text, let tone): return (text, tone)
    case .none:
      return isText ? ("–", nil) : (Self.aligned("–", mean) + blankHalf, nil)
    case .figure(let figure, let tone):
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
