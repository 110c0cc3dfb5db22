internal import Files
internal import Scenarios

/// Pieces of a file inside messages.
enum Printed {
  /// The beginning of a text, made plain.
  static func text(_ text: String) -> String {
    let most = 60
    let start = text.unicodeScalars.prefix(most)
    let isCut = start.endIndex < text.unicodeScalars.endIndex
    return PlainText.line(String(String.UnicodeScalarView(start))) + (isCut ? "..." : "")
  }
}
