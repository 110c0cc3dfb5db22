/// Pieces of a file inside messages.
enum Excerpt {
  /// The beginning of a text in quotes, on one line, and without anything that could steer a terminal.
  static func quoted(_ text: String) -> String {
    let start = text.unicodeScalars.prefix(longest)
    let isCut = start.endIndex < text.unicodeScalars.endIndex
    return "'\(printable(String(String.UnicodeScalarView(start))))\(isCut ? "..." : "")'"
  }

  /// A path in quotes, in full.
  static func path(_ path: String) -> String {
    "'\(printable(String(path.prefix(1000))))'"
  }

  /// A path of keys; of a long key, the beginning. A key with points is a path itself, and may be longer.
  static func keys(_ path: [String]) -> String {
    path.map { key in
      let isShort = key.unicodeScalars.count <= 4 * longest && key.contains(".")
      return isShort ? printable(key) : String(quoted(key).dropFirst().dropLast())
    }.joined(separator: ".")
  }

  /// The text with control characters and invisible marks written as escapes.
  static func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnprintable) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if isUnprintable(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a scalar must not reach a terminal, or a name.
  static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x7F else { return scalar.value < 0x20 }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: return true
    default: return false
    }
  }

  /// Words in quotes, separated by commas; of a long list, the first few.
  static func list(_ words: [String], atMost count: Int = 12) -> String {
    let shown = words.prefix(count).map(quoted).joined(separator: ", ")
    return words.count > count ? "\(shown) and \(words.count - count) more" : shown
  }

  private static let longest = 40
}
