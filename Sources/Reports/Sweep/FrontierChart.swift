internal import Files
internal import Measures
internal import Planning
internal import Scenarios
internal import Statistics

/// What each price on the frontier of a sweep buys in service level.
struct FrontierChart {
  private let sweep: Sweep

  init(_ sweep: Sweep) {
    self.sweep = sweep
  }

  /// The chart; nil where no point is worth its price.
  var chart: Chart? {
    guard let price = index(sweep.priceMeasure), let level = index(.serviceLevel) else { return nil }
    let points = sweep.frontier.compactMap { index -> (price: String, level: Double)? in
      let estimates = sweep.points[index].estimates
      guard let cost = estimates[price]?.mean, let share = estimates[level]?.mean else { return nil }
      return (Decimal.fixed(cost, sweep.priceMeasure == .cost ? 0 : 1), share)
    }
    guard let least = points.first, let most = points.last else { return nil }
    func words(_ point: (price: String, level: Double)) -> String {
      "\(Decimal.fixed(point.level * 100, 1)) % for \(point.price) \(unit)"
    }
    return Chart(
      .bars, title: "Service level: \(words(least)) \(verb), up to \(words(most))",
      places: Chart.Axis(title: PlainText.line("\(verb) \(unit)"), unit: unit, places: points.map(\.price)),
      values: Chart.Axis(title: "service level", unit: "%"),
      series: [Chart.Series("service level", points.map(\.level))])
  }

  private var verb: String { sweep.priceMeasure == .cost ? "cost" : "paid" }

  private var unit: String {
    sweep.priceMeasure.unit.sign(currency: sweep.scenario.currency.map { Printable.short($0, width: 8) })
  }

  private func index(_ measure: Measure) -> Int? {
    sweep.indicators.firstIndex(of: Indicator(.overall, measure))
  }
}
