internal import Files

/// Bars for shares, or for numbers from 0 to the largest of them, one below the other.
///
/// ```
/// paid h  service level
///    180 ┤██████████████████████████████               61.2 %
///    190 ┤█████████████████████████████████████        74.9 %
/// ```
struct BarDrawing {
  private static let mostRows = 24
  private static let barWidth = 50

  private let chart: Chart

  init(_ chart: Chart) {
    self.chart = chart
  }

  /// The picture; nothing where there is no bar.
  var lines: [String] {
    let labels = chart.places.places.map(PlainText.line)
    let bars = Array(zip(labels, chart.series.first?.values ?? []))
    guard !bars.isEmpty else { return [] }
    let width = (labels + [chart.places.title]).map(Printable.width).max() ?? 0
    let isShare = chart.values.unit == "%"
    let whole = isShare ? 1 : max(bars.map(\.1).max() ?? 0, .leastNonzeroMagnitude)
    func right(_ text: String) -> String { Printable.blanks(width - Printable.width(text)) + text }
    return ["\(right(chart.places.title))  \(chart.values.title)"]
      + Self.thinned(bars).map { label, value in
        "\(right(label)) ┤\(Self.bar(value / whole)) \(Decimal.fixed(isShare ? value * 100 : value, 1)) \(chart.values.unit)"
      }
  }

  /// A bar for a share, to an eighth of a column, filled up to its full width.
  private static func bar(_ share: Double) -> String {
    let eighths = Int((min(max(share, 0), 1) * Double(8 * barWidth)).rounded())
    let part = eighths % 8 == 0 ? "" : String(["▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8 - 1])
    let text = String(repeating: "█", count: eighths / 8) + part
    return text + Printable.blanks(barWidth - text.count)
  }

  /// As many bars as there are rows, evenly, with the first and the last.
  private static func thinned<Bar>(_ bars: [Bar]) -> [Bar] {
    guard bars.count > mostRows else { return bars }
    return (0..<mostRows).map { bars[$0 * (bars.count - 1) / (mostRows - 1)] }
  }
}
