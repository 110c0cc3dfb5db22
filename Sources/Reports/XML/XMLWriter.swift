internal import Files

/// Writes XML 1.0 as UTF-8 text, indented by two spaces.
struct XMLWriter {
  typealias Attributes = [(name: String, value: String)]

  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  /// A start tag on a line of its own.
  mutating func open(_ name: String, _ attributes: Attributes = []) {
    line("<\(name)\(Self.list(attributes))>")
    depth += 1
  }

  /// The end tag to the last start tag.
  mutating func close(_ name: String) {
    depth -= 1
    line("</\(name)>")
  }

  /// An element without content.
  mutating func empty(_ name: String, _ attributes: Attributes = []) {
    line("<\(name)\(Self.list(attributes))/>")
  }

  /// An element with text in it; nothing is added to the text.
  mutating func element(_ name: String, _ attributes: Attributes, _ content: String) {
    line("<\(name)\(Self.list(attributes))>\(Self.escaped(content))</\(name)>")
  }

  private mutating func line(_ content: String) {
    text += Printable.blanks(2 * depth) + content + "\n"
  }

  private static func list(_ attributes: Attributes) -> String {
    attributes.map { " \($0.name)=\"\(escaped(PlainText.line($0.value)))\"" }.joined()
  }

  /// A text as content or attribute, each of its lines made plain: XML 1.0 has no way to write most control characters.
  static func escaped(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { PlainText.line(String($0)) }
    var result = ""
    for scalar in lines.joined(separator: "\n").unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
