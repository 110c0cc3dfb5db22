import Files

/// The keys that lead to what an edit changes, e.g. `contacts.support.arrivals.scale`.
struct EditPath: Sendable, Equatable {
  /// A key, a number in a list, or all of them.
  struct Part: Sendable, Equatable {
    var text: String
    /// In quotes a text is a key whatever it looks like.
    var isQuoted: Bool

    /// Whether it stands for every entry or item.
    var isWildcard: Bool { text == "*" && !isQuoted }
  }

  private(set) var parts: [Part] = []

  /// Reads the path at the beginning of a text, up to the sign that ends it.
  ///
  /// - Parameter rest: the text; what is left of it begins with `=`, `+=`, `-=` or `*=`.
  /// - Throws: what is wrong with the path; also if there is no sign.
  init(startOf rest: inout Substring) throws(Misfit) {
    let text = rest
    while true {
      parts.append(try Self.part(&rest, of: text))
      guard parts.count <= SourceGuard.depth + 1 else { throw Misfit("\(Self.quoted(text)) has too many parts") }
      if Self.beginsWithSign(rest) { return }
      guard rest.popFirst() == "." else { throw Misfit("\(Self.quoted(text)) is not PATH=VALUE; \(Self.example)") }
    }
  }

  static let example = "write for example agents.desk.staff=26"

  private static func part(_ rest: inout Substring, of text: Substring) throws(Misfit) -> Part {
    if let quote = rest.first, quote == "\"" || quote == "'" {
      rest.removeFirst()
      guard let end = rest.firstIndex(of: quote) else { throw Misfit("\(quoted(text)): the quote is not closed") }
      let word = String(rest[..<end])
      rest = rest[rest.index(after: end)...]
      return Part(text: word, isQuoted: true)
    }
    // A lone star is a part, also where `=` follows.
    if rest.first == "*", rest.dropFirst().first == "=" || rest.dropFirst().first == "." {
      rest.removeFirst()
      return Part(text: "*", isQuoted: false)
    }
    let start = rest
    while !rest.isEmpty, rest.first != ".", !beginsWithSign(rest) { rest.removeFirst() }
    let word = String(start[..<rest.startIndex])
    guard !word.isEmpty else {
      throw Misfit("\(quoted(text)): a key is missing\(rest.isEmpty ? "" : " before '\(rest.prefix(1))'"); \(example)")
    }
    return Part(text: word, isQuoted: false)
  }

  private static func beginsWithSign(_ rest: Substring) -> Bool {
    if rest.first == "=" { return true }
    return ["+=", "-=", "*="].contains(String(rest.prefix(2)))
  }

  private static func quoted(_ text: Substring) -> String { Excerpt.quoted(String(text)) }
}
