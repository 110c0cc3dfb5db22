import Files

/// Plain decimal numbers, such as `24`, `0.5` or `1e6`.
package enum NumberText {
  /// The pattern of the schema.
  static let pattern = #"^-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$"#

  /// Reads a number; finite, and never in a notation that could be taken for another.
  package static func parse(_ text: String) throws(Misfit) -> Double {
    guard isDecimal(text), text.utf8.count <= 64, let value = Double(text) else { throw Misfit(trouble(with: text)) }
    guard value.isFinite else { throw Misfit("\(Excerpt.quoted(text)) is too large") }
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    if digits.hasPrefix("0"), let second = digits.dropFirst().first, second.isWholeNumber {
      throw Misfit("\(Excerpt.quoted(text)) begins with a zero; write the number without it")
    }
    return value
  }

  /// Whether a text has the form of a number.
  static func isDecimal(_ text: some StringProtocol) -> Bool {
    var rest = Substring(text).utf8
    _ = skip("-", &rest)
    guard skipDigits(&rest) else { return false }
    if skip(".", &rest), !skipDigits(&rest) { return false }
    if skip("e", &rest) || skip("E", &rest) {
      _ = skip("+", &rest) || skip("-", &rest)
      guard skipDigits(&rest) else { return false }
    }
    return rest.isEmpty
  }

  private static func skip(_ letter: Unicode.Scalar, _ rest: inout Substring.UTF8View) -> Bool {
    guard rest.first == UInt8(ascii: letter) else { return false }
    rest.removeFirst()
    return true
  }

  private static func skipDigits(_ rest: inout Substring.UTF8View) -> Bool {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    rest.removeFirst(digits.count)
    return !digits.isEmpty
  }

  /// What keeps a text from being a number.
  private static func trouble(with text: String) -> String {
    let quoted = Excerpt.quoted(text)
    let word = text.lowercased()
    let bare = word.hasPrefix("-") || word.hasPrefix("+") ? String(word.dropFirst()) : word
    if ["nan", ".nan", "inf", ".inf", "infinity"].contains(bare) {
      return "\(quoted) is not a number to count with; write digits, e.g. 12 or 0.5"
    }
    if ["0x", "0o", "0b"].contains(where: bare.hasPrefix) {
      return "\(quoted) is not decimal; write it with digits 0 to 9"
    }
    let commas = text.split(separator: ",", omittingEmptySubsequences: false)
    if commas.count == 2, commas[0].contains("."), commas[1].allSatisfy(\.isWholeNumber), !commas[1].isEmpty {
      let whole = commas[0].filter { $0 != "." }
      if isDecimal(whole) { return "\(quoted) has separators; write \(whole).\(commas[1])" }
    }
    if commas.count == 2, isDecimal(commas[0]), isDecimal(commas[1]) {
      if commas[1].count == 3 {
        return "\(quoted) has a comma; write \(commas[0])\(commas[1]), or \(commas[0]).\(commas[1]) for a fraction"
      }
      return "\(quoted) has a comma; write \(commas[0]).\(commas[1])"
    }
    let joined = text.filter { $0 != "_" && $0 != " " && $0 != "," && $0 != "'" }
    if joined != text, isDecimal(joined) { return "\(quoted) has separators; write \(joined)" }
    if text.hasPrefix("."), isDecimal("0" + text) { return "\(quoted) has no digit before the point; write 0\(text)" }
    if text.hasPrefix("+"), isDecimal(text.dropFirst()) {
      return "\(quoted) has a plus sign; write \(text.dropFirst())"
    }
    if text.utf8.count > 64, isDecimal(text) { return "\(quoted) has too many digits" }
    return "\(quoted) is not a number"
  }
}

/// Whole numbers, such as `24`.
package enum WholeText {
  /// Reads a whole number that a count can hold exactly.
  package static func parse(_ text: String) throws(Misfit) -> Int {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    if parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isWholeNumber) }) {
      let isWhole = parts[1].count == 3 || parts[1].allSatisfy { $0 == "0" }
      let digits = parts[1].count == 3 ? "\(parts[0])\(parts[1])" : "\(parts[0])"
      throw Misfit(
        "\(Excerpt.quoted(text)) \(isWhole ? "has a comma; write \(digits)" : "is not a whole number")")
    }
    let value = try NumberText.parse(text)
    guard value == value.rounded() else { throw Misfit("\(Excerpt.quoted(text)) is not a whole number") }
    guard abs(value) <= 9e15, let whole = Int(exactly: value) else {
      throw Misfit("\(Excerpt.quoted(text)) is too large")
    }
    return whole
  }
}

/// Seeds: whole numbers from 0 to 2⁶⁴ − 1.
package enum SeedText {
  /// Reads a seed.
  package static func parse(_ text: String) throws(Misfit) -> UInt64 {
    if let seed = UInt64(text), text.allSatisfy(\.isWholeNumber), text == "0" || !text.hasPrefix("0") { return seed }
    _ = try NumberText.parse(text)
    throw Misfit("\(Excerpt.quoted(text)) is not a whole number from 0 to \(UInt64.max)")
  }
}
