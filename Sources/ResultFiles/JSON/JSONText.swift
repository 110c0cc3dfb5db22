/// Pieces of JSON text.
package enum JSONText {
  /// A text in quotes; control characters and those that editors take for line ends are escaped.
  package static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A number by the shortest digits that read back as the same one; null where it is none, or too large for one.
  package static func number(_ number: Double?) -> String {
    guard let number, number.isFinite else { return "null" }
    let isWhole = number.magnitude < 9e15 && number == number.rounded() && !(number == 0 && number.sign == .minus)
    return isWhole ? "\(Int(number))" : "\(number)"
  }

  /// A list on one line.
  package static func numbers(_ numbers: some Sequence<Double>) -> String {
    "[" + numbers.lazy.map { number($0) }.joined(separator: ", ") + "]"
  }
}
