import Files

/// Shares, such as `80%` or `0.8`.
package enum ShareText {
  /// The pattern of the schema.
  static let pattern = #"^([0-9]{1,2}(\.[0-9]+)?|100(\.0+)?)%$"#

  /// Reads a share.
  /// - Returns: a number from 0 to 1.
  package static func parse(_ text: String) throws(Misfit) -> Double {
    if text.hasSuffix("%") {
      let number = text.dropLast()
      guard !number.hasSuffix(" ") else {
        throw Misfit("\(Excerpt.quoted(text)) has a space; write \(number.filter { $0 != " " })%")
      }
      guard NumberText.isDecimal(number) else { throw Misfit(notAShare(text)) }
      let value = try NumberText.parse(String(number))
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
