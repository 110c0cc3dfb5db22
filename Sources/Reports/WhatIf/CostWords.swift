internal import Measures
internal import Planning
internal import Scenarios
internal import Statistics

/// What a change costs, in money and in paid hours.
struct CostWords {
  private let place: ComparedCase

  init(_ place: ComparedCase) {
    self.place = place
  }

  /// For a sentence; nil where it costs the same, apart from a little overtime.
  var clause: String? {
    guard let cost = changed(.cost) else {
      return changed(.paid).map { paid in
        "it takes \(Decimal.rounded(paid.mean.magnitude, 1)) paid hours \(paid.mean > 0 ? "more" : "fewer") per \(place.noun)"
      }
    }
    return "it costs \(amount(cost)) \(cost.mean > 0 ? "more" : "less") per \(place.noun)"
  }

  /// Cost and paid hours, before and after.
  var sentence: String? {
    let parts = [part(.cost, "cost"), part(.paid, "paid hours")].compactMap { $0 }
    return parts.isEmpty ? nil : "Per \(place.noun): \(parts.joined(separator: "; "))."
  }

  private func part(_ measure: Measure, _ noun: String) -> String? {
    guard let comparison = place.comparison(.overall, measure), let base = comparison.base,
      let change = comparison.change, base.mean != 0 || change.mean != 0
    else { return nil }
    func level(_ estimate: Estimate) -> String {
      let sign = measure == .cost ? currency : ""
      return Figure(estimate, unit: measure.unit).mean + (sign.isEmpty ? "" : " \(sign)")
    }
    let same = "\(noun) \(level(base)) before and after"
    guard let difference = comparison.difference, !comparison.isSame else { return same }
    let figure = SignedFigure(difference, unit: measure.unit)
    guard !figure.isZero else { return same }
    let doubt = comparison.evidence == .unclear && !place.isSingle ? ", which may be chance" : ""
    return "\(noun) \(level(base)) → \(level(change)) (\(figure.number)\(doubt))"
  }

  private func changed(_ measure: Measure) -> Estimate? {
    guard let comparison = place.comparison(.overall, measure), let base = comparison.base,
      let difference = comparison.difference, comparison.evidence == .real || place.isSingle
    else { return nil }
    // A little more or less overtime is no decision about money.
    let least = 0.005 * base.mean.magnitude
    return difference.mean.magnitude > max(least, 0.05) ? difference : nil
  }

  private func amount(_ difference: Estimate) -> String {
    let size = difference.mean.magnitude
    // What overtime adds by chance is left to the table.
    guard let halfWidth = difference.halfWidth, halfWidth < 0.01 * size else {
      return SignedFigure(difference, unit: .money).size(currency: place.currency)
    }
    return Decimal.fixed(size, size < 20 ? 2 : 0) + (currency.isEmpty ? "" : " \(currency)")
  }

  private var currency: String { place.currency.map { Printable.short($0, width: 8) } ?? "" }
}
