internal import Files
internal import Measures
internal import Planning
internal import Scenarios
internal import Statistics

/// What each price on the frontier of a sweep buys, by the service level or by what goals promise instead.
struct FrontierChart {
  private let sweep: Sweep

  init(_ sweep: Sweep) {
    self.sweep = sweep
  }

  /// The chart; nil where no point is worth its price.
  var chart: Chart? {
    let measures = SweepMeasures(sweep)
    guard let price = index(sweep.priceMeasure), let level = index(measures.main) else { return nil }
    let isShare = measures.main.unit == .share
    let points = sweep.frontier.compactMap { index -> (price: String, level: Double)? in
      let estimates = sweep.points[index].estimates
      guard let cost = estimates[price]?.mean, let share = estimates[level]?.mean else { return nil }
      return (Decimal.fixed(cost, sweep.priceMeasure == .cost ? 0 : 1), share)
    }
    guard let least = points.first, let most = points.last else { return nil }
    func words(_ point: (price: String, level: Double)) -> String {
      "\(Decimal.fixed(point.level * (isShare ? 100 : 1), 1)) \(measures.main.unit.sign(currency: nil)) for "
        + "\(point.price) \(unit)"
    }
    let name = measures.mainWords
    return Chart(
      .bars,
      title: "\(name.prefix(1).uppercased() + name.dropFirst()): \(words(least)) \(verb), up to \(words(most))",
      places: Chart.Axis(title: PlainText.line("\(verb) \(unit)"), unit: unit, places: points.map(\.price)),
      values: Chart.Axis(title: name, unit: measures.main.unit.sign(currency: nil)),
      series: [Chart.Series(name, points.map(\.level))])
  }

  private var verb: String { sweep.priceMeasure == .cost ? "cost" : "paid" }

  private var unit: String {
    sweep.priceMeasure.unit.sign(currency: sweep.scenario.currency.map { Printable.short($0, width: 8) })
  }

  private func index(_ measure: Measure) -> Int? {
    sweep.indicators.firstIndex(of: Indicator(.overall, measure))
  }
}
