/// Numbers that came out of a sum or product, as people would write them.
enum DecimalText {
  /// How many digits of the largest number that took part count; what comes after them is rounding by the machine.
  static let digits = 12

  /// A result without the machine's rounding: 0.1 + 0.2 is 0.3.
  /// - Parameter largest: the largest number that took part in the calculation.
  static func rounded(_ value: Double, largest: Double) -> Double {
    let size = max(abs(value), abs(largest))
    guard value.isFinite, size.isFinite, size > 1e-290, size < 1e290 else { return value }
    // log10 of 2 times the binary exponent is the decimal one, or one below it.
    let places = digits - 1 - Int((Double(size.exponent) * 0.301_03).rounded(.down))
    // Powers of ten up to 22 are exact, so that the division gives the number nearest to the decimal.
    guard abs(places) <= 22 else { return value }
    let power = powers[abs(places)]
    let result = places >= 0 ? (value * power).rounded() / power : (value / power).rounded() * power
    return result.isFinite ? result : value
  }

  private static let powers: [Double] = (0...22).map { Double("1e\($0)") ?? 1 }

  /// The shortest decimal digits of a number, without an exponent where that is not too long.
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return "\(value)" }
    if value == value.rounded(), abs(value) < 1e18 { return "\(Int(value))" }
    let text = "\(value)"
    guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]),
      (-20..<0).contains(exponent)
    else { return text }
    let sign = value < 0 ? "-" : ""
    let figures = text[..<mark].filter(\.isNumber).drop { $0 == "0" }
    let trimmed = figures.hasSuffix("0") && figures.count > 1 ? figures.dropLast() : figures
    return "\(sign)0.\(String(repeating: "0", count: -exponent - 1))\(trimmed)"
  }
}
