internal import Measures
internal import Scenarios
internal import Statistics

/// A difference as people read it: with its sign, and shares in points of per cent.
struct SignedFigure {
  private let estimate: Estimate
  private let unit: Measure.Unit
  private let figure: Figure

  /// A difference of a measure in a unit.
  init(_ estimate: Estimate, unit: Measure.Unit) {
    self.estimate = estimate
    self.unit = unit
    figure = Figure(estimate, unit: unit, isDifference: true)
  }

  /// With its sign, e.g. `−8.3 ± 0.4`.
  var number: String { joined(mean) }

  /// With its sign and unit, e.g. `−8.3 ± 0.4 points`.
  func text(currency: String? = nil) -> String {
    let word = unitWord(currency)
    return word.isEmpty ? number : "\(number) \(word)"
  }

  /// Its size and unit, e.g. `3.6 ± 0.2 s`.
  func size(currency: String? = nil) -> String {
    let word = unitWord(currency)
    return word.isEmpty ? joined(magnitude) : "\(joined(magnitude)) \(word)"
  }

  /// Whether nothing but zeros would be shown.
  var isZero: Bool { !magnitude.contains { "123456789".contains($0) } }

  /// Whether it is less than anybody reads, chance included.
  var isNegligible: Bool {
    guard isZero else { return false }
    if unit == .agentHours { return true }
    return (estimate.halfWidth ?? 0) * (unit == .share ? 100 : 1) < 0.01
  }

  private var magnitude: String { figure.mean.hasPrefix("-") ? String(figure.mean.dropFirst()) : figure.mean }

  private var mean: String {
    if isZero { return magnitude }
    return (estimate.mean < 0 ? "−" : "+") + magnitude
  }

  private func joined(_ mean: String) -> String { figure.halfWidth.map { "\(mean) ± \($0)" } ?? mean }

  private func unitWord(_ currency: String?) -> String {
    guard unit == .share else { return unit.sign(currency: currency.map { Printable.short($0, width: 8) }) }
    return magnitude == "1" && figure.halfWidth == nil ? "point" : "points"
  }
}

extension SignedFigure {
  /// Numbers below each other, point under point and ± under ±; nil is nothing to measure.
  static func aligned(_ figures: [SignedFigure?]) -> [String] {
    let means = DecimalColumn(figures.map { $0?.mean })
    let halves = DecimalColumn(figures.map { $0?.figure.halfWidth })
    return figures.map { figure in
      let half = figure?.figure.halfWidth.map { " ± \(halves.padded($0))" }
      return means.padded(figure?.mean ?? "–") + (half ?? Printable.blanks(halves.width == 0 ? 0 : 3 + halves.width))
    }
  }
}

/// How wide numbers are before and after their decimal point.
private struct DecimalColumn {
  private var whole = 0
  private var fraction = 0

  init(_ numbers: [String?]) {
    for number in numbers.compactMap({ $0 }) {
      let parts = Self.parts(number)
      whole = max(whole, parts.whole.count)
      fraction = max(fraction, parts.fraction.count)
    }
  }

  var width: Int { whole + fraction }

  func padded(_ number: String) -> String {
    let parts = Self.parts(number)
    return Printable.blanks(whole - parts.whole.count) + parts.whole + Printable.padded(parts.fraction, to: fraction)
  }

  private static func parts(_ number: String) -> (whole: Substring, fraction: String) {
    guard let point = number.firstIndex(of: ".") else { return (number[...], "") }
    return (number[..<point], String(number[point...]))
  }
}
