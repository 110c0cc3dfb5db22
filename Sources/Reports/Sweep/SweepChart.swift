internal import Files
internal import Measures
internal import Planning
internal import Scenarios
internal import Statistics

/// The frontier of a sweep as a picture: what each price buys in service level.
///
/// ```
/// paid h  service level
///    180 ┤██████████████████████████████               61.2 %
///    190 ┤█████████████████████████████████████        74.9 %
/// ```
struct SweepChart {
  private static let mostRows = 24
  private static let barWidth = 50

  private let sweep: Sweep

  init(_ sweep: Sweep) {
    self.sweep = sweep
  }

  /// The picture; nothing where no point is worth its price.
  var lines: [String] {
    guard let price = index(sweep.priceMeasure), let level = index(.serviceLevel) else { return [] }
    let points = thinned(sweep.frontier).compactMap { index -> (price: String, level: Double)? in
      let estimates = sweep.points[index].estimates
      guard let cost = estimates[price]?.mean, let share = estimates[level]?.mean else { return nil }
      return (Decimal.fixed(cost, sweep.priceMeasure == .cost ? 0 : 1), share)
    }
    guard !points.isEmpty else { return [] }
    let unit = sweep.priceMeasure.unit.sign(currency: sweep.scenario.currency.map { Printable.short($0, width: 8) })
    let title = PlainText.line("\(sweep.priceMeasure == .cost ? "cost" : "paid") \(unit)")
    let width = max(Printable.width(title), points.map(\.price.count).max() ?? 0)
    func right(_ text: String) -> String { Printable.blanks(width - Printable.width(text)) + text }
    return ["\(right(title))  service level"]
      + points.map { point in
        "\(right(point.price)) ┤\(Self.bar(point.level)) \(Decimal.fixed(point.level * 100, 1)) %"
      }
  }

  /// A bar for a share, to an eighth of a column, filled up to its full width.
  static func bar(_ share: Double) -> String {
    let eighths = Int((min(max(share, 0), 1) * Double(8 * barWidth)).rounded())
    let part = eighths % 8 == 0 ? "" : String(["▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8 - 1])
    let text = String(repeating: "█", count: eighths / 8) + part
    return text + Printable.blanks(barWidth - text.count)
  }

  /// As many points as there are rows, evenly, with the first and the last.
  private func thinned(_ points: [Int]) -> [Int] {
    guard points.count > Self.mostRows else { return points }
    return (0..<Self.mostRows).map { points[$0 * (points.count - 1) / (Self.mostRows - 1)] }
  }

  private func index(_ measure: Measure) -> Int? {
    sweep.indicators.firstIndex(of: Indicator(.overall, measure))
  }
}
