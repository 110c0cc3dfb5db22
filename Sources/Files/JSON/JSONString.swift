/// Texts as JSON writes them.
package enum JSONString {
  /// A text in quotes that reads back as the same text; whatever cannot be seen is escaped.
  package static func quoted(_ text: String) -> String {
    guard !isPlain(text) else { return "\"\(text)\"" }
    var result = "\""
    var inspection = PlainText.Inspection()
    for scalar in text.unicodeScalars {
      let isObjected = inspection.objects(to: scalar)
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where isObjected:
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter { result += escape(unit) }
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func escape(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }

  /// Whether nothing in it needs an escape, as in all of Sira's own keys.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
  }
}
