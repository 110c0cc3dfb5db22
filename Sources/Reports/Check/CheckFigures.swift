internal import Measures
internal import Scenarios
internal import Statistics

/// The numbers of a check as people read them: shares in per cent, differences of shares in points.
struct CheckFigures {
  private let unit: Measure.Unit
  private let sign: String

  init(_ measure: Measure, currency: String?) {
    unit = measure.unit
    sign = unit.sign(currency: currency.map { Printable.short($0, width: 8) })
  }

  /// An estimate, e.g. `71.2 % ± 0.9`.
  func value(_ estimate: Estimate) -> String { Figure(estimate, unit: unit).text(sign) }

  /// A value without an interval, e.g. `71.2 %`.
  func value(_ value: Double) -> String { self.value(Estimate(mean: value)) }

  /// Where a promised number must be, e.g. `at least 80 %`.
  func bound(_ bound: Promise.Bound) -> String {
    switch bound {
    case .atLeast(let least): "at least \(limit(least))"
    case .atMost(let most): "at most \(limit(most))"
    case .between(let least, let most): "\(Decimal.short(least * factor)) to \(limit(most))"
    }
  }

  private func limit(_ value: Double) -> String { with(sign, Decimal.short(value * factor)) }

  /// How far a measure may move, with as many digits as matter, e.g. `1 point` or `3.5 s`.
  func margin(_ margin: Double) -> String {
    let scaled = margin * factor
    let power = Decimal.powerOfTen(scaled >= 10 ? 0 : scaled >= 1 ? 1 : 2)
    return difference(Decimal.short((scaled * power).rounded() / power))
  }

  /// A value before and after, and the difference between them, all with the digits that the difference supports.
  func change(from base: Double, to now: Double, _ difference: Estimate) -> Change {
    let figure = Figure(difference, unit: unit, isDifference: true)
    let decimals = figure.mean.firstIndex(of: ".").map { figure.mean.distance(from: $0, to: figure.mean.endIndex) - 1 }
    func value(_ value: Double) -> String { with(sign, Decimal.fixed(value * factor, decimals ?? 0)) }
    let isZero = !figure.mean.contains { "123456789".contains($0) }
    let size = figure.mean.hasPrefix("-") ? String(figure.mean.dropFirst()) : figure.mean
    let mean = (isZero ? "" : difference.mean < 0 ? "−" : "+") + size
    if difference.mean == 0, difference.halfWidth ?? 0 == 0 {
      return Change(base: self.value(base), now: self.value(now), difference: nil)
    }
    return Change(
      base: value(base), now: value(now),
      difference: self.difference(figure.halfWidth.map { "\(mean) ± \($0)" } ?? mean))
  }

  /// What ``change(from:to:_:)`` says.
  struct Change {
    let base: String
    let now: String
    /// With its sign and interval, e.g. `−2.3 ± 0.1 points`; nil where there is none at all.
    let difference: String?
  }

  private var factor: Double { unit == .share ? 100 : 1 }

  private func difference(_ number: String) -> String {
    with(unit == .share ? (number == "1" ? "point" : "points") : sign, number)
  }

  private func with(_ sign: String, _ number: String) -> String { sign.isEmpty ? number : "\(number) \(sign)" }
}

/// How many replications it probably takes until an interval is no wider than a gap: its width falls with their square
/// root.
enum ReplicationsNeeded {
  /// About how many, to two digits; nil where that cannot be told, or is more than is allowed.
  static func about(_ replications: Int, halfWidth: Double?, gap: Double) -> Int? {
    guard let halfWidth, halfWidth > gap, gap > 0 else { return nil }
    let needed = Double(replications) * (halfWidth / gap) * (halfWidth / gap)
    guard needed <= Double(ScenarioLimits.replications) else { return nil }
    var unit = 1.0
    while needed / unit >= 100 { unit *= 10 }
    return Int((needed / unit).rounded(.up) * unit)
  }
}
