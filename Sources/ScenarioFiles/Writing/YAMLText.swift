import Files
import Scenarios

/// Texts as YAML writes them on one line.
enum YAMLText {
  /// A text as a key or as the value of one: as it is where nobody could take it for anything else, else in quotes.
  static func scalar(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  /// A text in double quotes, with escapes for what a reader could not see or YAML would not keep.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case let other where PlainText.isUnprintable(other): result += escape(other)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// A text inside brackets or braces, where a comma parts values.
  static func flowScalar(_ text: String) -> String { text.contains(",") ? quoted(text) : scalar(text) }

  /// A value on one line.
  static func flow(_ node: SourceNode) -> String {
    switch node.content {
    case .scalar(let text, let isQuoted): isQuoted || !isWord(text) ? quoted(text) : text
    case .list(let items): "[\(items.map(flow).joined(separator: ", "))]"
    case .map(let entries): "{\(entries.map { "\(flowScalar($0.key)): \(flow($0.value))" }.joined(separator: ", "))}"
    case .empty, .null: "null"
    }
  }

  /// Whether a text is a number, a share, a duration or a word that needs no quotes.
  private static func isWord(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "%"), UInt8(ascii: "_"): true
        default: false
        }
      } && !text.hasPrefix("%")
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let (letter, count) = scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
    return "\\\(letter)" + String(repeating: "0", count: count - digits.count) + digits
  }

  /// Whether a text is words and numbers that begin with a letter, and no word that YAML gives a meaning to.
  private static func isPlain(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, first.properties.isAlphabetic, scalars.last != " ",
      !["null", "true", "false", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased())
    else { return false }
    return scalars.allSatisfy {
      !PlainText.isUnprintable($0)
        && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || "_-./(), ".unicodeScalars.contains($0))
    }
  }
}
