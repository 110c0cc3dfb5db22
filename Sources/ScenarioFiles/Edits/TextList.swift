import Files

/// Texts between commas or semicolons.
enum TextList {
  /// The texts, without blanks around them. What is in brackets, braces or quotes is not split.
  /// - Throws: a message where a bracket or a quote is left open.
  static func split(_ text: Substring, at marks: Set<Character>) throws(Misfit) -> [String] {
    var items: [String] = []
    var start = text.startIndex
    var closing: [Character] = []
    var quote: Character?
    var last: Character?
    for index in text.indices {
      let letter = text[index]
      defer { if letter != " " { last = letter } }
      if let open = quote {
        if letter == open { quote = nil }
        continue
      }
      switch letter {
      // Inside a word it is an apostrophe.
      case "\"", "'":
        if last.map({ ".=,;[{(: ".contains($0) }) ?? true { quote = letter }
      case "[": closing.append("]")
      case "{": closing.append("}")
      case "]", "}":
        guard closing.popLast() == letter else {
          throw Misfit("\(Excerpt.quoted(String(text))): '\(letter)' closes nothing")
        }
      case _ where marks.contains(letter) && closing.isEmpty:
        items.append(trimmed(text[start..<index]))
        start = text.index(after: index)
      default: break
      }
    }
    guard quote == nil else { throw Misfit("\(Excerpt.quoted(String(text))): the quote is not closed") }
    if let missing = closing.last { throw Misfit("\(Excerpt.quoted(String(text))): '\(missing)' is missing") }
    return items + [trimmed(text[start...])]
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0 == " " }
    return String(start[..<(start.lastIndex { $0 != " " }.map(start.index(after:)) ?? start.startIndex)])
  }
}
