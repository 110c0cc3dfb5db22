/// Pieces of a file inside messages.
package enum Excerpt {
  /// The beginning of a text in quotes, on one line, and without anything that could steer a terminal.
  package static func quoted(_ text: String) -> String {
    let start = text.unicodeScalars.prefix(longest)
    let isCut = start.endIndex < text.unicodeScalars.endIndex
    return "'\(PlainText.line(String(String.UnicodeScalarView(start))))\(isCut ? "..." : "")'"
  }

  /// A path in quotes, in full.
  package static func path(_ path: String) -> String {
    "'\(PlainText.line(String(path.prefix(1000))))'"
  }

  /// A path of keys; of a long key, the beginning. A key with points is a path itself, and may be longer.
  package static func keys(_ path: [String]) -> String {
    path.map { key in
      let isShort = key.unicodeScalars.count <= 4 * longest && key.contains(".")
      return isShort ? PlainText.line(key) : String(quoted(key).dropFirst().dropLast())
    }.joined(separator: ".")
  }

  /// Words in quotes, separated by commas; of a long list, the first few.
  package static func list(_ words: [String], atMost count: Int = 12) -> String {
    let shown = words.prefix(count).map(quoted).joined(separator: ", ")
    return words.count > count ? "\(shown) and \(words.count - count) more" : shown
  }

  private static let longest = 40
}
