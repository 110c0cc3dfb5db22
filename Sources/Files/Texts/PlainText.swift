/// Texts that others wrote (names, paths, values of a file, words of a command line), made fit for a line of Sira's
/// output.
///
/// This is the one place where such a text is made harmless: what it returns stays on one line, steers no terminal, hides
/// nothing, covers nothing around it, and is no command to a build server that reads along.
package enum PlainText {
  /// How many marks may pile up over one letter; no script in use needs more (Hebrew with points and accents: 4).
  static let mostMarks = 6

  /// The text on one line: what cannot be seen, what turns the writing direction, what piles up over a letter and what
  /// begins a command shows as its code, e.g. `\u{1b}`. A text that was made plain already stays as it is.
  ///
  /// GitHub, GitLab, Azure and TeamCity take a line that begins with `::` or `##` as a command. A long text is wrapped,
  /// and so may begin a line anywhere; both are broken up wherever they are.
  package static func line(_ text: String) -> String {
    guard needsCare(text) else { return text }
    var result = ""
    var inspection = Inspection()
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      let beginsCommand = (scalar == ":" || scalar == "#") && scalars.first == scalar
      if inspection.objects(to: scalar) || beginsCommand {
        result += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a character must not reach a terminal, or be part of a name: control characters, invisible marks and
  /// fillers, ends of lines, what turns the writing direction, and what Unicode gives no meaning.
  package static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x7F else { return scalar.value < 0x20 }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate: return true
    // Fillers and joiners are letters or marks by category; of those, only the selectors of an emoji's form are wanted.
    default: return scalar.properties.isDefaultIgnorableCodePoint && scalar != "\u{FE0E}" && scalar != "\u{FE0F}"
    }
  }

  /// Goes through a text, character by character, and objects to those that must not be shown as they are.
  struct Inspection {
    private var marks = 0

    /// Whether the next character is unprintable, or one mark too many over the same letter.
    mutating func objects(to scalar: Unicode.Scalar) -> Bool {
      guard scalar.value >= 0x7F else {
        marks = 0
        return scalar.value < 0x20
      }
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: marks += 1
      default: marks = 0
      }
      return marks > PlainText.mostMarks || PlainText.isUnprintable(scalar)
    }
  }

  /// Plain words, the usual case, are told apart byte by byte.
  private static func needsCare(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      if byte < 0x20 || byte >= 0x7F { return true }
      if byte == last, byte == UInt8(ascii: ":") || byte == UInt8(ascii: "#") { return true }
      last = byte
    }
    return false
  }
}
