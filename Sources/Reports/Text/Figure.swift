internal import Measures
internal import Scenarios
internal import Statistics

/// An estimate as people read it: no decimal that its half-width does not support.
///
/// The half-width is rounded to its first significant digit, or to two if the first is a 1, but to whole numbers at
/// most and never to zero; the mean is rounded to the same place: 71.234 ± 0.87 is `71.2 ± 0.9`, 41.3 ± 3.1 is
/// `41 ± 3`, 25 ± 27 is `25 ± 27`. A mean is not shown as zero, nor a share as 100 %, unless it is, or two decimals cannot
/// show the difference.
struct Figure {
  /// The mean, in the unit of reports: per cent for shares.
  let mean: String
  /// The half-width; nil where it is unknown or nothing varies.
  let halfWidth: String?

  /// Nobody plans with more decimals than these.
  static let mostDecimals = 2

  /// An estimate of a measure in a unit.
  /// - Parameter isDifference: Whether it is the difference of two, which may be shown as zero.
  init(_ estimate: Estimate, unit: Measure.Unit, mostDecimals: Int = mostDecimals, isDifference: Bool = false) {
    let factor = unit == .share ? 100.0 : 1
    let mean = estimate.mean * factor
    guard let halfWidth = estimate.halfWidth, halfWidth.isFinite, halfWidth > 0 else {
      self.mean = unit.written(Decimal.fixed(mean, unit.decimals(of: mean)), isDifference)
      self.halfWidth = nil
      return
    }
    let scaled = halfWidth * factor
    // A tenth of an agent-hour is six minutes.
    let most = unit == .agentHours ? 1 : mostDecimals
    var place = max(0, min(Self.place(of: scaled), most))
    if !isDifference, let telling = (place...most).first(where: { !Self.hides(mean, unit, $0) }) { place = telling }
    self.mean = unit.written(Decimal.rounded(mean, place), isDifference)
    self.halfWidth = Decimal.rounded(max(scaled, 1 / Decimal.powerOfTen(place)), place)
  }

  /// Whether this many decimals would show a mean as zero that is not, or a share as 100 % that is not.
  private static func hides(_ mean: Double, _ unit: Measure.Unit, _ decimals: Int) -> Bool {
    let shown = Decimal.rounded(mean, decimals)
    if mean != 0, shown == Decimal.rounded(0, decimals) { return true }
    return unit == .share && mean < 100 && shown == Decimal.rounded(100, decimals)
  }

  /// The last decimal that a half-width supports: 1 for 0.87, 0 for 3.1, −1 for 57.
  static func place(of halfWidth: Double) -> Int {
    var place = 0
    var first = halfWidth
    while first >= 10, place > -15 {
      first /= 10
      place -= 1
    }
    while first < 1, place < 15 {
      first *= 10
      place += 1
    }
    return first < 2 ? place + 1 : place
  }

  /// The figure with its unit, e.g. `71.2 % ± 0.9`.
  func text(_ unit: String) -> String {
    let value = unit.isEmpty ? mean : "\(mean) \(unit)"
    return halfWidth.map { "\(value) ± \($0)" } ?? value
  }
}

extension Measure.Unit {
  /// The unit's sign behind a number.
  func sign(currency: String?) -> String {
    switch self {
    case .contacts, .points: ""
    case .perHour: "/h"
    case .share: "%"
    case .seconds: "s"
    case .agentHours: "h"
    case .money: currency ?? ""
    }
  }

  /// A number as it is printed. Differences get their sign from whoever prints them; of all else only points fall below zero
  /// as a matter of course.
  fileprivate func written(_ number: String, _ isDifference: Bool) -> String {
    self == .points && !isDifference ? Decimal.withMinus(number) : number
  }

  /// Decimals of a number that has no half-width to go by.
  fileprivate func decimals(of value: Double) -> Int {
    switch self {
    case .contacts: value == value.rounded() ? 0 : 1
    case .money: value.magnitude < 1000 ? 2 : 0
    case .share, .seconds, .agentHours, .perHour, .points: 1
    }
  }
}
