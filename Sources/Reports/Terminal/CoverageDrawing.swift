internal import Files

/// What is needed against what is there, over the intervals of a horizon, as a picture of at most 80 columns and ten
/// rows.
///
/// ```
/// agents
///     │   ×××
///  12 ┤░░░███
///     │██████
///   6 ┤██████
///     │██████
///   0 └──────
///      08:00
/// ```
/// Solid is needed and there, light is there and not needed, a cross is needed and not there.
struct CoverageDrawing {
  /// The most columns that the picture takes.
  static let width = 80
  /// The most rows between its axes.
  static let rows = 10

  /// One column or a few of the picture: an interval, or several that it takes together.
  private struct Bin {
    let label: String
    /// The largest of its intervals.
    let required: Double
    let staffed: Double
    /// Whether any of its intervals lacks agents, even if another has enough.
    let isShort: Bool
  }

  private enum Mark {
    case none, covered, half, spare, short

    var glyph: String {
      switch self {
      case .none: " "
      case .covered: "█"
      case .half: "▄"
      case .spare: "░"
      case .short: "×"
      }
    }

    var tone: Tone? {
      switch self {
      case .short: .bad
      case .spare: .quiet
      default: nil
      }
    }
  }

  private let bins: [Bin]
  /// Agents per row.
  private let step: Double
  private let rowCount: Int
  /// Columns per bin.
  private let span: Int
  private let margin: Int

  private let chart: Chart

  /// A drawing of a chart whose first series is how many are needed and whose second one how many are there.
  init(_ chart: Chart) {
    self.chart = chart
    let labels = chart.places.places
    func numbers(_ series: Int) -> [Double] {
      guard chart.series.indices.contains(series) else { return [] }
      return chart.series[series].values.map { $0.isFinite ? max(0, $0) : 0 }
    }
    let count = min(labels.count, numbers(0).count, numbers(1).count)
    let (needed, there) = (Array(numbers(0).prefix(count)), Array(numbers(1).prefix(count)))
    let most = max(1, needed.max() ?? 0, there.max() ?? 0)
    step = Self.step(for: most)
    let rowCount = Int((most / step).rounded(.up))
    self.rowCount = rowCount
    margin = "\(Int(Double(rowCount) * step))".count + 3
    let room = max(1, Self.width - margin - 1)
    let size = Self.binSize(count, room: room)
    bins = stride(from: 0, to: count, by: size).map { start in
      let members = start..<min(count, start + size)
      return Bin(
        label: labels[start], required: needed[members].max() ?? 0, staffed: there[members].max() ?? 0,
        isShort: members.contains { needed[$0] > there[$0] + 1e-9 })
    }
    span = bins.isEmpty ? 1 : max(1, min(3, room / bins.count))
  }

  /// The picture, from its title to its legend; nothing where there are no intervals.
  func lines(_ style: Style) -> [String] {
    guard !bins.isEmpty else { return [] }
    let columns = bins.map(marks)
    let rows = (0..<rowCount).reversed().map { row in
      axis(row) + drawn(columns.map { $0[row] }, style)
    }
    let floor = Printable.blanks(margin - 3) + "0 └" + String(repeating: "─", count: bins.count * span)
    let legend = zip([Mark.covered, .spare, .short], chart.bands).map { mark, band in
      "\(style(mark.glyph, band.tone)) \(band.name)"
    }
    let title = chart.values.title
    return [Printable.blanks(margin - Printable.width(title)) + title] + rows + [floor, clock]
      + [Printable.blanks(margin) + legend.joined(separator: "   ")]
  }

  /// What stands in each row of a bin, from the bottom.
  private func marks(_ bin: Bin) -> [Mark] {
    let covered = min(bin.required, bin.staffed)
    var marks = (0..<rowCount).map { row -> Mark in
      let middle = (Double(row) + 0.5) * step
      if middle <= covered { return .covered }
      if middle <= bin.staffed { return .spare }
      if middle <= bin.required { return .short }
      return middle - step / 4 <= covered ? .half : .none
    }
    // However few are missing, it shows.
    if bin.isShort, !marks.contains(.short) {
      let top = Int((bin.required / step).rounded(.up)) - 1
      marks[min(max(0, top), rowCount - 1)] = .short
    }
    return marks
  }

  /// A row of marks; equal neighbours are dressed together.
  private func drawn(_ marks: [Mark], _ style: Style) -> String {
    var text = ""
    var rest = marks[...]
    while let mark = rest.last, mark == .none { rest.removeLast() }
    while let mark = rest.first {
      let run = rest.prefix { $0 == mark }
      rest = rest.dropFirst(run.count)
      text += style(String(repeating: mark.glyph, count: run.count * span), mark.tone)
    }
    return text
  }

  /// The left edge of a row, with the number at its top for every other one.
  private func axis(_ row: Int) -> String {
    let isLabelled = (row + 1) % 2 == 0 || rowCount == 1
    let number = isLabelled ? "\(Int((Double(row + 1) * step).rounded()))" : ""
    return Printable.blanks(margin - 2 - number.count) + number + (isLabelled ? " ┤" : " │")
  }

  /// The labels below the bins, as many as there is room for, evenly and if possible at full hours.
  private var clock: String {
    let widest = bins.map { Printable.width($0.label) }.max() ?? 0
    let least = max(1, (widest + 2 + span - 1) / span)
    let stride = (least..<2 * least).first(where: isRound) ?? least
    var text = ""
    for index in Swift.stride(from: 0, to: bins.count, by: stride) {
      let column = margin + index * span
      guard column + Printable.width(bins[index].label) <= Self.width else { break }
      text = Printable.padded(text, to: column) + PlainText.line(bins[index].label)
    }
    return text
  }

  /// Whether every label at this distance is a full hour, and with days in the labels the same one.
  private func isRound(_ stride: Int) -> Bool {
    let labels = Swift.stride(from: 0, to: bins.count, by: stride).map { bins[$0].label }
    let hasDays = labels.contains { $0.count > 5 }
    let time = labels.first?.suffix(5)
    return labels.allSatisfy { hasDays ? $0.suffix(5) == time : $0.hasSuffix(":00") }
  }

  /// The agents of a row: a number with which everything fits, and of which two rows are a whole one.
  private static func step(for most: Double) -> Double {
    var unit = 1.0
    while true {
      for factor in [1.0, 1.5, 2, 2.5, 3, 4, 5, 6, 8] where most <= factor * unit * Double(rows) {
        return factor * unit
      }
      unit *= 10
    }
  }

  /// How many intervals share a column; if possible so many that the last one is full.
  private static func binSize(_ count: Int, room: Int) -> Int {
    let least = max(1, (count + room - 1) / room)
    return (least..<2 * least).first { count % $0 == 0 } ?? least
  }
}
