/// Bars to both sides of a mark.
///
/// ```
/// volume       ░░░░░░░░░░░░░│███████
/// handle time     ░░░░░░░░░░│██████
/// patience                 ░│█
///                           └ now
///              ░ more of the input   █ less of it
/// ```
struct TornadoDrawing {
  private static let width = 60
  /// How the series are drawn, the first one on top.
  private static let glyphs = ["░", "█"]

  private let chart: Chart

  init(_ chart: Chart) {
    self.chart = chart
  }

  /// The picture; nothing where no bar has a length.
  var lines: [String] {
    guard let mark = chart.marks.first else { return [] }
    let series = zip(chart.series, Self.glyphs).map { series, glyph in
      (moves: series.values.map { $0 - mark.value }, glyph: glyph)
    }
    let all = series.flatMap(\.moves)
    let (lowest, highest) = (min(all.min() ?? 0, 0), max(all.max() ?? 0, 0))
    guard highest > lowest else { return [] }
    let scale = Double(Self.width) / (highest - lowest)
    let left = Int((-lowest * scale).rounded())
    let places = chart.places.places
    let label = Printable.blanks((places.map(Printable.width).max() ?? 0) + 2)
    let rows = places.enumerated().map { index, place in
      let bars = series.map { (end: Int(($0.moves[index] * scale).rounded()), glyph: $0.glyph) }
      return Printable.padded(place, to: label.count) + Self.row(bars.reversed(), left)
    }
    let legend = zip(Self.glyphs, chart.series).map { "\($0) \($1.name)" }.joined(separator: "   ")
    return rows + [label + Printable.blanks(left) + "└ \(mark.name)", label + legend]
  }

  /// The bars of a place, later ones on top of earlier ones.
  private static func row(_ bars: [(end: Int, glyph: String)], _ left: Int) -> String {
    var below = [String](repeating: " ", count: left)
    var above: [String] = []
    for (end, glyph) in bars {
      if end < 0 {
        for column in max(0, left + end)..<left { below[column] = glyph }
      } else {
        for column in 0..<end {
          if column < above.count { above[column] = glyph } else { above.append(glyph) }
        }
      }
    }
    return below.joined() + "│" + above.joined()
  }
}
