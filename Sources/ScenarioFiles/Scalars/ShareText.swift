import Files

/// Shares, such as `80%` or `0.8`; Turkish writes `%80`.
package enum ShareText {
  /// The pattern of the schema.
  static let pattern = #"^(([0-9]{1,2}(\.[0-9]+)?|100(\.0+)?)%|%([0-9]{1,2}(\.[0-9]+)?|100(\.0+)?))$"#

  /// Reads a share.
  /// - Returns: a number from 0 to 1.
  package static func parse(_ text: String) throws(Misfit) -> Double {
    if let number = PercentText.number(of: text) {
      guard !number.hasSuffix(" "), !number.hasPrefix(" ") else {
        throw Misfit("\(Excerpt.quoted(text)) has a space; write \(number.filter { $0 != " " })%")
      }
      guard NumberText.isDecimal(number) else { throw Misfit(notAShare(text)) }
      let value = try NumberText.parse(number)
      guard (0...100).contains(value) else { throw Misfit("\(Excerpt.quoted(text)) is not between 0% and 100%") }
      return value / 100
    }
    guard NumberText.isDecimal(text) || text.first?.isLetter != true else { throw Misfit(notAShare(text)) }
    let value = try NumberText.parse(text)
    if value > 1, value <= 100 {
      throw Misfit("\(text) is more than 1; for a share write \(text)% or a number from 0 to 1")
    }
    guard (0...1).contains(value) else { throw Misfit("\(Excerpt.quoted(text)) is not between 0% and 100%") }
    return value
  }

  private static func notAShare(_ text: String) -> String {
    "\(Excerpt.quoted(text)) is not a share; write for example 80% or 0.8"
  }
}

/// Percentages: a number with a sign behind it, or before it as in Turkish.
enum PercentText {
  /// The number beside the sign, whatever it is; nil where there is no sign, or more than one.
  static func number(of text: String) -> String? {
    let isBefore = text.hasPrefix("%")
    guard isBefore != text.hasSuffix("%") else { return nil }
    return String(isBefore ? text.dropFirst() : text.dropLast())
  }
}

/// Factors, such as `1.15` or `115%`.
enum FactorText {
  /// The pattern of the schema.
  static let pattern = #"^([0-9]+(\.[0-9]+)?%|%[0-9]+(\.[0-9]+)?)$"#

  /// Reads a factor.
  static func parse(_ text: String) throws(Misfit) -> Double {
    guard let number = PercentText.number(of: text), NumberText.isDecimal(number) else {
      return try NumberText.parse(text)
    }
    return try NumberText.parse(number) / 100
  }
}
