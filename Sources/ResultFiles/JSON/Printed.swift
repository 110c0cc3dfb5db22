/// Pieces of a file inside messages.
enum Printed {
  /// The beginning of a text on one line, without anything that could steer a terminal.
  static func text(_ text: String) -> String {
    let most = 60
    var result = ""
    for scalar in text.unicodeScalars.prefix(most) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate:
        result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return text.unicodeScalars.count > most ? result + "..." : result
  }
}
