/// Numbers in decimal notation with a fixed number of decimals.
enum Decimal {
  /// A number rounded half away from zero, e.g. `fixed(2.345, 1)` is `2.3`; without a sign where it rounds to zero.
  static func fixed(_ value: Double, _ decimals: Int) -> String {
    let power = powerOfTen(decimals)
    let scaled = (value.magnitude * power).rounded(.toNearestOrAwayFromZero)
    guard scaled < 9e15 else { return "\(value)" }
    return digits(UInt64(scaled), decimals, negative: value < 0)
  }

  /// The same with the minus sign of mathematics, as differences have it.
  static func signed(_ value: Double, _ decimals: Int) -> String { withMinus(fixed(value, decimals)) }

  /// A number with the minus sign of mathematics.
  static func withMinus(_ number: String) -> String {
    number.hasPrefix("-") ? "−" + number.dropFirst() : number
  }

  /// A number rounded to tens, hundreds …, e.g. `fixed(1234, -2)` is `1200`; decimals as in ``fixed(_:_:)``.
  static func rounded(_ value: Double, _ decimals: Int) -> String {
    guard decimals < 0 else { return fixed(value, decimals) }
    let unit = powerOfTen(-decimals)
    return fixed((value / unit).rounded(.toNearestOrAwayFromZero) * unit, 0)
  }

  /// A number with as few decimals as it needs, at most three, e.g. `80` or `2.5`.
  static func short(_ value: Double) -> String {
    for decimals in 0..<3 where (fixedValue(value, decimals) - value).magnitude < 1e-9 * max(1, value.magnitude) {
      return fixed(value, decimals)
    }
    return fixed(value, 3)
  }

  static func powerOfTen(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }

  private static func fixedValue(_ value: Double, _ decimals: Int) -> Double {
    let power = powerOfTen(decimals)
    return (value * power).rounded(.toNearestOrAwayFromZero) / power
  }

  private static func digits(_ scaled: UInt64, _ decimals: Int, negative: Bool) -> String {
    var text = "\(scaled)"
    if decimals > 0 {
      text = String(repeating: "0", count: max(0, decimals + 1 - text.count)) + text
      text.insert(".", at: text.index(text.endIndex, offsetBy: -decimals))
    }
    return negative && scaled > 0 ? "-" + text : text
  }
}
