import Files

/// Rates, such as `120/h` or `60/30m`.
package enum RateText {
  /// The pattern of the schema.
  static let pattern = #"^[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?/([dhms]|([0-9]+(\.[0-9]+)?[dhms])+)$"#

  /// Reads a rate.
  /// - Returns: contacts per second, finite and not negative.
  package static func parse(_ text: String) throws(Misfit) -> Double {
    let rate = try parts(of: text)
    return rate.count / rate.period
  }

  /// Reads a rate as it was said: `60/30m` is 60 contacts in 1800 s.
  package static func parts(of text: String) throws(Misfit) -> (count: Double, period: Double) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      let number = try NumberText.parse(text)
      throw Misfit("\(text) needs a unit: write \(number < 0 ? "120" : text)/h, or for example 60/30m")
    }
    let number = try NumberText.parse(String(parts[0]))
    guard number >= 0 else { throw Misfit("\(Excerpt.quoted(text)) is negative; a rate is 0/h or more") }
    // `120/h` is `120/1h`.
    let hasDigit = parts[1].first?.isNumber == true
    let period: Double
    if NumberText.isDecimal(parts[1]) {
      throw Misfit("\(Excerpt.quoted(text)) needs a unit: write \(text)s, \(text)m or \(text)h")
    }
    do {
      period = try DurationText.parse(hasDigit ? String(parts[1]) : "1\(parts[1])")
    } catch {
      throw Misfit("\(Excerpt.quoted(text)) is not a rate; write for example 120/h or 60/30m")
    }
    guard period > 0 else { throw Misfit("\(Excerpt.quoted(text)) counts in no time; write for example 120/h") }
    guard (number / period).isFinite else { throw Misfit("\(Excerpt.quoted(text)) is too large") }
    return (number, period)
  }
}
