internal import Files

/// Names from a scenario, made fit for the columns of a terminal.
enum Printable {
  /// A name on one line that is at most so wide; a long one loses its middle, since its end often tells it apart.
  static func short(_ name: String, width: Int = 24) -> String {
    let text = PlainText.line(name)
    guard self.width(text) > width else { return text }
    var head: [Character] = []
    var tail: [Character] = []
    var room = width - 1
    var rest = Array(text)
    while !rest.isEmpty {
      let takesHead = head.count <= tail.count
      let next = takesHead ? rest.removeFirst() : rest.removeLast()
      room -= self.width(next)
      guard room >= 0 else { break }
      if takesHead { head.append(next) } else { tail.append(next) }
    }
    return String(head) + "…" + String(tail.reversed())
  }

  /// How many columns of a terminal a text takes.
  static func width(_ text: String) -> Int {
    text.reduce(0) { $0 + width($1) }
  }

  /// East Asian wide characters and emoji take two columns (Unicode Standard Annex 11, in outline).
  private static func width(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// A text with blanks behind it up to a width.
  static func padded(_ text: String, to width: Int) -> String {
    text + blanks(width - self.width(text))
  }

  /// This many blanks, none for a negative number.
  static func blanks(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}
